/** What is asked of a task that somebody adds or corrects. */
import type { Texts } from '../da.ts';

export const taskForm: Texts['taskForm'] = {
  open: 'New task',
  newTitle: 'New task',
  title: 'Title',
  kind: 'Is it in KLIK?',
  dueHint: 'For example 16 February. Empty: not known.',
  phaseByDue: (now) => `The one that its deadline lies in (without a deadline: ${now})`,
  description: 'Description',
  link: 'Link',
  linkHint: 'The address of what it is about: https://…',
};
