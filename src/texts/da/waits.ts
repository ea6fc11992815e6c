/** Tasks that wait for others: in messages and lists, and what is asked and answered of it. */
import { tasks } from './words.ts';

export const waits = {
  freed: (task: string) => `Nu er vejen fri: ${task}`,
  freedMany: (n: number) => `Nu er vejen fri for ${tasks(n)}`,
  again: (task: string) => `Venter igen: ${task}`,
  /** `others`: names of tasks. */
  now: (others: string) => `Venter på ${others}.`,
  over: (others: string) => `Den ventede på ${others}. Det er ikke i vejen længere.`,
  nothing: 'Den venter ikke på andre opgaver.',
  /** In a row of a list; `keys`: their numbers. */
  mark: (keys: string) => `venter på ${keys}`,
  /** Behind what a task depends on, on its card: it is in its way no longer. */
  done: 'ikke i vejen',
  silence: 'Venter på andre opgaver',
  silenceWhy: 'Så længe de venter, er det kun deres frister, botten minder om.',
  title: (task: string) => `Hvad venter den på? ${task}`,
  label: 'Opgaver, den venter på',
  hint: 'Numre eller KLIK-koder med komma imellem. Lad feltet være tomt, hvis den ikke venter.',
  /** Before the task that it waits for, and before that: it does so no longer. */
  on: 'på',
  not: 'ikke',
};
