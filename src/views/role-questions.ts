/** What is asked before a role is given to a guest, and before its last holder goes. */
import type { Card } from '../cards/card.ts';
import { roleAssigners, whoMayAssign } from '../domain/may/rights.ts';
import type { Role } from '../domain/plan/plan.ts';
import type { Person } from '../domain/rollout/rollout.ts';
import { buttons } from './buttons.ts';
import type { View } from './view.ts';

/**
 * @param people all who are to be given the role, as this host knows them
 * @param how 'add': besides its holders; 'set': instead of them
 */
export function guestCard(
  view: View,
  role: Role,
  guests: readonly Person[],
  people: readonly Person[],
  how: 'add' | 'set',
): Card {
  const { guest, button } = view.texts.rights;
  const ids = people.map(({ externalId }) => externalId);
  const value = { rolloutId: view.rollout.id, role: role.key, how, people: ids };
  const names = guests.map(({ name }) => name).join(', ');
  return {
    title: guest.title(role.name),
    body: [
      { type: 'text', text: guest.text(names) },
      ...(roleAssigners.includes(role.key) ? [{ type: 'text', text: guest.assigns } as const] : []),
      { type: 'actions', actions: [buttons.roleToGuest(button.giveToGuest, value)] },
    ],
  };
}

/** @param leaving everyone who holds it now */
export function leaveCard(view: View, role: Role, leaving: readonly Person[]): Card {
  const { rollout, texts, now } = view;
  const { leave, button } = texts.rights;
  const holdings = rollout.holdings.filter((holding) => holding.role !== role.key);
  const left = whoMayAssign({ ...rollout, holdings }, now).map(({ person }) => person.name);
  const value = { rolloutId: rollout.id, role: role.key, people: leaving.map(({ id }) => id) };
  return {
    title: leave.title(role.name),
    body: [
      { type: 'text', text: leave.text(leaving.map(({ name }) => name).join(', ')) },
      { type: 'text', text: leave.afterwards([...new Set(left)].join(', ')) },
      { type: 'actions', actions: [buttons.roleLeave(button.leave, value)] },
    ],
  };
}

/** To whoever has just handed the care of the rollout over by appointing a projektleder. */
export function handedOverText(view: View, card: Card, names: readonly string[]): Card {
  const [first, ...more] = card.body;
  const text = view.texts.rights.handedOver(names.join(', '));
  const told = { type: 'text', text } as const;
  return { ...card, body: first === undefined ? [told] : [first, told, ...more] };
}
