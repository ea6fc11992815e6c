/**
 * Which roles are needed, when and for what: whoever performs or is accountable for an open task,
 * and whoever a meeting or a period ahead is for. Which of them nobody fills is in vacancy-risk.ts.
 */

import { memoize, memoizeEach } from '../memoize.ts';
import type { Plan, PlanEvent, Role, Task } from '../plan/plan.ts';
import { dayOf, type LocalDate } from '../time/when.ts';
import { startOf, tasksInOrder } from './progress.ts';
import { namedOn } from './roles.ts';
import { dueOf, isOpen, type Rollout, stateOf } from './rollout.ts';

/** How many days ahead a vacant role counts as a fault. */
export const soonDays = 60;

/** `on`: the first day that it can be on; `day`: its day; null where none is known. */
export type Need = { readonly on: LocalDate | null; readonly day: LocalDate | null } & (
  | { readonly type: 'task'; readonly task: Task }
  | { readonly type: 'event'; readonly event: PlanEvent }
);

export interface NeededRole {
  readonly role: Role;
  /** By day, those without one last. */
  readonly needs: readonly Need[];
}

/** What is not over on `today` and may begin by `until`, or at a time that is not known. */
export function neededRoles(rollout: Rollout, today: LocalDate, until: LocalDate): NeededRole[] {
  const all = needsOf(rollout, today)
    .filter(({ on }) => on === null || on <= until)
    .toSorted(byDay);
  const first = ({ needs: [need] }: NeededRole) => (need === undefined ? -1 : all.indexOf(need));
  return rollout.plan.roles
    .map((role) => ({ role, needs: all.filter((need) => isFor(rollout, today, need, role)) }))
    .filter(({ needs }) => needs.length > 0)
    .toSorted((a, b) => first(a) - first(b));
}

/** All that needs one role and is not over on `today`, by day, those without one last. */
export function needsFor(rollout: Rollout, role: Role, today: LocalDate): Need[] {
  return allFor(rollout, role).flatMap(({ need, to }) =>
    to >= today && isFor(rollout, today, need, role) ? need : [],
  );
}

/** All that may need one role, whatever the day, by day. */
export const allFor = memoizeEach((rollout: Rollout, { key }: Role): readonly EventNeed[] =>
  allNeeds(rollout).filter(({ need }) =>
    need.type === 'event'
      ? need.event.audience.includes(key)
      : [need.task.performer, need.task.accountable, need.task.approver].includes(key),
  ),
);

const allNeeds = memoize((rollout: Rollout): readonly EventNeed[] => {
  const tasks = taskNeeds(rollout).map((need) => ({ need, to: farthest }));
  return [...tasks, ...eventNeeds(rollout.plan)].toSorted((a, b) => byDay(a.need, b.need));
});

/** A day that nothing lies beyond. */
export const farthest = '9999-12-31';

function needsOf(rollout: Rollout, today: LocalDate): Need[] {
  const ahead = eventNeeds(rollout.plan).filter(({ to }) => to >= today);
  return [...taskNeeds(rollout), ...ahead.map(({ need }) => need)];
}

/** `to`: the last day that it can be on. */
type EventNeed = { readonly need: Need; readonly to: LocalDate };

const eventNeeds = memoize((plan: Plan): readonly EventNeed[] =>
  plan.events.flatMap((event) => eventNeed(event, plan) ?? []),
);

function eventNeed(event: PlanEvent, plan: Plan): EventNeed | null {
  const span = spanOf(event, plan);
  if (span === null) return null;
  return { need: { type: 'event', event, on: span.from, day: dayOf(event.when) }, to: span.to };
}

const taskNeeds = memoize((rollout: Rollout): readonly Need[] =>
  tasksInOrder(rollout)
    .filter((task) => isOpen(stateOf(rollout, task).status))
    .map((task) => {
      const due = dueOf(rollout, task);
      return { type: 'task', task, on: startOf(due, rollout.plan), day: dayOf(due) };
    }),
);

function isFor(rollout: Rollout, today: LocalDate, need: Need, { key }: Role): boolean {
  if (need.type === 'event') return need.event.audience.includes(key);
  const { performer, accountable, approver } = need.task;
  // What somebody does in person does not wait for its role.
  if (approver === key) return true;
  return accountable === key || (performer === key && !namedOn(rollout, need.task, today));
}

/**
 * From the first to the last day that it can be on; null: nobody takes part, or no day is known.
 */
function spanOf({ kind, when }: PlanEvent, plan: Plan): Record<'from' | 'to', LocalDate> | null {
  const on = startOf(when, plan);
  if (kind === 'milestone' || kind === 'information' || on === null) return null;
  switch (when.precision) {
    case 'month':
      return { from: on, to: lastOf(when.month) };
    case 'period':
      return { from: on, to: when.to === null ? farthest : lastOf(when.to) };
    case 'offset': {
      const origin = plan.events.find(({ key }) => key === when.from);
      const from = kind === 'period' && origin ? dayOf(origin.when) : null;
      return { from: from ?? on, to: on };
    }
    default:
      return { from: on, to: on };
  }
}

/** '2026-06' sorts before its days, so what comes after them all stands for its last. */
function lastOf(point: string): LocalDate {
  return point.length === 7 ? `${point}-31` : point;
}

function byDay(a: Need, b: Need): number {
  const [first, second] = [a.on ?? farthest, b.on ?? farthest];
  return first < second ? -1 : Number(first > second);
}
