/** Takes over what an import says: all of it, in one change that one button takes back. */

import { type Comparison, changesIn, compare, countOf } from '../domain/imports/compare.ts';
import type { EventComparison } from '../domain/imports/compare-events.ts';
import { mayImport } from '../domain/may/on-rollout.ts';
import { withTask } from '../domain/plan/amend-task.ts';
import { type Amendments, withNextKey } from '../domain/plan/amendments.ts';
import type { ImportedEvent, ImportedTask } from '../domain/plan/imported.ts';
import type { Task } from '../domain/plan/plan.ts';
import { currentPhase } from '../domain/rollout/progress.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { saidIn } from '../domain/same.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import { dayOf, type When } from '../domain/time/when.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import { dated, saidBy, withNewTask } from './amend-plan.ts';
import type { ByAnyone } from './by.ts';
import { granted } from './refusals.ts';

export interface Import {
  readonly rows: readonly ImportedTask[];
  readonly events?: readonly ImportedEvent[];
  /** What the rows would have done when somebody was shown it: `shownAs`. */
  readonly shownAs: string;
}

/**
 * Does exactly what was shown; does nothing if the rollout has changed since.
 * @throws UserError `notAllowed`, `importStale`, or `importEmpty` when there is nothing to take
 * over
 */
export async function importTasks(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  { rows, events, shownAs: shown }: Import,
  by: ByAnyone,
): Promise<Changed & { readonly comparison: Comparison }> {
  let comparison: Comparison = nothing;
  const changed = await store.rollouts.change(rolloutId, by, (rollout) => {
    granted(mayImport(rollout, by), rollout, by);
    comparison = compare(rollout, rows, events);
    if (shownAs(comparison) !== shown) throw new UserError('importStale');
    const { added, changed } = countOf(comparison);
    if (added + changed === 0) throw new UserError('importEmpty');
    return {
      verb: 'plan.import',
      subject: null,
      before: { amendments: rollout.amendments },
      after: { amendments: withAll(rollout, comparison, by) },
    };
  });
  return { ...changed, comparison };
}

const nothing: Comparison = {
  ...{ added: [], changed: [], unchanged: [], doubtful: [], statuses: [] },
  events: { added: [], changed: [] },
};

/** A comparison as a string: equal strings mean that an import would do the same. */
export function shownAs({ added, changed, unchanged, doubtful, events }: Comparison): string {
  return saidIn([
    added.map(({ row }) => row),
    changed.map(({ row, task, fields }) => [row.row, task.key, fields.map((field) => task[field])]),
    unchanged.map(({ key }) => key),
    doubtful.map(({ row, like }) => [row.row, like.map(({ key }) => key)]),
    events.added.map(({ row }) => row),
    events.changed.map(({ row, event, fields }) => [
      ...[row.row, event.key],
      fields.map((field) => event[field]),
    ]),
  ]);
}

function withAll(
  rollout: Rollout,
  { added, changed, events }: Comparison,
  by: ByAnyone,
): Amendments {
  const before = added.reduce(
    (amendments, row) => withRow(rollout, amendments, row, by),
    rollout.amendments,
  );
  const tasks = changed.reduce((amendments, { task, row }) => {
    const said = saidOf(row, changesIn(task, row), by);
    return withTask(amendments, task, said, saidBy(by));
  }, before);
  return withEvents(rollout, tasks, events, by);
}

function withEvents(
  rollout: Rollout,
  before: Amendments,
  { added, changed }: EventComparison,
  by: ByAnyone,
): Amendments {
  const phase = currentPhase(rollout, toLocalDate(by.now)).phase.key;
  const all = added.reduce<Amendments>((amendments, row) => {
    const { key, amendments: next } = withNextKey(amendments, 'event');
    const { kind = 'meeting', title = '', form = 'unknown', place = null, audience = [] } = row;
    const when = row.when ? bySaying(row.when, by) : dated(null, saidBy(by));
    const facts = {
      ...{ key, kind, title, form, place, audience, when, phase: row.phase ?? phase },
      ...(row.link && { link: row.link }),
      ...(row.sites && { sites: row.sites }),
    };
    const event = { ...facts, description: '', source: saidBy(by) };
    return { ...next, addedEvents: [...next.addedEvents, event] };
  }, before);
  const said = changed.map(({ event, row, fields }) => {
    const changes = fields.map((field) => {
      const value = row[field];
      return [field, field === 'when' ? bySaying(value as When, by) : value] as const;
    });
    return [event.key, { ...all.events[event.key], ...Object.fromEntries(changes) }] as const;
  });
  return { ...all, events: { ...all.events, ...Object.fromEntries(said) } };
}

/** A row without a kind counts as a task in KLIK. */
function withRow(
  rollout: Rollout,
  before: Amendments,
  row: ImportedTask,
  by: ByAnyone,
): Amendments {
  const { title, klikCode, performer, accountable, due } = row;
  const wanted = {
    ...{ kind: row.kind ?? 'klik', title: title ?? klikCode ?? '', klikCode },
    ...{ performer, accountable, due: due && dayOf(due) },
  } as const;
  const more = saidOf(row, ['due', 'published', 'theme', 'phase', 'description', 'link'], by);
  return withNewTask(rollout, before, wanted, by, more).amendments;
}

type Said = Partial<Omit<Task, 'key' | 'kind'>>;

/** The row's fields, with the person who takes it over as their source. */
function saidOf(row: ImportedTask, fields: readonly (keyof ImportedTask)[], by: ByAnyone): Said {
  const said = fields.flatMap((field): [string, unknown][] => {
    const value = row[field];
    if (value === null) return [];
    return [[field, typeof value === 'object' ? bySaying(value, by) : value]];
  });
  return Object.fromEntries(said);
}

function bySaying(when: When, by: ByAnyone): When {
  return { ...when, source: saidBy(by) };
}
