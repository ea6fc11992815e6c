/** What a role's card and the answers say of whoever is suggested for it. */

import { actions, card, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import type { Role } from '../../domain/plan/plan.ts';
import type { Nomination } from '../../domain/rollout/nomination.ts';
import { openNominations } from '../../domain/rollout/nominations.ts';
import type { Person } from '../../domain/rollout/rollout.ts';
import { addDays, toLocalDate } from '../../domain/time/calendar.ts';
import { formatDay } from '../../texts/dates.ts';
import { rolesButton, undoButton } from '../buttons.ts';
import type { View } from '../view.ts';
import { personName } from '../wording.ts';

/** Who is asked and has not answered. */
export function askedRows(view: View, { key }: Role): string[] {
  return openNominations(view.rollout, view.now)
    .filter(({ role }) => role === key)
    .map((one) => {
      const { personId, nominatedBy } = one;
      const names = [personName(view, personId), personName(view, nominatedBy)] as const;
      return view.texts.nomination.waiting(...names, lastDayOf(view, one));
    });
}

/** The last day on which they can answer. */
export function lastDayOf({ language }: View, { expiresAt }: Nomination): string {
  return formatDay(addDays(toLocalDate(expiresAt), -1), language);
}

/** To whoever suggested them. */
export function nominatedCard(
  view: View,
  role: Role,
  person: Person,
  nomination: Nomination,
  entry: string,
): Card {
  const { nomination: words } = view.texts;
  return card(
    words.asked(person.name),
    text(words.askedText(person.name, role.name, lastDayOf(view, nomination))),
    actions(undoButton(view, entry), rolesButton(view)),
  );
}

export function declinedCard(view: View, { nominatedBy }: Nomination, entry: string): Card {
  const { nomination: words } = view.texts;
  return card(
    words.declined,
    text(words.declinedText(personName(view, nominatedBy))),
    actions(undoButton(view, entry)),
  );
}
