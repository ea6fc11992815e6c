/**
 * A channel that follows Eksempel Kommune on the real plan: bot, store and a recording platform,
 * with short words for what people type and press. A workspace a test; a test file begins with
 * an empty database.
 */
import { randomUUID } from 'node:crypto';
import { beforeAll } from 'vitest';
import type {
  ActionRequest,
  Bot,
  CommandRequest,
  FileFault,
  Reply,
} from '../../src/bot/port/bot.ts';
import { createBot } from '../../src/bot/port/dispatch.ts';
import type { Action, Card } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import type { Language, Rollout, TaskState } from '../../src/domain/rollout/rollout.ts';
import { instantOf } from '../../src/domain/time/calendar.ts';
import type { LocalDate } from '../../src/domain/time/when.ts';
import { messageNow } from '../../src/scheduler/messages.ts';
import type { Database } from '../../src/store/database/database.ts';
import { createStore } from '../../src/store/index.ts';
import type { Queue } from '../../src/store/queue/queue.ts';
import type { Installation, Store } from '../../src/store/store.ts';
import type { Health } from '../../src/views/checkup.ts';
import { aHealth } from './a-checkup.ts';
import { openSharedDatabase } from './emptied-database.ts';
import { planWithoutQuestions } from './plan-without-questions.ts';
import { createRecordingPlatform, type RecordingPlatform } from './recording-platform.ts';

export const channel = 'C-fbs';

export interface Setting {
  /** Danish day and clock time; by default 9 February 2026 at 8. */
  readonly day?: LocalDate;
  readonly time?: string;
  readonly plan?: Plan;
  /** Of the channel. */
  readonly language?: Language;
  /** Who holds which role from the start. */
  readonly holders?: Readonly<Record<string, readonly string[]>>;
  /** Who speaks English; everybody else Danish. */
  readonly english?: readonly string[];
  /** false: the channel follows nothing yet. */
  readonly bound?: boolean;
  readonly queue?: Queue;
  /** How the process is; by default well. */
  readonly health?: Health;
  readonly publicUrl?: string;
  /** In place of the real one's parts. */
  readonly store?: (real: Store) => Store;
}

type Place = Partial<CommandRequest['conversation']>;

export interface AConversation {
  readonly store: Store;
  readonly bot: Bot;
  readonly platform: RecordingPlatform;
  readonly installation: Installation;
  readonly logged: object[];
  /** As after a restart: what the process knew is gone, what the database holds is there. */
  startAnew(queue: Queue): void;
  now(): Date;
  goTo(day: LocalDate, time?: string): void;
  say(who: string, line: string, where?: Place): Promise<Reply>;
  /** Gives the bot a file, or what the host says instead of reading it. */
  hand(who: string, file: Uint8Array | FileFault, line?: string): Promise<Reply>;
  press(
    who: string,
    action: string,
    value: string,
    more?: Pick<ActionRequest, 'inputs' | 'chosen' | 'message'> & { where?: Place },
  ): Promise<Reply>;
  /** Presses the button with this label on the card. */
  pressOn(
    who: string,
    card: Card,
    label: string,
    more?: Pick<ActionRequest, 'inputs' | 'chosen' | 'message'>,
  ): Promise<Reply>;
  /** Makes these people, and nobody else, hold the role. */
  give(role: string, ...who: readonly string[]): Promise<void>;
  rollout(): Promise<Rollout>;
  task(key: string): Promise<TaskState | undefined>;
  /** The verbs of the audit, oldest first. */
  verbs(): Promise<string[]>;
  /** What a button on the task carries. */
  value(...parts: readonly string[]): string;
}

/** Call it at the top of a test file: opens its database. */
export function conversations(): {
  start(setting?: Setting): Promise<AConversation>;
  database(): Database;
} {
  let database: Database;
  beforeAll(async () => {
    database = await openSharedDatabase();
  });
  return {
    start: (setting = {}) => startConversation(database, setting),
    database: () => database,
  };
}

/** For whoever opens the database. */
export async function startConversation(
  database: Database,
  setting: Setting,
): Promise<AConversation> {
  const { prisma } = database;
  const {
    plan = planWithoutQuestions,
    language = 'da',
    holders = {},
    bound = true,
    queue,
  } = setting;
  let now = instantOf(setting.day ?? '2026-02-09', setting.time ?? '08:00');
  const platform = createRecordingPlatform();
  for (const name of setting.english ?? []) platform.profiles.set(name, { name, language: 'en' });
  const logged: object[] = [];
  const begin = (queue?: Queue) => {
    const real = createStore({ prisma, plan: () => plan, ...(queue && { queue }) });
    const store = setting.store?.(real) ?? real;
    const ours = { store, platformOf: () => platform, now: () => now };
    const bot = createBot({
      ...ours,
      messageNow: (...of) => messageNow(ours, ...of),
      health: async () => setting.health ?? aHealth(),
      publicUrl: setting.publicUrl ?? null,
      log: { error: (facts) => logged.push(facts) },
    });
    return { real, bot };
  };
  let { real, bot } = begin(queue);
  const installation = await real.installations.upsert({
    platform: 'slack',
    externalId: `T-${randomUUID()}`,
    name: 'Prøve',
  });
  const installationId = installation.id;
  const here = { installationId, externalId: channel, kind: 'channel' } as const;
  const conversation = await real.conversations.upsert(here);
  const bySystem = () => ({ personId: null, platform: 'system', now }) as const;
  let rolloutId = '';
  if (bound) {
    const settings = { municipality: 'Eksempel Kommune', language, sendHour: 9 };
    const startedAt = instantOf('2026-01-13', '08:00');
    const created = await real.rollouts.create({
      installationId,
      planKey: plan.key,
      now: startedAt < now ? startedAt : now,
      ...settings,
    });
    rolloutId = created.id;
    await real.rollouts.change(rolloutId, bySystem(), () => ({
      verb: 'rollout.setup',
      subject: null,
      before: {},
      after: { settings, channel: { installationId, conversationId: conversation.id } },
    }));
  }

  const requestOf = (who: string, where: Place = {}) => ({
    installation,
    caller: who,
    conversation: { externalId: channel, kind: 'channel', ...where } as const,
  });
  const press: AConversation['press'] = (who, action, value, { where, ...more } = {}) =>
    bot.action({ ...requestOf(who, where), action, value, ...more });

  const give: AConversation['give'] = async (role, ...who) => {
    const people = who.map((externalId) => personOf(real, platform, installationId, externalId));
    const personIds = (await Promise.all(people)).map(({ id }) => id);
    await real.rollouts.change(rolloutId, bySystem(), () => ({
      verb: 'role.set',
      subject: role,
      before: {},
      after: { holders: { role, personIds } },
    }));
  };
  for (const [role, who] of Object.entries(holders)) await give(role, ...who);

  const rollout = async () => {
    const found = bound
      ? await real.rollouts.get(rolloutId)
      : (await real.rollouts.inInstallation(installationId))[0];
    if (!found) throw new Error('no rollout');
    return found;
  };

  return {
    get store() {
      return real;
    },
    get bot() {
      return bot;
    },
    startAnew(newQueue) {
      ({ real, bot } = begin(newQueue));
    },
    platform,
    installation,
    logged,
    now: () => now,
    goTo: (day, time = '08:00') => {
      now = instantOf(day, time);
    },
    say: (who, line, where) => bot.command({ ...requestOf(who, where), line }),
    hand: (who, file, line = '') => bot.file({ ...requestOf(who), line, read: async () => file }),
    press,
    pressOn(who, card, label, more) {
      const action = buttonsOf(card).find((button) => button.label === label);
      if (action === undefined || 'url' in action) throw new Error(`no button ${label}`);
      return press(who, action.action, action.value, more);
    },
    give,
    rollout,
    task: async (key) => (await rollout()).tasks[key],
    verbs: async () => {
      const entries = await prisma.auditEntry.findMany({
        where: { rollout: { installationId } },
        orderBy: { id: 'asc' },
      });
      return entries.map(({ verb }) => verb);
    },
    value: (...parts) => [rolloutId, ...parts].join('/'),
  };
}

function personOf(
  store: Store,
  platform: RecordingPlatform,
  installationId: string,
  externalId: string,
) {
  const { name = externalId, language = null } = platform.profiles.get(externalId) ?? {};
  const told = { name, toldAt: new Date('2026-01-01T00:00:00Z') };
  return store.people.upsert({
    installationId,
    externalId,
    ...told,
    ...(language && { language }),
  });
}

/** All buttons of a card, those in rows too. */
export function buttonsOf(card: Card): Action[] {
  return card.body.flatMap((part) => {
    if (part.type === 'actions') return [...part.actions];
    return part.type === 'rows' ? part.rows.flatMap(({ actions = [] }) => actions) : [];
  });
}

export function labelsOf(card: Card): string[] {
  return buttonsOf(card).map(({ label }) => label);
}

/** Everything that the reply says. */
export function textOf({ card }: Reply): string {
  return cardText(card);
}
