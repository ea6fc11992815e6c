/** The log, as it is read: who did what, before and after. */
import { tasks } from './words.ts';

export const logCard = {
  title: (filter: string) => (filter === '' ? 'Log' : `Log: ${filter}`),
  none: 'Intet er gjort her endnu.',
  older: (n: number) => `… og ${n} til, ældre end disse.`,
  toOlder: 'Ældre',
  toNewer: 'Nyere',
  nothing: 'intet',
  asPlanned: 'som i planen',
  said: (words: string) => `»${words}«`,
  tasks: (n: number) => `${tasks(n)} på én gang`,
  snoozed: 'Udsat til',
  answer: 'Besvarelse',
  municipality: 'Kommunens navn',
  hour: 'Klokkeslæt',
  administrator: 'Passer udrulningen',
  more: (n: number) => `… og ${n} til på samme tid.`,
};
