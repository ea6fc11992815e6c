/** What is said of dates that are not known yet. */
import { count } from './words.ts';

export const dates = {
  title: 'Er nogen udgivet? Datoer, der mangler',
  state: (events: number, tasks: number, month: string) => {
    const parts = [
      events > 0 && `${count(events, 'møde', 'møder')} i ${month} mangler en dag`,
      tasks > 0 && `${count(tasks, 'opgave', 'opgaver')} mangler en frist i KLIK`,
    ].filter((part) => part !== false);
    return `${parts.join(', og ')}. Står datoerne i KLIK nu, så skriv dem her.`;
  },
  more: (n: number) => `… og ${n} til`,
  enter: 'Skriv datoer',
  notYet: 'Ikke endnu',
  form: 'Datoer, der er udgivet',
  intro: 'Skriv kun dem, I kender. Tomt felt: uændret.',
  hint: 'Fristen i KLIK, for eksempel 16. februar.',
  none: 'Ingen datoer mangler',
  noneNow: 'Alle har fået en dato.',
  notYetSaid: 'Datoer, der mangler: ikke udgivet endnu',
  quiet: (month: string) => `Jeg spørger igen i ${month}, hvis der stadig mangler nogen.`,
  entered: (n: number) => count(n, 'dato er skrevet ind', 'datoer er skrevet ind'),
  undone: 'Fortrudt: der bliver spurgt om manglende datoer som før.',
  about: 'Datoer, der mangler',
};
