/** What is said of a whole rollout that is taken in again from a file of our own. */
import type { Texts } from '../da.ts';

export const restoring: Texts['restoring'] = {
  title: (municipality) => `The whole rollout of ${municipality}`,
  tasks: 'Tasks',
  statuses: 'Statuses and own deadlines',
  events: 'Meetings',
  roles: 'Roles',
  unset: 'Cannot be given',
  why: {
    unknown: (name) => `${name}: I know nobody here of that name`,
    several: (name) => `${name}: several people here have that name`,
    tooMany: (name) => `${name}: the role has no room for more`,
  },
  added: 'new',
  withdrawn: 'withdrawn',
  restored: 'restored',
  asPlan: 'as in the plan',
  vacant: 'vacant',
  ownDue: (change) => `own deadline: ${change}`,
  value: 'another answer',
  note: 'another note',
  items: (n) =>
    n === 1
      ? 'One tick or answer on the plan’s lists becomes another.'
      : `${n} ticks and answers on the plan’s lists become others.`,
  version: (file, here) =>
    `The file is from version ${file} of the plan; version ${here} is followed here.`,
  stays:
    'Name, language and reminders stay as they are here. What you have added and the file does not have is withdrawn, and can be restored.',
  take: 'Take it all over',
  taken: 'The rollout was taken in from the file',
  takenNow:
    'It is not announced as new. Whoever gets a role is told. KLIK is unchanged: the bot cannot write there.',
};
