/** One person, or one rollout, on two hosts. */
import type { link as danish } from '../da/link.ts';

export const link: typeof danish = {
  localChat: 'the local chat',
  person: {
    title: 'Link your accounts',
    type: (code) =>
      `Type /fbs link ${code} in a direct message to FBS where your other account is: in Slack or in Teams.`,
    stands:
      'Then you are one person in both places. Reminders come where you type the code, and your roles, settings and what you have put off move along.',
    secret:
      'The code is valid for 15 minutes and only once. Give it to nobody: whoever types it takes over your roles. /fbs link end parts accounts that are linked.',
  },
  channel: {
    title: 'Link one more channel',
    type: (code, plan, municipality) =>
      `Type /fbs link ${code} to FBS in a channel where the rest of you are: in Slack or in Teams. Then it follows ${plan} in ${municipality} too, and gets the same posts.`,
    secret:
      'The code is valid for 15 minutes and only once. Only you can see it: whoever has it can connect a channel to the rollout.',
  },
  linked: {
    title: 'Your accounts are linked',
    text: (host) =>
      `You are one person in both places now. Reminders come in ${host}, and your roles, settings and what you have put off have moved along.`,
    back: 'Type /fbs link end to part them again.',
  },
  unlinked: {
    title: 'Your accounts are parted',
    text: (host) => `Your roles and settings stay with your account in ${host}.`,
  },
};
