/** What the bot writes by itself, answers to a change, asks in a form, and puts on buttons. */
import type { messages as danish } from '../da/messages.ts';
import { count, days, tasks } from './words.ts';

export const messages: typeof danish = {
  rule: {
    beforeDue: (n) => (n === 0 ? 'on the day of the deadline' : `${days(n)} before the deadline`),
    overdue: (n) => `${count(n, 'working day', 'working days')} after the deadline`,
    catchUp: 'gathered up because the bot was away',
  },

  reminder: {
    title: (n, task) => {
      if (n < 0) return `Overdue: ${task}`;
      if (n === 0) return `Due today: ${task}`;
      return `${days(n)} to the deadline: ${task}`;
    },
    titleMany: (n) =>
      n === 1 ? 'One task is close to its deadline' : `${tasks(n)} are close to their deadlines`,
    titleManyOverdue: (n) =>
      n === 1 ? 'One task is overdue' : `${tasks(n)}, at least one of them overdue`,
    titleDone: 'Everything in this reminder is settled',
    titleDoneOne: (status, task) => `${task}: ${status}`,
    due: (day) => `Due ${day}.`,
    notStarted: 'Nobody has said that it is in progress.',
    inProgress: 'It is marked in progress.',
    unconfirmed: 'Perhaps it is already completed in KLIK?',
    done: (status, name, at) => `${status} · by ${name}, ${at}`,
    why: {
      performer: (role) => `You get this because you are ${role} (performer).`,
      accountable: (role) =>
        `You get this because you are ${role} (accountable), and the performer is missing or cannot be reached.`,
      projektleder: (role) =>
        `You get this because you are ${role}, and nobody in the task’s own roles can be reached.`,
      channel: 'The channel gets this because nobody in the roles it was meant for can be reached.',
    },
    vacant: (roles) => `Vacant: ${roles}.`,
    klik: 'Once the task is done, complete it in KLIK too.',
    catchUp: 'The bot has been away; this is gathered in one message.',
  },

  outcome: {
    title: (status, task) => `${task}: ${status}`,
    by: (name, at) => `By ${name}, ${at}`,
    performed: 'Remember to complete the task in KLIK. The bot cannot do it for you.',
    completed: 'The bot takes your word for it: it cannot see what KLIK says.',
    completedLocal: 'The task is local, so there is nothing to complete in KLIK.',
    undone: (task) => `Undone: ${task}`,
    undoneNow: (status) => `The status is again: ${status}.`,
    undoneRole: (role) => `Undone: ${role}`,
    undoneRoleNow: (names) => `The role is as it was: ${names}.`,
    undoneSettings: 'Undone: the channel’s settings are as they were.',
  },

  form: {
    perform: (task) => `Done: ${task}`,
    dismiss: (task) => `Not relevant: ${task}`,
    reopen: (task) => `Reopen: ${task}`,
    note: 'Note',
    reason: 'Reason',
    places: 'Number of places',
    placesHint: 'A whole number from 0 to 9999.',
    names: (role) => `Who is appointed as ${role}?`,
    namesHint: 'One name or more. Write a hyphen if there is nobody.',
  },

  setup: {
    title: 'Set up the channel',
    municipality: 'Municipality',
    municipalityHint: 'For example: Eksempel Kommune',
    language: 'Language of the channel',
    danish: 'Danish',
    english: 'English',
    hour: 'Time of day for reminders',
    hourOption: (hour) => `${hour}:00`,
    saved: (municipality) => `The channel now follows FBS 2.0 in ${municipality}.`,
    reminders: (hour) =>
      `Reminders come at ${hour}:00 on working days. Where the roles are vacant, they come here in the channel.`,
    left: (municipality) =>
      `${municipality} has no channel any more, so a reminder that no person can get reaches nobody. Type /fbs setup ${municipality} in the channel it should have.`,
    next: 'Next step: choose a Systemansvarlig and a Projektleder, so that reminders reach the right people.',
    notInChannel:
      'I am not in the channel yet, so I cannot post reminders here. Type /invite @fbs in the channel.',
  },

  welcome: {
    title: 'Hi, I am the FBS bot',
    what: 'I keep an eye on the deadlines in the rollout of FBS 2.0 and remind those who have the roles in good time. Tasks are still completed in KLIK.',
    bound: (municipality) => `This channel follows ${municipality}.`,
    try: 'Try /fbs status, /fbs roles or /fbs help.',
    unbound: 'Start by telling me which municipality the channel belongs to.',
  },

  help: {
    title: 'What you can type',
    intro: 'Type /fbs and a command. Only you see the answers until you share them.',
    tasks:
      'Find a task by its number, its KLIK code or words of its title: /fbs done 2, /fbs task workshop.',
  },

  home: {
    noRollout:
      'I cannot tell which rollout is yours. Type /fbs status in its channel. If there is none yet, type /fbs setup in the channel it should have.',
    stranger:
      'You have no role in the rollout. The Projektleder, the Systemansvarlig or the KLIK administrator can give you one.',
    myRoles: (roles) => `Your roles: ${roles}`,
  },

  button: {
    start: 'Start',
    perform: 'Mark as done',
    complete: 'Completed in KLIK',
    completeLocal: 'Completed',
    dismiss: 'Not relevant',
    reopen: 'Reopen',
    show: 'Show task',
    undo: 'Undo',
    share: 'Share in channel',
    roles: 'See roles',
    assign: 'Assign',
    replace: 'Yes, replace',
    setup: 'Set up the channel',
    save: 'Save',
    send: 'Mark as done',
    status: 'Show status',
  },
};
