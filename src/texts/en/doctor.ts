/** What the doctor finds, and what to do about it. The operator is whoever runs the bot. */
import type { doctor as danish } from '../da/doctor.ts';
import { count } from './words.ts';

export const doctor: typeof danish = {
  title: 'Health check',
  summary: (bad, unknown) => {
    if (bad > 0)
      return `${count(bad, 'thing is', 'things are')} not as ${bad === 1 ? 'it' : 'they'} should be:`;
    return unknown === 0
      ? 'Everything is as it should be.'
      : `No fault was found, but ${count(unknown, 'thing is', 'things are')} not known:`;
  },
  unknownTitle: 'Not known',
  okTitle: 'In order',
  operator: 'Tell whoever runs the bot: the log says why, and a restart may help.',

  connection: {
    local: 'Connection: the local chat is on the same machine as the bot.',
    well: (host) => `Connection: ${host} accepts the bot’s token, and its permissions are there.`,
    refused: {
      told: (host, code) => `Connection: ${host} refuses the bot’s token (${code}).`,
      todo: (host) =>
        `Whoever runs the bot gets a new token from ${host}, puts it in and restarts the bot.`,
    },
    silent: {
      told: (host, code) => `Connection: ${host} does not answer as it should (${code}).`,
      todo: (host) => `Try again in a while. If it goes on, see whether ${host} reports trouble.`,
    },
    missing: (host, scopes) => `Connection: the bot lacks permissions at ${host}: ${scopes}.`,
    noPins: 'Without pins:write it cannot pin the role panel in the channel.',
    missingTodo: (host) =>
      `Whoever runs the bot adds them to the app at ${host} and installs it again (Reinstall to Workspace).`,
  },

  channel: {
    well: (at) => `Channel: the bot last wrote in it ${at}.`,
    ill: (at, why) => `Channel: the bot could not write in it ${at}: ${why}.`,
    todo: 'Add FBS to the channel: in Slack with /invite @fbs, in Teams by adding the app to the team. If it is a new channel, write /fbs setup in it.',
    unknown:
      'Channel: none of the latest deliveries went to it, so whether the bot can write there is not known.',
    unknownTodo:
      'If it is not a member, add it: in Slack with /invite @fbs, in Teams by adding the app to the team.',
  },

  failures: {
    none: 'Deliveries: none was lost in the last 7 days.',
    uncertain: (n) =>
      `Deliveries: whether ${n} of the latest arrived is not known. No other was lost in the last 7 days.`,
    some: (n, why) =>
      `Deliveries: ${count(n, 'reminder', 'reminders')} did not arrive in the last 7 days: ${why}.`,
    todo: 'Tell those who have the tasks yourself: /fbs tasks shows the deadlines.',
  },

  waiting: {
    told: (why) => `Deliveries: reminders are waiting to go out: ${why}.`,
    todo: 'They are sent by themselves as soon as that works. If it goes on, tell whoever runs the bot.',
  },

  lost: {
    title: 'Reminders were lost',
    text: (n, days) =>
      `${count(n, 'reminder', 'reminders')} from the last ${days} days did not arrive, though the bot tried for a day. They will not be sent later.`,
  },

  unreachable: {
    none: 'Receivers: the bot could write to everyone in the last 7 days.',
    unknown:
      'Receivers: nothing was sent in the last 7 days, so whether all can be reached is not known.',
    some: (roles) =>
      `Receivers: in the last 7 days the bot could not write to whoever is: ${roles}.`,
    todo: 'Their reminders go to the next in line. If the account is closed, give the role to somebody else with /fbs role.',
    channel: 'Receivers: in the last 7 days the bot could not write in the channel.',
  },

  vacant: {
    none: (days) => `Roles: all that tasks and meetings need in the next ${days} days are held.`,
    some: (days, roles) => `Roles: vacant, and needed within ${days} days: ${roles}.`,
    undated: (roles) => `Roles: when those that nobody holds are needed is not known: ${roles}.`,
    todo: 'Choose somebody with /fbs role. Until then the next in line or the channel gets the reminders.',
  },

  deadlines: {
    none: 'Deadlines: none waits for an answer.',
    some: (n) =>
      `Deadlines: ${count(n, 'deadline', 'deadlines')} passed before the bot came, and nobody has answered whether the ${n === 1 ? 'task is' : 'tasks are'} completed in KLIK.`,
    untold: (n) =>
      `Tasks: how ${count(n, 'task', 'tasks')} without a known deadline ${n === 1 ? 'stands' : 'stand'} has not been said.`,
    todo: 'Answer with the button here or in /fbs status.',
  },

  database: {
    embedded: 'the embedded one',
    server: 'a PostgreSQL server',
    well: (kind) => `Database: ${kind} answers.`,
    ill: (kind) => `Database: ${kind} does not answer.`,
    full: (kind) =>
      `Database: ${kind} answers, but can save nothing. Changes and reminders do not get through.`,
    fullTodo: 'Whoever runs the bot should check whether the disk is full.',
  },

  clock: {
    well: (seconds) => `Clock: it struck ${count(seconds, 'second', 'seconds')} ago.`,
    moved: (at) => `It has been moved and shows ${at}.`,
    inDoubt: (at) =>
      `Clock: it leaps and now shows ${at}. Reminders wait until it has gone evenly for a few minutes.`,
    ill: (minutes) =>
      `Clock: it has not struck for ${count(minutes, 'minute', 'minutes')}, so no new reminders come.`,
  },

  queue: {
    well: (waiting) =>
      `Queue: at work; ${count(waiting, 'reminder waits', 'reminders wait')} to be sent.`,
    ill: 'Queue: not at work, so reminders are not sent.',
  },

  latest: 'The latest deliveries',
  noneYet: 'Nothing has been delivered yet.',
  state: {
    planned: 'planned',
    sending: 'being sent',
    sent: 'sent',
    skipped: 'skipped',
    failed: 'failed',
    uncertain: 'not known whether it arrived',
    unreachable: 'the receiver could not be reached',
  },
  reason: {
    noChannel: 'no channel is set up',
    notInChannel: 'the bot is not in the channel',
    archived: 'the channel is archived',
    notInstalled: 'the receiver does not have the app',
    notAllowed: 'the bot may not write there',
    gone: 'the message that it belonged to was deleted',
    token: 'the bot’s token is not accepted',
    scope: 'the bot lacks a permission',
    organisation: 'the organisation’s settings shut the bot out',
    proxy: 'something between the bot and the chat refuses it',
    unknown: 'refused for a reason that the bot does not know',
    away: 'the chat could not be reached',
    unreadable: 'the answer could not be read; the message may have arrived',
    message: 'the form of the message was refused, which is a fault in the bot',
    busy: 'too much was sent at once',
    lost: 'no answer came; the message may have arrived',
    gaveUp: 'given up after many attempts',
    solved: 'the task was solved or moved',
    nobody: 'nobody was to have it',
    ownAct: 'the receiver had touched the task that day',
    account: 'the account is closed or does not exist',
  },
  unknownReason: (code) => `refused with the code ${code}`,
};
