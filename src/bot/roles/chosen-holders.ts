/** Who is chosen for several roles on one form: what fills them at once, and what is asked first. */
import type { Role } from '../../domain/plan/plan.ts';
import { holdersOf, projectManagerRole } from '../../domain/rollout/roles.ts';
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import { type Filled, roleInput } from '../../usecases/set-roles.ts';
import type { Asked } from '../../views/roles/roles-saved.ts';
import type { View } from '../../views/view.ts';
import { namesOf } from '../../views/wording.ts';
import type { Context } from '../kit/context.ts';
import { peopleField } from '../kit/fields.ts';
import { guestsAmong } from '../kit/fit.ts';
import type { Field } from '../kit/form.ts';
import { accountHere, peopleBy } from '../kit/people.ts';
import { type Holders, holdersHere, withElsewhere } from './holders-here.ts';

/** By role. */
export type Held = Readonly<Record<string, Holders>>;

export async function heldHere(
  context: Context,
  rollout: Rollout,
  roles: readonly Role[],
): Promise<Held> {
  const held = roles.map(
    async (role) => [role.key, await holdersHere(context, rollout, role)] as const,
  );
  return Object.fromEntries(await Promise.all(held));
}

/** A picker for each role, with its holders chosen; those without an account here are named. */
export function holderFields(
  { texts }: View,
  roles: readonly Role[],
  held: Held,
  labelOf: (role: Role) => string = ({ name }) => name,
): Record<string, Field<readonly string[]>> {
  return Object.fromEntries(
    roles.map((role): [string, Field<readonly string[]>] => {
      const { here = [], elsewhere = [] } = held[role.key] ?? {};
      const others = namesOf(elsewhere);
      const one = role.most === 1 ? texts.rolesForm.one : '';
      const hint = others !== '' ? texts.role.elsewhere(others) : one;
      const initial = here.map(({ externalId }) => externalId);
      return [
        roleInput(role.key),
        peopleField({ label: labelOf(role), hint, required: false, initial }),
      ];
    }),
  );
}

interface Chosen {
  /** Of the roles about which nothing is asked first. */
  readonly filled: Filled;
  readonly asked: readonly Asked[];
  /** Everybody who is to hold the role, also where something is asked first. */
  readonly people: ReadonlyMap<Role, readonly Person[]>;
}

/** @param values what the fields of `holderFields` were filled in with */
export async function chosenIn(
  context: Context,
  view: View,
  roles: readonly Role[],
  held: Held,
  values: Readonly<Record<string, string | readonly string[]>>,
): Promise<Chosen> {
  const all = await Promise.all(
    roles.map(async (role) => {
      const input = [values[roleInput(role.key)] ?? []].flat();
      const chosen = await peopleBy(context, input);
      const { elsewhere } = held[role.key] ?? { elsewhere: [] };
      const ids = withElsewhere(role, chosen, { elsewhere });
      const people = [...chosen, ...elsewhere].filter(({ id }) => ids.includes(id));
      return { role, ids, people, asked: await askedFirst(context, view, role, chosen, ids) };
    }),
  );
  const settled = all.filter(({ asked }) => asked === null);
  return {
    filled: Object.fromEntries(settled.map(({ role, ids }) => [role.key, ids])),
    asked: all.flatMap(({ asked }) => asked ?? []),
    people: new Map(all.map(({ role, people }) => [role, people])),
  };
}

/** What is asked before a role changes hands, which stays as it is until then; null: nothing. */
async function askedFirst(
  context: Context,
  { rollout }: View,
  role: Role,
  chosen: readonly Person[],
  ids: readonly string[],
): Promise<Asked | null> {
  const present = holdersOf(rollout, role.key, context.now);
  const coming = chosen.filter(({ id }) => present.every((one) => one.id !== id));
  const guests = await guestsAmong(context, coming, roleInput(role.key));
  if (guests.length > 0) {
    const accounts = await Promise.all(
      chosen.map(async (person) => (await accountHere(context, person)) ?? person),
    );
    return { type: 'guests', role, guests, people: accounts };
  }
  const isLast = role.key === projectManagerRole && present.length > 0 && ids.length === 0;
  return isLast ? { type: 'leaving', role, people: present } : null;
}
