/** One process of the bot, with all that it remembers: a crash takes it, and another begins. */
import { createBot } from '../../src/bot/port/dispatch.ts';
import type { Platform } from '../../src/bot/port/platform.ts';
import { createRequests, type Requests } from '../../src/hosts/requests.ts';
import { createClockWatch } from '../../src/scheduler/clock-watch.ts';
import { deliver } from '../../src/scheduler/deliver.ts';
import { messageNow } from '../../src/scheduler/messages.ts';
import { createPace } from '../../src/scheduler/pace.ts';
import { refresh } from '../../src/scheduler/refresh.ts';
import { createTicks } from '../../src/scheduler/tick.ts';
import type { Delivery, Fault, Store } from '../../src/store/store.ts';
import { aHealth } from '../helpers/a-checkup.ts';
import { type AConversation, channel } from '../helpers/a-conversation.ts';
import type { Job } from './jobs.ts';

export interface Process {
  /** Before anything else. */
  begin(): Promise<void>;
  /** @returns how many reminders were planned */
  tick(now: Date): Promise<number>;
  readonly requests: Requests;
  /** What the projektleder types. */
  say(line: string): Promise<unknown>;
  /** Runs jobs that arrived together. @returns each with the error that it failed with, if any */
  run(jobs: readonly Job[]): Promise<readonly (readonly [Job, unknown])[]>;
}

export interface ProcessParts {
  readonly chat: Pick<AConversation, 'installation'>;
  readonly host: Platform;
  readonly store: () => Store;
  readonly now: () => Date;
  /** Of real time, which nobody sets. */
  readonly elapsedMs: () => number;
  /** What goes to the host next. */
  readonly onBegin: (deliveries: readonly Delivery[]) => void;
  readonly onFault: (fault: Fault) => void;
}

export function startProcess(parts: ProcessParts): Process {
  const { chat, host, now, elapsedMs, onBegin, onFault } = parts;
  const real = parts.store();
  const begin: Store['deliveries']['begin'] = async (...of) => {
    const begun = await real.deliveries.begin(...of);
    onBegin(begun);
    return begun;
  };
  const store: Store = { ...real, deliveries: { ...real.deliveries, begin } };
  const log = { warn: () => {}, error: () => {}, info: () => {} };
  const pace = createPace({ now: elapsedMs, sleep: async () => {}, log });
  const sendHomes = async () => {};
  const scheduled = { store, platformOf: () => host, now, pace, log, sendHomes };
  const bot = createBot({
    ...scheduled,
    messageNow: (...of) => messageNow(scheduled, ...of),
    health: async () => aHealth(),
    publicUrl: null,
  });
  const watch = createClockWatch(store.pulse, elapsedMs);
  const tick = createTicks({ store, onFault: async (fault) => onFault(fault), watch });
  return {
    begin: () => watch.begin(),
    tick,
    requests: createRequests(store.requests, now, () => {}),
    say: (line) =>
      bot.command({
        installation: chat.installation,
        caller: 'P',
        conversation: { externalId: channel, kind: 'channel' },
        line,
      }),
    async run(jobs) {
      const done: [Job, unknown][] = [];
      const deliveries = jobs.filter((job) => job.kind === 'deliver');
      const outcomes = await deliver(
        scheduled,
        deliveries.map(({ data }) => data.deliveryIds),
      );
      for (const [index, job] of deliveries.entries()) done.push([job, outcomes[index]?.error]);
      for (const job of jobs) {
        if (job.kind !== 'refresh') continue;
        const error = await refresh(scheduled, job.data).catch((thrown: unknown) => thrown);
        done.push([job, error]);
      }
      return done;
    },
  };
}
