/** How and when one is reminded: the settings, their forms, and putting off. */
import type { policy as danish } from '../da/policy.ts';
import { count, days, tasks } from './words.ts';

/** '14, 7 and 1' */
const list = (all: readonly string[]) =>
  [all.slice(0, -1).join(', '), ...all.slice(-1)].filter((part) => part !== '').join(' and ');

const receivers = ['performer and accountable', 'Projektleder', 'Faglig leder'];

export const policy: typeof danish = {
  policy: {
    title: 'How you are reminded',
    titleTask: (task) => `Reminders about ${task}`,
    saved: 'The settings are changed',
    undone: 'Undone: the settings are as they were',
    row: (setting, value) => `${setting} – ${value}`,
    before: 'Tasks, before the deadline',
    after: 'Tasks, after the deadline',
    physical: 'Meetings to travel to',
    online: 'Meetings on screen',
    goLive: 'Countdown to go-live',
    vacancies: 'Vacant roles',
    hour: 'Time of day',
    region: 'Public holidays',
    christmasEve: '24 and 31 December',
    labourDay: '1 May',
    constitutionDay: '5 June',
    ascensionFriday: 'Friday after Ascension Day',
    closed: 'Own closed days',
    friday: 'The week in brief in the channel',
    dates: 'Ask whether missing dates have been published',
    heartbeat: 'Ask each quarter whether people still have their roles',
    mine: 'My own',
    monday: 'Monday’s overview (my week)',
    absence: 'Absence',
    from: {
      plan: 'from the plan',
      municipality: 'set by the municipality',
      task: 'set on the task',
      person: 'your own',
      standard: 'by default',
    },
    beforeDue: (p) =>
      list([
        ...(p.published ? ['when it is published'] : []),
        ...(p.days.length > 0
          ? [`${list(p.days.map(String))} ${p.days.at(-1) === 1 ? 'day' : 'days'} before`]
          : []),
        ...(p.dueDay ? ['on the day'] : []),
        ...p.dates,
      ]) || 'none',
    afterDue: (steps, weekly) =>
      [
        ...steps.map((n, index) => {
          const who = receivers[Math.min(index, 2)];
          return index === 0
            ? `${count(n, 'working day', 'working days')} after: ${who}`
            : `${n}: ${who}`;
        }),
        ...(weekly ? [steps.length > 0 ? 'then every week' : 'every week'] : []),
      ].join('; ') || 'none',
    vacant: (workingDays) =>
      workingDays.length === 0
        ? 'none'
        : `${list(workingDays.map(String))} ${workingDays.at(-1) === 1 ? 'working day' : 'working days'} before the first deadline that waits for the role, and earlier where there are several`,
    regions: { DK: 'Denmark’s', 'DE-SH': 'Schleswig-Holstein’s' },
    dayOff: { open: 'ordinary day', noon: 'off from 12:00', closed: 'off' },
    noClosed: 'none',
    on: 'yes',
    off: 'no',
    period: (from, to) => (from === to ? from : `${from} to ${to}`),
    away: (period, deputy) =>
      deputy === null
        ? `${period}. Meanwhile others in the same role get your reminders; otherwise they come before you leave or once you are back.`
        : `${period}. Meanwhile ${deputy} gets your reminders.`,
    notAway: 'none',
    absent: (period, deputy) =>
      deputy === null
        ? `You are away ${period}; meanwhile others in the same role get your reminders, and otherwise they come before you leave or once you are back.`
        : `You are away ${period}; meanwhile ${deputy} gets your reminders.`,
    absentFrom: (from, to) => `from ${from} to ${to}`,
    present: 'You are no longer away, so your reminders come to you again.',
  },

  policyWord: {
    change: 'change',
    municipality: 'municipality',
    quiet: 'days-off',
    task: 'task',
    end: 'end',
  },

  policyForm: {
    me: 'My reminders',
    municipality: 'The municipality’s reminders',
    quiet: 'The municipality’s days off',
    asMunicipality: (hour) => `as the municipality (${hour})`,
    before: 'Days before the deadline',
    beforeHint: (inherited) =>
      `Numbers with commas between them; 0 is the day itself. Inherits: ${inherited}`,
    beforeOwnHint: (inherited) =>
      `Numbers with commas between them; 0 is the day itself. Empty: as the municipality (${inherited})`,
    beforeTaskHint: (inherited) =>
      `Numbers with commas between them, 0 is the day itself; dates can stand here too. Empty: as elsewhere in the municipality (${inherited})`,
    after: 'Working days after the deadline',
    afterHint: (inherited) =>
      `First number: performer and accountable. Second: Projektleder. The rest: Faglig leder. Empty: none. Inherits: ${inherited}`,
    weekly: 'Then every week, after six weeks every month, until the task is done',
    published: 'Also on the day the task is published in KLIK',
    physical: 'Days before meetings to travel to',
    online: 'Days before meetings on screen',
    goLive: 'Days before go-live',
    eventHint: (inherited) => `0 is the day itself. Empty: none. The plan: ${inherited}`,
    vacancies: 'Working days before, when a role is vacant',
    vacanciesHint: (inherited) =>
      `Largest number: the risk is medium; smallest: high. Several tasks are told of earlier, and then every week. Empty: none. The plan: ${inherited}`,
    none: 'none',
    closedHint: 'One line each: week 7, 9–13 February, 24/12 to 1/1.',
    absenceHint: 'For example 9–13 February or week 7. Empty: no absence.',
    deputy: 'Deputy during the absence',
    noDeputy: 'nobody',
    yes: 'yes',
    no: 'no',
  },

  putOff: {
    title: (task) => `Put off: ${task}`,
    until: 'When do you want to hear about it again?',
    choice: {
      tomorrow: (day) => `next working day: ${day}`,
      monday: (day) => `next week: ${day}`,
      twoDaysBefore: (day) => `two days before the deadline: ${day}`,
      back: (day) => `when you are back: ${day}`,
      inGoodTime: (day) => `in good time before the deadline: ${day}`,
    },
    other: 'another day',
    date: 'Date',
    dateHint: (example, last) =>
      `If you choose “another day”. For example ${example} or Monday. ${last} at the latest.`,
    done: (task, day) => `Put off until ${day}: ${task}`,
    quiet: 'Until then I will not remind you of it. The status is the same.',
    field: 'Put off',
    by: (name, day) => `by ${name} until ${day}`,
    seenTitle: (task) => `Seen: ${task}`,
    seenBy: (name, at) => `seen by ${name} ${at}, not begun`,
    seenNow: 'The others can now see that you have seen it. The status is still: not started.',
  },

  handOver: {
    title: (task) => `Hand over: ${task}`,
    what: (role, n) =>
      `The person you choose becomes ${role} instead of you. The whole role goes along: ${tasks(n)}. Change it in KLIK too.`,
    whatOf: (role, n, holder) =>
      `The person you choose becomes ${role} instead of ${holder}. The whole role goes along: ${tasks(n)}. Change it in KLIK too.`,
    nobody: 'nobody (vacant)',
    label: 'Who takes over?',
    hint: 'Choose one person.',
    sure: (role, name) => `Hand the role of ${role} over to ${name}?`,
    last: (name) =>
      `${name} is the only projektleder. Whoever takes over gets the reminders and the right to appoint others.`,
    dated: (holder, day, name) =>
      `${holder} has the role until ${day}. ${name} gets it from now on, with no end.`,
    packageTitle: (role) => `Handover: ${role}`,
    show: 'See what goes along',
    holders: (names) => `Has the role now: ${names}.`,
    part: {
      tasks: 'Open tasks',
      notes: 'Notes',
      decisions: 'Answers and choices',
      events: 'Meetings ahead',
      troubles: 'Risks',
      sent: 'Sent lately',
    },
    partWord: {
      tasks: 'tasks',
      notes: 'notes',
      decisions: 'answers',
      events: 'meetings',
      troubles: 'risks',
      sent: 'sent',
    },
    more: (n, line) => `… and ${n} more: /fbs ${line}`,
    empty: 'Nothing goes along yet: no known tasks, notes or meetings.',
    emptyPart: 'There is nothing here.',
    overdue: 'overdue',
    to: (name) => `to ${name}`,
    toChannel: 'in the channel',
  },

  lateStart: {
    title: 'How far are the tasks?',
    intro:
      'They may have been done before the bot arrived. Nothing is called overdue or not started until you have answered.',
    open: 'Not yet',
    unknown: 'Do not know',
    saved: 'Thank you. This is how they stand now',
    waits: (n) => `${tasks(n)} still without an answer.`,
    undo: 'Type /fbs undo to take the answers back, one at a time.',
    ask: (n, untold) =>
      [
        ...(n > 0
          ? [`${count(n, 'deadline', 'deadlines')} had passed before the bot arrived.`]
          : []),
        ...(untold > 0 ? [`${tasks(untold)} without a known deadline may be done too.`] : []),
        'I call nothing overdue or not started until you have answered.',
      ].join(' '),
  },

  due: {
    title: (task) => `Deadlines: ${task}`,
    inKlik: 'The deadline in KLIK',
    inKlikHint: 'As it is in KLIK; the bot cannot read it there. Empty: unchanged.',
    klikWord: 'klik',
    ownWord: 'own',
    short: { own: (day) => `own deadline ${day}`, klik: (day) => `KLIK deadline ${day}` },
    date: 'Your own deadline',
    hint: (klik) => `For example 16 February. Empty: as in the plan (${klik}).`,
    saved: (task) => `New deadline: ${task}`,
    moved: (before, after) => `Before: ${before}. Now: ${after}.`,
    movedKlik: (before, after) => `In KLIK, before: ${before}. Now: ${after}.`,
    own: (day) => `Your own deadline is unchanged: ${day}.`,
    later: (day) =>
      `Your own deadline is after the one in KLIK, ${day}. That one still counts, and the bot reminds of it too.`,
    klik: (day) => `The deadline in KLIK itself is unchanged: ${day}.`,
    local: 'The task is local, so there is no deadline in KLIK.',
    days: (n) => (n === 0 ? 'That is today.' : `That is in ${days(n)}.`),
  },
};
