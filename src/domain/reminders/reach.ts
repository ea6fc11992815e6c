/**
 * A cheap lower bound for when a task's next reminder can come, so that of hundreds of tasks only
 * the near ones are computed.
 */

import type { Plan, Task } from '../plan/plan.ts';
import { parseRule } from '../plan/rules.ts';
import { awaitsApproval, isAwaitingKlik } from '../rollout/approval.ts';
import type { Policy } from '../rollout/policy.ts';
import { questionsOf } from '../rollout/questions.ts';
import { firstDueOf, klikDueOf, type Rollout, stateOf } from '../rollout/rollout.ts';
import { freedAt } from '../rollout/waiting.ts';
import { addDays, daysBetween, toLocalDate } from '../time/calendar.ts';
import { dayOf, type LocalDate } from '../time/when.ts';
import { addedAt } from './added-reminder.ts';

/** No reminder that comes after `from` comes before that day; null: none ever will. */
export function reachOf(rollout: Rollout, task: Task, from: LocalDate): LocalDate | null {
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
  const first = days.find((day) => addDays(day, reachesOf(rollout).slack) >= from);
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
  const isOver = at === null || addDays(toLocalDate(at), reachesOf(rollout).slack) < from;
  return isOver ? null : toLocalDate(at);
}

/** Of the day until which it is put off, which may be long before its deadline. */
function reachOfSnooze(rollout: Rollout, task: Task, from: LocalDate): LocalDate | null {
  const { snoozedUntil } = stateOf(rollout, task);
  if (snoozedUntil === null || snoozedUntil < from) return null;
  // On a day off it comes on the last day before.
  return addDays(snoozedUntil, -reachesOf(rollout).slack);
}

function reachOfWork(rollout: Rollout, task: Task, from: LocalDate): LocalDate | null {
  const isPerformed = isAwaitingKlik(rollout, task);
  const due = isPerformed ? klikDueOf(task) : firstDueOf(rollout, task);
  if (due === null) return null;
  const { before, slack } = reachesOf(rollout);
  if (before === null) return from;
  const first = addDays(due, -before);
  const published = dayOf(task.published);
  const isAhead = published !== null && published < first && addDays(published, slack) >= from;
  return isAhead ? published : first;
}

interface Reach {
  /** Days before a deadline; null: some rule names a day of its own. */
  readonly before: number | null;
  /** Days that a reminder may move, at most. */
  readonly slack: number;
}

const known = new WeakMap<Plan, WeakMap<Policy, Reach>>();

function reachesOf({ plan, policy }: Rollout): Reach {
  const ofPlan = known.get(plan) ?? new WeakMap<Policy, Reach>();
  known.set(plan, ofPlan);
  const reach = ofPlan.get(policy) ?? measured(plan, policy);
  ofPlan.set(policy, reach);
  return reach;
}

/** Week-ends and public holidays in a row: at Christmas and Easter with what is off beside them. */
const holidays = 14;
/** The warning before a break comes five working days before it. */
const beforeBreak = 7;

function measured(plan: Plan, { cadences, tasks, people, quiet }: Policy): Reach {
  const names = [
    plan.cadences.tasks,
    cadences.tasks ?? [],
    ...Object.values(tasks),
    ...Object.values(people).map((of) => of.tasks ?? []),
  ].flat();
  const rules = names.flatMap((name) => parseRule(name) ?? []);
  const farthest = Math.max(...rules.map((rule) => (rule.type === 'beforeDue' ? rule.days : 0)), 3);
  const absences = Object.values(people).flatMap(({ absence }) => absence ?? []);
  const lengths = [...quiet.closed, ...absences].map(({ from, to }) => daysBetween(from, to) + 1);
  const slack = lengths.reduce((sum, length) => sum + length, holidays);
  const hasDay = rules.some(({ type }) => type === 'onDate');
  return { before: hasDay ? null : farthest + beforeBreak + 2 * slack, slack };
}
