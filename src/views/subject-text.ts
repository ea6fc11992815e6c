/** What a reminder is about, in a few words. */
import { roleIn, taskIn } from '../domain/plan.ts';
import type { Subject } from '../domain/recipients.ts';
import type { View } from './view.ts';
import { taskName } from './wording.ts';

/** '2 Udpeg …', 'Teknisk workshop', 'Projektleder er ubesat'; names nobody. */
export function subjectText({ rollout, texts }: View, { type, key }: Subject): string {
  const { title, section } = texts.notice;
  switch (type) {
    case 'task': {
      const task = taskIn(rollout.plan, key);
      return task === undefined ? key : taskName(task);
    }
    case 'event':
      return rollout.plan.events.find((event) => event.key === key)?.title ?? key;
    case 'role':
      return title.vacant(roleIn(rollout.plan, key)?.name ?? key);
    case 'person':
      return key === 'channel' ? title.unreachableChannel : section.person;
  }
}
