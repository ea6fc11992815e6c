/** Another version of a plan's file, wherever the database is; part of store.contract.ts. */
import { describe, expect, it } from 'vitest';
import type { Plan, Task } from '../../../src/domain/plan/plan.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { instantOf, toLocalDate } from '../../../src/domain/time/calendar.ts';
import type { Database } from '../../../src/store/database/database.ts';
import { createStore } from '../../../src/store/index.ts';
import type { Store } from '../../../src/store/store.ts';
import { followPlans } from '../../../src/usecases/follow-plans.ts';
import { aPlan, aTask, day } from '../../helpers/a-plan.ts';
import { emptiedDatabase } from '../../helpers/emptied-database.ts';
import { aStoreWithRollout, completes, gives, hours, start } from '../a-store.ts';

const plan = aPlan();
const theirs = { performer: 'projektleder', accountable: 'projektleder' };
const added = aTask({ ...theirs, key: '20', due: day('2026-02-20'), published: day('2026-01-20') });
const next: Plan = { ...plan, version: 2, tasks: [...plan.tasks.slice(1), added] };
const later = hours(start, 24 * 20);

export function planVersionsContract(open: () => Promise<Database>): void {
  describe('versions of a plan', () => {
    const database = emptiedDatabase(open);
    const faults: unknown[] = [];
    const log = { error: (facts: object) => faults.push(facts) };
    const follow = (store: Store, file: Plan, at: Date) =>
      followPlans({ store, now: () => at, log }, [file]);

    it('are kept, and each rollout goes over to the newest once, with all that is known of it', async () => {
      const { prisma } = database();
      const { store, rollout, by } = await aStoreWithRollout(prisma);
      const on = (file: Plan) => createStore({ prisma, plan: () => file });
      await follow(store, plan, start);
      await store.rollouts.change(rollout.id, by, completes('1', by, 'Anne er udpeget'));
      expect((await store.rollouts.get(rollout.id))?.amendments.update).toBeNull();

      await follow(on(next), next, later);

      const after = await on(next).rollouts.get(rollout.id);
      expect(after?.amendments.update).toMatchObject({ tasks: { 1: 'withdrawn', 20: 'new' } });
      expect(after?.plan.retired?.tasks).toMatchObject([{ key: '1', retired: { byPlan: true } }]);
      expect(after?.tasks['1']).toMatchObject({ status: 'completed', note: 'Anne er udpeget' });
      const row = await prisma.rollout.findUniqueOrThrow({ where: { id: rollout.id } });
      expect(row.nextCheckAt).toEqual(later);
      const versions = await prisma.planVersion.findMany({ orderBy: { id: 'asc' } });
      expect(versions.map(({ key, version }) => [key, version])).toEqual([
        [plan.key, 1],
        [plan.key, 2],
      ]);
      expect(versions[1]?.plan).toEqual(JSON.parse(JSON.stringify(next)));

      const again = () => prisma.auditEntry.count({ where: { verb: 'plan.update' } });
      expect(await again()).toBe(1);
      await follow(on(next), next, hours(later, 1));
      expect(await again()).toBe(1);
    });

    it('also with the same number, where the file has another content', async () => {
      const { prisma } = database();
      const { store, rollout } = await aStoreWithRollout(prisma);
      await follow(store, plan, start);
      const same = { ...next, version: 1 };

      await follow(createStore({ prisma, plan: () => same }), same, later);

      expect((await store.rollouts.get(rollout.id))?.amendments.update).not.toBeNull();
    });

    it('that raise the risk of a vacancy are told of the next morning', async () => {
      const { prisma } = database();
      const { store, rollout, by } = await aStoreWithRollout(prisma);
      await follow(store, plan, start);
      await store.rollouts.change(rollout.id, by, gives('projektleder', [by.personId ?? '']));
      const nearer = { ...plan.tasks[0], due: day('2026-01-23') } as Task;
      const sooner: Plan = { ...plan, version: 2, tasks: [nearer, ...plan.tasks.slice(1)] };
      const monday = instantOf('2026-01-19', '13:00');
      const wednesday = hours(monday, 48);

      await prisma.rollout.updateMany({ data: { checkedAt: monday } });
      const on = createStore({ prisma, plan: () => sooner });
      await follow(on, sooner, monday);

      const after = await on.rollouts.get(rollout.id);
      const rises = after ? upcomingReminders(after, monday, wednesday) : [];
      const told = rises.filter(
        ({ rule, to }) => rule.type === 'risk' && to.type !== 'faglig-leder',
      );
      expect(told.map(({ subject, sendAt }) => [subject.key, toLocalDate(sendAt)])).toEqual([
        ['systemansvarlig', '2026-01-20'],
      ]);
    });

    it('leave one that cannot be read where it is, and take the others over', async () => {
      const { prisma } = database();
      const { store, rollout, installation } = await aStoreWithRollout(prisma);
      const other = await store.rollouts.create({
        ...{ installationId: installation.id, municipality: 'Anden Kommune', planKey: plan.key },
        ...{ language: 'da', sendHour: 9, now: start },
      });
      await follow(store, plan, start);
      const data = { policy: { friday: 'perhaps' } };
      await prisma.rollout.update({ where: { id: rollout.id }, data });

      await follow(createStore({ prisma, plan: () => next }), next, later);

      expect(faults).toMatchObject([{ rolloutId: rollout.id }]);
      expect((await store.rollouts.get(other.id))?.amendments.update).not.toBeNull();
    });
  });
}
