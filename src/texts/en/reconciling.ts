/** What is said where tasks stand otherwise here than in an imported file. */
import type { Texts } from '../da.ts';
import { tasks } from './words.ts';

export const reconciling: Texts['reconciling'] = {
  further: {
    there: (n) => `Further in the file than here (${n})`,
    here: (n) => `Performed here, not completed in KLIK (${n})`,
  },
  status: (here, there) => `Here: ${here}. In the file: ${there}.`,
  all: {
    there: (n) => `Report all ${n} as the file says`,
    here: (n) => `All ${n} are completed in KLIK now`,
  },
  settled: (n) => `${tasks(n)} reported`,
  settledNow: 'KLIK is unchanged: the bot cannot write there.',
  undone: (n) => `Undone: ${tasks(n)} as before`,
};
