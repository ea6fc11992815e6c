/** Takes over what an import says: all of it, in one change that one button takes back. */

import { type Comparison, changesIn, compare } from '../domain/imports/compare.ts';
import { mayAmendPlan } from '../domain/may/on-rollout.ts';
import { withTask } from '../domain/plan/amend-task.ts';
import type { Amendments } from '../domain/plan/amendments.ts';
import type { ImportedTask } from '../domain/plan/imported.ts';
import type { Task } from '../domain/plan/plan.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { saidIn } from '../domain/same.ts';
import { dayOf, type When } from '../domain/time/when.ts';
import { UserError } from '../errors.ts';
import type { Changed, Store } from '../store/store.ts';
import { saidBy, withNewTask } from './amend-plan.ts';
import type { ByAnyone } from './by.ts';
import { granted } from './refusals.ts';

export interface Import {
  readonly rows: readonly ImportedTask[];
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
  { rows, shownAs: shown }: Import,
  by: ByAnyone,
): Promise<Changed & { readonly comparison: Comparison }> {
  let comparison: Comparison = nothing;
  const changed = await store.rollouts.change(rolloutId, by, (rollout) => {
    granted(mayAmendPlan(rollout, by), rollout, by);
    comparison = compare(rollout, rows);
    if (shownAs(comparison) !== shown) throw new UserError('importStale');
    const { added, changed } = comparison;
    if (added.length + changed.length === 0) throw new UserError('importEmpty');
    return {
      verb: 'plan.import',
      subject: null,
      before: { amendments: rollout.amendments },
      after: { amendments: withAll(rollout, comparison, by) },
    };
  });
  return { ...changed, comparison };
}

const nothing: Comparison = { added: [], changed: [], unchanged: [], doubtful: [], statuses: [] };

/** A comparison as a string: equal strings mean that an import would do the same. */
export function shownAs({ added, changed, unchanged, doubtful }: Comparison): string {
  return saidIn([
    added.map(({ row }) => row),
    changed.map(({ row, task, fields }) => [row.row, task.key, fields.map((field) => task[field])]),
    unchanged.map(({ key }) => key),
    doubtful.map(({ row, like }) => [row.row, like.map(({ key }) => key)]),
  ]);
}

function withAll(rollout: Rollout, { added, changed }: Comparison, by: ByAnyone): Amendments {
  const before = added.reduce(
    (amendments, row) => withRow(rollout, amendments, row, by),
    rollout.amendments,
  );
  return changed.reduce((amendments, { task, row }) => {
    const said = saidOf(row, changesIn(task, row), by);
    return withTask(amendments, task, said, saidBy(by));
  }, before);
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
