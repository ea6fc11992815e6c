/** `/fbs påmindelser`: the messages of the next 14 days, to whom and why. */

import { actions, type Content, card, quiet, row, rows, section, text } from '../cards/build.ts';
import type { Card, Row } from '../cards/card.ts';
import { kindOf, merged } from '../domain/reminders/messages.ts';
import { type Recipient, recipientOn } from '../domain/reminders/recipient.ts';
import { type Reminder, sendDayOf } from '../domain/reminders/reminder.ts';
import { nextCheckAt, upcomingReminders } from '../domain/reminders/upcoming.ts';
import { isWaiting } from '../domain/rollout/waiting.ts';
import { addDays, instantOf } from '../domain/time/calendar.ts';
import { formatInstant, nearDay, nearInstant } from '../texts/dates.ts';
import { isBeforeAbsence, moveOf } from './messages/moved-day.ts';
import { ruleOf } from './messages/notice-reason.ts';
import { subjectText } from './messages/subject-text.ts';
import { settingsButton } from './policy-card.ts';
import type { View } from './view.ts';
import { dotted, roleName, roleNames, taskName, waitsText } from './wording.ts';

const daysAhead = 14;
const mostRows = 25;

export function remindersCard(view: View): Card {
  const { remindersCard: words } = view.texts;
  const until = instantOf(addDays(view.today, daysAhead + 1), '00:00');
  const messages = comingMessages(view, upcomingReminders(view.rollout, view.now, until));
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

/** What will go to one recipient at one time, if nothing changes until then. */
interface Coming {
  readonly at: Date;
  readonly recipient: Recipient;
  readonly reminders: readonly Reminder[];
}

function comingMessages({ rollout }: View, reminders: readonly Reminder[]): Coming[] {
  const messages = new Map<string, Coming>();
  for (const reminder of reminders) {
    const recipient = recipientOn(rollout, reminder, sendDayOf(reminder));
    if (recipient === null) continue;
    const who = recipient.type === 'person' ? recipient.personId : 'channel';
    const id = `${reminder.sendAt.getTime()} ${who}`;
    const known = messages.get(id) ?? { at: reminder.sendAt, recipient, reminders: [] };
    messages.set(id, { ...known, reminders: [...known.reminders, reminder] });
  }
  return [...messages.values()];
}

function messageRow(view: View, message: Coming): Row {
  const { texts, language } = view;
  const told = merged(message.reminders.map((reminder) => ({ reminder, delayed: false })));
  const names = told.map(({ reminder }) => subjectText(view, reminder)).join('; ');
  const notes = [
    texts.remindersCard.to(recipientText(view, message.recipient)),
    ...told
      .filter(({ reminder }) => !isOverview(reminder))
      .map(({ reminder }) => reasonText(view, reminder, message.recipient)),
  ];
  return row(
    `${nearInstant(message.at, view.now, language)} · ${overviewOf(view, message)?.(names) ?? names}`,
    dotted(...new Set(notes)),
  );
}

/** What the week's overviews are called; undefined: it is none. */
function overviewOf({ rollout, texts }: View, { reminders, recipient }: Coming) {
  const { friday, monday } = texts.remindersCard;
  if (reminders.some(({ rule }) => rule.type === 'friday')) return friday;
  const told = reminders.map((reminder) => ({ reminder, delayed: false }));
  const [first] = reminders;
  if (first === undefined || recipient.type === 'channel') return undefined;
  return kindOf(rollout, told, recipient, sendDayOf(first)) === 'digest' ? monday : undefined;
}

/** Its name says the reason. */
function isOverview({ rule }: Reminder): boolean {
  return rule.type === 'friday' || rule.type === 'monday';
}

/** '3 dage før fristen, flyttet fra søn. 15. februar, som er en fridag' */
function reasonText(view: View, reminder: Reminder, recipient: Recipient): string {
  const move = moveOf(view, reminder, recipient);
  const { rule } = view.texts;
  const isAbsence = isBeforeAbsence(view, reminder, recipient);
  const why = isAbsence ? rule.beforeAbsence : ruleOf(view, reminder);
  if (move === null) return why;
  const day = nearDay(move.from, view.today, view.language, 'short');
  return `${why}, ${view.texts.remindersCard.moved[move.because](day, move.days)}`;
}

function recipientText(view: View, recipient: Recipient): string {
  const { texts, rollout } = view;
  const vacant = roleNames(view, recipient.vacant);
  const why = vacant === '' ? '' : ` (${texts.reminder.vacant(vacant).replace(/\.$/, '')})`;
  const nameOf = (id: string) => rollout.people[id]?.name ?? '?';
  const { forwardTo } = recipient;
  const on = forwardTo === undefined ? '' : ` → ${nameOf(forwardTo)}`;
  if (recipient.type === 'channel') return `${texts.remindersCard.channel}${on}${why}`;
  const { personId, standsInFor, role } = recipient;
  const name =
    standsInFor === null
      ? nameOf(personId)
      : texts.remindersCard.deputy(nameOf(personId), nameOf(standsInFor));
  return `${name}, ${roleName(view, role)}${on}${why}`;
}

function none(view: View): Content {
  const { remindersCard: words } = view.texts;
  const next = nextCheckAt(view.rollout, view.now);
  return [text(words.none), quiet(next && words.next(formatInstant(next, view.language)))];
}
