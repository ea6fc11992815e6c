/** What somebody is told at once: a role has come to them or left them, or they stand in. */
import type { yourRoles as danish } from '../da/your-roles.ts';

export const yourRoles: typeof danish = {
  title: 'Your roles have changed',
  about: {
    assigned: (role) => `New in the role: ${role}`,
    released: (role) => `Out of the role: ${role}`,
    unanswered: 'No answer to a question',
    gone: 'Out of the role',
    standIn: 'Deputy',
  },
  assigned: (role) => `You are now ${role}`,
  assignedBy: (by, plan, municipality) =>
    `${by} has given you the role in ${plan} in ${municipality}.`,
  after: (names) => `You take over from ${names}.`,
  primary: (name) =>
    `${name} is the primary and gets the reminders while there are several of you.`,
  released: (role) => `You are no longer ${role}`,
  releasedBy: (by) => `${by} has changed who holds the role.`,
  passedTo: (names) => `Taken over by: ${names}.`,
  stays: (names) => `Still held by: ${names}.`,
  vacant: 'The role is vacant now.',
  noMore: 'You get no more reminders for it.',
  still: (roles) => `You are still ${roles}.`,
  passedOn: 'What goes along with the role',
  nothingPassedOn: 'No known tasks went along.',
  standIn: (name) => `You stand in for ${name}`,
  away: (name, days, roles) =>
    `${name} (${roles}) is away ${days}. You get the reminders meanwhile, and you can mark the tasks in progress and done.`,
  notStandIn: (name) => `You no longer stand in for ${name}`,
  duties: 'What the role involves',
  tasks: 'Open tasks',
  noTasks: 'No known tasks are waiting. KOMBIT publishes more as it goes.',
  event: (event) => `Next meeting: ${event}.`,
  noEvent: 'No known meetings ahead.',
  firstTask: (task) => `First step: look at task ${task}.`,
  firstRead: (link) => `First step: read what is expected of the role in ${link}.`,
  firstLook: 'First step: see where the rollout stands.',
  ask: (who) => `Ask ${who} if you are in doubt.`,
  person: (name, role) => `${name} (${role})`,
  mail: (name, address) => `${name} at ${address}`,
  told: (names) => `The bot tells ${names} at once.`,
};
