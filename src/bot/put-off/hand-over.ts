/** Handing a task over: the whole role goes along, and the form says so. */
import { actions, card, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { type HandOver, mayHandOver } from '../../domain/may/on-task.ts';
import { holdersOf } from '../../domain/rollout/roles.ts';
import type { Person } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import { handOver } from '../../usecases/hand-over.ts';
import { granted } from '../../usecases/refusals.ts';
import { buttons, taskRef } from '../../views/buttons.ts';
import { roleOutcomeCard } from '../../views/outcome-card.ts';
import { unfinishedTasks } from '../../views/tasks/open-tasks.ts';
import { taskName } from '../../views/wording.ts';
import type { ValueOf } from '../kit/action.ts';
import { type Context, viewOn } from '../kit/context.ts';
import { peopleField } from '../kit/fields.ts';
import { guestsAmong } from '../kit/fit.ts';
import { defineForm } from '../kit/form.ts';
import { accountHere, peopleBy } from '../kit/people.ts';
import { type OnTask, theTask } from '../kit/subject.ts';

type Asked = OnTask & HandOver;

export const handOverForm = defineForm({
  button: buttons.taskHandOver,
  on: theTask,
  may: ({ view, task, by }) => mayHandOver(view.rollout, task, by),
  title: ({ view, task }) => view.texts.handOver.title(taskName(task)),
  intro({ view, role, from }) {
    const { handOver: words } = view.texts;
    const holder = view.rollout.people[from ?? '']?.name ?? words.nobody;
    const count = unfinishedTasks(view, [role.key]).length;
    const isOwn = view.viewer !== null && view.viewer.id === from;
    return isOwn ? words.what(role.name, count) : words.whatOf(role.name, count, holder);
  },
  send: ({ button }) => button.handover,
  fields({ view }) {
    const { label, hint } = view.texts.handOver;
    return { people: peopleField({ label, hint, required: true }) };
  },
  save: async (context, asked, { people }) =>
    handOverAndShow(context, asked, await peopleBy(context, people)),
});

/** Yes, the guest is meant. */
export async function handOverToGuest(
  context: Context,
  at: OnTask,
  { person }: ValueOf<'taskHandOverToGuest'>,
): Promise<Card> {
  const chosen = await peopleBy(context, [person]);
  const { view, task, by } = at;
  const asked = { ...at, ...granted(mayHandOver(view.rollout, task, by), view.rollout, by) };
  return handOverAndShow(context, asked, chosen, true);
}

/** Gives the person the role by which the task is done, and says who came and who went. */
async function handOverAndShow(
  context: Context,
  asked: Asked,
  [next, ...others]: readonly Person[],
  isGuestMeant = false,
): Promise<Card> {
  const { view, task, role, from, by } = asked;
  if (next === undefined || others.length > 0)
    throw new UserError('onePerson', { input: 'people' });
  const guests = await guestsAmong(context, [next]);
  if (guests.length > 0 && !isGuestMeant) {
    return handOverToGuestCard(asked, (await accountHere(context, next)) ?? next);
  }
  const changed = await handOver(context.store, view.rollout.id, task, asked, next.id, by);
  const had = holdersOf(view.rollout, role.key, context.now).some(({ id }) => id === next.id);
  const gone = from === next.id ? undefined : view.rollout.people[from ?? ''];
  return roleOutcomeCard(
    viewOn(context, changed.rollout),
    role,
    had ? [] : [next],
    gone === undefined ? [] : [gone],
    changed.entry,
    false,
  );
}

/** Asks before the role goes to somebody whom the host calls a guest. */
export function handOverToGuestCard({ view, task, role }: Omit<Asked, 'by'>, guest: Person): Card {
  const { guest: words, button } = view.texts.rights;
  const value = { ...taskRef(view, task), person: guest.externalId };
  return card(
    words.title(role.name),
    text(words.text(guest.name)),
    actions(buttons.taskHandOverToGuest(button.giveToGuest, value)),
  );
}
