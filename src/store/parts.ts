import type { Plan } from '../domain/plan/plan.ts';
import type { Prisma } from './database/database.ts';
import type { Queue } from './queue/queue.ts';

/** What every area of the store is made of. */
export interface StoreParts {
  readonly prisma: Prisma;
  /** Where jobs go that follow from a change; without one there are none. */
  readonly queue?: Pick<Queue, 'sendDeliver' | 'sendRefresh'>;
  /** The plan with this key. @throws when there is none */
  readonly plan: (key: string) => Plan;
}
