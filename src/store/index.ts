/**
 * What the bot remembers: createStore puts together the areas of the Store, one a file, on Prisma.
 * database.ts opens the database, queue.ts carries its jobs. Nothing here decides anything about a
 * rollout: that is the domain's, and the use cases'.
 */
import type { Plan } from '../domain/plan.ts';
import { createAudit } from './audit.ts';
import { createConversations } from './conversations.ts';
import type { Prisma } from './database.ts';
import { createDeliveries } from './deliveries.ts';
import { createInstallations } from './installations.ts';
import { createLinks } from './links.ts';
import { createLocalMessages } from './local-messages.ts';
import { createPeople } from './people.ts';
import { createPulse } from './pulse-rows.ts';
import type { Queue } from './queue.ts';
import { createReferences } from './references.ts';
import { createRequests } from './requests.ts';
import { createRollouts } from './rollouts.ts';
import type { Store } from './store.ts';

export interface StoreParts {
  readonly prisma: Prisma;
  /** Where jobs go that follow from a change; without one there are none. */
  readonly queue?: Pick<Queue, 'sendDeliver' | 'sendRefresh'>;
  /** The plan with this key. @throws when there is none */
  readonly plan: (key: string) => Plan;
}

export function createStore(parts: StoreParts): Store {
  const { prisma } = parts;
  return {
    installations: createInstallations(prisma),
    people: createPeople(prisma),
    conversations: createConversations(prisma),
    references: createReferences(prisma),
    rollouts: createRollouts(parts),
    audit: createAudit(prisma),
    deliveries: createDeliveries(parts),
    links: createLinks(parts),
    requests: createRequests(prisma),
    pulse: createPulse(prisma),
    localMessages: createLocalMessages(prisma),
    async ping() {
      await prisma.$queryRaw`SELECT 1`;
    },
  };
}
