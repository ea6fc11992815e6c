/**
 * When to remind of meetings and of go-live: everyone who is meant to come, or the channel. What
 * has no day of its own is told once, to those it is for, when its month begins.
 */

import type { Plan, PlanEvent } from '../plan/plan.ts';
import type { Topic } from '../plan/rules.ts';
import { isAttended, saidOf, staysAway } from '../rollout/attendance.ts';
import { closingDay, supportOf } from '../rollout/go-live.ts';
import { cadenceFor } from '../rollout/policy.ts';
import { isStillGiven, type Rollout } from '../rollout/rollout.ts';
import { addDays, weekdayOf } from '../time/calendar.ts';
import { dayOf, type LocalDate, monthOf } from '../time/when.ts';
import type { Addressee } from './addressee.ts';
import { dayBefore, daysBefore, mondayOf } from './days-before.ts';
import type { Reminder } from './reminder.ts';
import { type Series, seriesOf } from './series.ts';

/** By day of the event where it has one, else by its month. */
export function eventReminders(rollout: Rollout, event: PlanEvent): Reminder[] {
  const topic = topicOf(rollout.plan, event);
  const due = dayOf(event.when);
  const ofMonth = monthReminders(rollout, event);
  if (topic === null || due === null) return ofMonth;
  const closing = topic === 'goLive' ? [closingReminder(rollout, event)] : [];
  const { rules } = cadenceFor(rollout, topic);
  const byDay = invitedTo(rollout, event).flatMap((to) => {
    const series = seriesTo(to, rollout, event);
    const isComing = (on: LocalDate) => !isAway(rollout, event, series.personOn(on));
    const days = daysBefore(rules, due, series);
    const monday = mondayOf(rollout, due, series);
    if (monday !== null && !days.has(monday)) days.set(monday, { type: 'monday' });
    return [...days].filter(([on]) => isComing(on)).map(([on, rule]) => series.reminder(rule, on));
  });
  return [...ofMonth, ...closing, ...byDay];
}

/** The days that its reminders mean, before any is moved to one on which somebody can be reached. */
export function daysMeant(
  settings: Pick<Rollout, 'plan' | 'policy'>,
  event: PlanEvent,
): LocalDate[] {
  const { plan } = settings;
  const topic = topicOf(plan, event);
  const due = dayOf(event.when);
  const month = monthFor(plan, event);
  const ofMonth = month === null ? [] : [`${month}-01`];
  if (topic === null || due === null) return ofMonth;
  const { rules } = cadenceFor(settings, topic);
  const before = rules.flatMap((rule) => dayBefore(rule, due) ?? []);
  const monday = addDays(due, 1 - weekdayOf(due));
  return [...ofMonth, ...before, monday, due, ...(topic === 'goLive' ? [closingDay(plan)] : [])];
}

/** On each recipient's first open day of the month; before the month for those who are away. */
function monthReminders(rollout: Rollout, event: PlanEvent): Reminder[] {
  const month = monthFor(rollout.plan, event);
  if (month === null) return [];
  const due = dayOf(event.when);
  const isInTime = (on: LocalDate) => on.startsWith(month) && (due === null || on <= due);
  return invited(rollout, event).flatMap((to) => {
    const series = seriesTo(to, rollout, event);
    const first = series.firstOpen(`${month}-01`);
    const on = isInTime(first) ? first : series.lastOpen(`${month}-01`);
    // The channel reads it in its own overview.
    const personId = series.personOn(on);
    if (personId === null || isAway(rollout, event, personId)) return [];
    return [series.reminder({ type: 'month' }, on)];
  });
}

/**
 * The month that it begins in, where nobody is reminded of it by day. Also go-live's: of its days
 * the channel hears, but each role hears once what waits for it.
 */
export function monthFor(plan: Plan, { key, kind, when, audience }: PlanEvent): string | null {
  if (key === plan.goLive) return dayOf(when)?.slice(0, 7) ?? null;
  if (kind === 'information' && when.precision === 'text') return firstMonthOf(plan, audience);
  if (kind === 'milestone' || kind === 'information') return null;
  const support = supportOf(plan);
  return support?.event.key === key ? support.from.slice(0, 7) : monthOf(when);
}

/**
 * What has only words for its time is told with the first meeting or course of which just a month
 * is known: it goes before it. null: there is none, or it is for no role.
 */
function firstMonthOf({ events }: Plan, audience: readonly string[]): string | null {
  const months = events
    .filter(({ audience: others }) => others.some((role) => audience.includes(role)))
    .flatMap(({ when }) => monthOf(when) ?? []);
  return months.toSorted()[0] ?? null;
}

/** The channel looks back a month after go-live. */
function closingReminder(rollout: Rollout, event: PlanEvent): Reminder {
  const series = seriesTo(channel, rollout, event);
  return series.reminder({ type: 'closing' }, series.firstOpen(closingDay(rollout.plan)));
}

const channel: Addressee = { type: 'channel' };

/** Of go-live, and of what is for no role, the channel hears. */
export function invitedTo(rollout: Rollout, event: PlanEvent): Addressee[] {
  const isForAll = event.key === rollout.plan.goLive || event.audience.length === 0;
  return isForAll ? [channel] : invited(rollout, event);
}

export function seriesTo(to: Addressee, rollout: Rollout, { key, when }: PlanEvent): Series {
  return seriesOf(rollout, { subject: { type: 'event', key }, to, due: dayOf(when) });
}

/** Whoever has said that they do not come is reminded no more. */
function isAway(rollout: Rollout, event: PlanEvent, personId: string | null): boolean {
  return personId !== null && staysAway(rollout, event, personId);
}

/** null: nobody is reminded of it. */
function topicOf(
  plan: Plan,
  event: PlanEvent,
): Extract<Topic, 'goLive' | 'physical' | 'online'> | null {
  if (event.key === plan.goLive) return 'goLive';
  if (!isAttended(event)) return null;
  return event.form === 'physical' ? 'physical' : 'online';
}

/**
 * Every holder of every role that the event is for, for a vacant role its substitute; and whoever
 * was asked by name besides.
 */
function invited(rollout: Rollout, event: PlanEvent): Addressee[] {
  const given = rollout.holdings.filter(
    (one) => event.audience.includes(one.role) && isStillGiven(one),
  );
  const byRole = event.audience.flatMap((role) => {
    // On the day of each, those who do not hold it then are none.
    const holders = given.filter((one) => one.role === role).length;
    return Array.from({ length: Math.max(holders, 1) }, (_, nth) => ({
      type: 'audience' as const,
      role,
      nth,
    }));
  });
  const byName = saidOf(rollout, event).flatMap(({ personId, isNamed }) =>
    isNamed && given.every((one) => one.personId !== personId)
      ? [{ type: 'person' as const, personId }]
      : [],
  );
  return [...byRole, ...byName];
}
