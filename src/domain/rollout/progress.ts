/**
 * How far a rollout is: counts, what is overdue, what comes next, and which phase it is in. All of
 * it is about the tasks that are known here; KOMBIT expects more of them.
 */

import { memoize, memoizeEach } from '../memoize.ts';
import type { Phase, Plan, PlanEvent, Task } from '../plan/plan.ts';
import { addDays, toLocalDate } from '../time/calendar.ts';
import { dayOf, type LocalDate, type When } from '../time/when.ts';
import { isQuestioned } from './questions.ts';
import { firstDueOf, isToDo, klikDueOf, type Rollout, type Status, stateOf } from './rollout.ts';

export interface Progress {
  readonly completed: number;
  /** Performed, not yet completed in KLIK. */
  readonly performed: number;
  /** All KLIK entries of the plan but those that are not relevant here. */
  readonly known: number;
  readonly notRelevant: number;
  /** Of the known ones: nobody has said how it stands. */
  readonly untold: number;
}

/** Counts KLIK entries; local activities are not among them. */
export function progress(rollout: Rollout, today: LocalDate): Progress {
  const tasks = rollout.plan.tasks.filter((task) => task.kind !== 'local');
  const statuses = tasks.map((task) => stateOf(rollout, task).status);
  const count = (status: Status) => statuses.filter((each) => each === status).length;
  const notRelevant = count('notRelevant');
  return {
    completed: count('completed'),
    performed: count('performed'),
    known: statuses.length - notRelevant,
    notRelevant,
    untold: tasks.filter((task) => isUnsaid(rollout, task, today)).length,
  };
}

/** Whether there is work left the day after its deadline or later, and was not unconfirmed. */
export function isOverdue(rollout: Rollout, task: Task, today: LocalDate): boolean {
  const isLate = isPastDue(rollout, task, today) && sawDeadline(rollout, task);
  return isLate && !isQuestioned(rollout, task, today);
}

/**
 * Whether the deadline had passed when the rollout began to be followed, and nobody has said since
 * how the task stands. It may be completed in KLIK: a question to ask, not an overdue task.
 */
export function isUnconfirmed(rollout: Rollout, task: Task, today: LocalDate): boolean {
  return isPastDue(rollout, task, today) && !sawDeadline(rollout, task);
}

/**
 * Whether it has no deadline, was perhaps published before `on`, and nobody has said a word of it:
 * whether it is begun is not known.
 */
export function isUntold(rollout: Rollout, task: Task, on: LocalDate): boolean {
  const { status, changedAt } = stateOf(rollout, task);
  if (task.kind === 'local' || status !== 'notStarted' || changedAt !== null) return false;
  if (firstDueOf(rollout, task) !== null) return false;
  const phase = rollout.plan.phases.find(({ key }) => key === task.phase);
  const published = dayOf(task.published) ?? (phase ? startOf(phase.starts, rollout.plan) : null);
  return published !== null && published < on;
}

/**
 * Whether nobody has said how it stands, though it may be done: to be called neither begun nor not.
 */
export function isUnsaid(rollout: Rollout, task: Task, today: LocalDate): boolean {
  return isUnconfirmed(rollout, task, today) || isUntold(rollout, task, today);
}

/**
 * Whether a late start asks how it stands: it may have been done before the rollout was followed.
 */
export function isAsked(rollout: Rollout, task: Task, today: LocalDate): boolean {
  const began = toLocalDate(rollout.startedAt);
  return isUnconfirmed(rollout, task, today) || isUntold(rollout, task, began);
}

export const askedTasks = memoizeEach((rollout: Rollout, today: LocalDate): readonly Task[] =>
  tasksWhere(rollout, (task) => isAsked(rollout, task, today)),
);

/**
 * Whether KLIK's deadline has passed for a performed task: the work is done, and KLIK does not say
 * so.
 */
export function isOverdueInKlik(rollout: Rollout, task: Task, today: LocalDate): boolean {
  const due = klikDueOf(task);
  return due !== null && due < today && stateOf(rollout, task).status === 'performed';
}

/** What may be done already, and nobody has said; what is unconfirmed is not among them. */
export const questionedTasks = memoizeEach((rollout: Rollout, today: LocalDate): readonly Task[] =>
  tasksWhere(
    rollout,
    (task) => isQuestioned(rollout, task, today) && !isUnconfirmed(rollout, task, today),
  ),
);

/** In the order of `compareTasks`, as all lists of tasks here. */
export const overdueTasks = memoizeEach((rollout: Rollout, today: LocalDate): readonly Task[] =>
  tasksWhere(rollout, (task) => isOverdue(rollout, task, today)),
);

export const unconfirmedTasks = memoizeEach((rollout: Rollout, today: LocalDate): readonly Task[] =>
  tasksWhere(rollout, (task) => isUnconfirmed(rollout, task, today)),
);

/** Tasks with work left that are due today or later, `most` of them. */
export function nextDeadlines(rollout: Rollout, today: LocalDate, most: number): Task[] {
  const isAhead = (task: Task) => {
    const due = firstDueOf(rollout, task);
    const isLeft = isToDo(stateOf(rollout, task).status) && !isQuestioned(rollout, task, today);
    return due !== null && due >= today && isLeft;
  };
  return tasksWhere(rollout, isAhead).slice(0, most);
}

const byText = new Intl.Collator('en', { numeric: true }).compare;

const placeOf = memoizeEach(
  (rollout: Rollout, task: Task) => `${firstDueOf(rollout, task) ?? 'undated'} ${task.key}`,
);

/** Orders by deadline, those without a day last; then by number, the local ones last. */
export function compareTasks(rollout: Rollout): (a: Task, b: Task) => number {
  return (a, b) => byText(placeOf(rollout, a), placeOf(rollout, b));
}

/** All that are known, in that order. */
export const tasksInOrder = memoize((rollout: Rollout): readonly Task[] =>
  rollout.plan.tasks.toSorted(compareTasks(rollout)),
);

export interface CurrentPhase {
  readonly phase: Phase;
  /** Worked out rather than stated by KOMBIT: to be shown as expected, not as a fact. */
  readonly expected: boolean;
  readonly next: Phase | null;
}

/** The phase that began last; before the first begins, the first. */
export function currentPhase(rollout: Rollout, today: LocalDate): CurrentPhase {
  const { plan } = rollout;
  const hasBegun = ({ starts }: Phase) => {
    const start = startOf(starts, plan);
    return start !== null && start <= today;
  };
  const index = Math.max(0, plan.phases.findLastIndex(hasBegun));
  const phase = plan.phases[index];
  if (!phase) throw new Error(`plan ${plan.key} has no phases`);
  const expected = phase.starts.source.basis !== 'stated';
  return { phase, expected, next: plan.phases[index + 1] ?? null };
}

/** The first day that a time can mean; null when it is a mere text or unknown. */
export function startOf(when: When, plan: Plan): LocalDate | null {
  switch (when.precision) {
    case 'day':
    case 'hours':
      return when.on;
    case 'month':
      return `${when.month}-01`;
    case 'period':
      return when.from.length === 7 ? `${when.from}-01` : when.from;
    case 'offset': {
      const origin = plan.events.find((event) => event.key === when.from);
      const start = origin ? startOf(origin.when, plan) : null;
      return start === null ? null : addDays(start, when.days);
    }
    case 'text':
    case 'unknown':
      return null;
  }
}

/** The day on which the first task is published; null where no such day is known. */
export function beginsOn(plan: Plan): LocalDate | null {
  const days = plan.tasks.map(({ published }) => dayOf(published)).filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
}

/** @throws when the plan's go-live event has no day, which no valid plan lacks */
export function goLiveOn(plan: Plan): LocalDate {
  const event = plan.events.find(({ key }) => key === plan.goLive);
  const day = event ? dayOf(event.when) : null;
  if (day === null) throw new Error(`plan ${plan.key}: event ${plan.goLive} has no day`);
  return day;
}

/**
 * The next one to take part in, today's included: the next that has a day, else the next of which
 * the month is known. null when neither is left. Milestones and information are not attended.
 * @param roles those that it must be for one of; absent: for anybody
 */
export function nextEvent(
  rollout: Rollout,
  today: LocalDate,
  roles?: readonly string[],
): PlanEvent | null {
  const { plan } = rollout;
  const isComing = ({ kind, when, audience }: PlanEvent) => {
    if (roles && !audience.some((role) => roles.includes(role))) return false;
    if (kind === 'milestone' || kind === 'information') return false;
    if (when.precision === 'month') return when.month >= today.slice(0, 7);
    return (dayOf(when) ?? '') >= today;
  };
  const start = ({ when }: PlanEvent) => startOf(when, plan) ?? '';
  const coming = plan.events.filter(isComing).toSorted((a, b) => byText(start(a), start(b)));
  return coming.find(({ when }) => dayOf(when) !== null) ?? coming[0] ?? null;
}

function tasksWhere(rollout: Rollout, holds: (task: Task) => boolean): Task[] {
  return tasksInOrder(rollout).filter(holds);
}

function isPastDue(rollout: Rollout, task: Task, today: LocalDate): boolean {
  const due = firstDueOf(rollout, task);
  return due !== null && due < today && isToDo(stateOf(rollout, task).status);
}

/** Whether the rollout was followed before the deadline passed, or somebody touched the task. */
function sawDeadline(rollout: Rollout, task: Task): boolean {
  const due = firstDueOf(rollout, task);
  const touched = stateOf(rollout, task).changedAt !== null;
  return touched || (due !== null && due >= toLocalDate(rollout.startedAt));
}
