/** What people look up: status, phases, tasks, roles and events. */
import type { cards as danish } from '../da/cards.ts';
import { count, days, tasks } from './words.ts';

export const cards: typeof danish = {
  statusCard: {
    title: (plan, municipality) => `${plan} in ${municipality}`,
    countdown: (n, day) => {
      if (n > 0) return `${days(n)} to go-live, ${day}`;
      return n === 0 ? `Go-live today, ${day}` : `${days(-n)} since go-live, ${day}`;
    },
    phase: (number, of, name) => `Phase ${number} of ${of}: ${name}`,
    expected: (next) =>
      next === null ? '(expected)' : `(expected; phase ${next.number} begins: ${next.starts})`,
    overdue: 'Overdue',
    unconfirmed: 'Due before the bot arrived. Are they completed in KLIK?',
    untold: (n) =>
      `Nobody has said how ${tasks(n)} without a known deadline ${n === 1 ? 'stands. It' : 'stand. They'} may have been done before the bot came.`,
    klik: 'Waiting for KLIK',
    asked: 'Are they done?',
    mine: 'My tasks',
    next: 'Next deadlines',
    noDeadlines: 'No known deadlines ahead. KOMBIT publishes more KLIK tasks as it goes.',
    vacant: 'Vacant roles that are needed',
    noVacant: (days) =>
      `Every role that known tasks and the meetings of the next ${days} days need is held.`,
    nextEvent: 'Next event',
    noEvent: 'No known events ahead.',
  },

  phasesCard: {
    title: 'The four phases',
    now: 'we are here',
    nowExpected: 'we are here (expected)',
    open: 'Ongoing, no end date',
    starts: 'Begins',
    ends: 'Ends',
    months: 'Month by month',
    emptyMonth: 'no activity stated',
  },

  tasksCard: {
    title: (filter) => `Tasks: ${filter}`,
    open: 'open',
    none: 'No tasks here.',
    more: (n) => `… and ${n} more. Type /fbs tasks phase N or theme … to see fewer.`,
    local: 'local, not in KLIK',
    group: 'will become several KLIK tasks',
    choose: 'Several tasks match. Which one do you mean?',
  },

  taskCard: {
    status: 'Status',
    due: 'Deadline',
    dueOwn: 'Your own deadline',
    dueKlik: 'Deadline in KLIK',
    published: 'Published in KLIK',
    phase: 'Phase',
    theme: 'Theme',
    noTheme: 'not stated',
    klikCode: 'KLIK code',
    performer: 'Performer',
    accountable: 'Accountable',
    notStated: 'not announced',
    suggested: (role) => `not announced (suggestion: ${role})`,
    dependsOn: 'Waits for',
    value: 'Answer',
    note: 'Note',
    source: 'Source',
    history: 'History',
    said: (step, note) => `${step}: “${note}”`,
    earlier: (n) => `… and ${n} more.`,
    historyWord: 'history',
    noHistory: 'Nobody has touched it yet.',
    localTask: 'Local task: it is not in KLIK.',
    group: 'KOMBIT says that it will come as several KLIK tasks.',
    klikReminder: 'The task must still be completed in KLIK itself.',
  },

  role: {
    vacant: 'vacant',
    title: (role) => `Role: ${role}`,
    listTitle: 'Roles',
    holders: 'Held by',
    primary: 'primary',
    primaryWord: 'primary',
    makePrimary: 'Make primary',
    primaryTitle: (role) => `Change the primary ${role}?`,
    primaryAsk: (now, next) =>
      `${now} is the primary and gets the reminders. Should it be ${next} from now on?`,
    outside: 'no account',
    forwarded: (names) =>
      `No account here: ${names}. I write to the projektleder, who passes it on.`,
    areasVacant: (areas) => `Nobody has ${areas}.`,
    until: (on) => `until ${on}`,
    comes: (from, name) => `From ${from}: ${name}.`,
    since: (on) => `since ${on}`,
    givenBy: (name) => `given by ${name}`,
    endedBy: (name) => `ended by ${name}`,
    why: (text) => `“${text}”`,
    still: 'now',
    goneTitle: (name, role) => `${name} is no longer ${role}`,
    gone: {
      deactivated: 'The account is closed.',
      removed: 'They are no longer in the team.',
    },
    onTitle: (role, day) => `${role} on ${day}`,
    nobodyThen: 'Nobody held the role that day.',
    historyTitle: (role) => (role === null ? 'History of the roles' : `History: ${role}`),
    noHistory: 'Nobody has held the role yet.',
    older: (n) => `… and ${n} more.`,
    olderPage: 'Older',
    newerPage: 'Newer',
    most: (n) => `At most ${count(n, 'person', 'people')} at a time`,
    duties: 'What the role involves',
    noDuties: 'KOMBIT’s presentation names the role without describing it.',
    tasks: 'Tasks',
    noTasks: 'No known tasks.',
    events: 'Events',
    assigned: (names, role) => `${role} is now: ${names}.`,
    left: (names, role) => `No longer ${role}: ${names}.`,
    nowVacant: (role) => `${role} is now vacant.`,
    klik: 'Change the role in KLIK too. Your KLIK administrator can do that.',
    openToAll: (roles) =>
      `Nobody held a role that may give roles to people (${roles}), so anyone could. Once one of them is filled, only its holders can.`,
    replaceTitle: (role) => `Replace ${role}?`,
    replace: (role, now, next, from) =>
      `Only one person can be ${role}, and right now it is ${now}. Should ${next} take over${from === null ? '' : ` from ${from}`}?`,
    elsewhere: (names) =>
      `Also have the role, but cannot be chosen here, where they have no account: ${names}.`,
    formTitle: (role) => `Choose ${role}`,
    formLabel: 'Who has the role?',
    formHint: 'Those you choose have the role from now on. The others leave it.',
  },

  eventsCard: {
    title: 'Meetings, workshops and courses',
    dated: 'With a date',
    months: 'Month known, date not announced',
    unknown: 'Time not announced',
    past: (n) => `${count(n, 'event is', 'events are')} behind us.`,
    form: {
      physical: 'in person',
      online: 'online',
      mixed: 'in person and self-study',
      local: 'at your own place',
      unknown: 'form not announced',
    },
    audience: (roles) => `for ${roles}`,
  },
};
