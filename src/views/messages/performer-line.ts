import type { Task } from '../../domain/plan/plan.ts';
import { namedAt } from '../../domain/rollout/roles.ts';
import { performerText, roleName, roleWithHolders } from '../wording.ts';
import { type ReminderMessage, tellsOf } from './notice.ts';

/** Whose the task is. Empty: the plan names nobody. */
export function performerLine({
  message,
  task,
}: {
  readonly message: ReminderMessage;
  readonly task: Task;
}): string {
  const { view } = message;
  const { notice: words } = view.texts;
  const { performer: role, accountable } = task;
  if (role === null || namedAt(view.rollout, task, view.now) !== null) {
    const who = performerText(view, task);
    if (who !== '') return words.performer(who);
    return accountable === null ? '' : words.responsible(roleWithHolders(view, accountable));
  }
  // A row of the same message says that nobody holds it.
  const isToldVacant = tellsOf(message, { type: 'role', key: role });
  return words.performer(isToldVacant ? roleName(view, role) : roleWithHolders(view, role));
}
