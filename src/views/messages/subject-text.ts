/** What a reminder is about, in a few words. */
import { eventIn, roleIn, taskIn } from '../../domain/plan/plan.ts';
import type { Reminder } from '../../domain/reminders/reminder.ts';
import type { View } from '../view.ts';
import { taskName } from '../wording.ts';

/** '2 Udpeg …', 'Teknisk workshop', 'Projektleder er ubesat'; names nobody. */
export function subjectText(
  { rollout, texts }: View,
  { subject: { type, key }, rule }: Pick<Reminder, 'subject' | 'rule'>,
): string {
  const { title, section } = texts.notice;
  const { about } = texts.yourRoles;
  const role = roleIn(rollout.plan, key)?.name ?? key;
  if (rule.type === 'assigned' || rule.type === 'released') return about[rule.type](role);
  if (rule.type === 'standIn') return about.standIn;
  switch (type) {
    case 'task': {
      const task = taskIn(rollout.plan, key);
      return task === undefined ? key : taskName(task);
    }
    case 'event':
      return eventIn(rollout.plan, key)?.title ?? key;
    case 'role':
      return title.vacant(role);
    case 'person':
      return key === 'channel' ? title.unreachableChannel : section.person;
  }
}
