/** Everything in a rollout that reminders come from, but Friday's overview (friday.ts). */

import type { Rollout } from '../rollout/rollout.ts';
import type { LocalDate } from '../time/when.ts';
import { attendanceReminders } from './attendance-reminders.ts';
import type { Window } from './deadline.ts';
import { besidesEventNews, eventNews } from './event-news.ts';
import { eventReminders } from './event-reminders.ts';
import { silentNotices, stillReminders } from './heartbeat.ts';
import { klikRoleReminders } from './klik-role-reminders.ts';
import { nominationReminders } from './nomination-reminders.ts';
import { besidesNews, planNews } from './plan-news.ts';
import { reachOf } from './reach.ts';
import type { Reminder } from './reminder.ts';
import { roleNews } from './role-news.ts';
import { roleNotices } from './role-notices.ts';
import { goesOn, taskReminders } from './task-reminders.ts';
import { unansweredNotices } from './unanswered-notices.ts';
import { undatedReminders } from './undated-reminders.ts';
import { vacancyReach, vacancyReminders } from './vacancy-reminders.ts';

/** Reminders that belong together. */
export interface Source {
  /** Of the task or the event; null: of all that is vacant, or told at once. */
  readonly key: string | null;
  /** None that comes after `from` comes before that day. */
  readonly first: LocalDate;
  /** None comes after that day; left out: it is not known. */
  readonly last?: LocalDate;
  /** Whether some may come again and again, without end: of those `reminders` has the window's. */
  readonly isEndless: boolean;
  reminders(window: Window): readonly Reminder[];
}

/** Alerts on vacant roles end with the last meeting, or go on while a task waits. */
function vacancySource(rollout: Rollout, from: LocalDate): Source {
  const last = vacancyReach(rollout);
  return {
    key: null,
    first: from,
    isEndless: true,
    ...(last === null ? {} : { last }),
    reminders: (window) =>
      vacancyReminders(
        rollout,
        last !== null && last < window.until ? { ...window, until: last } : window,
      ),
  };
}

/** Those of which something may come after the beginning of the day `from`. */
export function sourcesOf(rollout: Rollout, from: LocalDate): Source[] {
  const { tasks, events } = rollout.plan;
  const finite = { first: from, isEndless: false };
  return [
    ...tasks.flatMap((task): Source[] => {
      const { key } = task;
      const first = reachOf(rollout, task, from);
      if (first === null) return [];
      const isEndless = goesOn(rollout, task);
      return [
        {
          key,
          first,
          isEndless,
          reminders: (of) => besidesNews(rollout, task, taskReminders(rollout, task, of)),
        },
      ];
    }),
    ...events.map((event): Source => {
      const reminders = () => besidesEventNews(rollout, event, eventReminders(rollout, event));
      return { ...finite, key: event.key, reminders };
    }),
    vacancySource(rollout, from),
    { ...finite, key: null, reminders: () => roleNotices(rollout) },
    { ...finite, key: null, reminders: () => roleNews(rollout) },
    { ...finite, key: null, reminders: () => unansweredNotices(rollout) },
    { ...finite, key: null, reminders: () => klikRoleReminders(rollout) },
    { ...finite, key: null, reminders: () => nominationReminders(rollout) },
    { ...finite, key: null, reminders: () => stillReminders(rollout) },
    { ...finite, key: null, reminders: () => silentNotices(rollout) },
    { ...finite, key: null, reminders: () => attendanceReminders(rollout) },
    { ...finite, key: null, reminders: () => planNews(rollout) },
    { ...finite, key: null, reminders: () => eventNews(rollout) },
    { ...finite, key: null, reminders: () => undatedReminders(rollout) },
  ];
}
