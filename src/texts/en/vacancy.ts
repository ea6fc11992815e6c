/** Roles that nobody fills: why, what waits for them, and how much is at stake. */
import type { vacancy as danish } from '../da/vacancy.ts';
import { count } from './words.ts';

const workingDays = (n: number) => count(n, 'working day', 'working days');

export const vacancy: typeof danish = {
  title: {
    neverFilled: (role) => `${role} is vacant`,
    left: (role) => `${role} is vacant again`,
    lost: (role) => `${role} cannot be reached`,
    silent: (role) => `${role} does not answer`,
    away: (role) => `${role} is away without a deputy`,
  },
  why: {
    lost: 'cannot be reached',
    silent: 'does not answer',
    away: 'away without a deputy',
  },
  level: { low: 'low', middle: 'medium', high: 'high' },
  risk: (level) => `Risk: ${level}.`,
  short: (role, why, needs, level) =>
    `${role} (${why === '' ? '' : `${why}: `}${needs}; risk: ${level})`,
  sentence: (title, waiting) => (waiting === null ? `${title}.` : `${title}: ${waiting}.`),
  first: (n) => {
    if (n < 0) return 'overdue';
    return n === 0 ? 'today' : `in ${workingDays(n)}`;
  },
  waiting: (needs, n, when) => {
    const wait = `${needs} ${n === 1 ? 'waits' : 'wait'}`;
    if (when === null) return wait;
    return n === 1 ? `${wait}, ${when}` : `${wait}, the first ${when}`;
  },
  filledBy: (day) => `Should be filled by ${day}.`,
  overdue: (day) => `Should have been filled by ${day}.`,
  blank: (weeks) =>
    `Roles: no task or meeting is known for the next ${weeks} weeks, so nobody knows whether anybody is missing.`,
  blankTodo: 'Put in what KLIK shows, with /fbs import or /fbs new.',
  blankStatus: (weeks) =>
    `No task or meeting is known for the next ${weeks} weeks, so nobody knows which roles are needed.`,
  rule: {
    risk: (level) => `because the risk is ${level} now`,
    riskLeft: (level) => `because the risk is still ${level}`,
  },
  claim: 'I’ll take the role',
  covered: (role) => `There is somebody as ${role} again`,
};
