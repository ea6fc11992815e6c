/**
 * That a meeting ahead is new, dated, moved, elsewhere, cancelled or takes place after all: told once
 * to whom it is for, but not to whoever did it.
 */
import { type EventNews, tellableAt } from '../plan/event-news.ts';
import { everEventIn, type PlanEvent } from '../plan/plan.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { addDays, hourOf, hourOn, toLocalDate } from '../time/calendar.ts';
import { dayOf, type LocalDate } from '../time/when.ts';
import { type Addressee, addresseeName } from './addressee.ts';
import { invitedTo, seriesTo } from './event-reminders.ts';
import { evening } from './inbox.ts';
import { type Reminder, reminderAt, sendDayOf } from './reminder.ts';
import { minuteAfter } from './role-notices.ts';

export function eventNews(rollout: Rollout): Reminder[] {
  return Object.entries(rollout.amendments.events).flatMap(([key, { news }]) => {
    const event = everEventIn(rollout.plan, key);
    return news === undefined || event === undefined ? [] : newsOf(rollout, event, news);
  });
}

function newsOf(rollout: Rollout, event: PlanEvent, news: EventNews): Reminder[] {
  const day = dayConcerned(event, news);
  if (day === null) return [];
  return invitedTo(rollout, event).flatMap((to) => {
    const sendAt = toldAt(rollout, event, to, news, day);
    const on = toLocalDate(sendAt);
    if (on > day || seriesTo(to, rollout, event).personOn(on) === news.by) return [];
    const rule = { type: 'meeting', since: news.at, change: news.change } as const;
    const subject = { type: 'event', key: event.key } as const;
    return [reminderAt({ subject, to, rule, due: day }, sendAt)];
  });
}

/** The day that it is on, or would have been; null: it never had one. */
function dayConcerned({ when }: PlanEvent, { change, was }: EventNews): LocalDate | null {
  const isOff = change === 'cancelled' || change === 'undated';
  return isOff ? was && dayOf(was.when) : dayOf(when);
}

/** Once nobody can undo it, at once where it is today; and when they can be written to. */
function toldAt(
  rollout: Rollout,
  event: PlanEvent,
  to: Addressee,
  news: EventNews,
  day: LocalDate,
): Date {
  const series = seriesTo(to, rollout, event);
  const isToday = toLocalDate(new Date(news.at)) === day;
  const soon = minuteAfter(isToday ? new Date(news.at) : tellableAt(news));
  const today = toLocalDate(soon);
  const isLater = !series.isOpen(today) || hourOf(soon) >= evening;
  const on = isLater ? series.firstOpen(addDays(today, 1)) : today;
  const begins = hourOn(on, series.hourOn(on));
  return begins > soon ? begins : soon;
}

/** Of a meeting's reminders those that the news of it have not told already. */
export function besidesEventNews(
  rollout: Rollout,
  event: PlanEvent,
  reminders: readonly Reminder[],
): readonly Reminder[] {
  const news = rollout.amendments.events[event.key]?.news;
  if (news === undefined) return reminders;
  const told = new Map(
    newsOf(rollout, event, news).map((one) => [addresseeName(one.to), sendDayOf(one)]),
  );
  return reminders.filter((one) => sendDayOf(one) > (told.get(addresseeName(one.to)) ?? ''));
}
