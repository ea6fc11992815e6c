/** What a reader can do about an open task besides its steps. */
import type { Action } from '../cards/card.ts';
import { mayAssignRoles, mayChangeTask } from '../domain/access.ts';
import type { Task } from '../domain/plan.ts';
import { recipientOn } from '../domain/recipients.ts';
import { rolesOf } from '../domain/roles.ts';
import { dueDayOf, isOpen, type Person, stateOf } from '../domain/rollout.ts';
import { snoozeDay } from '../domain/snooze.ts';
import { settingsButton } from './policy-card.ts';
import { taskValue } from './task-row.ts';
import type { View } from './view.ts';

/** None for a closed task, or when everyone reads it. */
export function ownButtons(view: View, task: Task): Action[] {
  const { rollout, viewer, now, texts } = view;
  const { status, seenBy } = stateOf(rollout, task);
  if (viewer === null || !isOpen(status)) return [];
  const mayChange = mayChangeTask(rollout, task, viewer.id, now).allowed;
  const buttons: [boolean, 'snooze' | 'seen' | 'handover'][] = [
    [canPutOff(view, task, viewer), 'snooze'],
    [mayChange && status === 'notStarted' && seenBy !== viewer.id, 'seen'],
    [canHandOver(view, task, viewer), 'handover'],
  ];
  return [
    ...buttons
      .filter(([isOffered]) => isOffered)
      .map(([, what]) => ({
        label: texts.button[what],
        action: `task.${what}`,
        value: taskValue(rollout.id, task.key),
      })),
    settingsButton(view, task),
  ];
}

/** Only those who get the work reminders put them off. */
function canPutOff({ rollout, now }: View, task: Task, { id }: Person): boolean {
  const due = dueDayOf(rollout, task);
  if (due === null || snoozeDay(rollout, task, id, due, now) === null) return false;
  const subject = { type: 'task', key: task.key } as const;
  const receiver = recipientOn(rollout, { subject, to: { type: 'performer' } }, due);
  return receiver?.type === 'person' && receiver.personId === id;
}

function canHandOver({ rollout, now }: View, task: Task, { id }: Person): boolean {
  const roles = [task.performer, task.accountable].filter((role) => role !== null);
  const own = rolesOf(rollout, id, now);
  if (roles.some((role) => own.includes(role))) return true;
  return roles.length > 0 && mayAssignRoles(rollout, id, now).allowed;
}
