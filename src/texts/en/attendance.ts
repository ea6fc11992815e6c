/** Who comes to a meeting, and the seats of a course. */
import type { attendance as danish } from '../da/attendance.ts';
import { count } from './words.ts';

export const attendance: typeof danish = {
  yes: 'I’ll come',
  no: 'I won’t come',
  send: 'Send somebody else',
  signUp: 'Sign me up',
  elsewhere: 'Choose another place',
  section: 'Who is coming?',
  coming: (n) => `Coming (${n})`,
  at: (site, n) => `At ${site} (${n})`,
  away: (n) => `Not coming (${n})`,
  open: (n) => `No answer yet (${n})`,
  sending: (name, other) => `${name} (sending ${other})`,
  count: (coming, away, open) =>
    [
      `${coming} coming`,
      ...(away > 0 ? [`${away} not coming`] : []),
      ...(open > 0 ? [`${open} yet to answer`] : ['everybody has answered']),
    ].join(', '),
  soFar: (count) => `So far: ${count}.`,
  own: {
    yes: 'You have said that you are coming.',
    no: 'You have said that you are not coming.',
    at: (site) => `You are signed up: ${site}.`,
    send: (name) => `You are sending ${name}.`,
    none: 'You have not answered yet.',
  },
  theirs: (name) => ({
    yes: `${name} is coming.`,
    no: `${name} is not coming.`,
    at: (site) => `${name} is signed up: ${site}.`,
    send: (other) => `${name} is sending ${other}.`,
    none: `${name} has not answered yet.`,
  }),
  answerFor: (name) => `Answer for ${name}, who has no account`,
  logged: {
    yes: 'coming',
    no: 'not coming',
    none: 'no answer',
    asked: 'named',
    send: (name) => `sending ${name}`,
  },
  seats: {
    divide:
      'Are the seats to be divided by region? Press Undo, then Mark as done on the task: the form asks about each region.',
    field: 'Seats',
    at: (site, wished, signedUp) =>
      `${site}: ${count(wished, 'seat', 'seats')} wished for, ${signedUp} signed up`,
    compared: (wished, known, role, plural) =>
      `${count(wished, 'seat', 'seats')} wished for, ${known} ${known === 1 || plural === null ? role : plural} known.`,
    unnamed: (n) => `${count(n, 'seat is', 'seats are')} still without a name.`,
    short: (n) => `${n} of them will have no seat.`,
    signedUp: (n) => `${n} signed up.`,
    of: (site) => `Of these in ${site}`,
    ofHint: 'Empty: not divided.',
  },
  undone: (title) => `Undone: ${title}`,
  hears: (name) => `${name} gets a private message and is asked. You hear if the answer is no.`,
  signUpTitle: (title) => `Sign-up: ${title}`,
  site: 'Where?',
  sendTitle: (title) => `Whom do you send to ${title}?`,
  sendIntro: 'I ask them in a private message that says what the meeting is.',
  colleague: 'Colleague',
  colleagueHint: 'One person. They may say no.',
  ask: 'Ask',
  chosen: 'Those chosen get the roles and are told.',
  chosenFor: (title) =>
    `Those chosen get the roles and are asked whether they come to ${title}. If one of them has no account here, give the role on the role’s own card first.`,
  askedTo: (title) =>
    `Those named get a private message and are asked whether they come to ${title}.`,
  about: (title) => `Attendance: ${title}`,
  invitedMany: 'Are you coming to the meetings?',
  invitedTitle: (title) => `Are you coming to ${title}?`,
  invited: (by) => `${by || 'A colleague'} has named you to take part.`,
  recalled: 'You need not answer: somebody else goes.',
  unsent: (name) => `${name}, whom you wanted to send, cannot come.`,
  unsentNow: 'Send somebody else, or come yourself.',
  over: 'It has taken place.',
};
