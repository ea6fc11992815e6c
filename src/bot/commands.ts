/** The commands, in the order that help shows them. The list that dispatch and manifests read. */
import type { Language } from '../domain/rollout/rollout.ts';
import { textsIn } from '../texts/index.ts';
import type { Command } from './kit/command.ts';
import { fold } from './line/line.ts';
import { link } from './links/link.ts';
import { doctor } from './overview/doctor.ts';
import { events } from './overview/events.ts';
import { anchoring, contact, links, next, questions, support } from './overview/guides.ts';
import { help } from './overview/help.ts';
import { phases } from './overview/phases.ts';
import { status } from './overview/status.ts';
import { acknowledge } from './put-off/acknowledge.ts';
import { due } from './put-off/due.ts';
import { snooze } from './put-off/snooze.ts';
import { leave } from './roles/leave.ts';
import { role } from './roles/role.ts';
import { roles } from './roles/roles.ts';
import { setup } from './set-up/setup.ts';
import { takeOver } from './set-up/take-over.ts';
import { absence } from './settings/absence.ts';
import { reminders } from './settings/reminders.ts';
import { completed, done, notRelevant, reopen, start } from './tasks/steps.ts';
import { task } from './tasks/task.ts';
import { tasks } from './tasks/tasks.ts';
import { undo } from './tasks/undo.ts';

export { help };

export const commands: readonly Command[] = [
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
  undo,
  roles,
  role,
  leave,
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
  doctor,
  help,
];

const languages: readonly Language[] = ['da', 'en'];

/** Every name that a command answers to, in both languages. */
export function namesOf(command: Command): string[] {
  return languages.map((language) => textsIn(language).command[command.key].name);
}

/**
 * The command that the words begin with, and the words behind it: by any of its names, however it
 * is spelt with æøå and capitals, in one word or two ('i gang'). No words mean status.
 */
export function commandIn(
  words: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } | null {
  if (words.length === 0) return { command: status, rest: [] };
  for (const length of [1, 2]) {
    const wanted = squeezed(words.slice(0, length).join(' '));
    const command = commands.find((it) => namesOf(it).some((name) => squeezed(name) === wanted));
    if (command === undefined) continue;
    const rest = words.slice(length);
    // Typed twice, it is meant once.
    const again = rest.length === 0 ? null : commandIn(rest);
    return again?.command === command ? again : { command, rest };
  }
  return null;
}

function squeezed(name: string): string {
  return fold(name).replaceAll(/[^\p{L}\p{N}]/gu, '');
}
