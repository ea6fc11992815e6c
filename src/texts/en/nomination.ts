/** A colleague is suggested for a role that nobody holds, and is asked. */
import type { nomination as danish } from '../da/nomination.ts';

export const nomination: typeof danish = {
  button: 'Suggest a colleague',
  about: (role) => `Suggestion for the role: ${role}`,
  formTitle: (role) => `Whom do you suggest as ${role}?`,
  formIntro:
    'I ask them in a private message that says what the role is. You hear what they answer.',
  label: 'Colleague',
  hint: 'One person. They may decline.',
  send: 'Ask',
  asked: (name) => `${name} will be asked`,
  askedText: (name, role, until) =>
    `${name} gets a private message about the role ${role}. You hear from me when they answer. The question stands until the end of ${until}.`,
  waiting: (name, by, until) =>
    `${name} has been asked by ${by} and can answer until the end of ${until}.`,
  title: (role) => `Would you be ${role}?`,
  text: (by, plan, municipality) =>
    `${by} suggests you in ${plan} in ${municipality}. Nobody holds the role.`,
  until: (day) =>
    `Answer by ${day}. If you say yes, you have the role at once. Without an answer the question lapses.`,
  yes: 'Yes, I’ll take it',
  no: 'No, thanks',
  declined: 'You have declined',
  declinedText: (by) => `${by} is told. Thank you for answering.`,
  over: {
    title: (role) => `You were asked whether you would be ${role}`,
    accepted: 'You said yes.',
    declined: 'You declined.',
    expired: 'The question is over.',
    withdrawn: 'The suggestion was taken back.',
    taken: (who, role) => `${who} is ${role} now, so there is no need to answer.`,
  },
  end: {
    accepted: (name, role) => `${name} said yes and is now ${role}`,
    declined: (name, role) => `${name} declined to be ${role}`,
    expired: (name, role) => `${name} has not answered whether they would be ${role}`,
    taken: (name, role) => `${name} is no longer asked to be ${role}`,
  },
  now: {
    open: 'The answer was taken back, so the question stands again.',
    vacant: 'The role is still vacant. You can suggest somebody else, or take it yourself.',
    held: (who) => `${who} holds the role.`,
  },
};
