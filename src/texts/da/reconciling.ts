/** What is said where tasks stand otherwise here than in an imported file. */
import { tasks } from './words.ts';

export const reconciling = {
  further: {
    there: (n: number) => `Længere i filen end her (${n})`,
    here: (n: number) => `Udført her, ikke fuldført i KLIK (${n})`,
  },
  status: (here: string, there: string) => `Her: ${here}. I filen: ${there}.`,
  all: {
    there: (n: number) => `Meld alle ${n}, som filen siger`,
    here: (n: number) => `Alle ${n} er fuldført i KLIK nu`,
  },
  settled: (n: number) => `${tasks(n)} meldt`,
  settledNow: 'KLIK er uændret: botten kan ikke skrive der.',
  undone: (n: number) => `Fortrudt: ${tasks(n)} står, som de gjorde før`,
};
