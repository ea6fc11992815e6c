/** `/fbs påmindelser`: the messages of the next 14 days, to whom and why. */

import {
  actions,
  type Content,
  card,
  quiet,
  row,
  rows,
  section,
  strong,
  text,
} from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import { nextCheckAt } from '../domain/reminders/upcoming.ts';
import { isWaiting } from '../domain/rollout/waiting.ts';
import { addDays, instantOf } from '../domain/time/calendar.ts';
import { formatInstant } from '../texts/dates.ts';
import { comingMessages, messageRow } from './coming-messages.ts';
import { settingsButton } from './policy-card.ts';
import type { View } from './view.ts';
import { taskName, waitsText } from './wording.ts';

const daysAhead = 14;
const monthDays = 30;
const mostRows = 25;

export function remindersCard(view: View): Card {
  const { remindersCard: words } = view.texts;
  const until = instantOf(addDays(view.today, daysAhead + 1), '00:00');
  const messages = comingMessages(view, until);
  const left = messages.length - mostRows;
  return card(
    words.title,
    messages.length === 0 && none(view),
    rows(messages.slice(0, mostRows).map((message) => messageRow(view, message))),
    left > 0 && text(words.more(left)),
    messages.length > 0 && quiet(words.onlyIfOpen),
    silentParts(view),
    actions(settingsButton(view, null)),
  );
}

/** Why nobody is asked to begin. */
function silentParts(view: View): Content {
  const { rollout, texts } = view;
  const tasks = rollout.plan.tasks.filter((task) => isWaiting(rollout, task));
  if (tasks.length === 0) return null;
  const shown = tasks.slice(0, mostRows);
  return section(
    texts.waits.silence,
    rows(shown.map((task) => row(taskName(task), waitsText(view, task)))),
    quiet(texts.waits.silenceWhy),
  );
}

/**
 * What comes in the month ahead, so that whoever sets the bot up sees what their roles make of it.
 * @param most rows
 */
export function monthParts(view: View, most: number): Content {
  const { remindersCard: words } = view.texts;
  const until = instantOf(addDays(view.today, monthDays + 1), '00:00');
  const messages = comingMessages(view, until);
  const left = messages.length - most;
  return [
    strong(words.month),
    messages.length === 0 && none(view),
    rows(messages.slice(0, most).map((message) => messageRow(view, message))),
    left > 0 && text(words.moreInMonth(left)),
    messages.length > 0 && quiet(words.onlyIfOpen),
  ];
}

function none(view: View): Content {
  const { remindersCard: words } = view.texts;
  const next = nextCheckAt(view.rollout, view.now);
  return [text(words.none), quiet(next && words.next(formatInstant(next, view.language)))];
}
