/** Tasks that apply only if a question is answered yes, and tasks that come again. */
import type { Texts } from '../da.ts';

export const conditions: Texts['conditions'] = {
  field: 'Only if',
  title: 'Questions that tasks depend on',
  for: (keys) => `About task ${keys}.`,
  yes: 'Yes',
  no: 'No',
  unanswered: 'not answered',
  open: (question) => `Applies only if the answer is yes: ${question}`,
  reason: (question) => `Not relevant, since the answer is no: ${question}`,
  answered: (question, answer) => `${question} ${answer}`,
  off: (keys) => `Not relevant now: task ${keys}. The answer can be changed again.`,
  on: (keys) => `Applies now: task ${keys}.`,
  none: 'No task depends on the answer.',
  always: 'It always applies.',
  alwaysWord: 'always',
};

export const recurrence: Texts['recurrence'] = {
  field: 'Comes again',
  untilField: 'Comes again until',
  untilHint: 'Empty: it goes on.',
  earlier: 'Earlier times',
  every: { week: 'every week', month: 'every month', quarter: 'every quarter' },
  until: (every, day) => `${every}, up to ${day}`,
  next: (task, day) => `The next is ${task}, due ${day}.`,
  over: 'That was the last time.',
  never: 'no',
};
