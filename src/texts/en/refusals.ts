/** Refusals of what is not the reader's to do, or too much of it. More codes of UserError. */
import type { Texts } from '../da.ts';
import { toAssign } from './next-step.ts';

export const refusals: Texts['refusals'] = {
  notAllowed: (p) =>
    [
      p.isReading ? 'You cannot read that.' : 'You cannot change that.',
      p.who ? `These can: ${p.who}.` : '',
      p.vacant ? `Vacant: ${p.vacant}.${toAssign(p)}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  noPages: () =>
    'I cannot give you a link: the server I run on cannot be reached from outside. Ask whoever runs the bot to set PUBLIC_URL.',
  guestMayNot: () => 'As a guest here you cannot do that. Ask one of those who invited you.',
  guestReadsNothing: (p) =>
    `As a guest you cannot read the rollout here. ${p.who ? `Ask ${p.who}` : 'Ask one of those who invited you'}: with a role in it you can read all of it.`,
  whoUnknown: () =>
    'I cannot find out right now whether you belong here, so I have shown and changed nothing. Try again in a few minutes.',
  tooManySetUps: (p) =>
    `You have set up ${p.most} times in the last 24 hours, and that is the most. Nothing has changed. Try again tomorrow.`,
  tooManyForsaken: (p) =>
    `There are ${p.most} rollouts here already that have neither a channel nor anybody in a role. Whoever set one of them up can write /fbs setup and its name instead.`,
  nameTaken: (p) =>
    `There is a rollout called ${p.name} already. Write another name, or ask somebody who can give roles in it to write /fbs setup ${p.name} in the channel.`,
  cannotAskThere: (p) =>
    `${p.name} has a channel already in which I cannot write. Ask somebody who can give roles to write /fbs setup ${p.name} here.`,
  notThereAnyMore: () =>
    'The channel that it was to move to follows something else now. Nothing has changed. Ask whoever asked to ask again.',
  tooManyChanges: (p) =>
    `You have changed ${p.most} things in the last 24 hours, and I take no more. Nothing has changed. Try again tomorrow.`,
  holderIsBot: (p) => `${p.name} is a bot and cannot hold a role. Choose a person.`,
  holderDeactivated: (p) =>
    `${p.name}’s account is closed, so reminders would not arrive. Choose somebody else.`,
  askedAlready: () =>
    'You have asked for that, and nobody has answered yet. You hear from me when somebody does.',
  mayAlready: () => 'You may do that already, so there is no need to ask. Go ahead.',
  nobodyToAsk: () => 'There is nobody who could allow it. Type /fbs roles to see what is vacant.',
  answeredAlready: (p) => `${p.name || 'Somebody else'} has answered already. Nothing has changed.`,
  askedTooLongAgo: () =>
    'That is more than five working days ago, so the question is over. Ask them to ask again.',
  settingsWithoutRole: () =>
    'You have no role in the rollout, so you get no reminders to change. Write /fbs roles to see who does.',
  notOwner: () =>
    'Only whoever owns the workspace (in Slack) or the team (in Teams) can take a rollout over. Ask them to write /fbs take-over.',
  roleTaken: (p) => `${p.role} is no longer vacant: ${p.who} holds it.`,
  attendanceOver: () => 'It has taken place, so there is nothing to answer.',
  attendanceSaid: () => 'You have answered that already. Nothing is changed.',
  placesOver: (p) =>
    `Divided by place it is ${p.sum} seats, but only ${p.total} in all. Correct one of the numbers.`,
  sendsSelf: () => 'That is you. If you are coming, answer that you are.',
  invitedAlready: (p) => `${p.name} is invited already. Choose somebody else.`,
  attendeeIsGuest: (p) =>
    `${p.name} is a guest here and does not read the rollout. Choose a colleague who is no guest.`,
  nominatedSelf: () => 'That is you. If you want the role, press I’ll take the role.',
  nominatedAlready: (p) =>
    `${p.name} has been asked already${p.who ? ` by ${p.who}` : ''}, and has not answered yet. Nothing has changed.`,
  nominationExpired: () =>
    'That is more than five working days ago, so the question is over. Type /fbs roles to see whether the role is still vacant.',
  nominationOver: () => 'The question is over. Type /fbs roles to see who holds the role.',
  takenAlready: () => 'You can give roles already. Nothing has changed.',
  linkApart: () =>
    'One of the accounts also has a part in a rollout that is not in both places, and the other account would come to share it. The channels of that one have to be linked first too: ask somebody who can give roles to write /fbs link in its channel. The code can still be used.',
  linkElsewhere: () =>
    'The two places have no rollout in common, so the accounts cannot be linked. The channels have to be linked first: ask somebody who can give roles to write /fbs link in the channel. The code can still be used.',
};
