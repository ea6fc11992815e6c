/**
 * What the bot remembers: createStore puts together the areas of the Store, one a file, on Prisma.
 * database.ts opens the database, queue.ts carries its jobs. Nothing here decides anything about a
 * rollout: that is the domain's, and the use cases'.
 */
import { createConversations } from './chats/conversations.ts';
import { createInstallations } from './chats/installations.ts';
import { createLocalMessages } from './chats/local-messages.ts';
import { createPeople } from './chats/people.ts';
import { createReferences } from './chats/references.ts';
import { createDeliveries } from './ledger/deliveries.ts';
import { createMeet } from './meet.ts';
import { createMemo } from './memo.ts';
import { createCalendarFeeds } from './pages/calendar-feeds.ts';
import { createOneTimeLinks } from './pages/one-time-links.ts';
import type { StoreParts } from './parts.ts';
import { createPulse } from './queue/pulse-rows.ts';
import { createRequests } from './queue/requests.ts';
import { createAudit } from './rollouts/audit.ts';
import { createImports } from './rollouts/imports.ts';
import { createKnownRollouts } from './rollouts/known-rollouts.ts';
import { createLinks } from './rollouts/links.ts';
import { createRollouts } from './rollouts/rollouts.ts';
import type { Store } from './store.ts';

export function createStore(parts: StoreParts): Store {
  const { prisma } = parts;
  const known = createKnownRollouts(parts);
  const once = createMemo(prisma.$direct);
  return {
    installations: createInstallations(prisma),
    people: createPeople(prisma),
    conversations: createConversations(prisma),
    references: createReferences(prisma),
    meet: createMeet(prisma, known, once),
    rollouts: createRollouts(parts, known, once),
    audit: createAudit(prisma),
    deliveries: createDeliveries(parts),
    imports: createImports(prisma),
    links: createLinks(parts),
    oneTimeLinks: createOneTimeLinks(prisma),
    calendarFeeds: createCalendarFeeds(prisma),
    requests: createRequests(prisma),
    pulse: createPulse(prisma),
    localMessages: createLocalMessages(prisma),
    async ping() {
      await prisma.$queryRaw`SELECT 1`;
    },
  };
}
