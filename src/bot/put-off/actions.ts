/** Buttons that leave a task's status as it is: later, seen, somebody else's, another deadline. */
import type { Actions } from '../kit/action.ts';
import { about, theTask } from '../kit/subject.ts';
import { markAndShow } from './acknowledge.ts';
import { dueForm } from './due.ts';
import { handOverForm, handOverToGuest } from './hand-over.ts';
import { snoozeForm } from './snooze.ts';

export const putOffActions = {
  taskSnooze: snoozeForm,
  taskSeen: about(theTask, markAndShow('seen')),
  taskNotYet: about(theTask, markAndShow('not-yet')),
  taskDue: dueForm,
  taskHandOver: handOverForm,
  taskHandOverToGuest: about(theTask, handOverToGuest),
} satisfies Partial<Actions>;
