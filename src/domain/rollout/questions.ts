/**
 * Tasks that may be over already: a role that a task asks for is held, or the event that it was to be
 * done before has been. That is asked about once, and until somebody answers nothing else is said.
 */

import type { Plan, PlanEvent, Task } from '../plan/plan.ts';
import { addDays, instantOf, toLocalDate } from '../time/calendar.ts';
import { type LocalDate, lastDayOf } from '../time/when.ts';
import { isToDo, type Rollout, stateOf } from './rollout.ts';

export interface Question {
  /** Nothing that comes later reminds of the task. May lie ahead. */
  readonly since: Date;
  readonly because:
    | { readonly type: 'held'; readonly roles: readonly string[] }
    | { readonly type: 'over'; readonly event: PlanEvent };
}

/**
 * The first that nobody has answered; null: none. Whoever changes the task's status after it, or says
 * that it is not done yet, has answered.
 */
export function questionOf(rollout: Rollout, task: Task): Question | null {
  if (task.answeredBy === undefined && task.overtakenBy === undefined) return null;
  const { status, changedAt } = stateOf(rollout, task);
  if (!isToDo(status)) return null;
  const all = [heldQuestion(rollout, task), overQuestion(rollout.plan, task)];
  const open = all.filter((one) => one !== null && (changedAt === null || changedAt < one.since));
  return open.toSorted((a, b) => Number(a?.since) - Number(b?.since))[0] ?? null;
}

/** Whether the task is asked about on that day, and so neither ahead nor overdue. */
export function isQuestioned(rollout: Rollout, task: Task, on: LocalDate): boolean {
  const question = questionOf(rollout, task);
  return question !== null && toLocalDate(question.since) <= on;
}

/** Whether its event was in an earlier month: it is nobody's task any more, until they say so. */
export function isOvertaken(rollout: Rollout, task: Task, on: LocalDate): boolean {
  const question = questionOf(rollout, task);
  if (question?.because.type !== 'over') return false;
  return toLocalDate(question.since).slice(0, 7) < on.slice(0, 7);
}

/** Since when all the roles are held without a break. */
function heldQuestion(rollout: Rollout, { answeredBy }: Task): Question | null {
  if (answeredBy === undefined) return null;
  const starts = answeredBy.map((role) => heldSince(rollout, role));
  const latest = Math.max(...starts.map((start) => Number(start ?? NaN)));
  if (Number.isNaN(latest)) return null;
  return { since: new Date(latest), because: { type: 'held', roles: answeredBy } };
}

/** null: nobody holds it. */
function heldSince({ holdings }: Rollout, role: string): Date | null {
  const all = holdings.filter((one) => one.role === role);
  const present = all.filter(({ until }) => until === null);
  let since = Math.min(...present.map(({ from }) => from.getTime()));
  const earlier = all.toSorted((a, b) => b.from.getTime() - a.from.getTime());
  for (const { from, until } of earlier) {
    if (until !== null && until.getTime() >= since) since = Math.min(since, from.getTime());
  }
  return present.length === 0 ? null : new Date(since);
}

/** From the day after the last on which the event can be. */
function overQuestion(plan: Plan, { overtakenBy }: Task): Question | null {
  const event = plan.events.find(({ key }) => key === overtakenBy);
  const last = event && lastDayOf(event.when);
  if (!event || !last) return null;
  return { since: instantOf(addDays(last, 1), '00:00'), because: { type: 'over', event } };
}
