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

  button: {
    rename: 'Rename',
    begin: 'Begin a new one',
    move: 'Yes, move it',
    giveToGuest: 'Yes, give it',
    leave: 'Yes, step down',
    link: 'Yes, it is my account',
    cancel: 'No',
  },
};
