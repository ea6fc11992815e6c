/** `/fbs påmindelser`: what will be sent in the next 14 days, to whom and why. */

import type { Card } from '../cards/card.ts';
import { addDays, instantOf } from '../domain/calendar.ts';
import { taskIn } from '../domain/plan.ts';
import { movedFrom, nextCheckAt, type Reminder, upcomingReminders } from '../domain/reminders.ts';
import { recipientOf } from '../domain/roles.ts';
import { formatDay, formatInstant } from '../texts/dates.ts';
import { ruleText } from './reminder-card.ts';
import type { View } from './view.ts';
import { roleName, taskName } from './wording.ts';

const daysAhead = 14;

export function remindersCard(view: View): Card {
  const { texts, rollout } = view;
  const until = instantOf(addDays(view.today, daysAhead + 1), '00:00');
  const reminders = upcomingReminders(rollout, view.now, until);
  const next = nextCheckAt(rollout, view.now);
  return {
    title: texts.remindersCard.title,
    body:
      reminders.length > 0
        ? [
            { type: 'rows', rows: reminders.map((reminder) => reminderRow(view, reminder)) },
            { type: 'text', style: 'quiet', text: texts.remindersCard.onlyIfOpen },
          ]
        : [
            { type: 'text', text: texts.remindersCard.none },
            ...(next === null
              ? []
              : [
                  {
                    type: 'text',
                    style: 'quiet',
                    text: texts.remindersCard.next(formatInstant(next, view.language)),
                  } as const,
                ]),
          ],
  };
}

function reminderRow(view: View, reminder: Reminder) {
  const { texts, rollout } = view;
  const task = taskIn(rollout.plan, reminder.task);
  const moved = movedFrom(reminder);
  const notes = [
    texts.remindersCard.to(task === undefined ? texts.remindersCard.channel : receiver(view, task)),
    ruleText(view, reminder.rule),
    moved === null ? null : texts.remindersCard.moved(formatDay(moved, view.language, 'short')),
  ];
  return {
    text: `${formatInstant(reminder.sendAt, view.language, 'short')} · ${task === undefined ? reminder.task : taskName(task)}`,
    note: notes.filter((note) => note !== null).join(' · '),
  };
}

function receiver(view: View, task: Parameters<typeof recipientOf>[1]): string {
  const { texts, rollout } = view;
  const recipient = recipientOf(rollout, task, view.now);
  const vacant = recipient.vacant.map((role) => roleName(view, role)).join(', ');
  const why = vacant === '' ? '' : ` (${texts.reminder.vacant(vacant).replace(/\.$/, '')})`;
  if (recipient.type === 'channel') return `${texts.remindersCard.channel}${why}`;
  const name = rollout.people[recipient.personId]?.name ?? '';
  return `${name}, ${roleName(view, recipient.role)}${why}`;
}
