/**
 * Tasks that may be done already: the role that a task should fill is held, or the event that it
 * should precede is over. The bot asks once, and sends no other reminder until somebody answers.
 */

import { memoizeEach } from '../memoize.ts';
import type { Plan, PlanEvent, Task } from '../plan/plan.ts';
import { addDays, instantOf, toLocalDate } from '../time/calendar.ts';
import { type LocalDate, lastDayOf } from '../time/when.ts';
import { isStillGiven, isToDo, type Rollout, stateOf } from './rollout.ts';

export interface Question {
  /** From this day on no other reminder of the task is sent. May lie ahead. */
  readonly since: Date;
  readonly because:
    | { readonly type: 'held'; readonly roles: readonly string[] }
    | { readonly type: 'over'; readonly event: PlanEvent };
}

const none: readonly Question[] = [];

/**
 * The first unanswered question; null: none. Changing the task's status after it counts as an
 * answer, and so does 'not yet'.
 */
export function questionOf(rollout: Rollout, task: Task): Question | null {
  return questionsOf(rollout, task)[0] ?? null;
}

/**
 * Those that nobody has answered. Where the roles are held before the event, its end asks once more:
 * then the task may be irrelevant. After it nothing is left to ask.
 */
export function questionsOf(rollout: Rollout, task: Task): readonly Question[] {
  if (task.answeredBy === undefined && task.overtakenBy === undefined) return none;
  return findQuestions(rollout, task);
}

/** The last one that has come up by then; where none has, the first that will. */
export function questionAt(rollout: Rollout, task: Task, at: Date): Question | null {
  const all = questionsOf(rollout, task);
  return all.findLast(({ since }) => since <= at) ?? all[0] ?? null;
}

const findQuestions = memoizeEach((rollout: Rollout, task: Task): readonly Question[] => {
  const { status, changedAt } = stateOf(rollout, task);
  if (!isToDo(status)) return none;
  const over = overQuestion(rollout.plan, task);
  const held = heldQuestion(rollout, task);
  const isLater = held !== null && over !== null && held.since >= over.since;
  return [isLater ? null : held, over]
    .filter((one) => one !== null)
    .filter(({ since }) => changedAt === null || changedAt < since);
});

/** Whether the task is asked about on that day, and so neither ahead nor overdue. */
export function isQuestioned(rollout: Rollout, task: Task, on: LocalDate): boolean {
  const question = questionOf(rollout, task);
  return question !== null && toLocalDate(question.since) <= on;
}

/** Whether its event was in an earlier month: then it is listed no more, until somebody answers. */
export function isOvertaken(rollout: Rollout, task: Task, on: LocalDate): boolean {
  const question = questionsOf(rollout, task).find(({ because }) => because.type === 'over');
  if (question === undefined) return false;
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
  const present = all.filter(isStillGiven);
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
