/**
 * The composition root: the one place where the parts meet. Everything is made here and handed
 * what it needs; starting and stopping have one order, and stopping is that order backwards.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { shared } from './async/shared.ts';
import { within } from './async/timeouts.ts';
import { createBot } from './bot/port/dispatch.ts';
import { measured } from './bot/port/measured.ts';
import { type Platform, PlatformError } from './bot/port/platform.ts';
import { nextCheckAt } from './domain/reminders/upcoming.ts';
import { beginsOn } from './domain/rollout/progress.ts';
import { currentPlan, planOf, plans } from './plans/index.ts';
import { createConnections } from './process/connections.ts';
import {
  connectedPlatforms,
  type Env,
  type SlackEnv,
  servesLocalChat,
  type TeamsEnv,
} from './process/env.ts';
import { faultsIn, healthOf } from './process/health.ts';
import { createHttp, type MetricsFor } from './process/http.ts';
import type { Log } from './process/log.ts';
import { createMetrics } from './process/metrics.ts';
import { remembered } from './scheduler/addresses.ts';
import { backingOff } from './scheduler/back-off.ts';
import { createClockWatch } from './scheduler/clock-watch.ts';
import { deliver } from './scheduler/deliver.ts';
import { tellFault } from './scheduler/faults.ts';
import { createHeart } from './scheduler/heart.ts';
import { tellLost } from './scheduler/lost.ts';
import { messageNow } from './scheduler/messages.ts';
import type { MovableClock } from './scheduler/movable-clock.ts';
import { createNames } from './scheduler/names.ts';
import { createPace } from './scheduler/pace.ts';
import { refresh, refreshHome } from './scheduler/refresh.ts';
import { createTicks } from './scheduler/tick.ts';
import type { Slack } from './slack/index.ts';
import { dumpDaily } from './store/database/backup.ts';
import { openDatabase } from './store/database/database.ts';
import { createWriteCheck } from './store/database/write-check.ts';
import { createStore } from './store/index.ts';
import { createQueue, RetryLater } from './store/queue/queue.ts';
import type { Fault, Installation, PlatformName } from './store/store.ts';
import type { Teams } from './teams/index.ts';
import { followPlans } from './usecases/follow-plans.ts';
import { leaveForGood } from './usecases/leave-for-good.ts';
import type { HostTrouble } from './views/checkup.ts';
import { createExample } from './web/chat/example.ts';
import { createLocalChat } from './web/chat/index.ts';
import { createPages } from './web/pages/index.ts';

export interface App {
  /** @returns what runs where, for the operator */
  start(): Promise<Started>;
  stop(): Promise<void>;
}

export interface Started {
  readonly url: string;
  readonly database: 'embedded' | 'server';
  readonly localChat: boolean;
  /** null: not connected. */
  readonly slack: 'http' | 'socket' | null;
  /** null: not connected. 'open': without authentication. */
  readonly teams: 'signed' | 'open' | null;
  /** Those of them that could not be connected to yet. */
  readonly troubles: readonly HostTrouble[];
}

/** `isStaffed`: whether people hold roles in the local chat's example on the first start. */
export async function createApp(
  env: Env,
  clock: MovableClock,
  log: Log,
  { isStaffed } = { isStaffed: true },
): Promise<App> {
  const now = clock.now;
  const database = await openDatabase({ url: env.databaseUrl ?? undefined, dataDir: env.dataDir });
  const queue = await createQueue(database, { log });
  const store = createStore({ prisma: database.prisma, queue, plan: planOf });

  const platforms: Platform[] = [];
  const connected = connectedPlatforms(env);
  const platformOf = ({ platform }: Installation): Platform => {
    const found = platforms.find(({ name }) => name === platform);
    if (found === undefined) {
      // Another process on the same database may have it.
      throw new PlatformError('retryable', 'not_connected', { retryAfterSeconds: aMinute });
    }
    return found;
  };
  const metrics = createMetrics(shared(() => store.deliveries.pending()));
  const installations = remembered(store.installations);
  const parts = { store: { ...store, installations }, platforms, platformOf, now, log };
  const pace = createPace({
    now: () => performance.now(),
    sleep,
    probe: async (installation) => platformOf(installation).missingScopes?.(installation),
    log,
  });
  const { sendHomes } = queue;
  const watch = createClockWatch(store.pulse, () => performance.now(), clock.isMoved);
  const tick = createTicks({
    store,
    onFault: (fault: Fault) => tellFault({ ...parts, pace }, fault),
    watch,
    on: connected,
    onWentBack: queue.takeUpPutOff,
  });
  const refreshNames = createNames({ ...parts, leaveForGood });
  const heart = createHeart({
    async tick() {
      const planned = await metrics.tick(() => tick(now()));
      if (planned > 0) queue.wake();
    },
    chores: backingOff(async (signal: AbortSignal) => {
      await store.requests.forgetOld(new Date());
      await Promise.all([store.oneTimeLinks, store.rollouts].map((it) => it.forgetOld(now())));
      await refreshNames();
      if (database.kind !== 'embedded') return;
      await dumpDaily(database.pglite, env.dataDir, new Date(), signal);
    }, mostRounds),
    log,
  });
  const canWrite = createWriteCheck({
    pulse: store.pulse,
    dataDir: database.kind === 'embedded' ? env.dataDir : null,
    now: () => new Date(),
    monotonic: () => performance.now(),
    log,
  });
  const hosts = () => [...connections.troubles(), ...pace.troubles()];
  const health = () =>
    healthOf({ store, canWrite, databaseKind: database.kind, heart, clock, watch, queue, hosts });
  let servedAt: string | null = null;
  const bot = measured(
    createBot({
      ...{ store, platformOf, now, health, publicUrl: env.publicUrl, log },
      localUrl: () => servedAt,
      messageNow: (...of) => messageNow(parts, ...of),
    }),
    metrics.startTimer,
  );

  const slack = env.slack === null ? null : await connectSlack(env.slack);
  const chat = servesLocalChat(env)
    ? createLocalChat({
        bot,
        store,
        roles: currentPlan.roles,
        begins: beginsOn(currentPlan),
        clock,
        advance,
        nextReminderAt,
        mayMove: async () => (await strangers()).length === 0,
        log,
      })
    : null;
  const teams = env.teams === null ? null : await connectTeams(env.teams);
  platforms.push(...[slack, teams, chat].filter((platform) => platform !== null));
  const connections = createConnections({
    platforms: platforms.filter(({ name }) => name !== 'local'),
    log,
  });

  /** Who else has rollouts in this database, and is not connected here. */
  async function strangers(): Promise<PlatformName[]> {
    return (await store.rollouts.platforms()).filter((name) => !connected.includes(name));
  }

  if (clock.isMoved()) {
    const others = await strangers();
    if (others.length > 0) {
      await queue.stop();
      await database.close();
      throw new Error(
        `--now is refused: this database holds rollouts of ${others.join(' and ')}, whose people live in real time. Start without --now, or give the local chat a database of its own (leave DATABASE_URL out, or set another DATA_DIR).`,
      );
    }
  }

  // The SDKs are half a second and 50 MB each: nobody waits for one that is not used.
  async function connectSlack({ appToken, signingSecret, ...own }: SlackEnv): Promise<Slack> {
    const { createSlack } = await import('./slack/index.ts');
    const signed = { signingSecret: signingSecret ?? '', appToken: appToken ?? undefined };
    return createSlack({ bot, store, now, log, ...own, ...signed });
  }

  async function connectTeams(own: TeamsEnv): Promise<Teams> {
    const { createTeams } = await import('./teams/index.ts');
    return createTeams({ bot, store, now, log, env: own, publicUrl: env.publicUrl });
  }

  let stopping = false;
  let sent = 0;
  /** The local chat's clock moves: what is due then is planned and sent before it goes on. */
  async function advance(to: Date): Promise<{ sent: number }> {
    const before = sent;
    if (to < now() && chat !== null) {
      await store.rollouts.rewind(to, chat.channel().installationId);
    }
    clock.set(to);
    await heart.wake();
    await queue.idle();
    return { sent: sent - before };
  }

  async function nextReminderAt(): Promise<Date | null> {
    const own =
      chat === null ? [] : await store.rollouts.inInstallation(chat.channel().installationId);
    const times = own.map((rollout) => nextCheckAt(rollout, now())).filter((at) => at !== null);
    return times.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
  }

  const http = createHttp({
    slack: slack?.router,
    teams: teams?.router ?? null,
    pages: createPages(currentPlan, { bot, store, platformOf, now }),
    localChat: chat?.router ?? null,
    faults: async () => faultsIn(await health()),
    metrics,
    metricsFor: metricsFor(env),
  });

  return {
    async start() {
      await watch.begin();
      await Promise.all([chat?.start(), connections.start(), followPlans(parts, plans.values())]);
      if (chat !== null) await createExample(store, chat.channel(), now(), isStaffed);
      const url = await http.start(env.port, env.host);
      servedAt = url;
      await queue.start({
        async deliver(jobs) {
          const counted = { ...parts.store, deliveries: metrics.counting(store.deliveries) };
          const ids = jobs.map(({ deliveryIds }) => deliveryIds);
          const isStopping = () => stopping;
          const outcomes = await deliver({ ...parts, store: counted, pace, isStopping }, ids);
          for (const { messages } of outcomes) sent += messages;
          return outcomes.map(({ error }) => laterIfAsked(error));
        },
        gaveUp: metrics.gaveUp,
        tellLost: (rolloutId) => tellLost({ ...parts, pace }, rolloutId),
        refresh: (job) => refresh({ ...parts, pace, sendHomes }, job).catch(throwLater),
        home: ({ personId }) => refreshHome(parts, personId).catch(throwLater),
      });
      heart.start();
      await heart.wake();
      return {
        url,
        database: database.kind,
        localChat: chat !== null,
        slack: env.slack === null ? null : env.slack.appToken === null ? 'http' : 'socket',
        teams: env.teams === null ? null : env.teams.noAuth ? 'open' : 'signed',
        troubles: connections.troubles(),
      };
    },

    async stop() {
      stopping = true;
      connections.stop();
      // The chat's open pages would keep the server waiting; what Slack asked is done after it.
      const served = Promise.all([http.stop(), chat?.stop()]);
      const answered = served.then(() => Promise.all([slack?.stop(), teams?.stop()]));
      const rest = Promise.allSettled([heart.stop(), answered, queue.stop()]);
      // Whatever hangs there: the database is closed in order, and the next process goes on from it.
      await Promise.all([
        within(patienceMs.request, served, () => {}),
        within(patienceMs.rest, rest, () => {}),
      ]);
      await database.close();
    },
  };
}

const aMinute = 60;

/** A chore that fails, as on a full disk, is tried once an hour at least. */
const mostRounds = 60;

/** What is in hand has so long, at a stop, to come to its end: longer where a person waits for it. */
const patienceMs = { request: 5_000, rest: 2_000 };

function metricsFor(env: Env): MetricsFor {
  if (env.metricsToken !== null) return { token: env.metricsToken };
  return servesLocalChat(env) ? 'this machine' : 'nobody';
}

function throwLater(error: unknown): never {
  throw laterIfAsked(error);
}

/** A host that says when to come back is taken at its word. */
export function laterIfAsked(error: unknown): unknown {
  const asked = error instanceof PlatformError && error.retryAfterSeconds;
  return typeof asked === 'number' ? new RetryLater(asked) : error;
}
