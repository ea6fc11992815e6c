/** Calendars at secret addresses, and what tells how often something was changed; part of store.contract.ts. */
import { describe, expect, it } from 'vitest';
import { type aStoreWithRollout, changedBy, completes, hours, start } from '../a-store.ts';

type AStore = Awaited<ReturnType<typeof aStoreWithRollout>>;

export function calendarFeedsContract(aStore: () => Promise<AStore>): void {
  describe('a calendar’s address', () => {
    it('leads to what it was issued for, until another is issued for the same', async () => {
      const { store, person, rollout } = await aStore();
      const of = { personId: person.id, rolloutId: rollout.id, scope: 'all' };
      const first = await store.calendarFeeds.issue(of);
      const other = await store.calendarFeeds.issue({ ...of, scope: 'me' });
      expect(await store.calendarFeeds.find(first)).toEqual(of);
      const second = await store.calendarFeeds.issue(of);
      expect(await store.calendarFeeds.find(first)).toBeNull();
      expect(await store.calendarFeeds.find(second)).toEqual(of);
      expect(await store.calendarFeeds.find(other)).toEqual({ ...of, scope: 'me' });
    });

    it('leads nowhere once it is withdrawn, and is kept as a hash alone', async () => {
      const { store, prisma, person, rollout } = await aStore();
      const of = { personId: person.id, rolloutId: rollout.id };
      const secret = await store.calendarFeeds.issue({ ...of, scope: 'all' });
      const kept = await prisma.calendarFeed.findMany({ where: of });
      expect(JSON.stringify(kept)).not.toContain(secret);
      expect(await store.calendarFeeds.withdraw(of)).toBe(1);
      expect(await store.calendarFeeds.find(secret)).toBeNull();
      expect(await store.calendarFeeds.withdraw(of)).toBe(0);
    });
  });

  describe('what was changed', () => {
    it('is counted for each, with the last time; what was changed with much else for all', async () => {
      const { store, person, rollout } = await aStore();
      const change = store.rollouts.change;
      const later = hours(start, 1);
      await change(rollout.id, changedBy(person.id), completes('1', changedBy(person.id)));
      expect((await store.audit.changesOf(rollout.id))('1')).toEqual({ count: 1, at: start });
      expect((await store.audit.changesOf(rollout.id))('2')).toEqual({ count: 0, at: null });
      await change(rollout.id, changedBy(person.id, later), ({ amendments }) => {
        const state = { amendments };
        return { verb: 'plan.import', subject: null, before: state, after: state };
      });
      const changes = await store.audit.changesOf(rollout.id);
      expect(changes('1')).toEqual({ count: 2, at: later });
      expect(changes('2')).toEqual({ count: 1, at: later });
    });
  });
}
