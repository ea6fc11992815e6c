/** What somebody has said of a meeting: added, dated, moved, cancelled, restored. */
import { actions, card, fields, quiet, row, rows, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { eventIn, type PlanEvent } from '../../domain/plan/plan.ts';
import { eventNews } from '../../domain/reminders/event-news.ts';
import { minuteAfter } from '../../domain/reminders/role-notices.ts';
import { typedButton } from '../ask-card.ts';
import { undoButton } from '../buttons.ts';
import { calendarButton } from '../calendar-card.ts';
import type { View } from '../view.ts';
import { roleNames, whenText } from '../wording.ts';
import { audienceText, isForEveryone } from './events-card.ts';

/** `rest`: what was typed behind the meeting, which each button goes on with. */
export function askEventCard(view: View, events: readonly PlanEvent[], rest: string): Card {
  const { asking, command, meetings } = view.texts;
  const goOn = ({ key }: PlanEvent) =>
    typedButton(view, { label: asking.take, line: `${command.event.name} ${key} ${rest}`.trim() });
  return card(
    meetings.which,
    rows(events.map((event) => row(event.title, whenText(view, event.when), goOn(event)))),
    quiet(asking.unchanged),
  );
}

export function addedEventCard(view: View, key: string, entry: string): Card {
  return eventNow(view, key, entry, view.texts.meetings.added);
}

export function changedEventCard(view: View, key: string, entry: string): Card {
  return eventNow(view, key, entry, view.texts.planChanges.changed);
}

export function restoredEventCard(view: View, key: string, entry: string): Card {
  return eventNow(view, key, entry, view.texts.meetings.restored);
}

function eventNow(view: View, key: string, entry: string, title: (title: string) => string): Card {
  const event = eventIn(view.rollout.plan, key);
  if (event === undefined) return card(null, actions(undoButton(view, entry)));
  const { eventCard: words, meetings } = view.texts;
  return card(
    title(event.title),
    fields(
      [words.when, whenText(view, event.when)],
      [words.place, event.place],
      [meetings.link, event.link],
      [words.audience, audienceText(view, event)],
    ),
    quiet(toldText(view, event)),
    actions(calendarButton(view, event), undoButton(view, entry)),
  );
}

export function cancelledEventCard(
  view: View,
  event: PlanEvent,
  why: string | null,
  entry: string,
): Card {
  const { meetings, taskCard } = view.texts;
  return card(
    meetings.cancelled(event.title),
    fields([taskCard.note, why]),
    text(meetings.cancelledNow),
    quiet(toldText(view, event)),
    actions(undoButton(view, entry)),
  );
}

/** Whom it will be told and when; null: nobody, for it does not lie ahead. */
function toldText(view: View, event: PlanEvent): string | null {
  const { meetings: words } = view.texts;
  const told = eventNews(view.rollout).filter(
    ({ subject, sendAt }) => subject.key === event.key && sendAt > view.now,
  );
  const [first] = told;
  if (first === undefined) return null;
  const isSoon = told.every(({ sendAt }) => sendAt <= minuteAfter(view.now));
  const everyone = isForEveryone(view, event) ? view.texts.eventCard.everyone : null;
  const who =
    first.to.type === 'channel'
      ? words.channel
      : words.holders(everyone ?? roleNames(view, event.audience));
  return isSoon ? words.toldNow(who) : words.told(who);
}
