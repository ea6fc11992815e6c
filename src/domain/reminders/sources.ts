/** Everything in a rollout that reminders come from, but Friday's overview (friday.ts). */

import { memoizeEach } from '../memoize.ts';
import { eventIn, type PlanEvent } from '../plan/plan.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { addDays } from '../time/calendar.ts';
import { dayOf, type LocalDate } from '../time/when.ts';
import { attendanceReminders } from './attendance-reminders.ts';
import type { Window } from './deadline.ts';
import { besidesEventNews, eventNews } from './event-news.ts';
import { eventReminders } from './event-reminders.ts';
import { silentNotices, stillReminders } from './heartbeat.ts';
import { klikRoleReminders } from './klik-role-reminders.ts';
import { nominationReminders } from './nomination-reminders.ts';
import { besidesNews, planNews } from './plan-news.ts';
import { eventReach, reachesFrom } from './reach.ts';
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
  /** Whether some may come again and again, without end: of those `reminders` has the window's. */
  readonly isEndless: boolean;
  /** If none comes until that day, none ever will; left out: it is not known. */
  settled?(): LocalDate;
  reminders(window: Window): readonly Reminder[];
}

/** Questions end a month after go-live; whoever is away then is asked within the quarter. */
const askedAfterGoLive = 31 + 92;

/** '': nothing is asked where go-live has no day. */
function lastAsked({ plan }: Rollout): LocalDate {
  const goLive = eventIn(plan, plan.goLive);
  const on = goLive === undefined ? null : dayOf(goLive.when);
  return on === null ? '' : addDays(on, askedAfterGoLive);
}

const remindersOf = memoizeEach((rollout: Rollout, event: PlanEvent) =>
  besidesEventNews(rollout, event, eventReminders(rollout, event)),
);

/** Those of which something may come after the beginning of the day `from`. */
export function sourcesOf(rollout: Rollout, from: LocalDate): Source[] {
  const { events } = rollout.plan;
  const finite = { first: from, isEndless: false };
  const asking = { first: from, key: null, isEndless: true, settled: () => lastAsked(rollout) };
  return [
    ...reachesFrom(rollout, from).map(
      ({ task, first }): Source => ({
        ...{ key: task.key, first, isEndless: goesOn(rollout, task) },
        reminders: (of) => besidesNews(rollout, task, taskReminders(rollout, task, of)),
      }),
    ),
    ...events.flatMap((event): Source[] => {
      const reach = eventReach(rollout, event);
      if (reach === null || reach.until < from) return [];
      const first = reach.from > from ? reach.from : from;
      const reminders = () => remindersOf(rollout, event);
      return [{ key: event.key, first, isEndless: false, reminders }];
    }),
    {
      key: null,
      first: from,
      isEndless: true,
      settled: () => vacancyReach(rollout, from),
      reminders: (window) => vacancyReminders(rollout, window),
    },
    { ...finite, key: null, reminders: () => roleNotices(rollout) },
    { ...finite, key: null, reminders: () => roleNews(rollout) },
    { ...finite, key: null, reminders: () => unansweredNotices(rollout) },
    { ...finite, key: null, reminders: () => klikRoleReminders(rollout) },
    { ...finite, key: null, reminders: () => nominationReminders(rollout) },
    { ...asking, reminders: (window) => stillReminders(rollout, window) },
    { ...finite, key: null, reminders: () => silentNotices(rollout) },
    { ...finite, key: null, reminders: () => attendanceReminders(rollout) },
    { ...finite, key: null, reminders: () => planNews(rollout) },
    { ...finite, key: null, reminders: () => eventNews(rollout) },
    { ...asking, reminders: (window) => undatedReminders(rollout, window) },
  ];
}
