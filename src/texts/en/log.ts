/** The log, as it is read: who did what, before and after. */
import type { logCard as danish } from '../da/log.ts';
import { tasks } from './words.ts';

export const logCard: typeof danish = {
  title: (filter) => (filter === '' ? 'The log' : `The log: ${filter}`),
  none: 'Nothing has been done here yet.',
  older: (n) => `… and ${n} more, older than these.`,
  toOlder: 'Older',
  toNewer: 'Newer',
  nothing: 'nothing',
  asPlanned: 'as in the plan',
  said: (words) => `“${words}”`,
  tasks: (n) => `${tasks(n)} at once`,
  snoozed: 'Put off until',
  answer: 'Reply',
  municipality: 'Name of the municipality',
  hour: 'Hour',
  administrator: 'Looks after the rollout',
  more: (n) => `… and ${n} more at the same time.`,
};
