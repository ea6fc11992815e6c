import type { Card } from '../cards/card.ts';
import { mayAssignRoles } from '../domain/access.ts';
import type { Role } from '../domain/plan.ts';
import { holdersOf } from '../domain/roles.ts';
import type { Person, Rollout } from '../domain/rollout.ts';
import { refuseUnlessAssigner } from '../usecases/refusals.ts';
import { setHolders } from '../usecases/set-holders.ts';
import { roleOutcomeCard } from '../views/outcome-card.ts';
import { replaceCard } from '../views/role-card.ts';
import { byOf, type Context, viewOn } from './context.ts';
import { accountHere } from './people.ts';

/** Gives the role to these people besides its holders; asks first where only one may hold it. */
export async function assignAndShow(
  context: Context,
  rollout: Rollout,
  role: Role,
  people: readonly Person[],
): Promise<Card> {
  const present = holdersOf(rollout, role.key, context.now);
  const [next] = people;
  const replaces = role.most === 1 && present.length > 0 && people.length === 1;
  if (replaces && next !== undefined && present.every(({ id }) => id !== next.id)) {
    refuseUnlessAssigner(rollout, byOf(context));
    const { externalId } = (await accountHere(context, next)) ?? next;
    return replaceCard(viewOn(context, rollout), role, { ...next, externalId });
  }
  const ids = people.map(({ id }) => id);
  return setAndShow(context, rollout, role, (now) => [...now, ...ids]);
}

/** Sets the role's holders and says who came and who went. */
export async function setAndShow(
  context: Context,
  rollout: Rollout,
  role: Role,
  wanted: (present: readonly string[]) => readonly string[],
): Promise<Card> {
  const by = byOf(context);
  const changed = await setHolders(context.store, rollout.id, role.key, wanted, by);
  const before = holdersOf(rollout, role.key, context.now);
  const after = holdersOf(changed.rollout, role.key, context.now);
  const access = mayAssignRoles(rollout, context.caller.id, context.now);
  return roleOutcomeCard(
    viewOn(context, changed.rollout),
    role,
    notIn(after, before),
    notIn(before, after),
    changed.entry,
    access.allowed && access.because === 'nobodyHolds',
  );
}

function notIn(people: readonly Person[], others: readonly Person[]): Person[] {
  return people.filter(({ id }) => others.every((it) => it.id !== id));
}
