/**
 * Lives a schedule on the real scheduler, store and ledger: what crashes is booted again at once,
 * and every day is lived until nothing is left to do. Then says which promise was broken.
 */
import { randomUUID } from 'node:crypto';
import { type Platform, PlatformError } from '../../src/bot/port/platform.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { dueReminders } from '../../src/domain/reminders/due.ts';
import { instantOf } from '../../src/domain/time/calendar.ts';
import type { Database } from '../../src/store/database/database.ts';
import { createStore } from '../../src/store/index.ts';
import type { Delivery, Store } from '../../src/store/store.ts';
import { type AConversation, startConversation } from '../helpers/a-conversation.ts';
import { empty } from '../helpers/emptied-database.ts';
import { planWithoutQuestions } from '../helpers/plan-without-questions.ts';
import { createJobs, type Job, type Jobs } from './jobs.ts';
import type { Machine } from './machine.ts';
import { type Process, type ProcessParts, startProcess } from './process.ts';
import { days, type Look, type Mood, type Schedule } from './schedule.ts';

/** More rounds than any day can need. */
const mostRounds = 40;
/** More than the day that the ledger grants, and the minutes in which a host is asked again. */
const lateMs = 26 * 3_600_000;
const roundMs = 3 * 60_000;
const anHourMs = 3_600_000;
const wrongRounds = 2;
/** In which a clock that is right again is believed. */
const restRounds = 6;

/** @returns what was broken, in words; empty: nothing */
export async function live(
  database: Database,
  machine: Machine,
  schedule: Schedule,
): Promise<string[]> {
  machine.load([]);
  await empty(database);
  const jobs = await createJobs(database);
  const people = schedule.isOnePerson
    ? { projektleder: ['P'], systemansvarlig: ['P'], 'faglig-leder': ['F'] }
    : {
        projektleder: ['P'],
        systemansvarlig: ['S'],
        'faglig-leder': ['F'],
        'klik-administrator': ['K'],
      };
  const chat = await startConversation(database, { day: '2026-01-13', plan, holders: people });
  const { id } = await chat.rollout();
  const world = createWorld(database, machine, jobs, { chat, id }, schedule.moods);
  machine.load(schedule.crashes);
  let at = schedule.first;
  for (const look of schedule.looks) {
    await world.liveDay(days[Math.min(at, days.length - 1)] ?? '2026-04-10', look);
    at += look.later;
  }
  machine.spare();
  return world.broken();
}

function createWorld(
  database: Database,
  machine: Machine,
  jobs: Jobs,
  { chat, id: rolloutId }: { readonly chat: AConversation; readonly id: string },
  moods: readonly Mood[],
) {
  const said = new Set<string>();
  /** Times that the host got a message with this delivery in it. */
  const told = new Map<string, number>();
  const broken: string[] = [];
  let now = chat.now();
  /** Of real time, whatever the clock says. */
  let elapsedMs = 0;
  let inHand: readonly Delivery[] = [];
  let repeats = 0;
  let unheard = 0;
  let messages = 0;
  /** What was done when the jobs began. */
  let done: ReadonlySet<string> = new Set();

  const arrived = (deliveries: readonly Delivery[]) => {
    if (deliveries.some(({ id }) => told.has(id))) repeats += 1;
    for (const { id } of deliveries) told.set(id, (told.get(id) ?? 0) + 1);
    for (const { reminder, delayed } of deliveries) {
      if (now.getTime() - reminder.sendAt.getTime() > lateMs && !delayed) {
        broken.push(`${reminder.key} came late and does not say so`);
      }
      if (asksFor(reminder.rule.type) && done.has(reminder.subject.key)) {
        broken.push(`${reminder.key} was sent after its task was done`);
      }
    }
  };
  const host: Platform = {
    ...chat.platform,
    post: (...of) => written(() => chat.platform.post(...of)),
    update: (...of) => written(() => chat.platform.update(...of)),
  };

  const parts: ProcessParts = {
    chat,
    host,
    store: () => createStore({ prisma: database.prisma, plan: () => plan, queue: jobs.queue }),
    now: () => now,
    elapsedMs: () => elapsedMs,
    onBegin: (deliveries) => {
      inHand = deliveries;
    },
    onFault: ({ error }) => {
      if (!machine.isDown()) broken.push(`planning failed: ${error}`);
    },
  };

  async function written<T>(write: () => Promise<T>): Promise<T> {
    const deliveries = inHand;
    inHand = [];
    const isNew = deliveries.length > 0;
    const mood = isNew ? (moods[messages] ?? 'well') : 'well';
    if (isNew) messages += 1;
    return machine.step(async () => {
      if (mood === 'busy') throw new PlatformError('retryable', 'http_503');
      if (mood === 'refused') throw new PlatformError('installation', 'invalid_auth');
      if (mood === 'silent') {
        unheard += 1;
        throw new PlatformError('uncertain', 'timeout');
      }
      const ref = await write();
      arrived(deliveries);
      if (mood === 'lost') {
        unheard += 1;
        throw new PlatformError('uncertain', 'timeout');
      }
      return ref;
    });
  }

  /** A day, until nothing is left of it. */
  async function liveDay(day: string, look: Look): Promise<void> {
    const morning = instantOf(day, '09:00');
    for (const task of look.begins) owe(`igang ${task}`);
    for (const task of look.completes) owe(`fuldført ${task}`);
    let running: Process | null = null;
    for (let round = 0; ; round += 1) {
      const right = morning.getTime() + round * roundMs;
      const isWrong = round < wrongRounds;
      now = new Date(right + (isWrong ? look.leapHours * anHourMs : 0));
      elapsedMs = right;
      if (round === mostRounds) {
        broken.push(`${day} does not come to an end`);
        return;
      }
      const isNew: boolean = running === null;
      if (running === null) {
        machine.boot();
        running = startProcess(parts);
      }
      const process = running;
      const lived = (isNew ? process.begin() : Promise.resolve()).then(() =>
        liveRound(process, look, round, isWrong),
      );
      const isQuiet: boolean = await lived.catch((error: unknown) => {
        if (!machine.isDown()) throw error;
        return false;
      });
      // What the process still had in hand ends before the next one begins.
      await new Promise((resolve) => setImmediate(resolve));
      inHand = [];
      if (machine.isDown()) running = null;
      else if (isQuiet && round >= restRounds) return;
    }
  }

  /** Tasks whose completion was answered. */
  const closed = new Set<string>();
  const owed = new Map<string, string>();
  const owe = (line: string) => {
    if (!said.has(line)) owed.set(line, randomUUID());
    said.add(line);
  };

  /** @returns whether nothing was left to do */
  async function liveRound(
    process: Process,
    look: Look,
    round: number,
    isWrong: boolean,
  ): Promise<boolean> {
    const planned = await process.tick(now);
    const waiting = await jobs.waiting();
    const shuffled = waiting
      .map((job, index) => ({ job, by: look.order[(index + round) % look.order.length] ?? 0 }))
      .toSorted((a, b) => a.by - b.by)
      .map(({ job }) => job);
    // Nobody says anything meanwhile: what was done at a wrong time stays wrong.
    const [said] = isWrong ? [] : owed;
    if (planned === 0 && waiting.length === 0 && said === undefined) return true;
    done = new Set(closed);
    const batches = Array.from({ length: Math.ceil(shuffled.length / look.batch) }, (_, index) =>
      shuffled.slice(index * look.batch, (index + 1) * look.batch),
    );
    const saying = said === undefined ? undefined : say(process, ...said);
    const outcomes = await Promise.allSettled([
      ...batches.slice(0, 2).map((batch) => runBatch(process, batch)),
      saying,
    ]);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected' && !machine.isDown()) throw outcome.reason;
    }
    return false;
  }

  async function runBatch(process: Process, batch: readonly Job[]): Promise<void> {
    for (const [job, error] of await process.run(batch)) {
      if (error === undefined) await jobs.done(job.id);
      else if (!(error instanceof PlatformError) && !machine.isDown()) throw error;
    }
  }

  /** As a host does: repeated with the same id until it is answered. */
  async function say(process: Process, line: string, id: string): Promise<void> {
    await process.requests.once(id, () => process.say(line));
    if (machine.isDown()) return;
    owed.delete(line);
    const [verb, task = ''] = line.split(' ');
    if (verb === 'fuldført') closed.add(task);
  }

  return {
    liveDay,
    async broken(): Promise<string[]> {
      const rollout = await chat.rollout();
      const ledger = await ledgerOf(database, chat.store, rolloutId);
      const left = dueReminders(rollout, now).reminders;
      for (const { key } of left) broken.push(`${key} is due and was not planned`);
      for (const { id, reminder, state, repeated } of ledger) {
        const isLeft =
          ['planned', 'sending'].includes(state) || (state === 'uncertain' && !repeated);
        if (isLeft) broken.push(`${reminder.key} is left ${state}`);
        if (state === 'sent' && !told.has(id)) broken.push(`${reminder.key} was never sent`);
        if (state === 'failed') broken.push(`${reminder.key} was given up`);
      }
      const allowed = machine.crashed() + unheard;
      if (repeats > allowed) broken.push(`${repeats} repeats of ${allowed} at most`);
      for (const line of said) {
        const [verb = '', task = ''] = line.split(' ');
        const entries = await database.prisma.auditEntry.count({
          where: { rolloutId, subject: task, verb: verbs[verb] ?? '' },
        });
        // A task that is completed is not begun any more.
        const isEffectless = verb === 'igang' && entries === 0;
        if (entries !== 1 && !isEffectless) broken.push(`${line} had ${entries} effects`);
      }
      return broken;
    },
  };
}

/** Few tasks and no meetings: a crash of one is as a crash of many. */
const plan: Plan = {
  ...planWithoutQuestions,
  tasks: planWithoutQuestions.tasks.filter(({ key }) => ['1', '2', '3'].includes(key)),
  events: [],
};

const verbs: Readonly<Record<string, string>> = { igang: 'task.start', fuldført: 'task.complete' };

function asksFor(rule: string): boolean {
  return ['beforeDue', 'dueDay', 'overdue', 'everyWeek'].includes(rule);
}

async function ledgerOf({ prisma }: Database, store: Store, rolloutId: string) {
  const rows = await prisma.delivery.findMany({ where: { rolloutId }, select: { id: true } });
  return store.deliveries.get(rows.map(({ id }) => id));
}
