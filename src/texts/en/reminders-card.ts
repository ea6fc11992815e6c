/** `/fbs reminders`: what comes in the next two weeks. */
import type { remindersCard as danish } from '../da/reminders-card.ts';

export const remindersCard: typeof danish = {
  title: 'Reminders in the next 14 days',
  month: 'This is your first month',
  none: 'None. No open task has a known deadline close enough.',
  to: (who) => `to ${who}`,
  channel: 'the channel',
  deputy: (name, away) => `${name}, standing in for ${away}`,
  moved: {
    dayOff: (day) => `moved from ${day}, which is a day off`,
    closed: (day, days) => `moved from ${day}, as the municipality is closed ${days}`,
    absence: (day, days) => `moved from ${day} because of an absence ${days}`,
  },
  monday: (names) => `Monday’s overview: ${names}`,
  friday: (names) => `The week in brief: ${names}`,
  next: (at) => `The next one comes ${at}.`,
  more: (n) => `… and ${n} more.`,
  moreInMonth: (n) => `… and ${n} more. Type /fbs reminders to see the next 14 days.`,
  onlyIfOpen: 'A reminder is only sent if the task is still open that day.',
};
