/** Suggesting a colleague for a vacant role, and what that one answers. */
import type { Card } from '../../cards/card.ts';
import { mayNominate } from '../../domain/may/on-role.ts';
import { roleIn } from '../../domain/plan/plan.ts';
import { nominationIn } from '../../domain/rollout/nominations.ts';
import { UserError } from '../../errors.ts';
import { answerNomination } from '../../usecases/nominate.ts';
import { buttons } from '../../views/buttons.ts';
import { roleOutcomeCard } from '../../views/outcome-card.ts';
import { declinedCard } from '../../views/roles/nominations.ts';
import type { ValueOf } from '../kit/action.ts';
import { type Context, viewOn } from '../kit/context.ts';
import { peopleField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { peopleBy } from '../kit/people.ts';
import { noteRefusal } from '../kit/reading.ts';
import type { OnRollout } from '../kit/subject.ts';
import { theRole } from './assign-form.ts';
import { nominateAndShow } from './nominate-and-show.ts';

export const nominateForm = defineForm({
  button: buttons.roleNominate,
  on: theRole,
  may: ({ view, role, by }) => mayNominate(view.rollout, role, by),
  title: ({ view, role }) => view.texts.nomination.formTitle(role.name),
  intro: ({ view }) => view.texts.nomination.formIntro,
  send: ({ nomination }) => nomination.send,
  fields({ view }) {
    const { label, hint } = view.texts.nomination;
    return { people: peopleField({ label, hint, required: true }) };
  },
  save: async (context, at, { people }) =>
    nominateAndShow(context, at, await peopleBy(context, people)),
});

/** The answer of whoever was asked; anybody else's is refused, and written down. */
export async function answerAndShow(
  context: Context,
  { view, by }: OnRollout,
  { nomination: id, answer }: ValueOf<'roleAnswer'>,
): Promise<Card> {
  const { store, caller, reader } = context;
  const asked = nominationIn(view.rollout, id);
  const role = asked && roleIn(view.rollout.plan, asked.role);
  if (asked?.personId !== caller.id || role === undefined) {
    await noteRefusal(store, reader, view.rollout.id);
    throw new UserError('staleButton');
  }
  const isAccepted = answer === 'yes';
  const { rollout, entry } = await answerNomination(store, view.rollout.id, id, isAccepted, by);
  const seen = viewOn(context, rollout);
  if (!isAccepted) return declinedCard(seen, asked, entry);
  return roleOutcomeCard(seen, role, [caller], [], entry, false);
}
