/** What is said of dates that are not known yet. */
import type { Texts } from '../da.ts';
import { count } from './words.ts';

export const dates: Texts['dates'] = {
  title: 'Have any been published? Missing dates',
  state: (events, tasks, month) => {
    const parts = [
      events > 0 && `${count(events, 'meeting', 'meetings')} in ${month} without a day`,
      tasks > 0 && `${count(tasks, 'task', 'tasks')} without a deadline in KLIK`,
    ].filter((part) => part !== false);
    return `${parts.join(', and ')}. If the dates are in KLIK now, enter them here.`;
  },
  more: (n) => `… and ${n} more`,
  enter: 'Enter dates',
  notYet: 'Not yet',
  form: 'Dates that are out',
  intro: 'Enter only those that you know. An empty field changes nothing.',
  hint: 'The deadline in KLIK, for example 16 February.',
  none: 'No dates are missing',
  noneNow: 'All of them have a date.',
  notYetSaid: 'Missing dates: not published yet',
  quiet: (month) => `I will ask again in ${month} if any are still missing.`,
  entered: (n) => `${count(n, 'date', 'dates')} entered`,
  undone: 'Undone: missing dates are asked about as before.',
  about: 'Missing dates',
};
