/** What the form of all roles has done, what it asks first, and what the month ahead looks like now. */
import { actions, type Content, card, quiet, row, rows, strong, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { administratorOf } from '../../domain/may/part.ts';
import { assignsAs } from '../../domain/may/rights.ts';
import { assigners } from '../../domain/may/rights-table.ts';
import { type Role, roleIn } from '../../domain/plan/plan.ts';
import { holdersOf, projectManagerRole } from '../../domain/rollout/roles.ts';
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import { buttons, rolesButton, statusButton, undoButton } from '../buttons.ts';
import { lateStartButton, lateStartText } from '../late-start.ts';
import { monthParts } from '../reminders-card.ts';
import type { View } from '../view.ts';
import { namesOf, roleNames } from '../wording.ts';
import { answerParts } from './role-questions.ts';
import { holderNames } from './roles-card.ts';

/** A role that stays as it is until somebody says yes. `people`: all who were chosen. */
export type Asked = { readonly role: Role; readonly people: readonly Person[] } & (
  | { readonly type: 'guests'; readonly guests: readonly Person[] }
  | { readonly type: 'leaving' }
);

export interface Saved {
  readonly before: Rollout;
  /** Keys of the roles. */
  readonly changed: readonly string[];
  /** The audit entry. */
  readonly entry: string;
}

const mostMessages = 10;

/** @param saved null: nothing has changed */
export function rolesSavedCard(view: View, saved: Saved | null, asked: readonly Asked[]): Card {
  const { rolesForm: words } = view.texts;
  return card(
    saved === null ? words.unchanged : words.saved,
    saved && filledParts(view, saved),
    saved && rightsParts(view, saved.before),
    asked.map((one) => askedParts(view, one)),
    monthParts(view, mostMessages),
    text(lateStartText(view)),
    actions(
      saved && undoButton(view, saved.entry),
      lateStartButton(view),
      rolesButton(view),
      statusButton(view),
    ),
  );
}

/** Who holds the roles now, and who is told of it. */
export function filledParts(view: View, saved: Saved): Content {
  return [
    rows(saved.changed.map((key) => changedRow(view, saved.before, key))),
    toldText(view, saved),
    quiet(view.texts.role.klik),
  ];
}

function changedRow(view: View, before: Rollout, key: string) {
  const { rolesForm: words } = view.texts;
  const role = roleIn(view.rollout.plan, key);
  if (role === undefined) return key;
  const was = namesOf(holdersOf(before, key, view.now));
  return row(`${role.name}: ${holderNames(view, role)}`, was && words.was(was));
}

/** Whoever gets or loses a role hears it within a minute, but for whoever did it. */
function toldText(view: View, { before, changed }: Saved): Content {
  const told = changed.flatMap((key) => {
    const [was, is] = [before, view.rollout].map((one) => holdersOf(one, key, view.now));
    return [...(was ?? []), ...(is ?? [])].filter(
      ({ id }) => was?.some((one) => one.id === id) !== is?.some((one) => one.id === id),
    );
  });
  const others = new Map(told.map((person) => [person.id, person]));
  others.delete(view.viewer?.id ?? '');
  return others.size > 0 && text(view.texts.yourRoles.told(namesOf([...others.values()])));
}

/** Who appoints from now on, where that is another than before. */
function rightsParts(view: View, before: Rollout): Content {
  const { texts, viewer, now, rollout } = view;
  const id = viewer?.id ?? '';
  if (assignsAs(before, id, now) === 'nobodyHolds') {
    return quiet(texts.role.openToAll(roleNames(view, assigners)));
  }
  const isOver = administratorOf(before, now) === id && assignsAs(rollout, id, now) === null;
  const next = namesOf(holdersOf(rollout, projectManagerRole, now));
  return isOver && text(texts.rights.handedOver(next));
}

export function askedParts(view: View, asked: Asked): Content {
  const { rights, rolesForm: words } = view.texts;
  const { role, people } = asked;
  const value = { rolloutId: view.rollout.id, role: role.key };
  if (asked.type === 'leaving') {
    const ids = people.map(({ id }) => id);
    return [
      strong(rights.leave.title(role.name)),
      text(rights.leave.text(namesOf(people))),
      quiet(words.undecided),
      answerParts(view, people, buttons.roleLeave(rights.button.leave, { ...value, people: ids })),
    ];
  }
  const ids = people.map(({ externalId }) => externalId);
  return [
    strong(rights.guest.title(role.name)),
    text(rights.guest.text(namesOf(asked.guests))),
    (assigners as readonly string[]).includes(role.key) && text(rights.guest.assigns),
    quiet(words.undecided),
    answerParts(
      view,
      people,
      buttons.roleToGuest(words.give(role.name), { ...value, how: 'set', people: ids }),
    ),
  ];
}
