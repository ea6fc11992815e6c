/** What the bot answers to a change, asks in a form, and puts on buttons. */
import type { messages as danish } from '../da/messages.ts';

export const messages: typeof danish = {
  fault: {
    title: 'Something in your rollout cannot be read',
    text: 'So the bot cannot send reminders right now. The bot tries again in an hour, and nothing is lost meanwhile.',
    reference: (reference) =>
      `Reference: ${reference}. Pass it on to whoever runs the bot if it does not stop.`,
  },

  outcome: {
    title: (status, task) => `${task}: ${status}`,
    by: (name, at) => `By ${name}, ${at}`,
    performed: 'Remember to complete the task in KLIK. The bot cannot do it for you.',
    completed: 'The bot takes your word for it: it cannot see what KLIK says.',
    completedLocal: 'The task is local, so there is nothing to complete in KLIK.',
    notYet: (task) => `Not done yet: ${task}`,
    notYetNow: 'Its reminders will come as before.',
    undone: (task) => `Undone: ${task}`,
    undoneNow: (status) => `The status is again: ${status}.`,
    undoneRolesToo: 'The roles are as they were before, too:',
    undoneInvitations: (event) =>
      `So are the invitations to ${event}: whoever was invited with the answer is not any more.`,
    undoneRole: (role) => `Undone: ${role}`,
    undoneRoles: 'Undone: the roles are as they were',
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
    other: 'If it is not on the list, type its name',
    municipalityHint: 'For example: Eksempel Kommune',
    language: 'Language of the channel',
    languages: { da: 'Danish', en: 'English' },
    hour: 'Time of day for reminders',
    hourOption: (hour) => `${hour}:00`,
    saved: (plan, municipality) => `The channel now follows ${plan} in ${municipality}.`,
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
    what: 'I keep an eye on the deadlines in your rollout and remind those who have the roles in good time. Tasks are still completed in KLIK.',
    bound: (plan, municipality) => `This channel follows ${plan} in ${municipality}.`,
    try: 'Try /fbs status, /fbs roles or /fbs help.',
    unbound: 'Start by telling me which municipality the channel belongs to.',
  },

  help: {
    title: 'What you can type',
    intro: 'Type /fbs and a command. Only you see the answers until you share them.',
    tasks:
      'Find a task by its number, its KLIK code or words from its title: /fbs done 2, /fbs task workshop.',
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
    notYet: 'Not yet',
    reopen: 'Reopen',
    history: 'See the whole history',
    show: 'Show task',
    undo: 'Undo',
    share: 'Share in channel',
    roles: 'See roles',
    assign: 'Assign',
    assignTask: 'Assign',
    retire: 'Withdraw',
    edit: 'Edit',
    replace: 'Yes, replace',
    setup: 'Set up the channel',
    save: 'Save',
    send: 'Mark as done',
    status: 'Show status',
    snooze: 'Put off',
    seen: 'Acknowledge',
    handover: 'Hand over',
    due: 'Set deadline',
    waits: 'Waits for',
    onlyIf: 'Only if',
    approver: 'Choose an approver',
    settings: 'Change reminders',
    policyMe: 'Change mine',
    policyMunicipality: 'Change the municipality’s',
    policyQuiet: 'Change days off',
    policyTask: 'Change for the task',
    lateStart: 'Say how far you are',
  },
};
