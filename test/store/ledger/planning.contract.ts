/** What is due becomes rows and jobs, wherever the database is; part of store.contract.ts. */
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { unset } from '../../../src/domain/rollout/policy.ts';
import { type Rollout, untouched } from '../../../src/domain/rollout/rollout.ts';
import type { Database } from '../../../src/store/database/database.ts';
import { createQueue, type Queue } from '../../../src/store/queue/queue.ts';
import type { Change, DueDeliveries, Store } from '../../../src/store/store.ts';
import { emptiedDatabase } from '../../helpers/emptied-database.ts';
import {
  aStoreWithRollout,
  changedBy,
  completes,
  firstReminder,
  gives,
  hours,
  plansFor,
  start,
  storeOn,
  toChannel,
  toPerson,
} from '../a-store.ts';

/** Plans nothing, and keeps it until that instant. */
const holds = (heldUntil: Date) => (): DueDeliveries => ({ deliveries: [], heldUntil });

export function planningContract(open: () => Promise<Database>): void {
  describe('planning', () => {
    const inDatabaseOfItsOwn = databaseOfItsOwn(open);

    it('plans what is due once, with one job for each receiver', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person, by, prisma }) => {
        const now = new Date('2026-03-06T08:00:00Z');
        const { rollout: without1 } = await store.rollouts.change(
          rollout.id,
          by,
          completes('1', by),
        );
        const plan = (of: Rollout) => {
          const due = plansFor(toPerson(person.id), now)(of);
          const deliveries = due.deliveries.map((it) =>
            it.reminder.subject.key === '3' ? { ...it, recipient: toChannel } : it,
          );
          return { ...due, deliveries };
        };
        const nothing = { rollouts: 0, deliveries: 0, faults: [] };
        expect(await store.deliveries.planDue(hours(start, 1), 10, plan)).toEqual(nothing);
        const [first] = plan(without1).deliveries;
        const once = await store.deliveries.planDue(now, 10, plan);
        expect(once).toEqual({ rollouts: 1, deliveries: 6, faults: [] });
        expect(await store.deliveries.planDue(now, 10, plan)).toEqual(nothing);
        expect(await store.deliveries.pending()).toBe(6);
        expect((await store.rollouts.get(rollout.id))?.checkedAt).toEqual(now);
        const sent = await prisma.$queryRaw<
          { data: { deliveryIds: string[] }; group_id: string }[]
        >`SELECT data, group_id FROM pgboss.job WHERE name = 'deliver'`;
        expect(sent.map((job) => job.group_id).toSorted()).toEqual(
          [`person ${person.id}`, `channel of ${rollout.id}`].toSorted(),
        );
        const ids = sent.flatMap((job) => job.data.deliveryIds);
        const deliveries = await store.deliveries.get(ids);
        const subjects = deliveries.map(({ reminder }) => reminder.subject.key);
        expect(subjects.toSorted()).toEqual(['2', '2', '2', '3', '3', '3']);
        expect(deliveries[0]).toMatchObject({ state: 'planned', attempts: 0, sent: null });
        expect(deliveries.map(({ reminder }) => reminder)).toContainEqual(first?.reminder);
      });
    });

    it('leaves a reminder alone that is in the ledger already', async () => {
      await inDatabaseOfItsOwn(async ({ store, installation }) => {
        const plan = (of: Rollout) =>
          plansFor(toChannel, firstReminder)({ ...of, checkedAt: start });
        expect((await store.deliveries.planDue(firstReminder, 10, plan)).deliveries).toBe(1);
        await store.rollouts.rewind(firstReminder, installation.id);
        const again = await store.deliveries.planDue(firstReminder, 10, plan);
        expect(again).toEqual({ rollouts: 1, deliveries: 0, faults: [] });
      });
    });

    it('plans the others when one fails or cannot be read, and tries those again in an hour', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, installation, person, prisma }) => {
        const others = [
          await another(store, installation.id, 'Anden Kommune', person.id),
          await another(store, installation.id, 'Tredje Kommune', person.id),
        ];
        await prisma.rollout.update({
          where: { id: others[0]?.id ?? '' },
          data: { policy: { friday: 'perhaps' } },
        });
        const plan = (of: Rollout) => {
          if (of.id === rollout.id) throw new Error('a fault');
          return plansFor(toChannel, firstReminder)(of);
        };
        const { faults, ...planned } = await store.deliveries.planDue(firstReminder, 10, plan);
        expect(planned).toEqual({ rollouts: 3, deliveries: 1 });
        expect(faults.map(({ rolloutId }) => rolloutId).toSorted()).toEqual(
          [rollout.id, others[0]?.id].toSorted(),
        );
        expect(faults).toContainEqual({ rolloutId: rollout.id, error: new Error('a fault') });
        const beforeAnHour = hours(firstReminder, 0.98);
        expect(await store.deliveries.planDue(beforeAnHour, 10, plan)).toMatchObject({
          faults: [],
        });
        const after = await store.deliveries.planDue(hours(firstReminder, 1), 10, plan);
        expect(after.faults).toHaveLength(2);
      });
    });

    it('puts nothing off for want of disk or of a connection: the next look plans it', async () => {
      await inDatabaseOfItsOwn(async ({ store }) => {
        const full = Object.assign(new Error('could not extend file'), { code: '53100' });
        const fail = () => {
          throw full;
        };
        await expect(store.deliveries.planDue(firstReminder, 10, fail)).rejects.toBe(full);
        const plan = () => ({ deliveries: [], heldUntil: null });
        const { rollouts } = await store.deliveries.planDue(firstReminder, 10, plan);
        expect(rollouts).toBe(1);
      });
    });

    it('plans on the platforms that are named alone, also for a channel there', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person, by }) => {
        const teams = await store.installations.upsert({
          ...{ platform: 'teams', externalId: 'T-teams', name: 'Teams' },
        });
        const plan = plansFor(toPerson(person.id), firstReminder);
        expect(await store.rollouts.platforms()).toEqual(['slack']);
        const planned = () => store.deliveries.planDue(firstReminder, 10, plan, ['local', 'teams']);
        expect(await planned()).toMatchObject({ rollouts: 0 });
        const of = { installationId: teams.id, externalId: '19:a', kind: 'channel' } as const;
        const { id: conversationId } = await store.conversations.upsert(of);
        const channel = { installationId: teams.id, conversationId };
        await store.rollouts.change(rollout.id, by, () => ({
          ...{ verb: 'rollout.link', subject: null, before: {}, after: { channel } },
        }));
        expect((await store.rollouts.platforms()).toSorted()).toEqual(['slack', 'teams']);
        expect(await planned()).toMatchObject({ rollouts: 1 });
      });
    });

    it('keeps owed what must wait, and looks again when it may go or something else falls due', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, prisma }) => {
        const nextLook = async () =>
          (await prisma.rollout.findUniqueOrThrow({ where: { id: rollout.id } })).nextCheckAt;
        const soon = hours(firstReminder, 2);
        await store.deliveries.planDue(firstReminder, 10, holds(soon));
        expect((await store.rollouts.get(rollout.id))?.checkedAt).toEqual(start);
        expect(await nextLook()).toEqual(soon);
        await store.deliveries.planDue(soon, 10, holds(new Date('2026-02-20T08:00:00Z')));
        expect(await nextLook()).toEqual(new Date('2026-02-06T08:00:00Z'));
        const tick = new Date('2026-02-06T08:00:00Z');
        const planned = await store.deliveries.planDue(tick, 10, plansFor(toChannel, tick));
        expect(planned.deliveries).toBe(1);
      });
    });

    it('sets back what a clock that was ahead has planned, and forgets what nobody has had yet', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, prisma }) => {
        const ahead = hours(start, 365 * 24);
        const reading = { at: start, leap: { from: start, to: ahead } };
        await store.pulse.believe('clock', reading);
        expect(await store.pulse.lastReading('clock')).toEqual(reading);
        expect(await store.pulse.lastReading('moved')).toBeNull();
        await store.deliveries.planDue(ahead, 10, plansFor(toChannel, ahead));
        expect(await store.deliveries.pending()).toBeGreaterThan(1);
        const [late] = await store.deliveries.latest(rollout.id, 1);
        await prisma.delivery.update({ where: { id: late?.id ?? '' }, data: { state: 'sent' } });
        const now = hours(firstReminder, -1);
        expect(await store.pulse.setBack(now, start)).toBe(1);
        expect(await store.pulse.setBack(now, start)).toBe(0);
        expect(await store.deliveries.pending()).toBe(0);
        expect((await store.rollouts.get(rollout.id))?.checkedAt).toEqual(start);
        const plan = plansFor(toChannel, firstReminder);
        expect(await store.deliveries.planDue(firstReminder, 10, plan)).toMatchObject({
          deliveries: 1,
        });
      });
    });

    it('begins now what a clock that was ahead has set up, and forgets what it planned there', async () => {
      await inDatabaseOfItsOwn(async ({ store, installation, person, prisma }) => {
        const [now, ahead] = [new Date('2027-01-05T08:00:00Z'), new Date('2028-01-05T08:00:00Z')];
        const { id } = await another(store, installation.id, 'Anden Kommune', person.id);
        await prisma.rollout.update({
          where: { id },
          data: { startedAt: ahead, nextCheckAt: ahead },
        });
        await store.deliveries.planDue(ahead, 10, plansFor(toChannel, ahead));
        const [had, coming] = await store.deliveries.latest(id, 2);
        const later = { sendAt: hours(ahead, 1) };
        const sent = { ...later, state: 'sent', sentAt: ahead } as const;
        await prisma.delivery.update({ where: { id: had?.id ?? '' }, data: sent });
        await prisma.delivery.update({ where: { id: coming?.id ?? '' }, data: later });
        expect(await store.pulse.beginNow(now)).toBe(1);
        expect(await store.pulse.beginNow(now)).toBe(0);
        expect(await store.rollouts.get(id)).toMatchObject({ startedAt: now, checkedAt: now });
        const kept = await prisma.delivery.findMany({ where: { rolloutId: id } });
        expect(kept.map((row) => row.id)).toContain(had?.id);
        expect(kept.map((row) => row.id)).not.toContain(coming?.id);
        const dates = kept.flatMap(({ plannedAt, sentAt }) => [plannedAt, sentAt ?? now]);
        expect(dates.filter((date) => date > now)).toEqual([]);
      });
    });

    it('keeps no reading of the clock while there is no rollout to plan by it', async () => {
      const database = await open();
      onTestFinished(() => database.close());
      const { pulse } = storeOn(database.prisma);
      const wrong = { at: hours(start, 365 * 24), leap: null };
      await pulse.believe('clock', wrong);
      expect(await pulse.lastReading('clock')).toBeNull();
    });

    it('lives days once more after a rewind, and only those of that installation', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person, installation }) => {
        const elsewhere = await store.installations.upsert({
          ...{ platform: 'teams', externalId: 'T-elsewhere', name: 'Et andet sted' },
        });
        const other = await another(store, elsewhere.id, 'Anden Kommune', person.id);
        const by = changedBy(person.id, firstReminder);
        const plan = plansFor(toChannel, firstReminder);
        await store.deliveries.planDue(firstReminder, 10, plan);
        await store.rollouts.change(rollout.id, by, gives('projektleder', [person.id]));
        await store.rollouts.rewind(hours(start, 2), installation.id);
        expect(await store.rollouts.get(other.id)).toMatchObject({ checkedAt: firstReminder });
        expect(await store.deliveries.latest(other.id, 2)).toHaveLength(1);
        expect(await store.deliveries.latest(rollout.id, 2)).toEqual([]);
        expect(await store.rollouts.get(rollout.id)).toMatchObject({
          checkedAt: hours(start, 2),
          holdings: [{ from: hours(start, 2), until: null }],
        });
        const again = await store.deliveries.planDue(firstReminder, 10, plan);
        expect(again.deliveries).toBe(1);
      });
    });
  });

  describe('planning after a change', () => {
    const inDatabaseOfItsOwn = databaseOfItsOwn(open);

    it('still plans what was due when somebody changes the rollout before the tick', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person }) => {
        const late = changedBy(person.id, hours(firstReminder, 1));
        await store.rollouts.change(rollout.id, late, completes('2', late));
        const planned = await store.deliveries.planDue(late.now, 10, plansFor(toChannel, late.now));
        expect(planned.deliveries).toBe(1);
      });
    });

    it('looks at once when something waits and the change may let it go', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person }) => {
        await store.deliveries.planDue(firstReminder, 10, holds(hours(firstReminder, 5)));
        const by = changedBy(person.id, hours(firstReminder, 1));
        const plan = plansFor(toChannel, by.now);
        expect(await store.deliveries.planDue(by.now, 10, plan)).toMatchObject({ rollouts: 0 });
        await store.rollouts.change(rollout.id, by, gives('systemansvarlig', [person.id]));
        expect((await store.deliveries.planDue(by.now, 10, plan)).deliveries).toBe(1);
      });
    });

    it('owes nothing for days that were over when a deadline was set', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person }) => {
        const now = new Date('2026-01-20T12:00:00Z');
        const by = changedBy(person.id, now);
        const { rollout: after } = await store.rollouts.change(rollout.id, by, () => ({
          verb: 'task.due',
          subject: '4',
          before: { task: untouched },
          after: { task: { ...untouched, dueOn: '2026-01-26' } },
        }));
        const tick = hours(now, 1);
        expect(plansFor(toChannel, tick)(after).deliveries).toEqual([]);
        const plan = plansFor(toChannel, tick);
        expect(await store.deliveries.planDue(tick, 10, plan)).toMatchObject({ rollouts: 0 });
        const lead = new Date('2026-01-23T08:00:00Z');
        const planned = await store.deliveries.planDue(lead, 10, plansFor(toChannel, lead));
        expect(planned.deliveries).toBe(1);
      });
    });

    it('tells the next morning of a vacancy whose risk the change has raised', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person }) => {
        const early = changedBy(person.id);
        await store.rollouts.change(rollout.id, early, gives('projektleder', [person.id]));
        const [monday, wednesday] = ['2026-01-19T12:00:00Z', '2026-01-21T20:00:00Z'].map(
          (at) => new Date(at),
        ) as [Date, Date];
        await store.deliveries.planDue(monday, 10, () => ({ deliveries: [], heldUntil: null }));
        const by = changedBy(person.id, monday);
        const { rollout: after } = await store.rollouts.change(rollout.id, by, () => ({
          verb: 'task.due',
          subject: '1',
          before: { task: untouched },
          after: { task: { ...untouched, dueOn: '2026-01-23' } },
        }));
        const read = await store.rollouts.get(rollout.id);
        for (const one of [after, read ?? after]) {
          const rises = upcomingReminders(one, monday, wednesday).filter(
            ({ rule, to }) => rule.type === 'risk' && to.type === 'projektleder',
          );
          expect(rises.map(({ subject, sendAt }) => [subject.key, sendAt.toISOString()])).toEqual([
            ['systemansvarlig', '2026-01-20T08:00:00.000Z'],
          ]);
        }
      });
    });

    it('does not lose what comes earlier today because of the change', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person, installation }) => {
        const early = changedBy(person.id);
        await store.rollouts.change(rollout.id, early, gives('systemansvarlig', [person.id]));
        await store.rollouts.change(rollout.id, early, writesAt(person.id, 15));
        const ten = hours(firstReminder, 1);
        const plan = plansFor(toPerson(person.id), ten);
        await store.deliveries.planDue(ten, 10, plan);
        expect(await store.deliveries.pending()).toBe(0);
        const by = changedBy(person.id, ten);
        const { rollout: after } = await store.rollouts.change(
          rollout.id,
          by,
          writesAt(person.id, 8),
        );
        expect(after.checkedAt).toEqual(new Date(hours(firstReminder, -1).getTime() - 1));
        expect((await store.deliveries.planDue(ten, 10, plan)).deliveries).toBe(1);
        const evening = hours(firstReminder, 10);
        await store.rollouts.rewind(evening, installation.id);
        const later = await store.deliveries.planDue(evening, 10, plansFor(toChannel, evening));
        expect(later.deliveries).toBe(0);
      });
    });

    it('leaves what is planned alone when a change brings nothing forward', async () => {
      await inDatabaseOfItsOwn(async ({ store, rollout, person }) => {
        const plan = plansFor(toChannel, firstReminder);
        await store.deliveries.planDue(firstReminder, 10, plan);
        const by = changedBy(person.id, hours(firstReminder, 1));
        const { rollout: after } = await store.rollouts.change(
          rollout.id,
          by,
          gives('systemansvarlig', [person.id]),
        );
        expect(after.checkedAt).toEqual(by.now);
        const idle = await store.deliveries.planDue(by.now, 10, plan);
        expect(idle).toMatchObject({ rollouts: 0 });
      });
    });
  });
}

async function another(
  store: Store,
  installationId: string,
  municipality: string,
  holder: string,
): Promise<Rollout> {
  const of = { installationId, municipality, planKey: 'fbs-2.0' };
  const { id } = await store.rollouts.create({ ...of, language: 'da', sendHour: 9, now: start });
  const changed = await store.rollouts.change(id, changedBy(null), gives('tekniker', [holder]));
  return changed.rollout;
}

/** Sets the hour at which the person gets reminders. */
function writesAt(personId: string, sendHour: number) {
  return ({ policy }: Rollout): Change => ({
    verb: 'policy.me',
    subject: null,
    before: { policy },
    after: { policy: { ...unset, people: { [personId]: { sendHour } } } },
  });
}

/** For what takes every rollout of a database, so that nobody else may have one there. */
function databaseOfItsOwn(open: () => Promise<Database>) {
  const database = emptiedDatabase(open);
  let queue: Queue;
  beforeAll(async () => {
    queue = await createQueue(database(), { log: { warn: () => {} } });
    return () => queue.stop();
  });
  return async (
    use: (of: Awaited<ReturnType<typeof aStoreWithRollout>>) => Promise<void>,
  ): Promise<void> => use(await aStoreWithRollout(database().prisma, queue));
}
