/** The scheduler and its worker as app.ts puts them together, with a host of the bench's own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Platform, PlatformError } from '../../src/bot/port/platform.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { type Delivered, deliver } from '../../src/scheduler/deliver.ts';
import { createPace } from '../../src/scheduler/pace.ts';
import { tick } from '../../src/scheduler/tick.ts';
import { type Database, openDatabase } from '../../src/store/database/database.ts';
import { createStore } from '../../src/store/index.ts';
import { createQueue, RetryLater } from '../../src/store/queue/queue.ts';
import type { Store } from '../../src/store/store.ts';
import type { Address } from './homes.ts';
import { nine } from './municipalities.ts';

export interface RunningBot {
  readonly database: Database;
  readonly store: Store;
  /** Plans what is due at `nine`. */
  tick(): Promise<number>;
  /** Begins to deliver. */
  work(): Promise<void>;
  /** By itself: what became of each job. */
  deliver(jobs: readonly (readonly string[])[]): Promise<readonly Delivered[]>;
  wake(): void;
  /** The hosts' limits on how many in how long are over. */
  rest(): void;
  /** Settles when the queue has nothing to do. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export async function runBot(
  address: Address,
  plan: Plan,
  post: Platform['post'],
): Promise<RunningBot> {
  const log = { warn: () => {} };
  const database = await openDatabase(address);
  const queue = await createQueue(database, { log });
  const store = createStore({ prisma: database.prisma, queue, plan: () => plan });
  const platform = hostWith(post);
  let restedMs = 0;
  const pace = createPace({ now: () => performance.now() + restedMs, sleep });
  const parts = { store, platformOf: () => platform, now: () => nine, log, pace };
  return {
    database,
    store,
    tick: () => tick(store, nine, thrown),
    deliver: (jobs) => deliver(parts, jobs),
    work: () =>
      queue.start({
        async deliver(jobs) {
          const ids = jobs.map(({ deliveryIds }) => deliveryIds);
          const outcomes = await deliver(parts, ids);
          return outcomes.map(({ error }) => laterIfAsked(error));
        },
        refresh: async () => {},
      }),
    wake: queue.wake,
    idle: queue.idle,
    rest() {
      restedMs += 60_000;
    },
    async stop() {
      await queue.stop();
      await database.close();
    },
  };
}

function hostWith(post: Platform['post']): Platform {
  return {
    name: 'local',
    post,
    update: async () => {},
    describe: async (_installation, name) => ({
      ...{ name, language: null, kind: 'member' },
    }),
    isMember: async () => true,
    isOwner: async () => false,
    start: async () => {},
    stop: async () => {},
  };
}

export async function thrown({ error }: { readonly error: unknown }): Promise<never> {
  throw error;
}

/** As in app.ts. */
function laterIfAsked(error: unknown): unknown {
  const asked = error instanceof PlatformError && error.retryAfterSeconds;
  return typeof asked === 'number' ? new RetryLater(asked) : error;
}

/** Settles when nothing is pending; looks every 20 ms. */
export async function allSent({ store }: Pick<RunningBot, 'store'>): Promise<void> {
  while ((await store.deliveries.pending()) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
