/** Who may what: setting a channel up, giving roles, standing in for somebody, being one person. */
import type { Texts } from '../da.ts';

export const rights: Texts['rights'] = {
  somebody: 'a colleague',

  setUp: {
    own: (municipality) => `${municipality} is set up`,
    posted: 'The channel has been told.',
    youAssign:
      'You can give roles and change the set-up until there is a projektleder. Begin by appointing a systemansvarlig and a projektleder.',
    nameTitle: (now) => `The channel follows ${now}`,
    name: (now, name) =>
      `Shall ${now} be called ${name} from now on? Tasks, roles and reminders go along. Or shall the channel follow a new rollout for ${name}? Then ${now} no longer has a channel.`,
    newTitle: (name) => `Begin a new rollout for ${name}?`,
    new: (others) =>
      `FBS already follows ${others === '' ? 'a rollout' : others} here. If the channel belongs to it, write /fbs setup and its name instead.`,
    thereTitle: 'I have asked in the present channel',
    there: (municipality) =>
      `${municipality} has a channel already. If they say yes there, this channel follows ${municipality}. Until then nothing has changed.`,
    moveTitle: (municipality) => `Shall ${municipality} move to another channel?`,
    move: (name, municipality) =>
      `${name} has written /fbs setup ${municipality} in another channel. If you say yes, the posts come there, and none come here. If you know nothing of it, leave this unanswered.`,
    movedTitle: (municipality) => `${municipality} has another channel now`,
    moved: (name, municipality) =>
      `${name} has moved it, so no more posts come here. Write /fbs setup ${municipality} here to move it back.`,
    moveDone: (municipality) => `${municipality} has moved`,
  },

  takeOver: {
    title: (municipality) => `You look after ${municipality} now`,
    text: 'You can give roles and change the set-up until a new projektleder comes. The channel has been told.',
    told: (name, municipality) => `${name} looks after ${municipality} now`,
    why: 'Whoever owns the workspace or the team can do that when nobody else can give roles. Talk to them if it was not meant to be.',
  },

  guest: {
    title: (role) => `Give the role ${role} to a guest?`,
    text: (names) =>
      `${names}: a guest here, and none of your own. With the role comes access to the rollout’s tasks and names.`,
    assigns: 'The role can also give roles to others.',
    tooMany: (most) =>
      `These are more than I can ask about at once. Choose at most ${most} at a time: save those who are no guests, and give the others the role afterwards with /fbs role.`,
  },

  leave: {
    title: (role) => `Shall nobody be ${role}?`,
    text: (name) =>
      `${name} is the only one. Without a projektleder, reminders that nobody else can get go to the channel, and nobody is told when a task slips.`,
    afterwards: (who) =>
      who === ''
        ? 'Nobody else can appoint a new one. Better appoint the successor first.'
        : `A new one can be appointed by ${who}.`,
  },

  handedOver: (names) =>
    `From now on it is ${names} who gives roles. Until now it was you, because you set the rollout up.`,

  link: {
    title: (name) => `Link with ${name}?`,
    text: (name, place) =>
      `The code is from ${name}, ${place}. If you say yes, you are one person to FBS: that account can then do all that you can.`,
    warning:
      'If it is not your own account, say no: if somebody else gave you the code, they would come to act as you.',
    told: (name, place) => `Your account is now linked with ${name}, ${place}`,
    toldText:
      'You are one person to FBS. If it was not you, write /fbs link end here, and tell your projektleder.',
    cancelled: 'Nothing is linked',
    cancelledText: 'The code has not been used. It expires by itself.',
  },

  once: {
    what: {
      assign: (role) => `choose who is ${role}`,
      perform: (task) => `report task ${task} as begun, performed or not relevant`,
      complete: (task) => `report task ${task} as completed`,
      reopen: (task) => `reopen task ${task}`,
      dates: (task) => `set deadlines of task ${task}`,
      plan: (_) => 'change the plan',
      settings: (_) => 'change how the municipality is reminded',
    },
    asked: (names) => `I have asked ${names}`,
    askedText: (what, until) =>
      `You have asked to be allowed to ${what} once. You hear from me when one of them answers. The question is open until ${until}.`,
    asks: (name, what) => `${name} asks to be allowed to ${what} once`,
    asksText: (until) =>
      `If you say yes, it counts that one time, until ${until}. It is written in the log.`,
    allowed: (name, what) => `${name} may now ${what} once`,
    refused: (name, what) => `${name} may not ${what}`,
    told: (name) => `${name} has been told.`,
    youMay: (name, what) => `${name} says yes: you may ${what} once`,
    youMayText: (until) => `Try again by ${until}.`,
    unanswered: (what) => `Nobody has answered whether you may ${what}`,
    unansweredText: (who) =>
      `Five working days have passed, so the question is over. ${who === '' ? 'Nobody can allow it right now' : `Talk to ${who}`}, or ask again the next time I refuse.`,
    youMayNot: (name, what) => `${name} says no: you may not ${what}`,
  },

  table: {
    title: 'Rights',
    right: {
      assign: 'Give roles to people',
      claim: 'Take a vacant role',
      claimGiver: 'Take a vacant role that gives roles to others',
      nominate: 'Suggest a colleague for a vacant role',
      answer: 'Answer a suggestion for a role',
      leave: 'Leave a role',
      attend: 'Say whether one comes to a meeting, or send somebody else',
      answerFor:
        'Answer for somebody without an account: do they come to a meeting, and do they still have their role',
      perform: 'Report a task as begun, performed or not relevant',
      complete: 'Report a task as completed in KLIK',
      approve: 'Approve a performed task',
      reopen: 'Reopen a task',
      dates: 'Set deadlines of your own, and what a task waits for',
      handOver: 'Hand over a task’s role',
      see: 'Say that a task has been seen',
      putOff: 'Put off reminders of a task',
      plan: 'Add and change tasks, meetings and deadlines in KLIK',
      missingDates: 'Enter dates that have been published',
      import: 'Import',
      settings: 'Change the municipality’s reminders',
      taskSettings: 'Change the reminders of a task',
      ownSettings: 'Change one’s own reminders and absence',
      lists: 'Tick off and answer questions',
      log: 'Read the log and take it along in a file',
      export: 'Take everything else along in a file',
      read: 'Read the rollout',
      setUp: 'Set a channel up for the rollout',
      link: 'Link a channel elsewhere to it',
      takeOver: 'Take the rollout over when nobody can give roles',
    },
    capacity: {
      performer: 'the task’s performer',
      accountable: 'the task’s accountable',
      named: 'whoever has the task in person',
      approver: 'whom the task names, else the projektleder; nobody their own work',
      deputy: 'those standing in for them',
      holder: 'whoever holds the role',
      reminded: 'whoever is written to about the task',
      'reminded-first': 'whoever gets its reminders, until the deadline',
      told: 'whoever is told that it is vacant',
      asked: 'whoever is suggested and has not answered',
      invited: 'those whom the meeting is for, or who are named to it',
      acting: 'whoever is told instead of the projektleder',
      part: 'everyone with a role',
      former: 'those who have had one',
      administrator: (name) => (name === '' ? '' : `${name}, while there is no projektleder`),
      anybody: 'everyone in the channel, as long as nobody can give roles',
      member: 'everyone in the channel except guests',
      owner: 'whoever owns the workspace or the team',
    },
    deny: 'What is not listed here, nobody may do, and guests without a role read nothing. A rollout is taken over with /fbs take-over, and the channel is told.',
    once: 'Where you may not, you can ask those who may to allow it once.',
  },

  button: {
    ask: 'Ask for it',
    allow: 'Allow it once',
    refuse: 'No',
    rename: 'Rename',
    begin: 'Begin a new one',
    move: 'Yes, move it',
    giveToGuest: 'Yes, give it',
    askGuest: 'Yes, ask them',
    leave: 'Yes, step down',
    link: 'Yes, it is my account',
    cancel: 'No',
  },
};
