/** Addresses that calendars subscribe to, found by hash alone. */
import type { Prisma } from '../database/database.ts';
import type { Store } from '../store.ts';
import { hashOf, newSecret } from './secret.ts';

export function createCalendarFeeds(prisma: Prisma): Store['calendarFeeds'] {
  return {
    async issue(of) {
      const secret = newSecret();
      const { personId, rolloutId, scope } = of;
      const hash = hashOf('calendar', secret);
      await prisma.calendarFeed.upsert({
        where: { personId_rolloutId_scope: { personId, rolloutId, scope } },
        create: { ...of, hash },
        update: { hash },
      });
      return secret;
    },
    async find(secret) {
      const hash = hashOf('calendar', secret);
      const row = await prisma.calendarFeed.findUnique({
        where: { hash },
        include: { person: true },
      });
      if (row === null) return null;
      const { person, rolloutId, scope } = row;
      return { personId: person.sameAsId ?? person.id, rolloutId, scope };
    },
    async withdraw(where) {
      return (await prisma.calendarFeed.deleteMany({ where })).count;
    },
  };
}
