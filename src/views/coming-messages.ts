/** The messages that are on their way as things stand, by the scheduler's own planning. */
import { row } from '../cards/build.ts';
import type { Row } from '../cards/card.ts';
import { kindOf, merged } from '../domain/reminders/messages.ts';
import { type Recipient, recipientOn } from '../domain/reminders/recipient.ts';
import { type Reminder, sendDayOf } from '../domain/reminders/reminder.ts';
import { upcomingReminders } from '../domain/reminders/upcoming.ts';
import { nearDay, nearInstant } from '../texts/dates.ts';
import { isBeforeAbsence, moveOf } from './messages/moved-day.ts';
import { ruleOf } from './messages/notice-reason.ts';
import { subjectText } from './messages/subject-text.ts';
import type { View } from './view.ts';
import { dotted, roleName, roleNames } from './wording.ts';

/** What will go to one recipient at one time, if nothing changes until then. */
export interface Coming {
  readonly at: Date;
  readonly recipient: Recipient;
  readonly reminders: readonly Reminder[];
}

/**
 * What the scheduler will send after now and by that instant, if nothing changes until then. But of
 * whoever is still asked whether they have their roles nobody reads beforehand that they have not answered.
 */
export function comingMessages({ rollout, now }: View, until: Date): Coming[] {
  const reminders = upcomingReminders(rollout, now, until).filter(
    ({ rule }) => rule.type !== 'silent',
  );
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

/** When, about what, to whom and why. */
export function messageRow(view: View, message: Coming): Row {
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
