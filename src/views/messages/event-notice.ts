/** What a message says of a meeting, of go-live, and of the weeks after it. */

import { eventIn, everEventIn, type PlanEvent } from '../../domain/plan/plan.ts';
import { supportNow } from '../../domain/rollout/go-live.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import { dayOf, isBefore, monthOf } from '../../domain/time/when.ts';
import { formatMonth, weekdayName } from '../../texts/dates.ts';
import { calendarButton } from '../calendar-card.ts';
import { attendanceSaid, attendButtons, outsideRows } from '../plan/attendance.ts';
import { offText } from '../plan/event-card.ts';
import { isForEveryone, timeOf } from '../plan/events-card.ts';
import { supportRows, supportTitle } from '../plan/support.ts';
import type { View } from '../view.ts';
import { planText, roleNames, sentences, whenText } from '../wording.ts';
import { goLiveTold } from './go-live-notice.ts';
import { type Entry, entry, type Notice, type ReminderMessage } from './notice.ts';
import { recipientFor } from './notice-reason.ts';

/** null: there never was such an event, or its addition was undone. */
export function eventEntry(message: ReminderMessage, notice: Notice): Entry | null {
  const { view } = message;
  const { plan } = view.rollout;
  const event = everEventIn(plan, notice.reminder.subject.key);
  if (event === undefined) return null;
  const isOff = eventIn(plan, event.key) === undefined;
  if (notice.reminder.rule.type === 'meeting' || isOff) {
    return changedEntry(message, notice, event, isOff);
  }
  const on = dayOf(event.when);
  const last = on ?? monthOf(event.when);
  const isOver = last === null || isBefore(last, view.today);
  const own = recipientFor(message, notice);
  const isToOne = own.type === 'person';
  const toAnswer = isToOne ? attendButtons(view, event, own.forwardTo) : [];
  const outside = isToOne ? outsideRows(view, event, own.forwardTo) : [];
  return {
    notice,
    name: event.title,
    title: titleOf(message, event),
    state: sentences(meetingText(view, event), attendanceSaid(view, event, own.forwardTo)),
    progress: isOver ? 'told' : 'open',
    ...(toAnswer.length > 0 && { actions: toAnswer, rowActions: toAnswer }),
    ...(outside.length > 0 && { rows: outside }),
    ...(event.key === plan.goLive ? goLiveTold(message, notice) : {}),
    ...supportTold(message, event),
  };
}

/** That somebody has changed it, as that stands now; also after what was sent before. */
function changedEntry(
  { view }: ReminderMessage,
  notice: Notice,
  event: PlanEvent,
  isOff: boolean,
): Entry {
  const { meetings: words } = view.texts;
  const { rule } = notice.reminder;
  const news = view.rollout.amendments.events[event.key]?.news;
  const isSame = rule.type === 'meeting' && news?.at === rule.since;
  const said = isOff ? words.news.cancelled : isSame ? words.news[news.change] : null;
  const was = isSame && news.was !== null ? whenText(view, news.was.when) : null;
  const state = isOff
    ? sentences(offText(view, event), words.wasOn(whenText(view, event.when)))
    : sentences(
        meetingText(view, event),
        isSame && (news.change === 'moved' || news.change === 'undated') && was && words.was(was),
      );
  const calendar = isOff ? null : calendarButton(view, event);
  const actions = calendar === null ? [] : [calendar];
  const title = said?.(event.title) ?? event.title;
  return entry(notice, isOff ? 'settled' : 'told', title, state, { actions, rowActions: actions });
}

/** Within a week its weekday, which nobody has to count to; by its month where that is all. */
function titleOf({ view, sentOn }: ReminderMessage, { when, title }: PlanEvent): string {
  const { title: words } = view.texts.notice;
  const [on, month] = [dayOf(when), monthOf(when)];
  if (on === null) {
    return month === null ? title : words.eventIn(formatMonth(month, view.language), title);
  }
  const days = daysBetween(sentOn, on);
  const weekday = days > 1 && days < 7 ? weekdayName(on, view.language) : null;
  return words.event(days, weekday, title);
}

/** While it lasts, what it is made of. */
function supportTold({ view, sentOn }: ReminderMessage, event: PlanEvent): Partial<Entry> {
  const support = supportNow(view.rollout.plan, sentOn);
  if (support?.event.key !== event.key) return {};
  const name = supportTitle(view, support);
  return {
    name,
    title: name,
    state: planText(view, event.description),
    rows: supportRows(view, support),
  };
}

/** When, where and for whom, as far as it is known. */
function meetingText(view: View, event: PlanEvent): string {
  const { notice: words, eventsCard } = view.texts;
  const time = event.kind === 'period' ? timeOf(view, event) : whenText(view, event.when);
  const audience = isForEveryone(view, event) ? '' : roleNames(view, event.audience);
  return sentences(
    words.event(time, event.place ?? ''),
    event.form !== 'unknown' && words.form(eventsCard.form[event.form]),
    audience && words.audience(audience),
    event.link !== undefined && view.texts.meetings.at(event.link),
  );
}
