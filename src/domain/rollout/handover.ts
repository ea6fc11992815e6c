/** What goes with a role: what is open, noted, decided and ahead, and what is in the way. */
import { type Condition, type PlanEvent, roleIn, type Task } from '../plan/plan.ts';
import { toLocalDate } from '../time/calendar.ts';
import { type Answer, answerTo, conditionsInUse } from './conditions.ts';
import { needsFor } from './needed-roles.ts';
import { isOverdue, isOverdueInKlik, tasksInOrder } from './progress.ts';
import { isOpen, type Rollout, stateOf } from './rollout.ts';
import { type Vacancy, vacancies } from './vacancy-risk.ts';
import { hindrancesOf } from './waiting.ts';

/** What somebody has said that the work goes by. */
export type Decision =
  | { readonly type: 'value'; readonly task: Task; readonly value: string }
  | { readonly type: 'condition'; readonly condition: Condition; readonly answer: Answer };

export type Trouble =
  | { readonly type: 'overdue'; readonly task: Task }
  | { readonly type: 'waits'; readonly task: Task; readonly on: readonly Task[] }
  /** Another role that one of the tasks needs. */
  | { readonly type: 'vacant'; readonly vacancy: Vacancy };

/** Each in the order in which it comes up. */
export interface Handover {
  readonly tasks: readonly Task[];
  /** Open or not: those with a note. */
  readonly noted: readonly Task[];
  readonly decisions: readonly Decision[];
  readonly events: readonly PlanEvent[];
  readonly troubles: readonly Trouble[];
}

export function handoverOf(rollout: Rollout, role: string, at: Date): Handover {
  const { plan } = rollout;
  const today = toLocalDate(at);
  const own = tasksInOrder(rollout).filter(({ performer, accountable }) =>
    [performer, accountable].includes(role),
  );
  const tasks = own.filter((task) => isOpen(stateOf(rollout, task).status));
  const found = roleIn(plan, role);
  const needs = found === undefined ? [] : needsFor(rollout, found, today);
  return {
    tasks,
    noted: own.filter((task) => stateOf(rollout, task).note !== null),
    decisions: decisionsOn(rollout, own),
    events: needs.flatMap((need) => (need.type === 'event' ? need.event : [])),
    troubles: [
      ...tasks
        .filter((task) => isOverdue(rollout, task, today) || isOverdueInKlik(rollout, task, today))
        .map((task): Trouble => ({ type: 'overdue', task })),
      ...tasks.flatMap((task): Trouble[] => {
        const on = hindrancesOf(rollout, task);
        return on.length === 0 ? [] : [{ type: 'waits', task, on }];
      }),
      ...vacanciesAround(rollout, role, tasks, at),
    ],
  };
}

function decisionsOn(rollout: Rollout, tasks: readonly Task[]): Decision[] {
  const values = tasks.flatMap((task): Decision[] => {
    const { value } = stateOf(rollout, task);
    return value === null ? [] : [{ type: 'value', task, value }];
  });
  const conditions = conditionsInUse(rollout).flatMap((condition): Decision[] => {
    const answer = answerTo(rollout, condition);
    const isTheirs = tasks.some(({ onlyIf }) => onlyIf === condition.key);
    return answer === null || !isTheirs ? [] : [{ type: 'condition', condition, answer }];
  });
  return [...values, ...conditions];
}

function vacanciesAround(
  rollout: Rollout,
  role: string,
  tasks: readonly Task[],
  at: Date,
): Trouble[] {
  const isNear = ({ role: of, needs }: Vacancy) =>
    of.key !== role && needs.some((need) => need.type === 'task' && tasks.includes(need.task));
  return vacancies(rollout, at)
    .filter(isNear)
    .map((vacancy) => ({ type: 'vacant', vacancy }));
}
