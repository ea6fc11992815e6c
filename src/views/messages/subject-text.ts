/** What a reminder is about, in a few words. */
import { everEventIn, roleIn, taskIn } from '../../domain/plan/plan.ts';
import type { Reminder } from '../../domain/reminders/reminder.ts';
import type { View } from '../view.ts';
import { taskName } from '../wording.ts';

/** '2 Udpeg …', 'Teknisk workshop', 'Projektleder er ubesat'; names nobody. */
export function subjectText(
  view: View,
  { subject: { type, key }, rule }: Pick<Reminder, 'subject' | 'rule'>,
): string {
  const { rollout, texts } = view;
  const { title, section } = texts.notice;
  const { about } = texts.yourRoles;
  const role = roleIn(rollout.plan, key)?.name ?? key;
  if (rule.type === 'assigned' || rule.type === 'released') return about[rule.type](role);
  if (rule.type === 'standIn' || rule.type === 'gone' || rule.type === 'unanswered') {
    return about[rule.type];
  }
  if (rule.type === 'still') return texts.heartbeat.about;
  if (rule.type === 'silent') return texts.heartbeat.silentAbout(role);
  if (rule.type === 'klikRoles') return texts.klikRoles.about;
  if (rule.type === 'holders') return texts.roleNews.about(role);
  if (rule.type === 'panel') return texts.roleNews.panel;
  if (rule.type === 'invited' || rule.type === 'unsent') {
    return texts.attendance.about(everEventIn(rollout.plan, key)?.title ?? key);
  }
  if ('nomination' in rule) return texts.nomination.about(role);
  if (rule.type === 'undated') return texts.dates.about;
  switch (type) {
    case 'task': {
      const task = taskIn(rollout.plan, key);
      return task === undefined ? key : taskName(task);
    }
    case 'event':
      return eventText(view, key, rule);
    case 'role':
      return title.vacant(role);
    case 'person':
      return key === 'channel' ? title.unreachableChannel : section.person;
  }
}

function eventText({ rollout, texts }: View, key: string, rule: Reminder['rule']): string {
  const title = everEventIn(rollout.plan, key)?.title ?? key;
  return rule.type === 'meeting' ? texts.meetings.news[rule.change](title) : title;
}
