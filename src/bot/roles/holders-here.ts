/** Who holds a role, by the accounts that this host can show in a field. */
import type { Role } from '../../domain/plan/plan.ts';
import { holdersOf } from '../../domain/rollout/roles.ts';
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import type { Context } from '../kit/context.ts';
import { accountHere } from '../kit/people.ts';

export interface Holders {
  readonly here: readonly Person[];
  readonly elsewhere: readonly Person[];
}

/** The holders: `here` by their account on this host, and those without one. */
export async function holdersHere(
  context: Context,
  rollout: Rollout,
  role: Pick<Role, 'key'>,
): Promise<Holders> {
  const here: Person[] = [];
  const elsewhere: Person[] = [];
  for (const person of holdersOf(rollout, role.key, context.now)) {
    const account = await accountHere(context, person);
    if (account === null) elsewhere.push(person);
    else here.push(account);
  }
  return { here, elsewhere };
}

/**
 * Those who were chosen, and the holders whom the field could not show: they keep the role while
 * there is room.
 */
export function withElsewhere(
  { most }: Pick<Role, 'most'>,
  chosen: readonly Person[],
  { elsewhere }: Pick<Holders, 'elsewhere'>,
): string[] {
  const room = Math.max(0, (most ?? Infinity) - chosen.length);
  return [...chosen, ...elsewhere.slice(0, room)].map(({ id }) => id);
}
