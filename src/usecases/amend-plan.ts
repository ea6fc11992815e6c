/**
 * Amends a municipality's plan. KLIK stays the system of record: the bot has its dates from people
 * who read them there.
 */

import type { May } from '../domain/may/answer.ts';
import { mayAmendPlan } from '../domain/may/on-rollout.ts';
import { withTask } from '../domain/plan/amend-task.ts';
import { type Amendments, type TaskAmendment, withNextKey } from '../domain/plan/amendments.ts';
import { settleClash } from '../domain/plan/follow-version.ts';
import type { Plan, Task } from '../domain/plan/plan.ts';
import type { Recurrence } from '../domain/plan/recurrence.ts';
import { currentPhase } from '../domain/rollout/progress.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { nameKey } from '../domain/rollout/set-up.ts';
import { saysSame } from '../domain/same.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import type { LocalDate, Source, When } from '../domain/time/when.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import type { By, ByAnyone } from './by.ts';
import { taskFrom } from './change-task.ts';
import { seriesFrom } from './open-next.ts';
import { factsOf, granted } from './refusals.ts';

type Rollouts = Pick<Store, 'rollouts'>;

export interface NewTask {
  readonly kind: 'klik' | 'local';
  readonly title: string;
  readonly klikCode: string | null;
  readonly due: LocalDate | null;
  /** Role keys. */
  readonly performer: string | null;
  readonly accountable: string | null;
  /** Of a local one that comes again; null or left out: it comes once. */
  readonly repeats?: Pick<Recurrence, 'every' | 'until'> | null;
}

/**
 * Adds a task, as published today.
 * @throws UserError `notAllowed`, or `taskKnown` when there is one of that code or title
 */
export async function addTask(
  store: Rollouts,
  rolloutId: string,
  wanted: NewTask,
  by: By,
  more: Partial<Pick<Task, 'phase' | 'theme' | 'description' | 'link' | 'files'>> = {},
): Promise<{ readonly changed: Changed; readonly task: Task }> {
  let added = '';
  const changed = await amend(store, rolloutId, by, (rollout) => {
    refuseIfKnown(rollout.plan, wanted);
    if (wanted.repeats && wanted.kind !== 'local') {
      throw new UserError('onlyLocalRepeats', { input: 'repeats' });
    }
    const { task, amendments } = withNewTask(rollout, rollout.amendments, wanted, by, more);
    added = task.key;
    return { verb: 'plan.add', subject: task.key, amendments };
  });
  return { changed, task: taskFrom(changed.rollout.plan, added) };
}

/** Adds the task under the next free key. `more`: fields besides those that a person can type. */
export function withNewTask(
  rollout: Rollout,
  before: Amendments,
  { klikCode, due: wantedDue, repeats: wish, ...wanted }: NewTask,
  by: ByAnyone,
  more: Partial<Omit<Task, 'key' | 'kind'>> = {},
): { readonly task: Task; readonly amendments: Amendments } {
  const source = saidBy(by);
  const today = toLocalDate(by.now);
  const { key, amendments } = withNextKey(before, wanted.kind);
  const series = wish ? seriesFrom(rollout, { key, due: wantedDue, today, ...wish }) : null;
  const due = series?.due ?? wantedDue;
  const task = {
    key,
    ...wanted,
    ...(klikCode === null ? {} : { klikCode }),
    phase: currentPhase(rollout, due ?? today).phase.key,
    theme: null,
    // Only a task in KLIK is announced as new there.
    published: dated(wanted.kind === 'klik' ? today : null, source),
    due: dated(due, source),
    ...(series && { repeats: series.repeats }),
    ...{ asks: { type: 'nothing' } as const, dependsOn: [], description: '', source },
    addedAt: by.now.toISOString(),
    ...more,
  };
  return { task, amendments: { ...amendments, addedTasks: [...amendments.addedTasks, task] } };
}

/** A day that somebody has said; null: none. */
export function dated(on: LocalDate | null, source: Source): When {
  return on === null ? { precision: 'unknown', source } : { precision: 'day', on, source };
}

/** Refuses early, before a form or a question is shown. @throws UserError as addTask */
export function refuseUnlessNew(rollout: Rollout, wanted: Named, by: By): void {
  granted(mayAmendPlan(rollout, by), rollout, by);
  refuseIfKnown(rollout.plan, wanted);
}

type Named = Pick<NewTask, 'title' | 'klikCode'>;

function refuseIfKnown({ tasks }: Plan, { title, klikCode }: Named): void {
  const twin = tasks.find(
    (task) =>
      (klikCode !== null && task.klikCode?.toLowerCase() === klikCode.toLowerCase()) ||
      nameKey(task.title) === nameKey(title),
  );
  if (twin !== undefined) throw new UserError('taskKnown', { ...factsOf(twin), input: 'title' });
}

/** A title or a code that it had before may be another's too: only a new one must not. */
function refuseIfTwin({ tasks, ...plan }: Plan, task: Task, change: TaskAmendment): void {
  const others = tasks.filter(({ key }) => key !== task.key);
  const isNew = (field: 'title' | 'klikCode') =>
    change[field] !== undefined && change[field] !== task[field];
  refuseIfKnown(
    { ...plan, tasks: others },
    {
      title: isNew('title') ? (change.title ?? '') : '',
      klikCode: isNew('klikCode') ? (change.klikCode ?? null) : null,
    },
  );
}

/** @throws UserError `notAllowed`, `unknownTask`, or `planUnchanged` when it is so already */
export function amendTask(
  store: Rollouts,
  rolloutId: string,
  key: string,
  change: Omit<TaskAmendment, 'retired' | 'said'>,
  by: By,
): Promise<Changed> {
  return amend(store, rolloutId, by, ({ plan, amendments }) => {
    const task = taskFrom(plan, key);
    refuseOwnApproval(plan, key, change);
    refuseIfAsNow(task, change);
    refuseIfTwin(plan, task, change);
    const changed = withTask(amendments, task, change, saidBy(by));
    return { verb: 'plan.change', subject: key, amendments: changed };
  });
}

/**
 * Retires the task: no list shows it any more, and its history is kept.
 * @throws UserError as amendTask
 */
export function retireTask(
  store: Rollouts,
  rolloutId: string,
  { task: key, why }: { readonly task: string; readonly why: string | null },
  by: By,
): Promise<Changed> {
  return amend(store, rolloutId, by, ({ plan, amendments }) => {
    const task = taskFrom(plan, key);
    const retired = { on: toLocalDate(by.now), why, at: by.now.toISOString() };
    return {
      verb: 'plan.retire',
      subject: key,
      amendments: withTask(amendments, task, { retired }, saidBy(by)),
    };
  });
}

/** @throws UserError `notAllowed`, or `notRetired` */
export function restoreTask(
  store: Rollouts,
  rolloutId: string,
  key: string,
  by: By,
): Promise<Changed> {
  return amend(store, rolloutId, by, ({ amendments }) => {
    const { retired, ...change } = amendments.tasks[key] ?? {};
    if (retired === undefined) throw new UserError('notRetired', { query: key });
    const tasks = { ...amendments.tasks, [key]: change };
    return { verb: 'plan.restore', subject: key, amendments: { ...amendments, tasks } };
  });
}

/** Decides where the plan and the municipality differ. @throws UserError `notAllowed`, or `staleButton` */
export function decideClash(
  store: Rollouts,
  rolloutId: string,
  { list, key, take }: Clash,
  by: By,
): Promise<Changed> {
  return amend(store, rolloutId, by, ({ amendments: present }) => {
    if (present.clashes[list][key] === undefined) throw new UserError('staleButton');
    const amendments = settleClash(present, list, key, take);
    return { verb: `plan.${take}`, subject: key, amendments };
  });
}

interface Clash {
  readonly list: 'tasks' | 'events';
  readonly key: string;
  readonly take: 'ours' | 'plans';
}

/** The source of what somebody says: a fact of the plan always has one. */
export function saidBy({ personId }: Pick<ByAnyone, 'personId'>): Source {
  return { basis: 'said', ref: personId ?? 'operator' };
}

interface Amending {
  readonly verb: string;
  /** null: it is about several. */
  readonly subject: string | null;
  readonly amendments: Amendments;
}

/** Changes the amendments, for those who may. */
export function amend(
  store: Rollouts,
  rolloutId: string,
  by: By,
  decide: (rollout: Rollout) => Amending,
  may: (rollout: Rollout, doer: By) => May = mayAmendPlan,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    granted(may(rollout, by), rollout, by);
    const { verb, subject, amendments } = decide(rollout);
    return { verb, subject, before: { amendments: rollout.amendments }, after: { amendments } };
  });
}

function refuseIfAsNow(task: Task, change: TaskAmendment) {
  if (isAsNow(task, change)) throw new UserError('planUnchanged', factsOf(task));
}

/** Compares without the source: another source alone is no change. */
export function isAsNow(present: object, change: object): boolean {
  return Object.entries(change).every(([field, value]) =>
    saysSame(Reflect.get(present, field), value),
  );
}

/** Whoever performs it approves it not. */
function refuseOwnApproval(plan: Plan, key: string, { performer }: TaskAmendment) {
  const task = taskFrom(plan, key);
  if (performer && performer === task.approver) {
    throw new UserError('approverPerforms', { ...factsOf(task), input: 'performer' });
  }
}
