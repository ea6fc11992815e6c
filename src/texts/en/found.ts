/** What is found outside the bot's conversations: hits of a search, an event, a task's public page. */
import type { found as danish } from '../da/found.ts';

export const found: typeof danish = {
  search: {
    none: 'No tasks or meetings match that. Try a number or a word from the title.',
    nothingAhead: 'There are no open tasks or meetings ahead.',
    noRollout:
      'I cannot tell which rollout is yours. Search in its channel, or have somebody give you a role.',
  },

  lookUp: {
    title: (query) => `Found: “${query}”`,
    tasks: 'Tasks',
    events: 'Meetings',
    roles: 'Roles',
    notes: 'Notes and answers',
    terms: 'Glossary',
    more: (n) => `… and ${n} more. Search with more words.`,
  },

  glossary: {
    title: 'Glossary',
    how: 'Type /fbs glossary and a word to see where its explanation comes from.',
    also: (names) => `Also: ${names}`,
    source: (from) => `Source: ${from}`,
  },

  eventCard: {
    when: 'Time',
    place: 'Place',
    form: 'Attendance',
    audience: 'Audience',
    everyone: 'all roles',
  },

  taskPage: {
    title: (task) => `${task} · the FBS bot`,
    plan: (name) => `KOMBIT’s common plan for ${name}`,
    facts: 'What the plan says',
    klik: 'The task is completed in KLIK, not here.',
    openTitle: 'See how far your municipality is',
    open: 'This page is the same for every municipality. The bot knows your own status, deadline and roles:',
    slack: 'In Slack, type',
    teams: 'In Teams, write to FBS-bot',
    command: 'task',
    language: 'Dansk',
    missing: 'There is no such page',
    missingText:
      'The plan has no task at this address. Ask the bot in Slack or Teams: type “tasks”.',
  },

  oneTimePage: {
    heading: 'The FBS bot',
    missing: 'The link does not work',
    missingText:
      'It has been used, is too old, or is wrong. A link works for 15 minutes and only once. Ask the bot for a new one.',
    download: 'The file is ready',
    downloadText: 'It can be fetched once, before the link is 15 minutes old.',
    get: 'Fetch',
    upload: 'Send a file to the FBS bot',
    uploadText: 'Nothing changes before you have seen what has been understood of it.',
    file: 'Choose a file, or drop it here. 5 MB at most: .xlsx, .csv, .ics, .json or a saved e-mail.',
    send: 'Send',
    noFile: 'There was no file. Choose one and send again.',
    tooLarge: 'The file is larger than 5 MB. Choose a smaller one and send again.',
    sent: 'The file has been read',
    look: (host: string | null) =>
      `Look in your own conversation with the FBS bot${host ? ` in ${host}` : ''}: it says what the file would do. You can close this page.`,
    notTold: (host: string | null) =>
      `The file has been read, but I cannot write to you${host ? ` in ${host}` : ''} right now. Nothing has changed. Ask for a new link in a while.`,
  },
};
