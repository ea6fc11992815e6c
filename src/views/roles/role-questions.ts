/** What is asked before a role is given to a guest, and before its last holder goes. */
import { actions, type Content, card, text } from '../../cards/build.ts';
import type { ActionButton, Card } from '../../cards/card.ts';
import { mostCarried } from '../../cards/limits.ts';
import { whoMayAssign } from '../../domain/may/rights.ts';
import { assigners } from '../../domain/may/rights-table.ts';
import type { Role } from '../../domain/plan/plan.ts';
import type { Person } from '../../domain/rollout/rollout.ts';
import { buttons } from '../buttons.ts';
import type { View } from '../view.ts';
import { namesOf } from '../wording.ts';

/** Absent: not said. */
type GivenDays = Partial<
  Pick<Parameters<typeof buttons.roleToGuest>[1], 'from' | 'to' | 'areas' | 'why' | 'primary'>
>;

/**
 * @param people all who are to be given the role, as this host knows them
 * @param how 'add': besides its holders; 'set': instead of them; 'ask': they are asked first
 */
export function guestCard(
  view: View,
  role: Role,
  guests: readonly Person[],
  people: readonly Person[],
  how: 'add' | 'set' | 'ask',
  days: GivenDays = {},
): Card {
  const { guest, button } = view.texts.rights;
  const ids = people.map(({ externalId }) => externalId);
  const value = { rolloutId: view.rollout.id, role: role.key, how, people: ids, ...days };
  return card(
    guest.title(role.name),
    text(guest.text(namesOf(guests))),
    (assigners as readonly string[]).includes(role.key) && text(guest.assigns),
    answerParts(
      view,
      people,
      buttons.roleToGuest(how === 'ask' ? button.askGuest : button.giveToGuest, value),
    ),
  );
}

/** @param leaving everyone who holds it now */
export function leaveCard(view: View, role: Role, leaving: readonly Person[]): Card {
  const { rollout, texts, now } = view;
  const { leave, button } = texts.rights;
  const holdings = rollout.holdings.filter((holding) => holding.role !== role.key);
  const left = whoMayAssign({ ...rollout, holdings }, now).map(({ person }) => person.name);
  const value = { rolloutId: rollout.id, role: role.key, people: leaving.map(({ id }) => id) };
  return card(
    leave.title(role.name),
    text(leave.text(namesOf(leaving))),
    text(leave.afterwards([...new Set(left)].join(', '))),
    answerParts(view, leaving, buttons.roleLeave(button.leave, value)),
  );
}

/** The button that names them all; where they are too many for one, the way on. */
export function answerParts(view: View, people: readonly Person[], button: ActionButton): Content {
  return people.length > mostCarried
    ? text(view.texts.rights.guest.tooMany(mostCarried))
    : actions(button);
}

/** To the administrator who has just been replaced, by appointing a projektleder. */
export function handedOverText(
  { texts }: View,
  { title, body: [first, ...more] }: Card,
  names: readonly string[],
): Card {
  return card(title, first, text(texts.rights.handedOver(names.join(', '))), more);
}
