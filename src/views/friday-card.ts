/** The sections of Friday's overview, as they were on the day that it went out. */

import { type FridaySection, sectionOf } from '../domain/friday.ts';
import { taskIn } from '../domain/plan.ts';
import { stateOf } from '../domain/rollout.ts';
import type { Entry, Message } from './notice.ts';
import { wasOpen } from './task-notice.ts';

export const fridaySections: readonly FridaySection[] = ['done', 'slipped', 'vacant', 'ahead'];

/** Where it stood then: what is done since stays in its place, with its outcome. */
export function fridaySectionOf(message: Message, { notice }: Entry): FridaySection {
  const { type, key } = notice.reminder.subject;
  if (type === 'role' || type === 'person') return 'vacant';
  const { rollout } = message.view;
  const task = type === 'task' ? taskIn(rollout.plan, key) : undefined;
  if (task === undefined) return 'ahead';
  if (!wasOpen(message, task)) return 'done';
  const open = { ...stateOf(rollout, task), status: 'inProgress' } as const;
  const then = { ...rollout, tasks: { ...rollout.tasks, [key]: open } };
  return sectionOf(then, task, message.sentOn) ?? 'ahead';
}
