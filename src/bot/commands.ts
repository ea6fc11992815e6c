/** The commands, in the order that help shows them. The list that dispatch and manifests read. */
import { calendar } from './export/calendar.ts';
import { exportFile } from './export/export.ts';
import { importTasksCommand } from './imports/import-form.ts';
import type { Command } from './kit/command.ts';
import { keyIn } from './line/command-name.ts';
import { link } from './links/link.ts';
import {
  anchoring,
  contact,
  events,
  links,
  next,
  phases,
  questions,
  status,
  support,
} from './overview/cards.ts';
import { doctor } from './overview/doctor.ts';
import { find } from './overview/find.ts';
import { glossaryOf } from './overview/glossary.ts';
import { helpOn } from './overview/help.ts';
import { log } from './overview/log.ts';
import { assignTask } from './plan/assign-task.ts';
import { dateEvent } from './plan/date-event.ts';
import { newTask } from './plan/new-task.ts';
import { onlyIf } from './plan/only-if.ts';
import { restore, retire } from './plan/retire-task.ts';
import { waits } from './plan/waits.ts';
import { acknowledge } from './put-off/acknowledge.ts';
import { due } from './put-off/due.ts';
import { snooze } from './put-off/snooze.ts';
import { rights } from './rights/rights.ts';
import { handover } from './roles/handover.ts';
import { leave } from './roles/leave.ts';
import { role } from './roles/role.ts';
import { roles } from './roles/roles.ts';
import { setup } from './set-up/setup.ts';
import { takeOver } from './set-up/take-over.ts';
import { absence } from './settings/absence.ts';
import { reminders } from './settings/reminders.ts';
import { approval, approverOf } from './tasks/approve.ts';
import { completed, done, notRelevant, reopen, start } from './tasks/steps.ts';
import { task } from './tasks/task.ts';
import { tasks } from './tasks/tasks.ts';
import { undo } from './tasks/undo.ts';

const besidesHelp: readonly Command[] = [
  status,
  tasks,
  task,
  start,
  done,
  completed,
  notRelevant,
  reopen,
  snooze,
  acknowledge,
  due,
  newTask,
  assignTask,
  approverOf,
  approval,
  waits,
  onlyIf,
  retire,
  restore,
  dateEvent,
  importTasksCommand,
  undo,
  roles,
  role,
  leave,
  handover,
  rights,
  events,
  phases,
  next,
  questions,
  support,
  anchoring,
  links,
  contact,
  reminders,
  absence,
  setup,
  takeOver,
  link,
  log,
  exportFile,
  calendar,
  find,
  glossaryOf,
  doctor,
];

export const commands: readonly Command[] = [
  ...besidesHelp,
  helpOn(besidesHelp.map(({ key }) => key)),
];

const byKey = new Map(commands.map((command) => [command.key, command]));

/** The command that the words begin with, and the words behind it; no words mean status. */
export function commandIn(
  words: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } | null {
  const found = keyIn(words);
  const command = found && byKey.get(found.key);
  return command ? { command, rest: found.rest } : null;
}
