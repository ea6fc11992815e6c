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
  files: 'Files',
  filesHint:
    'One on each line: a name and the address, https://… The file stays where it is; nothing is copied.',
  editTitle: (task) => `Edit ${task}`,
  editIntro:
    'The deadline is changed with the button “Deadline”. KLIK is unchanged: the bot cannot write there.',
  official: 'In the plan',
  corrected: 'Corrected',
};
