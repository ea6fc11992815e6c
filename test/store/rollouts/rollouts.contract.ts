/** Changing rollouts and the audit, wherever the database is; part of store.contract.ts. */
import { describe, expect, it } from 'vitest';
import type { Allowance } from '../../../src/domain/rollout/allowance.ts';
import { type Policy, unset } from '../../../src/domain/rollout/policy.ts';
import { type Rollout, untouched } from '../../../src/domain/rollout/rollout.ts';
import { UserError } from '../../../src/errors.ts';
import type { Change } from '../../../src/store/store.ts';
import { type aStoreWithRollout, changedBy, completes, gives, hours, start } from '../a-store.ts';

export function rolloutsContract(aStore: () => ReturnType<typeof aStoreWithRollout>): void {
  describe('rollouts', () => {
    it('reads back what was created', async () => {
      const { store, installation, rollout } = await aStore();
      expect(await store.rollouts.get(rollout.id)).toEqual(rollout);
      expect(await store.rollouts.inInstallation(installation.id)).toEqual([rollout]);
      expect(rollout).toMatchObject({ startedAt: start, checkedAt: start, tasks: {}, sendHour: 9 });
    });

    it('forgets what somebody was allowed once, a month after it is over', async () => {
      const { store, rollout, person, by } = await aStore();
      const allowance: Allowance = {
        ...{ id: `a-${rollout.id}`, personId: person.id, right: 'plan' as const, subject: '' },
        ...{ askedAt: start, expiresAt: hours(start, 1) },
        ...{ isAllowed: null, answeredBy: null, usedAt: null },
      };
      await store.rollouts.change(rollout.id, by, () => ({
        ...{ verb: 'right.ask', subject: null, before: {}, after: { allowance } },
      }));
      const left = async () => (await store.rollouts.get(rollout.id))?.allowances;
      await store.rollouts.forgetOld(hours(start, 30 * 24));
      expect(await left()).toHaveLength(1);
      await store.rollouts.forgetOld(hours(start, 30 * 24 + 1));
      expect(await left()).toBeUndefined();
    });

    it('writes state and audit row together, and returns the rollout afterwards', async () => {
      const { store, rollout, person, by } = await aStore();
      const changed = await store.rollouts.change(rollout.id, by, completes('2', by, 'i KLIK'));
      const state = {
        ...untouched,
        status: 'completed',
        note: 'i KLIK',
        changedAt: start,
        changedBy: person.id,
      };
      expect(changed.rollout.tasks).toEqual({ '2': state });
      expect(changed.rollout.people).toEqual({ [person.id]: person });
      expect(await store.rollouts.get(rollout.id)).toEqual(changed.rollout);
      expect(await store.audit.ofTask(rollout.id, '2', 10)).toEqual([
        {
          id: changed.entry,
          at: start,
          by: person,
          accountId: null,
          platform: 'slack',
          verb: 'task.complete',
          subject: '2',
          before: { task: untouched },
          after: { task: state },
        },
      ]);
    });

    it('keeps instants as they are, wherever the server is', async () => {
      const { rollout, prisma } = await aStore();
      const [row] = await prisma.$queryRaw<{ seconds: number }[]>`
        SELECT extract(epoch FROM started_at)::int AS seconds FROM rollout WHERE id = ${rollout.id}`;
      expect(row?.seconds).toBe(start.getTime() / 1000);
    });

    it('keeps a local deadline as the day it is', async () => {
      const { store, rollout, by } = await aStore();
      const changed = await store.rollouts.change(rollout.id, by, () => ({
        verb: 'task.due',
        subject: '4',
        before: { task: untouched },
        after: { task: { ...untouched, dueOn: '2026-03-29' } },
      }));
      expect(changed.rollout.tasks['4']?.dueOn).toBe('2026-03-29');
    });

    it('changes nothing when deciding throws, and passes the very error on', async () => {
      const { store, rollout, by } = await aStore();
      const refusal = new UserError('staleButton');
      const change = store.rollouts.change(rollout.id, by, () => {
        throw refusal;
      });
      await expect(change).rejects.toBe(refusal);
      expect(await store.rollouts.get(rollout.id)).toEqual(rollout);
      expect(await store.audit.lastBy(rollout.id, String(by.personId), start)).toBeNull();
    });

    it('changes nothing when the audit row cannot be written', async () => {
      const { store, rollout, by } = await aStore();
      const stranger = { ...by, personId: 'nobody' };
      const change = store.rollouts.change(rollout.id, stranger, gives('superbruger', []));
      await expect(change).rejects.toThrow();
      const withState = store.rollouts.change(rollout.id, stranger, completes('1', by));
      await expect(withState).rejects.toThrow();
      expect((await store.rollouts.get(rollout.id))?.tasks).toEqual({});
    });

    it('lets one of eight who complete the same task at once succeed', async () => {
      const { store, rollout, by } = await aStore();
      const complete = () =>
        store.rollouts.change(rollout.id, by, (present) => {
          if (present.tasks['1']?.status === 'completed') throw new UserError('staleButton');
          return completes('1', by)(present);
        });
      const results = await Promise.allSettled(Array.from({ length: 8 }, complete));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const reasons = results.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
      expect(reasons.every((reason) => reason instanceof UserError)).toBe(true);
      expect(await store.audit.ofTask(rollout.id, '1', 10)).toHaveLength(1);
    });

    it('tries again when the database broke the change off for another’s sake', async () => {
      const { store, rollout, by } = await aStore();
      let decided = 0;
      const conflict = Object.assign(new Error('deadlock'), { code: 'P2034' });
      const conflicts = (times: number) => (present: Rollout) => {
        decided += 1;
        if (decided <= times) throw conflict;
        return completes('1', by)(present);
      };
      await store.rollouts.change(rollout.id, by, conflicts(2));
      expect(decided).toBe(3);
      const hopeless = store.rollouts.change(rollout.id, by, conflicts(9));
      await expect(hopeless).rejects.toBe(conflict);
      expect(decided).toBe(6);
    });

    it('ends the holdings of those who leave and begins those of who come, in their order, with who did it', async () => {
      const { store, installation, rollout, person, by } = await aStore();
      const [b, c] = await Promise.all(
        ['U2', 'U3'].map((externalId) =>
          store.people.upsert({ installationId: installation.id, externalId }),
        ),
      );
      const later = changedBy(person.id, hours(start, 1));
      await store.rollouts.change(rollout.id, by, gives('superbruger', [String(c?.id), person.id]));
      const changed = await store.rollouts.change(
        rollout.id,
        later,
        gives('superbruger', [person.id, String(b?.id)]),
      );
      expect(changed.rollout.holdings.map(({ id: _, role: _role, ...holding }) => holding)).toEqual(
        [
          {
            personId: c?.id,
            from: by.now,
            until: later.now,
            givenBy: person.id,
            endedBy: person.id,
          },
          // What they changed is a sign of life.
          {
            ...{ personId: person.id, from: by.now, until: null, givenBy: person.id },
            ...{ endedBy: null, aliveAt: later.now },
          },
          { personId: b?.id, from: later.now, until: null, givenBy: person.id, endedBy: null },
        ],
      );
    });

    it('keeps what is ticked and answered, and tells of it in the audit', async () => {
      const { store, rollout, person, by } = await aStore();
      const ticked = { done: true, answer: null, changedAt: by.now, changedBy: person.id };
      const answered = { ...ticked, done: false, answer: 'Et svar' };
      const items = { 'checklist/netvaerket': ticked, 'questions/modstand': answered };
      const after = { items };
      const changed = await store.rollouts.change(rollout.id, by, () => ({
        ...{ verb: 'questions.answer', subject: null, before: {}, after },
      }));
      expect(changed.rollout.items).toEqual(items);
      expect((await store.rollouts.get(rollout.id))?.items).toEqual(items);
      const last = await store.audit.lastBy(rollout.id, person.id, start);
      expect(last?.after).toEqual(after);
    });

    it('binds one channel of an installation, and frees the one before', async () => {
      const { store, installation, rollout, by } = await aStore();
      const of = { installationId: installation.id, kind: 'channel' as const };
      const first = await store.conversations.upsert({ ...of, externalId: 'C1' });
      const second = await store.conversations.upsert({ ...of, externalId: 'C2' });
      for (const conversationId of [first.id, second.id]) {
        const channel = { installationId: installation.id, conversationId };
        await store.rollouts.change(rollout.id, by, () => ({
          verb: 'rollout.setup',
          subject: null,
          before: {},
          after: {
            channel,
            settings: { municipality: 'Prøve Kommune', language: 'en', sendHour: 8 },
          },
        }));
      }
      expect(await store.conversations.get(first.id)).toMatchObject({ rolloutId: null });
      expect(await store.conversations.ofRollout(rollout.id)).toEqual([
        { ...second, rolloutId: rollout.id },
      ]);
      expect(await store.rollouts.get(rollout.id)).toMatchObject({
        municipality: 'Prøve Kommune',
        language: 'en',
        sendHour: 8,
      });
    });

    it('keeps who has put a task off and who has seen it, and knows them', async () => {
      const { store, installation, rollout, person, by } = await aStore();
      const of = { installationId: installation.id };
      const other = await store.people.upsert({ ...of, externalId: 'U2' });
      const state = {
        ...untouched,
        snoozedUntil: '2026-02-13',
        snoozedBy: person.id,
        seenAt: hours(start, 1),
        seenBy: other.id,
      };
      const { rollout: after } = await store.rollouts.change(rollout.id, by, () => ({
        verb: 'task.snooze',
        subject: '1',
        before: { task: untouched },
        after: { task: state },
      }));
      expect(after.tasks).toEqual({ '1': state });
      expect(after.people).toEqual({ [person.id]: person, [other.id]: other });
      const [entry] = await store.audit.ofTask(rollout.id, '1', 1);
      expect(entry?.after).toEqual({ task: state });
    });

    it('keeps a policy, with it in the audit, and knows the people of it', async () => {
      const { store, installation, rollout, person, by } = await aStore();
      const of = { installationId: installation.id };
      const deputy = await store.people.upsert({ ...of, externalId: 'U2' });
      expect(rollout.policy).toBe(unset);
      const absence = { from: '2026-02-09', to: '2026-02-13', deputy: deputy.id };
      const policy = { ...unset, friday: false, people: { [person.id]: { absence } } };
      const { rollout: after } = await store.rollouts.change(rollout.id, by, sets(policy));
      expect(after.policy).toEqual(policy);
      expect(after.people).toEqual({ [person.id]: person, [deputy.id]: deputy });
      expect((await store.rollouts.get(rollout.id))?.policy).toBe(after.policy);
      const entry = await store.audit.lastBy(rollout.id, person.id, start);
      expect(entry?.before).toEqual({ policy: unset });
      expect(entry?.after).toEqual({ policy });
    });

    it('refuses a policy that could not be read again, and to read one', async () => {
      const { store, rollout, by, prisma } = await aStore();
      const wrong = { ...unset, people: { U1: { sendHour: 3 } } };
      await expect(store.rollouts.change(rollout.id, by, sets(wrong))).rejects.toThrow();
      expect((await store.rollouts.get(rollout.id))?.policy).toEqual(unset);
      await prisma.rollout.update({ where: { id: rollout.id }, data: { policy: { wrong: 1 } } });
      await expect(store.rollouts.get(rollout.id)).rejects.toThrow();
    });

    it('reads an audit entry from before there was snoozing', async () => {
      const { store, rollout, prisma } = await aStore();
      const { status, dueOn, value, note, changedBy: by, changedAt: at } = untouched;
      const earlier = { status, dueOn, value, note, changedBy: by, changedAt: at };
      await prisma.auditEntry.create({
        data: {
          rolloutId: rollout.id,
          at: start,
          platform: 'slack',
          verb: 'task.complete',
          subject: '1',
          before: { task: earlier },
          after: { task: earlier },
        },
      });
      const [entry] = await store.audit.ofTask(rollout.id, '1', 1);
      expect(entry?.before).toEqual({ task: untouched });
    });

    it('sends a refresh job that names what messages may tell otherwise', async () => {
      const { store, rollout, by, prisma } = await aStore();
      await store.rollouts.change(rollout.id, by, completes('1', by));
      await store.rollouts.change(rollout.id, by, gives('superbruger', []));
      await store.rollouts.change(rollout.id, by, sets(unset));
      const jobs = await prisma.$queryRaw<{ data: { rolloutId: string; subject: unknown } }[]>`
        SELECT data FROM pgboss.job WHERE name = 'refresh'`;
      const mine = jobs.filter(({ data }) => data.rolloutId === rollout.id);
      const subjects = mine.map(({ data }) => data.subject);
      expect(subjects).toHaveLength(3);
      expect(subjects).toContainEqual({ type: 'task', key: '1' });
      expect(subjects).toContainEqual({ type: 'role', key: 'superbruger' });
      expect(subjects).toContainEqual(null);
    });
  });

  describe('audit', () => {
    it('finds the last change that is no undo and not undone', async () => {
      const { store, rollout, person, by } = await aStore();
      const first = await store.rollouts.change(rollout.id, by, completes('1', by));
      const second = await store.rollouts.change(rollout.id, by, completes('2', by));
      const last = () => store.audit.lastBy(rollout.id, person.id, start);
      expect((await last())?.id).toBe(second.entry);
      const undo = { ...completes('2', by)(second.rollout), verb: 'undo', undoes: second.entry };
      await store.rollouts.change(rollout.id, by, () => undo);
      expect((await last())?.id).toBe(first.entry);
      expect(await store.audit.lastBy(rollout.id, person.id, hours(start, 1))).toBeNull();
      await expect(store.rollouts.change(rollout.id, by, () => undo)).rejects.toThrow();
    });

    it('tells of a task newest first, and no more than asked for', async () => {
      const { store, rollout, by } = await aStore();
      await store.rollouts.change(rollout.id, by, completes('1', by, 'a'));
      await store.rollouts.change(rollout.id, by, completes('1', by, 'b'));
      await store.rollouts.change(rollout.id, by, completes('2', by));
      const entries = await store.audit.ofTask(rollout.id, '1', 10);
      expect(entries.map(({ after }) => after.task?.note)).toEqual(['b', 'a']);
      expect(await store.audit.ofTask(rollout.id, '1', 1)).toEqual(entries.slice(0, 1));
    });

    it.each([
      'UPDATE audit_entry SET verb = verb',
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
    ])('is append-only: %s is refused', async (sql) => {
      const { prisma } = await aStore();
      await expect(prisma.$executeRawUnsafe(sql)).rejects.toThrow('append-only');
    });
  });
}

function sets(policy: Policy) {
  return (rollout: Rollout): Change => ({
    verb: 'policy.municipality',
    subject: null,
    before: { policy: rollout.policy },
    after: { policy },
  });
}
