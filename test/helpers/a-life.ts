/** A conversation lived through with real jobs and moved time; what is posted goes into a diary. */
import type { Card } from '../../src/cards/card.ts';
import { addDays, instantOf, toLocalDate } from '../../src/domain/time/calendar.ts';
import type { LocalDate } from '../../src/domain/time/when.ts';
import { deliver } from '../../src/scheduler/deliver.ts';
import { unlimited } from '../../src/scheduler/pace.ts';
import { refresh } from '../../src/scheduler/refresh.ts';
import { tick } from '../../src/scheduler/tick.ts';
import { createQueue } from '../../src/store/queue/queue.ts';
import type { AConversation, conversations, Setting } from './a-conversation.ts';
import type { Posted } from './recording-platform.ts';

export interface ALife {
  readonly chat: AConversation;
  /** When, to whom, and the title of each message. */
  readonly diary: string[];
  readonly warnings: object[];
  /** The clock strikes once. */
  strike(day: LocalDate, time: string): Promise<void>;
  /** The clock strikes four times a day, up to and including the day. */
  liveUntil(lastDay: LocalDate): Promise<void>;
  /** Does something, waits for all jobs that follow, and writes down what was posted. */
  settle<T>(act: () => Promise<T>): Promise<T>;
  say(who: string, line: string): ReturnType<AConversation['say']>;
  pressOn(
    who: string,
    card: Card,
    label: string,
    inputs?: object,
  ): ReturnType<AConversation['say']>;
  lastTo(externalId: string): Posted;
  /** As after a restart: what the process knew is gone, what the database holds is there. */
  startAnew(): Promise<void>;
  stop(): Promise<void>;
}

export async function aLife(
  { start, database }: ReturnType<typeof conversations>,
  setting: Setting,
): Promise<ALife> {
  const warnings: object[] = [];
  const diary: string[] = [];
  const log = { warn: (facts: object) => warnings.push(facts) };
  let queue = await createQueue(database(), { log });
  const chat = await start({ ...setting, queue });
  const { platform, now } = chat;
  await work();

  async function work(): Promise<void> {
    const ours = { store: chat.store, platformOf: () => platform, now };
    const parts = { ...ours, sendHomes: queue.sendHomes, log, pace: unlimited };
    await queue.start({
      async deliver(jobs) {
        const outcomes = await deliver(
          parts,
          jobs.map(({ deliveryIds }) => deliveryIds),
        );
        return outcomes.map(({ error }) => error);
      },
      refresh: (job) => refresh(parts, job),
    });
  }

  async function settle<T>(act: () => Promise<T>): Promise<T> {
    const before = platform.posted.length;
    const result = await act();
    queue.wake();
    await queue.idle();
    const at = chat.now().toISOString().slice(0, 16);
    for (const { target, card } of platform.posted.slice(before)) {
      diary.push(`${at} ${target.externalId}: ${card.title}`);
    }
    return result;
  }

  async function strike(day: LocalDate, time: string): Promise<void> {
    chat.goTo(day, time);
    await settle(() => tick(chat.store, chat.now(), async (fault) => void warnings.push(fault)));
  }

  return {
    ...{ strike, chat, diary, warnings, settle, stop: () => queue.stop() },
    async startAnew() {
      await queue.stop();
      queue = await createQueue(database(), { log });
      chat.startAnew(queue);
      await work();
    },
    async liveUntil(lastDay) {
      for (let day = toLocalDate(chat.now()); day <= lastDay; day = addDays(day, 1)) {
        for (const time of ['08:59', '09:00', '09:01', '15:00']) {
          if (instantOf(day, time) <= chat.now()) continue;
          await strike(day, time);
        }
      }
    },
    say: (who, line) => settle(() => chat.say(who, line)),
    pressOn: (who, card, label, inputs = {}) =>
      settle(() => chat.pressOn(who, card, label, { inputs: { ...inputs } })),
    lastTo(externalId) {
      const message = platform.posted.findLast(({ target }) => target.externalId === externalId);
      if (message === undefined) throw new Error(`nothing was sent to ${externalId}`);
      return message;
    },
  };
}
