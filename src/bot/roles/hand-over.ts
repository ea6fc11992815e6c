/** Handing a role over, from a line, a form or the question whether somebody still has it. */
import { actions, card } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { type HandOver, mayHandOverRole } from '../../domain/may/on-role.ts';
import { holdersOf, holdingsAt, projectManagerRole } from '../../domain/rollout/roles.ts';
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import { handOver } from '../../usecases/hand-over.ts';
import { buttons } from '../../views/buttons.ts';
import { roleOutcomeCard } from '../../views/outcome-card.ts';
import { handoverButton } from '../../views/roles/handover-card.ts';
import { type HandOverReasons, handOverQuestion } from '../../views/roles/handover-question.ts';
import { unfinishedTasks } from '../../views/tasks/open-tasks.ts';
import type { View } from '../../views/view.ts';
import type { ValueOf } from '../kit/action.ts';
import { byOf, type Context, grantedTo, viewOn } from '../kit/context.ts';
import { peopleField } from '../kit/fields.ts';
import { guestsAmong } from '../kit/fit.ts';
import { defineForm } from '../kit/form.ts';
import { accountHere, peopleBy, personBy } from '../kit/people.ts';
import type { Subject } from '../kit/subject.ts';
import { type OnRole, theRole } from './assign-form.ts';

type Ref = ValueOf<'roleHandOver'>;

interface OnHolder extends OnRole {
  /** Id of the holder whose place is taken; null: their own, else the primary's. */
  readonly whose: string | null;
}

export const theHolder: Subject<Ref, Ref, OnHolder> = {
  async find(context, ref) {
    const on = await theRole.find(context, ref);
    const { from: whose = null } = ref;
    const holders = holdersOf(on.view.rollout, on.role.key, context.now);
    if (whose !== null && holders.every(({ id }) => id !== whose))
      throw new UserError('staleButton');
    return { ...on, whose };
  },
  refOf: ({ view, role, whose }) => ({
    ...{ rolloutId: view.rollout.id, role: role.key },
    ...(whose !== null && { from: whose }),
  }),
};

export const handOverRoleForm = defineForm({
  button: buttons.roleHandOver,
  on: theHolder,
  may: ({ view, role, whose, by }) => mayHandOverRole(view.rollout, role, whose, by),
  title: ({ view, role }) => view.texts.handOver.title(role.name),
  intro: ({ view, role, from }) => whatFollows(view, { role, from }),
  send: ({ button }) => button.handover,
  fields: ({ view }) => whoField(view),
  save: async (context, { view, role, from }, { people }) =>
    handOverAndShow(context, view.rollout, { role, from }, await peopleBy(context, people)),
});

/** Whose place is taken, and how much goes along. */
export function whatFollows(view: View, { role, from }: HandOver): string {
  const { handOver: words } = view.texts;
  const holder = view.rollout.people[from ?? '']?.name ?? words.nobody;
  const count = unfinishedTasks(view, [role.key]).length;
  const isOwn = view.viewer !== null && view.viewer.id === from;
  return isOwn ? words.what(role.name, count) : words.whatOf(role.name, count, holder);
}

export function whoField(view: View) {
  const { label, hint } = view.texts.handOver;
  return { people: peopleField({ label, hint, required: true }) };
}

/**
 * Gives the role to the person instead of its holder, and says who came and who went; asks first
 * where that may not be meant so.
 */
export async function handOverAndShow(
  context: Context,
  rollout: Rollout,
  { role, from }: HandOver,
  [next, ...others]: readonly Person[],
  isConfirmed = false,
): Promise<Card> {
  if (next === undefined || others.length > 0) {
    throw new UserError('onePerson', { input: 'people' });
  }
  grantedTo(context, rollout, (now, by) => mayHandOverRole(now, role, from, by));
  const guests = await guestsAmong(context, [next]);
  const reasons = {
    ...reasonsIn(rollout, { role, from }, context.now),
    isGuest: guests.length > 0,
  };
  const present = holdersOf(rollout, role.key, context.now);
  const changes = from !== next.id || present.length === 0;
  if (!isConfirmed && changes && Object.values(reasons).some(Boolean)) {
    const account = (await accountHere(context, next)) ?? next;
    return handOverQuestion(viewOn(context, rollout), { role, from }, account, reasons);
  }
  const changed = await handOver(context.store, rollout.id, { role, from }, next.id, byOf(context));
  const had = present.some(({ id }) => id === next.id);
  const gone = from === next.id ? undefined : rollout.people[from ?? ''];
  const view = viewOn(context, changed.rollout);
  const { title, body } = roleOutcomeCard(
    view,
    role,
    had ? [] : [next],
    gone === undefined ? [] : [gone],
    changed.entry,
    false,
  );
  return card(title, body, actions(handoverButton(view, role)));
}

/** Yes, it is meant so. */
export async function handOverConfirmed(
  context: Context,
  { view, role, whose }: OnHolder,
  { person }: ValueOf<'roleHandOverYes'>,
): Promise<Card> {
  const { from } = grantedTo(context, view.rollout, (now, by) =>
    mayHandOverRole(now, role, whose, by),
  );
  const next = await personBy(context, person);
  return handOverAndShow(context, view.rollout, { role, from }, [next], true);
}

/** The last projektleder goes; or there is a day until which they were to have it. */
function reasonsIn(
  rollout: Rollout,
  { role, from }: HandOver,
  now: Date,
): Omit<HandOverReasons, 'isGuest'> {
  const held = holdingsAt(rollout, role.key, now);
  const own = held.find(({ personId }) => personId === from);
  const isLast = role.key === projectManagerRole && own !== undefined && held.length === 1;
  return { isLast, until: own?.until ?? null };
}
