/** What a message says of a meeting, or of go-live. */
import { daysBetween } from '../domain/calendar.ts';
import type { LocalDate, PlanEvent } from '../domain/plan.ts';
import { progress } from '../domain/progress.ts';
import { dayOf } from '../domain/when.ts';
import { formatDay, weekdayName } from '../texts/dates.ts';
import type { Entry, Message, Notice } from './notice.ts';
import type { View } from './view.ts';
import { roleName, whenText } from './wording.ts';

/** null: the plan has no such event any more. */
export function eventEntry(message: Message, notice: Notice): Entry | null {
  const { view } = message;
  const { plan } = view.rollout;
  const event = plan.events.find(({ key }) => key === notice.reminder.subject.key);
  if (event === undefined) return null;
  const on = dayOf(event.when);
  const isGoLive = event.key === plan.goLive;
  return {
    notice,
    name: event.title,
    title: on === null ? event.title : titleOn(message, event, on),
    state: isGoLive && on !== null ? goLiveText(view, on) : meetingText(view, event),
    progress: on === null || on < view.today ? 'told' : 'open',
    actions: [],
    rowActions: [],
  };
}

/** Within a week its weekday, which nobody has to count to. */
function titleOn({ view, sentOn }: Message, { key, title }: PlanEvent, on: LocalDate): string {
  const { title: words } = view.texts.notice;
  const days = daysBetween(sentOn, on);
  if (key === view.rollout.plan.goLive) return words.goLive(days);
  const weekday = days > 1 && days < 7 ? weekdayName(on, view.language) : null;
  return words.event(days, weekday, title);
}

function goLiveText(view: View, on: string): string {
  const { expectedTasks } = view.rollout.plan;
  const { from, to } = expectedTasks;
  const known = view.texts.progress({ ...progress(view.rollout), from, to });
  return `${view.texts.notice.goLive(formatDay(on, view.language))} ${known}`;
}

/** When, where and for whom, as far as it is known. */
function meetingText(view: View, event: PlanEvent): string {
  const { notice: words, eventsCard } = view.texts;
  const { roles } = view.rollout.plan;
  const audience = event.audience.map((role) => roleName(view, role)).join(', ');
  const isForSome = audience !== '' && event.audience.length < roles.length;
  return [
    words.event(whenText(view, event.when), event.place ?? ''),
    event.form === 'unknown' ? '' : words.form(eventsCard.form[event.form]),
    isForSome ? words.audience(audience) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
