/** All roles on one form: who holds which, as far as it is known yet. */
import type { Card } from '../../cards/card.ts';
import type { May } from '../../domain/may/answer.ts';
import { mayAssign } from '../../domain/may/rights.ts';
import { changedRoles, type Filled, setRoles } from '../../usecases/set-roles.ts';
import { buttons } from '../../views/buttons.ts';
import { type Asked, rolesSavedCard } from '../../views/roles/roles-saved.ts';
import type { View } from '../../views/view.ts';
import { byOf, type Context, viewOn } from '../kit/context.ts';
import { defineForm } from '../kit/form.ts';
import { type OnRollout, type Subject, theRollout } from '../kit/subject.ts';
import { chosenIn, type Held, heldHere, holderFields } from './chosen-holders.ts';

type RolloutRef = { readonly rolloutId: string };
type Sent = RolloutRef & { readonly seen: number };

const theRoles: Subject<RolloutRef, Sent, OnRollout> = {
  find: theRollout.find,
  refOf: ({ view }) => ({ rolloutId: view.rollout.id, seen: view.now.getTime() }),
};

export const rolesForm = defineForm({
  button: buttons.rolesAssign,
  on: theRoles,
  async may({ view: { rollout }, by }, context): Promise<May<{ readonly held: Held }>> {
    const access = mayAssign(rollout, by);
    if (!access.may) return access;
    return { ...access, held: await heldHere(context, rollout, rollout.plan.roles) };
  },
  title: ({ view }) => view.texts.rolesForm.title,
  intro: ({ view }) => view.texts.rolesForm.intro,
  fields: ({ view, held }) => holderFields(view, view.rollout.plan.roles, held),
  async save(context, { view, held }, values, { seen }) {
    const { filled, asked } = await chosenIn(context, view, view.rollout.plan.roles, held, values);
    return savedAndShown(context, view, filled, asked, seen);
  },
});

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
