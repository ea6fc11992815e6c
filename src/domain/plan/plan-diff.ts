/** What a version of a plan has that another has not: its tasks and events, by key. */
import { saidIn } from '../same.ts';
import type { Plan, PlanEvent, Task } from './plan.ts';

export interface Changed<T extends object = Task | PlanEvent> {
  readonly before: T;
  readonly after: T;
  /** Those that differ, be it only in what says it. */
  readonly fields: readonly string[];
}

export interface ListDiff<T extends object = Task | PlanEvent> {
  readonly added: readonly T[];
  readonly changed: readonly Changed<T>[];
  /** As they were. */
  readonly withdrawn: readonly T[];
}

export interface PlanDiff {
  readonly tasks: ListDiff<Task>;
  readonly events: ListDiff<PlanEvent>;
}

export function planDiff(before: Plan, after: Plan): PlanDiff {
  return {
    tasks: listDiff(before.tasks, after.tasks),
    events: listDiff(before.events, after.events),
  };
}

export function isEmpty({ tasks, events }: PlanDiff): boolean {
  const isSame = ({ added, changed, withdrawn }: ListDiff) =>
    added.length + changed.length + withdrawn.length === 0;
  return isSame(tasks) && isSame(events);
}

/** The fields that hold a date. */
export const dates: readonly string[] = ['published', 'due', 'when'];

/** Whether a date is another; who says it is no move. */
export function isMoved({ before, after, fields }: Changed): boolean {
  const dateOf = (of: object, field: string) => saidIn(Reflect.get(of, field));
  return fields.some(
    (field) => dates.includes(field) && dateOf(before, field) !== dateOf(after, field),
  );
}

export function isRenamed({ fields }: Changed): boolean {
  return fields.includes('title');
}

function listDiff<T extends { readonly key: string }>(
  before: readonly T[],
  after: readonly T[],
): ListDiff<T> {
  const earlier = new Map(before.map((one) => [one.key, one]));
  const later = new Set(after.map(({ key }) => key));
  return {
    added: after.filter(({ key }) => !earlier.has(key)),
    changed: after.flatMap((one) => {
      const was = earlier.get(one.key);
      const fields = was === undefined ? [] : differing(was, one);
      return was === undefined || fields.length === 0 ? [] : [{ before: was, after: one, fields }];
    }),
    withdrawn: before.filter(({ key }) => !later.has(key)),
  };
}

function differing(before: object, after: object): string[] {
  const json = (of: object, field: string) => JSON.stringify(Reflect.get(of, field));
  const fields = Object.keys({ ...before, ...after });
  return fields.filter((field) => json(before, field) !== json(after, field));
}
