/**
 * What people are told at once: that a role has come to them, that it has left them, that they
 * stand in for somebody, and that somebody in a role is gone. Never what they did themselves. The notices of one minute go out together
 * in the next.
 */

import type { Rule } from '../plan/rules.ts';
import { leavingOf } from '../rollout/leaving.ts';
import { rolesOn } from '../rollout/roles.ts';
import { type Holding, isStillGiven, type Rollout } from '../rollout/rollout.ts';
import { addDays, hourOn, toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { inboxOf } from './inbox.ts';
import { type Reminder, reminderAt } from './reminder.ts';

const minuteMs = 60_000;

const atOnce: readonly Rule['type'][] = [
  ...(['assigned', 'released', 'standIn', 'gone'] as const),
  ...(['holders', 'panel', 'unanswered'] as const),
  ...(['nominated', 'nominationOver', 'invited', 'unsent'] as const),
];

/** Whether a rule's message waits for no hour and no working day. */
export function isAtOnce({ type }: Rule): boolean {
  return atOnce.includes(type);
}

export function roleNotices(rollout: Rollout): Reminder[] {
  const changes = rollout.holdings.flatMap((holding) => [
    ...assigned(rollout, holding),
    ...(holding.until === null ? [] : released(rollout, holding, holding.until)),
    ...gone(holding),
  ]);
  return [...changes, ...standIns(rollout)];
}

/** What was said for a time ahead is told when it comes, at the person's own hour. */
function assigned(rollout: Rollout, holding: Holding): Reminder[] {
  const { id, personId, givenBy, givenAt = holding.from, from, until } = holding;
  if (givenBy === null || givenBy === personId || !isStillGiven(holding)) return [];
  const isBack = rollout.holdings.some(
    (other) => isSame(other, holding) && other.until !== null && isOneMinute(other.until, from),
  );
  if (isBack) return [];
  const at = givenAt < from ? beginOf(rollout, personId, from, until) : minuteAfter(givenAt);
  return at === null ? [] : [noticeOf(holding, { type: 'assigned', holding: id }, at)];
}

function released(rollout: Rollout, holding: Holding, until: Date): Reminder[] {
  const { id, personId, endedBy, endedAt = until, from } = holding;
  // A role that is held for less than a minute is not announced.
  if (endedBy === null || endedBy === personId || isOneMinute(from, until)) return [];
  const isBack = rollout.holdings.some(
    (other) =>
      isSame(other, holding) &&
      isStillGiven(other) &&
      (other.givenAt === undefined || other.from <= until) &&
      (other.until === null || other.until > until),
  );
  if (isBack) return [];
  const at = endedAt < until ? beginOf(rollout, personId, until, null) : minuteAfter(endedAt);
  return at === null ? [] : [noticeOf(holding, { type: 'released', holding: id }, at)];
}

function gone(holding: Holding): Reminder[] {
  const { id, role, until } = holding;
  if (until === null || leavingOf(holding) === null) return [];
  const told = { subject: { type: 'role', key: role }, to: { type: 'projektleder' } } as const;
  return [
    reminderAt({ ...told, rule: { type: 'gone', holding: id }, due: null }, minuteAfter(until)),
  ];
}

function noticeOf({ role, personId }: Holding, rule: Rule, at: Date): Reminder {
  const to = { type: 'person', personId } as const;
  return reminderAt({ subject: { type: 'role', key: role }, to, rule, due: null }, at);
}

/** When the absence begins; at once where it was told later than that. */
function standIns(rollout: Rollout): Reminder[] {
  return Object.entries(rollout.policy.people).flatMap(([personId, { absence }]) => {
    const deputy = absence?.deputy ?? null;
    if (!absence || deputy === null || deputy === personId) return [];
    // Nobody knows them any more: there is nobody to tell.
    if (rollout.people[deputy] === undefined) return [];
    const { from, to, setAt } = absence;
    if (rolesOn(rollout, personId, from).length === 0) return [];
    const begins = openFrom(rollout, deputy, from, to);
    const since = setAt === undefined ? null : new Date(setAt);
    const isSetWithin = since !== null && since >= (begins ?? hourOn(from, 0));
    const at = isSetWithin && toLocalDate(since) <= to ? minuteAfter(since) : begins;
    if (at === null) return [];
    const subject = { type: 'person', key: personId } as const;
    const told = { type: 'person', personId: deputy } as const;
    return [reminderAt({ subject, to: told, rule: { type: 'standIn', from }, due: null }, at)];
  });
}

/** The first time from then on that the person can be written to; null: it is over before that. */
function beginOf(rollout: Rollout, personId: string, from: Date, until: Date | null): Date | null {
  const at = openFrom(rollout, personId, toLocalDate(from), addDays(toLocalDate(from), farthest));
  return at !== null && (until === null || at < until) ? at : null;
}

/** Nobody is away for longer than that. */
const farthest = 400;

/** The first time within those days that the person can be written to; null: there is none. */
export function openFrom(
  rollout: Rollout,
  personId: string,
  from: LocalDate,
  to: LocalDate,
): Date | null {
  const inbox = inboxOf(rollout, personId);
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (inbox.isOpen(day)) return hourOn(day, inbox.hour);
  }
  return null;
}

function isSame(some: Holding, other: Holding): boolean {
  return some.id !== other.id && some.role === other.role && some.personId === other.personId;
}

function isOneMinute(some: Date, other: Date): boolean {
  return minuteAfter(some).getTime() === minuteAfter(other).getTime();
}

/** The next full minute: all of one goes out together. */
export function minuteAfter(at: Date): Date {
  return new Date((Math.floor(at.getTime() / minuteMs) + 1) * minuteMs);
}
