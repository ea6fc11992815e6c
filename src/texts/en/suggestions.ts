/** The roles that the plan suggests for tasks without a performer. */
import type { Texts } from '../da.ts';

export const suggestions: Texts['suggestions'] = {
  take: (role) => `Use the suggestion: ${role}`,
  show: (n) => `See ${n} suggestions of a performer`,
  title: 'Suggestions of who performs',
  none: 'All tasks that the plan has a suggestion for have a performer.',
  hint: 'The suggestions are read out of KOMBIT’s presentation; KOMBIT has not assigned the tasks. You can assign them to another role at any time.',
  takeAll: (n) => `Use all ${n}`,
  taken: (n) => (n === 1 ? '1 task has got a performer' : `${n} tasks have got a performer`),
};
