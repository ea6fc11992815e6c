/** Tasks that wait for others: in messages and lists, and what is asked and answered of it. */
import type { Texts } from '../da.ts';
import { tasks } from './words.ts';

export const waits: Texts['waits'] = {
  freed: (task) => `The way is clear now: ${task}`,
  freedMany: (n) => `The way is clear now for ${tasks(n)}`,
  again: (task) => `Waiting again: ${task}`,
  now: (others) => `Waits for ${others}.`,
  over: (others) => `It waited for ${others}. That is in its way no longer.`,
  nothing: 'It waits for no other task.',
  mark: (keys) => `waits for ${keys}`,
  done: 'no longer in its way',
  silence: 'Waiting for other tasks',
  silenceWhy: 'As long as they wait, the bot reminds of their deadlines alone.',
  title: (task) => `What does it wait for? ${task}`,
  label: 'Tasks that it waits for',
  hint: 'Numbers or KLIK codes with commas between them. Leave it empty if it waits for none.',
  on: 'for',
  not: 'not',
};
