/** Who holds a role: the form that sets it, and the answers to what is asked about it. */
import type { Card } from '../../cards/card.ts';
import type { May } from '../../domain/may/answer.ts';
import { mayAssignRole } from '../../domain/may/rights.ts';
import { type Role, roleIn } from '../../domain/plan/plan.ts';
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import { LocalDate } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import { buttons } from '../../views/buttons.ts';
import { namesOf } from '../../views/wording.ts';
import type { ValueOf } from '../kit/action.ts';
import type { Context } from '../kit/context.ts';
import { peopleField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { peopleBy, personBy } from '../kit/people.ts';
import { type OnRollout, type Subject, theRollout } from '../kit/subject.ts';
import { assignAndShow, type Confirmed, guestQuestion, setAndShow } from './assign-and-show.ts';
import { daysOf, outsiderOf, saidFields } from './assign-fields.ts';
import { chooseForDays, giveTermAndShow, personOutside, replaceFrom } from './give-term.ts';
import { type Holders, holdersHere, withElsewhere } from './holders-here.ts';
import { nominateAndShow } from './nominate-and-show.ts';

export interface OnRole extends OnRollout {
  readonly role: Role;
}

type RoleRef = ValueOf<'roleAssign'>;

export const theRole: Subject<RoleRef, RoleRef, OnRole> = {
  async find(context, { rolloutId, role: key }) {
    const on = await theRollout.find(context, { rolloutId });
    const role = roleIn(on.view.rollout.plan, key);
    if (role === undefined) throw new UserError('staleButton');
    return { ...on, role };
  },
  refOf: ({ view, role }) => ({ rolloutId: view.rollout.id, role: role.key }),
};

/** Sets who holds the role. Holders without an account on this host are named above the field. */
export const assignForm = defineForm({
  button: buttons.roleAssign,
  on: theRole,
  async may({ view, role, by }, context): Promise<May<Holders>> {
    const access = mayAssignRole(view.rollout, role.key, by);
    return access.may ? { ...access, ...(await holdersHere(context, view.rollout, role)) } : access;
  },
  title: ({ view, role }) => view.texts.role.formTitle(role.name),
  intro({ view, elsewhere }) {
    const others = namesOf(elsewhere);
    return others === '' ? null : view.texts.role.elsewhere(others);
  },
  fields({ view, role, here }) {
    const { formLabel: label, formHint: hint } = view.texts.role;
    const initial = here.map(({ externalId }) => externalId);
    return {
      people: peopleField({ label, hint, required: false, initial }),
      ...saidFields(view, role),
    };
  },
  async save(context, { view, role, here }, { people, name, email, ...said }) {
    const outsider = outsiderOf(name, email);
    const chosen = [
      ...(await peopleBy(context, people)),
      ...(outsider === null ? [] : [await personOutside(context, outsider)]),
    ];
    const days = daysOf(said);
    const { rollout } = view;
    if (days.from ?? days.to ?? days.areas ?? days.primary) {
      return chooseForDays(context, rollout, role, { chosen, here }, days, {});
    }
    return chosenAndShown(context, rollout, role, chosen, { why: days.why });
  },
});

/** Yes, the one holder goes. */
export async function replaceHolder(
  context: Context,
  { view, role }: OnRole,
  { person, from }: ValueOf<'roleReplace'>,
): Promise<Card> {
  if (person === '') throw new UserError('staleButton');
  const next = await personBy(context, person);
  const day = from === undefined ? undefined : LocalDate.safeParse(from).data;
  if (day !== undefined) return replaceFrom(context, view.rollout, role, next, day);
  const question = await guestQuestion(context, view.rollout, role, [next], 'set', {});
  return question ?? setAndShow(context, view.rollout, role, () => [next.id]);
}

/** Yes, the guest is meant. */
export async function giveToGuest(
  context: Context,
  { view, role }: OnRole,
  { how, people, primary, ...said }: ValueOf<'roleToGuest'>,
): Promise<Card> {
  const { rollout } = view;
  const chosen = await peopleBy(context, people);
  if (how === 'ask') return nominateAndShow(context, { view, role }, chosen, true);
  const day = (text: string | undefined) => LocalDate.safeParse(text).data ?? null;
  const { areas, why } = said;
  const days = { from: day(said.from), to: day(said.to), areas, why, primary: primary === 'yes' };
  const confirmed = { guests: true, why };
  if (!(days.from ?? days.to ?? days.areas) && !days.primary) {
    const give = how === 'add' ? assignAndShow : chosenAndShown;
    return give(context, rollout, role, chosen, confirmed);
  }
  if (how === 'add') return giveTermAndShow(context, rollout, role, chosen, days, confirmed);
  const { here } = await holdersHere(context, rollout, role);
  return chooseForDays(context, rollout, role, { chosen, here }, days, confirmed);
}

/** Yes, the last one leaves. */
export function leaveLast(
  context: Context,
  { view, role }: OnRole,
  { people: leaving }: ValueOf<'roleLeave'>,
): Promise<Card> {
  const stay = (present: readonly string[]) => present.filter((id) => !leaving.includes(id));
  return setAndShow(context, view.rollout, role, stay, { leaving: true });
}

/** The new holders: those chosen in the form, and those without an account on this host. */
async function chosenAndShown(
  context: Context,
  rollout: Rollout,
  role: Role,
  chosen: readonly Person[],
  confirmed: Confirmed,
) {
  const days = { from: null, to: null, why: confirmed.why };
  const question = await guestQuestion(context, rollout, role, chosen, 'set', confirmed, days);
  if (question !== null) return question;
  const wanted = withElsewhere(role, chosen, await holdersHere(context, rollout, role));
  return setAndShow(context, rollout, role, () => wanted, confirmed);
}
