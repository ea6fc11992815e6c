/** The scheduler and its worker as app.ts puts them together, with a host of the bench's own. */
import { type Platform, PlatformError } from '../../src/bot/platform.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { deliver } from '../../src/scheduler/deliver.ts';
import { unlimited } from '../../src/scheduler/pace.ts';
import { tick } from '../../src/scheduler/tick.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { createStore } from '../../src/store/index.ts';
import { createQueue, RetryLater } from '../../src/store/queue.ts';
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
  wake(): void;
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
  const parts = { store, platformOf: () => platform, now: () => nine, log, pace: unlimited };
  return {
    database,
    store,
    tick: () => tick(store, nine, thrown),
    work: () =>
      queue.start({
        deliver: ({ deliveryIds }) => orLater(deliver(parts, deliveryIds)),
        refresh: async () => {},
      }),
    wake: queue.wake,
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
    describe: async (_installation, name) => ({ name, language: null }),
    start: async () => {},
    stop: async () => {},
  };
}

export async function thrown({ error }: { readonly error: unknown }): Promise<never> {
  throw error;
}

/** As in app.ts. */
async function orLater(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (error instanceof PlatformError && error.retryAfterSeconds !== null) {
      throw new RetryLater(error.retryAfterSeconds);
    }
    throw error;
  }
}

/** Settles when nothing is pending; looks every 20 ms. */
export async function allSent({ store }: Pick<RunningBot, 'store'>): Promise<void> {
  while ((await store.deliveries.pending()) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
