/** Whether somebody still has their roles: the question, the answer, and that none came. */
import type { heartbeat as danish } from '../da/heartbeat.ts';

export const heartbeat: typeof danish = {
  about: 'Is the role still yours?',
  silentAbout: (role) => `No answer from ${role}`,
  title: (roles) => `Are you still ${roles}?`,
  ask: 'One press is enough. Then you all know that no task waits for somebody who is gone.',
  yes: 'Yes, I am',
  yesOutside: 'Yes',
  other: 'No, it is …',
  noMore: 'Not any more',
  thanks: 'Thank you for answering',
  stays: (roles) => `You are still ${roles}.`,
  gone: 'You have no roles here now, so there is nothing left to answer.',
  undone: 'Undone: there is no answer yet',
  undoneNow: 'You can still answer in the message that you got.',
  silentTitle: (name, role) => `Is ${name} still ${role}?`,
  silent: (name, asked, seen) =>
    seen === null
      ? `${name} was asked ${asked} and has not answered.`
      : `${name} was asked ${asked} and has not answered; last seen ${seen}.`,
  others: (names) => `${names} also holds the role.`,
  alive: (name, role) => `${name} is still ${role}`,
  aliveNow: 'There has been a sign of life since.',
  moved: (role) => `${role} is in other hands`,
  unanswered: (asked) => `no answer since ${asked}`,
  seen: (day) => `last seen ${day}`,
};
