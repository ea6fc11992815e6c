/** `/fbs kalender`: the address, and what it is good for; and one meeting as a file. */
import { actions, card, fields, quiet, text } from '../cards/build.ts';
import type { ActionButton, Card } from '../cards/card.ts';
import type { PlanEvent } from '../domain/plan/plan.ts';
import { dayOf } from '../domain/time/when.ts';
import { buttons } from './buttons.ts';
import type { View } from './view.ts';
import { eventText, roleName } from './wording.ts';

/** `scope`: 'all', 'me', or a role's key. */
export function calendarCard(view: View, scope: string, url: string): Card {
  const { calendar: words } = view.texts;
  const whose = { all: words.all, me: words.mine }[scope] ?? roleName(view, scope);
  return card(
    words.title(whose),
    text(words.how),
    fields([words.address, url]),
    text(words.secret),
    quiet(words.slow),
  );
}

export function calendarEndedCard({ texts }: View, count: number): Card {
  return card(count === 0 ? texts.calendar.none : texts.calendar.ended);
}

export function invitationCard(view: View, event: PlanEvent, url: string): Card {
  const { calendar: words, exports } = view.texts;
  return card(
    words.title(event.title),
    text(eventText(view, event)),
    text(exports.card.text),
    actions({ label: exports.card.get, url }),
  );
}

/** Where files can be fetched, and the meeting is on a day. */
export function calendarButton(view: View, event: PlanEvent): ActionButton | null {
  if (!view.hasPages || dayOf(event.when) === null) return null;
  const carried = { rolloutId: view.rollout.id, event: event.key };
  return buttons.eventCalendar(view.texts.calendar.add, carried);
}
