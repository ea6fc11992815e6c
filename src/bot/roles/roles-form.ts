/** All roles on one form: who holds which, as far as it is known yet. */
import type { Card } from '../../cards/card.ts';
import type { May } from '../../domain/may/answer.ts';
import { mayAssign } from '../../domain/may/rights.ts';
import type { Role } from '../../domain/plan/plan.ts';
import { holdersOf, projectManagerRole } from '../../domain/rollout/roles.ts';
import type { Person } from '../../domain/rollout/rollout.ts';
import { changedRoles, type Filled, roleInput, setRoles } from '../../usecases/set-roles.ts';
import { buttons } from '../../views/buttons.ts';
import { type Asked, rolesSavedCard } from '../../views/roles/roles-saved.ts';
import type { View } from '../../views/view.ts';
import { namesOf } from '../../views/wording.ts';
import { byOf, type Context, viewOn } from '../kit/context.ts';
import { peopleField } from '../kit/fields.ts';
import { guestsAmong } from '../kit/fit.ts';
import { defineForm, type Field } from '../kit/form.ts';
import { accountHere, peopleBy } from '../kit/people.ts';
import { type OnRollout, type Subject, theRollout } from '../kit/subject.ts';
import { type Holders, holdersHere, withElsewhere } from './holders-here.ts';

type RolloutRef = { readonly rolloutId: string };
type Sent = RolloutRef & { readonly seen: number };

const theRoles: Subject<RolloutRef, Sent, OnRollout> = {
  find: theRollout.find,
  refOf: ({ view }) => ({ rolloutId: view.rollout.id, seen: view.now.getTime() }),
};

interface Opened {
  /** By role. */
  readonly held: Readonly<Record<string, Holders>>;
}

export const rolesForm = defineForm({
  button: buttons.rolesAssign,
  on: theRoles,
  async may({ view: { rollout }, by }, context): Promise<May<Opened>> {
    const access = mayAssign(rollout, by);
    if (!access.may) return access;
    const held = await Promise.all(
      rollout.plan.roles.map(
        async (role) => [role.key, await holdersHere(context, rollout, role)] as const,
      ),
    );
    return { ...access, held: Object.fromEntries(held) };
  },
  title: ({ view }) => view.texts.rolesForm.title,
  intro: ({ view }) => view.texts.rolesForm.intro,
  fields: ({ view, held }) =>
    Object.fromEntries(
      view.rollout.plan.roles.map((role): [string, Field<readonly string[]>] => {
        const { here = [], elsewhere = [] } = held[role.key] ?? {};
        const others = namesOf(elsewhere);
        const { role: words, rolesForm } = view.texts;
        const hint = others !== '' ? words.elsewhere(others) : role.most === 1 ? rolesForm.one : '';
        const initial = here.map(({ externalId }) => externalId);
        const label = role.name;
        return [roleInput(role.key), peopleField({ label, hint, required: false, initial })];
      }),
    ),
  async save(context, { view, held }, values, { seen }) {
    const { roles } = view.rollout.plan;
    const all = await Promise.all(
      roles.map(async (role) => {
        const input = roleInput(role.key);
        const chosen = await peopleBy(context, values[input] ?? []);
        const ids = withElsewhere(role, chosen, held[role.key] ?? { elsewhere: [] });
        return { role, ids, asked: await askedFirst(context, view, role, chosen, ids) };
      }),
    );
    const settled = all.filter(({ asked }) => asked === null);
    const filled = Object.fromEntries(settled.map(({ role, ids }) => [role.key, ids]));
    const open = all.flatMap(({ asked }) => asked ?? []);
    return savedAndShown(context, view, filled, open, seen);
  },
});

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

async function savedAndShown(
  context: Context,
  view: View,
  filled: Filled,
  asked: readonly Asked[],
  seen: number,
): Promise<Card> {
  const changed = changedRoles(view.rollout, filled, context.now);
  if (changed.length === 0) return rolesSavedCard(view, null, asked);
  const by = byOf(context);
  const { rollout, entry } = await setRoles(context.store, view.rollout.id, filled, seen, by);
  return rolesSavedCard(viewOn(context, rollout), { before: view.rollout, changed, entry }, asked);
}
