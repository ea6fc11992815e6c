/** The same in English. */
import { toLocalDate } from '../../../domain/time/calendar.ts';
import { formatDay, formatInstant, nearInstant } from '../../../texts/dates.ts';
import { clockTime } from '../moments.ts';
import type { da } from './da.ts';

export const en: typeof da = {
  language: 'en',
  other: { language: 'da', name: 'Dansk' },
  product: 'FBS bot',
  tagline: 'Follows the municipality’s rollout',
  taglineOf: (municipality, plan) => `Follows the rollout of ${plan} in ${municipality}`,
  pageTitle: 'FBS bot · local chat',
  skip: 'Go to where you type',

  botName: 'The FBS bot',
  installation: 'Local chat',
  channel: '# fbs-2-0',
  direct: 'Direct messages',
  conversations: 'Conversations',
  onlyYou: 'Only you can see this',
  edited: (at) => `updated ${clockTime(at, 'en')}`,

  line: 'Write to the bot',
  lineHint: '/fbs status',
  send: 'Send',
  file: 'File …',
  suggestions: 'Suggestions',
  suggested: [
    'status',
    'tasks',
    'roles',
    'role rolleadministrator @rolleadministrator',
    'reminders',
    'help',
  ],

  settings: 'Person and time',
  change: 'Change person or time',
  youAre: (name) => `You are ${name}`,
  who: 'Who are you?',
  whoHint:
    'See the rollout with their eyes. The names are invented; below each is the role it is meant for.',
  noRole: 'has no role',
  when: 'What time is it?',
  whenHint: 'See what the bot writes, and when.',
  simulated: 'Simulated time',
  nextReminder: 'Next reminder',
  noReminder: 'None is on its way.',
  oneDay: '+1 day',
  date: 'A certain day (at 9)',
  go: 'Go to',
  begins: (on) => `The plan begins on ${formatDay(on, 'en', 'long')}.`,
  day: (at) => formatDay(toLocalDate(at), 'en'),
  time: (at) => clockTime(at, 'en'),
  instant: (at, now) => nearInstant(at, now, 'en'),
  moved: (now, sent) => `It is now ${formatInstant(now, 'en')}. ${sentWords(sent)}`,
  nothingToWaitFor: 'No reminder is on its way. Choose a date, for example the first of the plan.',

  emptyChannel: 'Welcome',
  emptyChannelText:
    'This is a channel for trying things out on your own machine. Nothing you do here is sent to anybody.',
  steps: [
    { title: 'See where you stand', text: 'Next deadlines, phases, and roles that lack a person.' },
    { title: 'Choose who you are', text: 'Assign roles, and report tasks as performed.' },
    { title: 'Move time forward', text: 'The reminders come on the days they should.' },
  ],
  begin: { label: 'Show status', line: 'status' },
  emptyDirect: (name) => `No messages yet. Reminders that are for ${name} alone come here.`,

  optional: 'optional',
  choose: 'Choose …',
  script: {
    required: 'This field must be filled in.',
    noAnswer: 'The bot did not answer. Try again in a moment.',
    noDate: 'Choose a date first.',
    arrived: 'New direct message to',
    unread: 'unread',
  },

  fault: {
    foreignPage:
      'Only the page itself may steer the local chat. Open it at the address that the server printed.',
    notJson: 'The content must be JSON. Send it with “Content-Type: application/json”.',
    tooLarge: 'That is too much at once. Shorten the text and try again.',
    badRequest: 'The request could not be read. Reload the page and try again.',
    unknownPerson: 'There is no such person here. Choose another from the list.',
    fixedClock:
      'The clock stays as it is: the database holds rollouts of Slack or Teams, which live in real time. Give the local chat a database of its own (without DATABASE_URL, or with another DATA_DIR).',
    badMoment:
      'The time could not be read. Write it as “2026-02-13T09:00:00+01:00”; without “+01:00” it is Danish time.',
    failed: 'Something went wrong on the server. Try again; if that does not help, see the log.',
  },
};

function sentWords(sent: number): string {
  if (sent === 0) return 'No new messages.';
  return sent === 1 ? '1 new message.' : `${sent} new messages.`;
}
