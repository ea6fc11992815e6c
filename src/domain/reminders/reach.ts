/**
 * Cheap bounds for when the reminders of a task or an event can come, so that of hundreds only the
 * near ones are computed. What depends on the plan and the policy alone is shared by all rollouts
 * that have the same.
 */

import { memoize, memoizeEach } from '../memoize.ts';
import type { Plan, PlanEvent, Task } from '../plan/plan.ts';
import { parseRule } from '../plan/rules.ts';
import { alike } from '../rollout/alike.ts';
import { awaitsApproval, isAwaitingKlik } from '../rollout/approval.ts';
import type { Policy } from '../rollout/policy.ts';
import { questionsOf } from '../rollout/questions.ts';
import { firstDueOf, klikDueOf, type Rollout, stateOf } from '../rollout/rollout.ts';
import { freedAt } from '../rollout/waiting.ts';
import { addDays, daysBetween, toLocalDate } from '../time/calendar.ts';
import { dayOf, type LocalDate } from '../time/when.ts';
import { addedAt } from './added-reminder.ts';
import type { Window } from './deadline.ts';
import { daysMeant } from './event-reminders.ts';

export interface Reach {
  readonly task: Task;
  /** No reminder of the task that comes after `from` comes before that day. */
  readonly first: LocalDate;
}

/** Of the tasks of which some may come after `from`. */
export function reachesFrom(rollout: Rollout, from: LocalDate): readonly Reach[] {
  return taskReaches(alike(rollout), from);
}

const taskReaches = memoizeEach((rollout: Rollout, from: LocalDate): readonly Reach[] =>
  rollout.plan.tasks.flatMap((task) => {
    const first = reachOf(rollout, task, from);
    return first === null ? [] : { task, first };
  }),
);

/** null: none ever will. */
function reachOf(rollout: Rollout, task: Task, from: LocalDate): LocalDate | null {
  const days = [
    ...[reachOfAddition(rollout, task, from), reachOfWork(rollout, task, from)],
    reachOfNews(rollout, freedAt(rollout, task), from),
    reachOfNews(rollout, toldAtOf(rollout, task), from),
    ...[reachOfQuestion(rollout, task, from), reachOfSnooze(rollout, task, from)],
  ];
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}

/** When it is asked whether the task is done already. */
function reachOfQuestion(rollout: Rollout, task: Task, from: LocalDate): LocalDate | null {
  const days = questionsOf(rollout, task).map((question) => {
    const since = toLocalDate(question.since);
    const published = dayOf(task.published) ?? since;
    return published > since ? published : since;
  });
  const first = days.find((day) => addDays(day, boundsOf(rollout).slack) >= from);
  if (first === undefined) return null;
  return first > from ? first : from;
}

function reachOfAddition(rollout: Rollout, task: Task, from: LocalDate): LocalDate | null {
  return reachOfNews(rollout, addedAt(rollout, task), from);
}

/** When it was performed, where that is to be approved; or sent back. */
function toldAtOf(rollout: Rollout, task: Task): Date | null {
  const { changedAt, sentBackAt } = stateOf(rollout, task);
  return awaitsApproval(rollout, task) ? changedAt : sentBackAt;
}

/** Of what is told soon after it happened. */
function reachOfNews(rollout: Rollout, at: Date | null, from: LocalDate): LocalDate | null {
  const isOver = at === null || addDays(toLocalDate(at), boundsOf(rollout).slack) < from;
  return isOver ? null : toLocalDate(at);
}

/** Of the day until which it is put off, which may be long before its deadline. */
function reachOfSnooze(rollout: Rollout, task: Task, from: LocalDate): LocalDate | null {
  const { snoozedUntil } = stateOf(rollout, task);
  if (snoozedUntil === null || snoozedUntil < from) return null;
  // On a day off it comes on the last day before.
  return addDays(snoozedUntil, -boundsOf(rollout).slack);
}

function reachOfWork(rollout: Rollout, task: Task, from: LocalDate): LocalDate | null {
  const isPerformed = isAwaitingKlik(rollout, task);
  const due = isPerformed ? klikDueOf(task) : firstDueOf(rollout, task);
  if (due === null) return null;
  const { before, slack } = boundsOf(rollout);
  if (before === null) return from;
  const first = addDays(due, -before);
  const published = dayOf(task.published);
  const isAhead = published !== null && published < first && addDays(published, slack) >= from;
  return isAhead ? published : first;
}

/** The days, both included, that all reminders of an event lie within; null: there are none. */
export function eventReach({ plan, policy }: Rollout, event: PlanEvent): Window | null {
  return eventReaches(plan)(policy)(event);
}

const eventReaches = memoize((plan: Plan) =>
  memoize((policy: Policy) =>
    memoize((event: PlanEvent): Window | null => {
      const days = daysMeant({ plan, policy }, event).toSorted();
      const [first, last] = [days[0], days.at(-1)];
      if (first === undefined || last === undefined) return null;
      const { slack } = measured(plan)(policy);
      return { from: addDays(first, -slack), until: addDays(last, slack) };
    }),
  ),
);

interface Bounds {
  /** Days before a deadline; null: some rule names a day of its own. */
  readonly before: number | null;
  /** Days that a reminder may move, at most. */
  readonly slack: number;
}

function boundsOf({ plan, policy }: Rollout): Bounds {
  return measured(plan)(policy);
}

/** Week-ends and public holidays in a row: at Christmas and Easter with what is off beside them. */
const holidays = 14;
/** The warning before a break comes five working days before it. */
const beforeBreak = 7;

const measured = memoize((plan: Plan) =>
  memoize(({ cadences, tasks, people, quiet }: Policy): Bounds => {
    const names = [
      plan.cadences.tasks,
      cadences.tasks ?? [],
      ...Object.values(tasks),
      ...Object.values(people).map((of) => of.tasks ?? []),
    ].flat();
    const rules = names.flatMap((name) => parseRule(name) ?? []);
    const ahead = rules.map((rule) => (rule.type === 'beforeDue' ? rule.days : 0));
    const absences = Object.values(people).flatMap(({ absence }) => absence ?? []);
    const lengths = [...quiet.closed, ...absences].map(({ from, to }) => daysBetween(from, to) + 1);
    const slack = lengths.reduce((sum, length) => sum + length, holidays);
    const hasDay = rules.some(({ type }) => type === 'onDate');
    return { before: hasDay ? null : Math.max(...ahead, 3) + beforeBreak + 2 * slack, slack };
  }),
);
