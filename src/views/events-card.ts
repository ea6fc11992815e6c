/** `/fbs møder`: dated first, then months, then those without a time. */
import type { Card, Part } from '../cards/card.ts';
import type { Plan, PlanEvent } from '../domain/plan/plan.ts';
import { startOf } from '../domain/rollout/progress.ts';
import { daysBetween } from '../domain/time/calendar.ts';
import { isBefore, type When } from '../domain/time/when.ts';
import type { View } from './view.ts';
import { pointOf, pointText, roleName, whenText } from './wording.ts';

type Precision = 'dated' | 'months' | 'unknown';

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
  return {
    title: texts.eventsCard.title,
    body: [
      ...section(view, ahead, 'dated'),
      ...section(view, ahead, 'months'),
      ...section(view, ahead, 'unknown'),
      ...(gone.length > 0
        ? [{ type: 'text', style: 'quiet', text: texts.eventsCard.past(gone.length) } as const]
        : []),
    ],
  };
}

function section(view: View, events: readonly PlanEvent[], precision: Precision): Part[] {
  const here = events
    .filter((event) => precisionOf[event.when.precision] === precision)
    .sort((a, b) => startKey(view, a).localeCompare(startKey(view, b)));
  if (here.length === 0) return [];
  return [
    { type: 'text', style: 'strong', text: view.texts.eventsCard[precision] },
    { type: 'rows', rows: here.map((event) => eventRow(view, event)) },
  ];
}

function eventRow(view: View, event: PlanEvent) {
  const { eventsCard: words, when } = view.texts;
  const audience = isForEveryone(view, event) ? '' : audienceOf(view, event);
  const notes = [
    isGathering(event) ? words.form[event.form] : null,
    event.place,
    audience === '' ? null : words.audience(audience),
    isDerived(event) ? when.derived : null,
  ];
  return {
    text: `${event.title}: ${eventTime(view, event)}`,
    note: notes.filter((note) => note !== null).join(' · '),
  };
}

export function isForEveryone({ rollout }: View, { audience }: PlanEvent): boolean {
  return audience.length === rollout.plan.roles.length;
}

/** The names of the roles it is for; '' where none is named. */
export function audienceOf(view: View, { audience }: PlanEvent): string {
  return audience.map((role) => roleName(view, role)).join(', ');
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
  const distance = on === null ? null : view.texts.when.inDays(daysBetween(view.today, on));
  return [timeOf(view, event), distance].filter((text) => text !== null).join(' · ');
}

/** A period that is counted from another event begins with it. */
export function timeOf(view: View, { kind, when }: PlanEvent): string {
  const { plan } = view.rollout;
  if (kind !== 'period' || when.precision !== 'offset') return pointOf(view, when);
  const anchor = plan.events.find(({ key }) => key === when.from);
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
