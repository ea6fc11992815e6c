/** `/fbs møder`: dated first, then months, then those without a time. */
import { actions, card, quiet, row, rows, section } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import { eventIn, type Plan, type PlanEvent } from '../../domain/plan/plan.ts';
import { startOf } from '../../domain/rollout/progress.ts';
import { isBefore, type When } from '../../domain/time/when.ts';
import { buttons } from '../buttons.ts';
import { doerOf, type View } from '../view.ts';
import { distance, dotted, pointOf, pointText, roleNames, whenText } from '../wording.ts';
import { attendanceCount } from './attendance.ts';

const precisions = ['dated', 'months', 'unknown'] as const;
type Precision = (typeof precisions)[number];

const gatherings: readonly PlanEvent['kind'][] = ['meeting', 'workshop', 'course'];

const precisionOf: Record<PlanEvent['when']['precision'], Precision> = {
  day: 'dated',
  hours: 'dated',
  offset: 'dated',
  month: 'months',
  period: 'months',
  text: 'unknown',
  unknown: 'unknown',
};

export function eventsCard(view: View): Card {
  const { texts, rollout } = view;
  const gone = rollout.plan.events.filter((event) => isPast(view, event));
  const ahead = rollout.plan.events.filter((event) => !gone.includes(event));
  const { past, title, ...headings } = texts.eventsCard;
  return card(
    title,
    precisions.map((precision) =>
      section(headings[precision], rows(eventRows(view, ahead, precision))),
    ),
    gone.length > 0 && quiet(past(gone.length)),
    actions(mayAmendPlan(rollout, doerOf(view)).may && newButton(view)),
  );
}

function eventRows(view: View, events: readonly PlanEvent[], precision: Precision) {
  return events
    .filter((event) => precisionOf[event.when.precision] === precision)
    .sort((a, b) => startKey(view, a).localeCompare(startKey(view, b)))
    .map((event) => eventRow(view, event));
}

function eventRow(view: View, event: PlanEvent) {
  const { eventsCard: words, when } = view.texts;
  const audience = isForEveryone(view, event) ? '' : roleNames(view, event.audience);
  const note = dotted(
    isGathering(event) && words.form[event.form],
    event.place,
    audience && words.audience(audience),
    isDerived(event) && when.derived,
    attendanceCount(view, event),
  );
  return row(`${event.title}: ${eventTime(view, event)}`, note, showButton(view, event));
}

function newButton({ texts, rollout }: View) {
  return buttons.eventForm(texts.meetings.open, { rolloutId: rollout.id });
}

function showButton({ texts, rollout }: View, { key }: PlanEvent) {
  return buttons.eventShow(texts.meetings.show, { rolloutId: rollout.id, event: key });
}

/** Empty: for no role. */
export function audienceText(view: View, event: PlanEvent): string {
  return isForEveryone(view, event)
    ? view.texts.eventCard.everyone
    : roleNames(view, event.audience);
}

export function isForEveryone({ rollout }: View, { audience }: PlanEvent): boolean {
  return audience.length === rollout.plan.roles.length;
}

/** What people go to, so that it matters whether it is online. */
export function isGathering({ kind }: PlanEvent): boolean {
  return gatherings.includes(kind);
}

/** 'onsdag den 22. april 2026 kl. 9-11 · om 72 dage', with no distance where no day is known. */
export function eventTime(view: View, event: PlanEvent): string {
  const { precision } = event.when;
  const isDay = precision === 'day' || precision === 'hours';
  const on = isDay ? startOf(event.when, view.rollout.plan) : null;
  return dotted(timeOf(view, event), on && distance(view, on));
}

/** A period that is counted from another event begins with it. */
export function timeOf(view: View, { kind, when }: PlanEvent): string {
  const { plan } = view.rollout;
  if (kind !== 'period' || when.precision !== 'offset') return pointOf(view, when);
  const anchor = eventIn(plan, when.from);
  const from = anchor === undefined ? null : startOf(anchor.when, plan);
  const to = startOf(when, plan);
  if (from === null || to === null) return whenText(view, when);
  return view.texts.when.offsetSpan(pointText(view, from), pointText(view, to));
}

/** Whether to say that the time is worked out. A counted day says so already. */
export function isDerived({ when }: PlanEvent): boolean {
  return when.source.basis === 'derived' && when.precision !== 'offset';
}

function startKey(view: View, event: PlanEvent): string {
  return startOf(event.when, view.rollout.plan) ?? '9999';
}

/** Over as far as the plan knows: the day or the whole month that it ends with is gone. */
export function isPast({ rollout, today }: View, { when }: PlanEvent): boolean {
  const end = endOf(when, rollout.plan);
  return end !== null && isBefore(end, today);
}

/** The last day or month that is known of; null: none is. */
function endOf(when: When, plan: Plan): string | null {
  if (when.precision === 'month') return when.month;
  return when.precision === 'period' ? when.to : startOf(when, plan);
}
