/** Loads rollouts with all the people in them, by two statements however many there are. */
import { memoize } from '../../domain/memoize.ts';
import { Amendments, amended, sayersIn, unamended } from '../../domain/plan/amendments.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { attendanceIn } from '../../domain/rollout/attendance.ts';
import { Policy, unset } from '../../domain/rollout/policy.ts';
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import type { Rows } from '../database/direct.ts';
import {
  toAllowance,
  toHolding,
  toInstant,
  toItemState,
  toNomination,
  toPerson,
  toRisksBefore,
  toTaskState,
} from '../rows.ts';
import { personRows, type RolloutRow, rolloutRows } from './rollout-rows.ts';

/** A rollout, and the version that it had before its people were read. */
export interface Versioned {
  readonly rollout: Rollout;
  readonly version: string;
}

/**
 * Those of the ids that there are, oldest first.
 * @throws when a plan is missing or a policy cannot be read
 */
export async function loadRollouts(...of: Parameters<typeof loadVersions>): Promise<Rollout[]> {
  return (await loadVersions(...of)).map(({ rollout }) => rollout);
}

/** As `loadRollouts`. */
export async function loadVersions(
  on: Rows,
  ids: readonly string[],
  plan: (key: string) => Plan,
): Promise<Versioned[]> {
  const rows = await rolloutRows(on, ids);
  const read = rows.map((row) => ({
    row,
    policy: toPolicy(row.policy),
    ...planFor(plan(row.planKey), row.amendments),
  }));
  const named = read.map(({ row, policy, amendments }) => [
    ...new Set([...namedIn(row, policy), ...sayersIn(amendments)]),
  ]);
  const people = await personRows(on, [...new Set(named.flat())]);
  const byId = new Map(people.map((person) => [person.id, toPerson(person)]));
  return read.map(({ row, policy, amendments, followed }, index) => {
    const rollout: Rollout = {
      id: row.id,
      municipality: row.municipality,
      plan: followed,
      amendments,
      language: row.language,
      sendHour: row.sendHour,
      policy,
      startedAt: new Date(row.startedAt),
      checkedAt: new Date(row.checkedAt),
      // With another version of the plan, what was expected then says nothing.
      expectedAt: row.planVersion === followed.version ? toInstant(row.expectedAt) : null,
      tasks: Object.fromEntries(row.taskStates.map((state) => [state.task, toTaskState(state)])),
      items: Object.fromEntries(row.itemStates.map((state) => [state.item, toItemState(state)])),
      ...toRisksBefore(row.risksBefore),
      holdings: row.holdings.map(toHolding),
      ...(row.allowances.length > 0 && { allowances: row.allowances.map(toAllowance) }),
      ...(row.nominations.length > 0 && { nominations: row.nominations.map(toNomination) }),
      administrator:
        row.administratorId && row.administratorSince
          ? { personId: row.administratorId, since: new Date(row.administratorSince) }
          : null,
      people: Object.fromEntries(
        (named[index] ?? []).flatMap((id): [string, Person][] => {
          const person = byId.get(id);
          return person ? [[id, person]] : [];
        }),
      ),
    };
    return { rollout, version: String(row.version) };
  });
}

/** @throws when there is none, or it cannot be read */
export async function loadRollout(
  on: Rows,
  id: string,
  plan: (key: string) => Plan,
): Promise<Rollout> {
  const [rollout] = await loadRollouts(on, [id], plan);
  if (rollout === undefined) throw new Error(`no rollout ${id}`);
  return rollout;
}

/** Ids of all who hold or held a role, did or asked something, or have settings, and their deputies. */
function namedIn(
  { allowances, holdings, taskStates, itemStates, nominations, administratorId }: RolloutRow,
  { people }: Policy,
): string[] {
  const ids = [
    administratorId,
    ...allowances.flatMap(({ personId, answeredById }) => [personId, answeredById]),
    ...holdings.flatMap((holding) => [holding.personId, holding.givenById, holding.endedById]),
    ...nominations.flatMap(({ personId, nominatedById }) => [personId, nominatedById]),
    ...itemStates.flatMap(({ item, changedById }) => [changedById, attendanceIn(item)?.personId]),
    ...taskStates.flatMap((state) => [
      ...[state.dueById, state.changedById, state.snoozedById, state.seenById, state.approvedById],
    ]),
    ...Object.entries(people).flatMap(([id, { absence }]) => [id, absence?.deputy]),
  ];
  return ids.filter((id) => typeof id === 'string');
}

/** So many of each are read once, and then known by their text. */
const mostKnown = 1_000;

/** @throws what `read` throws, when the text cannot be read */
function remembering<T>(unset: T, read: (json: unknown) => T): (json: unknown) => T {
  const known = new Map<string, T>();
  return (json) => {
    const text = JSON.stringify(json);
    if (text === '{}') return unset;
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(json);
    if (known.size >= mostKnown) known.clear();
    known.set(text, value);
    return value;
  };
}

const toPolicy = remembering(unset, (json) => Policy.parse(json));
const toAmendments = remembering(unamended, (json) => Amendments.parse(json));

const amendedOnce = memoize((plan: Plan) =>
  memoize((amendments: Amendments) => amended(plan, amendments)),
);

/** The same plan object for the same amendments: much is remembered by plan. */
function planFor(plan: Plan, json: unknown): { amendments: Amendments; followed: Plan } {
  const amendments = toAmendments(json);
  if (amendments === unamended) return { amendments, followed: plan };
  return { amendments, followed: amendedOnce(plan)(amendments) };
}
