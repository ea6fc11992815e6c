import type { Texts } from '../da.ts';

export const exports: Texts['exports'] = {
  sheets: {
    tasks: 'Tasks',
    roles: 'Roles',
    events: 'Meetings',
    log: 'Log',
    all: 'All',
    plan: 'Plan for others',
  },
  typed: { tasks: 'tasks', roles: 'roles', events: 'events', log: 'log', all: 'all', plan: 'plan' },
  card: {
    title: (sheets, format) => `Download: ${sheets} (${format})`,
    text: 'The link is for you alone. It works for 15 minutes and only once.',
    state:
      'The file holds everything you have said about the plan, and how the tasks stand. It can be read in again.',
    plan: 'The file is for other municipalities: the KLIK tasks, dates and meetings that you have added. It holds no names, notes, statuses, own deadlines or local tasks. They read it in with /fbs import and first see what it changes.',
    leftOut: (n) =>
      n === 1
        ? 'One task or meeting names one of your people and is left out.'
        : `${n} tasks and meetings name one of your people and are left out.`,
    get: 'Download the file',
    sent: (name) => `From the FBS bot: ${name}`,
    sending: {
      sent: 'The file comes in your own conversation with the bot.',
      noScope:
        'The bot may not send the file itself: the scope files:write is missing. Write /fbs doctor to see what it takes.',
      failed: 'The file could not be sent in your own conversation with the bot.',
    },
  },
  kinds: { klik: 'KLIK', klikGroup: 'KLIK, several tasks', local: 'local' },
  retired: 'withdrawn',
  said: (name) => (name === '' ? 'entered here' : `entered by ${name}`),
  columns: {
    number: 'No.',
    klikCode: 'KLIK code',
    title: 'Title',
    kind: 'Kind',
    status: 'Status',
    klikDue: 'KLIK deadline',
    klikSource: 'Source of the KLIK deadline',
    ownDue: 'Own deadline',
    ownSource: 'Source of the own deadline',
    performer: 'Performer',
    performers: 'Performed by',
    accountable: 'Accountable',
    accountables: 'Accountable people',
    phase: 'Phase',
    theme: 'Theme',
    value: 'Answer',
    note: 'Note',
    changed: 'Changed',
    description: 'Description',
    role: 'Role',
    holders: 'Held by',
    since: 'Since',
    tasks: 'Tasks',
    duties: 'What it takes',
    day: 'Date',
    from: 'From',
    to: 'To',
    source: 'Source of the date',
    form: 'Attendance',
    place: 'Place',
    audience: 'Audience',
    link: 'Link',
    time: 'Time',
    who: 'Who',
    what: 'What',
    about: 'About',
  },
};

export const calendar: Texts['calendar'] = {
  title: (whose) => `Calendar: ${whose}`,
  all: 'everything',
  mine: 'what is yours',
  how: 'Add the address to your calendar as a subscription: “Subscribe from web” in Outlook, “From URL” in Google Calendar.',
  address: 'Address',
  secret:
    'Keep it to yourself: whoever has the address can read deadlines and meetings, but no names. An earlier address for the same no longer works. /fbs calendar end closes all of yours.',
  slow: 'Calendars look for news when they please. Outlook may take some hours.',
  ended: 'Your calendar addresses are closed. Delete the subscription in your calendar too.',
  none: 'You have no calendar addresses to close.',
  add: 'Add to calendar',
};
