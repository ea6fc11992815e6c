/**
 * A municipality goes over to another version of the plan's file. What it has said stands; where the
 * file says something else of the same now, that is a clash, which is asked about.
 */
import { saidIn } from '../same.ts';
import { toLocalDate } from '../time/calendar.ts';
import { dayOf, type LocalDate } from '../time/when.ts';
import { type Amendments, amended } from './amendments.ts';
import type { Plan, PlanEvent, Task } from './plan.ts';
import { type Changed, dates, isMoved, isRenamed, type ListDiff, planDiff } from './plan-diff.ts';
import type { PlanChange } from './rules.ts';

/** @param before the version that its people were last told of; both as the file has them */
export function followVersion(
  amendments: Amendments,
  before: Plan,
  after: Plan,
  at: Date,
): Amendments {
  const on = toLocalDate(at);
  const diff = planDiff(before, after);
  const [tasks, events] = [
    followed<Task>(listOf(amendments, 'tasks'), diff.tasks, on),
    followed<PlanEvent>(listOf(amendments, 'events'), diff.events, on),
  ];
  const next: Amendments = {
    ...amendments,
    ...{ tasks: tasks.said, events: events.said },
    former: { tasks: tasks.former, events: events.former },
    clashes: { tasks: tasks.clashes, events: events.clashes },
  };
  const seen = planDiff(amended(before, amendments), amended(after, next));
  const moved = seen.tasks.changed.filter(isMoved).map((one) => one.before);
  return {
    ...next,
    update: {
      at: at.toISOString(),
      ...{ tasks: changesIn(seen.tasks), events: changesIn(seen.events) },
      published: moved.filter((task) => isPublished(task, on)).map(({ key }) => key),
    },
  };
}

function isPublished({ published }: Task, on: LocalDate): boolean {
  const day = dayOf(published);
  return day !== null && day <= on;
}

function changesIn({ added, changed, withdrawn }: ListDiff): Record<string, PlanChange> {
  const as = (change: PlanChange) => (one: { readonly key: string }) => [one.key, change] as const;
  const moved = changed.filter(isMoved);
  const renamed = changed.filter((one) => !moved.includes(one) && isRenamed(one));
  return Object.fromEntries([
    ...added.map(as('new')),
    ...moved.map(({ after }) => after).map(as('moved')),
    ...renamed.map(({ after }) => after).map(as('renamed')),
    ...withdrawn.map(as('withdrawn')),
  ]);
}

interface Said<T> {
  readonly said: Amendments['tasks'] & Amendments['events'];
  readonly former: T[];
  readonly clashes: Amendments['clashes']['tasks'] & Amendments['clashes']['events'];
}

/** Each list of a plan is gone through alike. */
function listOf<K extends 'tasks' | 'events'>(amendments: Amendments, list: K) {
  const { former, clashes } = amendments;
  return { said: amendments[list], former: former[list], clashes: clashes[list] } as Said<never>;
}

function followed<T extends Task | PlanEvent>(
  { said, former, clashes }: Said<T>,
  { added, changed, withdrawn }: ListDiff<T>,
  on: LocalDate,
): Said<T> {
  const next = { said: { ...said }, clashes: { ...clashes } };
  for (const { key } of added) {
    const { retired, ...own } = next.said[key] ?? {};
    if (retired?.byPlan) next.said[key] = own;
  }
  for (const { key } of withdrawn) {
    next.said[key] = { retired: { on, why: null, byPlan: true }, ...next.said[key] };
    delete next.clashes[key];
  }
  for (const one of changed) {
    const { key } = one.after;
    const clash = { ...clashes[key], ...clashOf(said[key] ?? {}, one) };
    if (Object.keys(clash).length > 0) next.clashes[key] = clash;
  }
  const isBack = ({ key }: T) => added.some((one) => one.key === key);
  return { ...next, former: [...former.filter((one) => !isBack(one)), ...withdrawn] };
}

/** Fields that both have changed; of what it has withdrawn itself, the dates that the plan has moved. */
function clashOf(own: Said<unknown>['said'][string], { before, after, fields }: Changed): object {
  const valueIn = (of: object, field: string) => saidIn(Reflect.get(of, field));
  const isMoved = (field: string) =>
    dates.includes(field) && valueIn(before, field) !== valueIn(after, field);
  const isOther = (field: string) => field in own && valueIn(own, field) !== valueIn(after, field);
  const clashing = fields.filter(own.retired === undefined ? isOther : isMoved);
  return Object.fromEntries(
    clashing
      .map((field) => [field, Reflect.get(after, field)])
      .filter(([, value]) => value !== undefined),
  );
}

/** The plan's word instead of its own, or its own as it stands; either way nothing is to be asked. */
export function settleClash(
  amendments: Amendments,
  list: 'tasks' | 'events',
  key: string,
  take: 'ours' | 'plans',
): Amendments {
  const { [key]: clash = {}, ...clashes } = amendments.clashes[list];
  const said = Object.entries(amendments[list][key] ?? {});
  const isTheirs = (field: string) => field === 'retired' || field in clash;
  const kept = take === 'ours' ? said : said.flatMap(withoutTheirs);
  /** Nor is it remembered any more who said it. */
  function withoutTheirs([field, value]: [string, unknown]): [string, unknown][] {
    if (field !== 'said') return isTheirs(field) ? [] : [[field, value]];
    const left = Object.entries(value as object).filter(([of]) => !isTheirs(of));
    return left.length === 0 ? [] : [[field, Object.fromEntries(left)]];
  }
  return {
    ...amendments,
    [list]: { ...amendments[list], [key]: Object.fromEntries(kept) },
    clashes: { ...amendments.clashes, [list]: clashes },
  };
}
