/** All that a simulated rollout consists of, put together like the app but with nothing outside. */
import type { Reply } from '../bot/port/bot.ts';
import { createBot } from '../bot/port/dispatch.ts';
import { planOf } from '../plans/index.ts';
import { deliver } from '../scheduler/deliver.ts';
import { messageNow } from '../scheduler/messages.ts';
import { unlimited } from '../scheduler/pace.ts';
import { tick } from '../scheduler/tick.ts';
import type { Database, Prisma } from '../store/database/database.ts';
import { createStore } from '../store/index.ts';
import type { Delivery, Installation, Store } from '../store/store.ts';
import { stillThere } from '../usecases/still-there.ts';
import type { Health } from '../views/checkup.ts';
import { commandLine } from '../web/chat/people.ts';
import { people } from './cast.ts';
import { createHost, type Post } from './host.ts';
import { createJobs } from './jobs.ts';
import { messageOf, type PrintedMessage, toldOf } from './message.ts';
import type { Municipality } from './municipality.ts';
import { setUp } from './set-up.ts';

export interface World {
  goTo(at: Date): void;
  /** Somebody writes in the channel; `as` is the key of an example person. */
  say(as: string, line: string): Promise<Reply>;
  /**
   * Somebody drops a file with tasks in the channel, and takes over what it is shown to do. `told`:
   * what the channel hears of it.
   */
  take(
    as: string,
    file: Uint8Array,
  ): Promise<{
    readonly reply: Reply;
    readonly isTaken: boolean;
    readonly told: readonly PrintedMessage[];
  }>;
  /** Plans and sends what is due now. @returns what went out */
  tick(): Promise<PrintedMessage[]>;
  /** When there is something to do again; null: never. */
  nextCheckAt(): Promise<Date | null>;
  close(): Promise<void>;
}

const importTake = 'import.take';
const channel = { externalId: 'channel', kind: 'channel' } as const;
/** The health of a process that does not exist: only its clock is moved. */
const health: Health = {
  database: { isWell: true, isFull: false, kind: 'embedded' },
  clock: { isWell: true, silentFor: 0, isMoved: true, isInDoubt: false },
  queue: { isWell: true, waiting: 0 },
  hosts: [],
};

export async function createWorld(options: {
  readonly municipality: Municipality;
  readonly staffed: readonly string[];
  readonly start: Date;
  readonly warn: (text: string) => void;
  readonly open: () => Promise<Database>;
}): Promise<World> {
  const { municipality, staffed, start, warn, open } = options;
  let time = start;
  const now = () => time;
  const database = await open();
  const { prisma } = database;
  const jobs = createJobs();
  const store = createStore({ prisma, queue: jobs, plan: planOf });
  const host = createHost(people, municipality.language);
  const platformOf = () => host;
  const log = {
    warn: (_facts: object, message: string) => warn(message),
    // The bot would answer with an apology; in a simulation the error itself must show.
    error(facts: object, message: string) {
      throw new Error(message, { cause: facts });
    },
  };
  const parts = { store, platformOf, now, log, pace: unlimited };
  const bot = createBot({
    ...parts,
    messageNow: (...of) => messageNow(parts, ...of),
    health: async () => health,
    publicUrl: null,
  });
  const work = () =>
    jobs.run(async (all) => {
      const ids = all.map(({ deliveryIds }) => deliveryIds);
      const outcomes = await deliver(parts, ids);
      return outcomes.map(({ error }) => error);
    });

  const installation = await store.installations.upsert({
    platform: host.name,
    externalId: 'simulation',
    name: municipality.municipality,
  });
  const installationId = installation.id;
  const here = await store.conversations.upsert({ installationId, ...channel });
  await setUp(store, here, municipality, staffed, start);

  return {
    goTo(at) {
      time = at;
    },
    async say(as, typed) {
      const line = commandLine(typed, people);
      const reply = await bot.command({ installation, caller: as, conversation: channel, line });
      await work();
      host.takePosts();
      return reply;
    },
    async take(as, file) {
      const by = { installation, caller: as, conversation: channel };
      const shown = await bot.file({ ...by, line: '', read: async () => file });
      const button = takeButton(shown);
      const reply = button === null ? shown : await bot.action({ ...by, ...button });
      const told = host
        .takePosts()
        .filter(({ ref }) => ref.conversation === channel.externalId)
        .map(({ card }) => toldOf(time, card));
      await work();
      host.takePosts();
      return { reply, isTaken: button !== null, told };
    },
    async tick() {
      await tick(store, time, async ({ error }) => {
        throw error;
      });
      await work();
      return messagesOf(store, installation, host.takePosts());
    },
    nextCheckAt: () => nextCheckAt(prisma),
    close: database.close,
  };
}

/** null: what was read would do nothing, or something is asked first. */
function takeButton({ card }: Reply) {
  const buttons = card.body.flatMap((part) => (part.type === 'actions' ? part.actions : []));
  const found = buttons.find((one) => 'action' in one && one.action === importTake);
  return found && 'action' in found ? { action: found.action, value: found.value } : null;
}

/** When the store is next due: reminders, and deliveries that are held. */
async function nextCheckAt(prisma: Prisma): Promise<Date | null> {
  const { _min } = await prisma.rollout.aggregate({ _min: { nextCheckAt: true } });
  return _min.nextCheckAt;
}

async function messagesOf(
  store: Store,
  installation: Installation,
  posts: readonly Post[],
): Promise<PrintedMessage[]> {
  const messages: PrintedMessage[] = [];
  const [rollout] = await store.rollouts.inInstallation(installation.id);
  if (rollout === undefined) return [];
  for (const { ref, card } of posts) {
    const deliveries = await store.deliveries.inMessage(installation.id, ref);
    messages.push(messageOf(rollout, deliveries, card));
    await answerFor(store, rollout.id, deliveries);
  }
  return messages;
}

/** Whoever is asked whether they still have their roles says yes. */
async function answerFor(
  store: Store,
  rolloutId: string,
  deliveries: readonly Delivery[],
): Promise<void> {
  for (const { reminder, sent } of deliveries) {
    if (reminder.rule.type !== 'still' || sent === null) continue;
    const by = { personId: reminder.subject.key, platform: 'local', now: sent.at } as const;
    await stillThere(store, rolloutId, by);
  }
}
