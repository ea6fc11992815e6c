/** What is said when somebody changes the plan of their own rollout. */
import type { Texts } from '../da.ts';

export const planChanges: Texts['planChanges'] = {
  askKind: (title) => `Is “${title}” in KLIK?`,
  whyKind:
    'A KLIK task must be completed in KLIK too. A local task is your own alone and is completed here.',
  inKlik: 'In KLIK',
  onlyHere: 'Only here',
  klikWord: 'klik',
  localWord: 'local',
  added: (task) => `Added: ${task}`,
  changed: (task) => `Changed: ${task}`,
  assignedToYou: (by, task) => `${by} has assigned you a task: ${task}`,
  assignedNow:
    'It is yours in person: the reminders of it come to you. If you leave your role, it goes back to the role.',
  retired: (task) => `Withdrawn: ${task}`,
  retiredNow: 'It is no longer on the lists, and no reminders of it will come. Its history stays.',
  restored: (task) => `Brought back: ${task}`,
  undone: 'Undone: the plan is as it was before.',
  klikStays: 'KLIK is unchanged: the bot cannot write there.',
};
