/** After a change of the plan: the subjects whose earlier messages may be out of date. */
import type { Amendments } from '../../domain/plan/amendments.ts';
import { everTaskIn, type Plan } from '../../domain/plan/plan.ts';
import type { Subject } from '../../domain/reminders/addressee.ts';
import { isRuledOut } from '../../domain/rollout/conditions.ts';
import { projectManagerRole } from '../../domain/rollout/roles.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { isSame } from '../../domain/same.ts';
import type { Transaction } from '../database/database.ts';

/** Of what the plan, or a question about it, says otherwise now. */
export function outOfDate(tx: Transaction, before: Rollout, now: Rollout): Promise<Subject[]> {
  const changed = changedBetween(before, now);
  // Whoever is asked for dates sees all that have none.
  const asked: Subject[] = changed.length > 0 ? [{ type: 'role', key: projectManagerRole }] : [];
  return toldOf(tx, now, [...changed, ...asked]);
}

/** Tasks and events of which the plan, or what is asked about it, says something else now. */
function changedBetween(before: Rollout, now: Rollout): Subject[] {
  return (['tasks', 'events'] as const).flatMap((list) => {
    const [was, is] = [sayingsOf(before, list), sayingsOf(now, list)];
    const keys = new Set([...was.keys(), ...is.keys()]);
    const type = list === 'tasks' ? ('task' as const) : ('event' as const);
    return [...keys]
      .filter((key) => !isSame(was.get(key), is.get(key)))
      .map((key) => ({ type, key }));
  });
}

type List = keyof Amendments['clashes'] & keyof NonNullable<Plan['retired']>;

function sayingsOf(rollout: Rollout, list: List): Map<string, unknown> {
  const { plan, amendments } = rollout;
  const all = [...plan[list], ...(plan.retired?.[list] ?? [])];
  const isOut = (one: (typeof all)[number]) => 'due' in one && isRuledOut(rollout, one);
  const named = (key: string) => (list === 'tasks' ? amendments.tasks[key]?.person : undefined);
  const clashes = amendments.clashes[list];
  return new Map(all.map((one) => [one.key, [one, clashes[one.key], isOut(one), named(one.key)]]));
}

/** An import may change thousands; few of them have been told of, themselves or by their role. */
async function toldOf(
  tx: Transaction,
  { id: rolloutId, plan }: Rollout,
  changed: readonly Subject[],
): Promise<Subject[]> {
  if (changed.length === 0) return [];
  const rows = await tx.delivery.groupBy({
    by: ['subjectType', 'subject'],
    where: { rolloutId, state: 'sent' },
  });
  const told = new Set(rows.map(({ subjectType, subject }) => `${subjectType} ${subject}`));
  return changed.filter(({ type, key }) => {
    const task = type === 'task' ? everTaskIn(plan, key) : undefined;
    const roles = [task?.performer, task?.accountable].map((role) => `role ${role}`);
    return [`${type} ${key}`, ...roles].some((subject) => told.has(subject));
  });
}
