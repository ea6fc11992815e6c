/** A group of KLIK tasks becomes the tasks that it is made of. */
import type { Texts } from '../da.ts';

export const split: Texts['split'] = {
  open: 'Split',
  title: (task) => `Split: ${task}`,
  intro:
    'Write the tasks as they are called in KLIK. They take over the group’s phase, theme, deadline and roles; the group is withdrawn, and its history is kept.',
  label: 'Tasks',
  hint: 'One on each line, two at least. A KLIK code may stand before it: MI 15 Title.',
  send: 'Split',
  why: 'Split into its tasks',
  done: (task, n) => `${task} is split into ${n} tasks`,
  retired: (key) => `The group is withdrawn. /fbs restore ${key} brings it back.`,
};
