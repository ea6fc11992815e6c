/** Buttons on roles. */
import { mayAssign } from '../../domain/may/rights.ts';
import { type Role, roleIn } from '../../domain/plan/plan.ts';
import { holdersOf } from '../../domain/rollout/roles.ts';
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import { assignForm } from '../../views/role-card.ts';
import { rolesCard } from '../../views/roles-card.ts';
import type { Actions } from '../kit/action.ts';
import { type Context, grantedTo, rolloutOf, viewOn } from '../kit/context.ts';
import { accountHere, peopleBy, personBy } from '../kit/people.ts';
import { assignAndShow, type Confirmed, guestQuestion, setAndShow } from './assign-and-show.ts';

export const roleActions = {
  rolesShow: async (context, { rolloutId }) =>
    rolesCard(viewOn(context, await rolloutOf(context, rolloutId))),
  roleAssign: {
    open: async (context, ref) => {
      const { rollout, role } = await pressedRole(context, ref);
      grantedTo(context, rollout, mayAssign);
      const { here, elsewhere } = await holdersHere(context, rollout, role);
      return assignForm(viewOn(context, rollout), role, here, elsewhere);
    },
    save: async (context, ref, { people = [] }) => {
      const { rollout, role } = await pressedRole(context, ref);
      const chosen = await peopleBy(context, typeof people === 'string' ? [people] : people);
      return chosenAndShown(context, rollout, role, chosen, {});
    },
  },
  roleReplace: async (context, ref) => {
    const { rollout, role } = await pressedRole(context, ref);
    if (ref.person === '') throw new UserError('staleButton');
    const next = await personBy(context, ref.person);
    const question = await guestQuestion(context, rollout, role, [next], 'set', {});
    return question ?? setAndShow(context, rollout, role, () => [next.id]);
  },
  /** Yes, the guest is meant: as views/role-questions.ts asks. */
  roleToGuest: async (context, ref) => {
    const { rollout, role } = await pressedRole(context, ref);
    const people = await peopleBy(context, ref.people);
    const confirmed = { guests: true };
    return ref.how === 'add'
      ? assignAndShow(context, rollout, role, people, confirmed)
      : chosenAndShown(context, rollout, role, people, confirmed);
  },
  /** Yes, the last one leaves. */
  roleLeave: async (context, { people: leaving, ...ref }) => {
    const { rollout, role } = await pressedRole(context, ref);
    const stay = (present: readonly string[]) => present.filter((id) => !leaving.includes(id));
    return setAndShow(context, rollout, role, stay, { leaving: true });
  },
} satisfies Partial<Actions>;

/** The form's choice: these hold it, and those whom this host cannot show. */
async function chosenAndShown(
  context: Context,
  rollout: Rollout,
  role: Role,
  chosen: readonly Person[],
  confirmed: Confirmed,
) {
  const question = await guestQuestion(context, rollout, role, chosen, 'set', confirmed);
  if (question !== null) return question;
  const { elsewhere } = await holdersHere(context, rollout, role);
  // Whom this host cannot show is not chosen away by it, as long as there is room.
  const room = (role.most ?? Infinity) - chosen.length;
  const staying = elsewhere.slice(0, Math.max(0, room));
  const wanted = [...chosen, ...staying].map(({ id }) => id);
  return setAndShow(context, rollout, role, () => wanted, confirmed);
}

/** Who holds it: as this host knows them, and those whom it does not know. */
async function holdersHere(context: Context, rollout: Rollout, role: Role) {
  const here: Person[] = [];
  const elsewhere: Person[] = [];
  for (const person of holdersOf(rollout, role.key, context.now)) {
    const account = await accountHere(context, person);
    if (account === null) elsewhere.push(person);
    else here.push(account);
  }
  return { here, elsewhere };
}

async function pressedRole(
  context: Context,
  { rolloutId, role: key }: { readonly rolloutId: string; readonly role: string },
): Promise<{ rollout: Rollout; role: Role }> {
  const rollout = await rolloutOf(context, rolloutId);
  const role = roleIn(rollout.plan, key);
  if (role === undefined) throw new UserError('staleButton');
  return { rollout, role };
}
