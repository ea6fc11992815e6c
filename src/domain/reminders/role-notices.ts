/**
 * What people are told at once: that a role has come to them, that it has left them, that they
 * stand in for somebody. Never what they did themselves. The notices of one minute go out together
 * in the next.
 */

import type { Rule } from '../plan/rules.ts';
import { farFuture, rolesOf } from '../rollout/roles.ts';
import type { Holding, Rollout } from '../rollout/rollout.ts';
import { addDays, hourOn, toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { inboxOf } from './inbox.ts';
import { type Reminder, reminderAt } from './reminder.ts';

const minuteMs = 60_000;

/** Whether a rule's message waits for no hour and no working day. */
export function isAtOnce({ type }: Rule): boolean {
  return type === 'assigned' || type === 'released' || type === 'standIn';
}

export function roleNotices(rollout: Rollout): Reminder[] {
  const changes = rollout.holdings.flatMap((holding) =>
    holding.until === null ? assigned(rollout, holding) : released(rollout, holding, holding.until),
  );
  return [...changes, ...standIns(rollout)];
}

function assigned({ holdings }: Rollout, holding: Holding): Reminder[] {
  const { id, personId, givenBy, from } = holding;
  if (givenBy === null || givenBy === personId) return [];
  const isBack = holdings.some(
    (other) => isSame(other, holding) && other.until !== null && isOneMinute(other.until, from),
  );
  return isBack ? [] : [noticeOf(holding, { type: 'assigned', holding: id }, from)];
}

function released({ holdings }: Rollout, holding: Holding, until: Date): Reminder[] {
  const { id, personId, endedBy, from } = holding;
  // A role that is held for less than a minute is not announced.
  if (endedBy === null || endedBy === personId || isOneMinute(from, until)) return [];
  const isBack = holdings.some((other) => isSame(other, holding) && other.until === null);
  return isBack ? [] : [noticeOf(holding, { type: 'released', holding: id }, until)];
}

function noticeOf({ role, personId }: Holding, rule: Rule, at: Date): Reminder {
  const to = { type: 'person', personId } as const;
  return reminderAt({ subject: { type: 'role', key: role }, to, rule, due: null }, minuteAfter(at));
}

/** When the absence begins; at once where it was told later than that. */
function standIns(rollout: Rollout): Reminder[] {
  return Object.entries(rollout.policy.people).flatMap(([personId, { absence }]) => {
    const deputy = absence?.deputy ?? null;
    if (!absence || deputy === null || deputy === personId) return [];
    // Nobody knows them any more: there is nobody to tell.
    if (rollout.people[deputy] === undefined) return [];
    if (rolesOf(rollout, personId, farFuture).length === 0) return [];
    const { from, to, setAt } = absence;
    const begins = beginOf(rollout, deputy, from, to);
    const since = setAt === undefined ? null : new Date(setAt);
    const isSetWithin = since !== null && since >= (begins ?? hourOn(from, 0));
    const at = isSetWithin && toLocalDate(since) <= to ? minuteAfter(since) : begins;
    if (at === null) return [];
    const subject = { type: 'person', key: personId } as const;
    const told = { type: 'person', personId: deputy } as const;
    return [reminderAt({ subject, to: told, rule: { type: 'standIn', from }, due: null }, at)];
  });
}

/** The first time within the absence that the deputy can be written to; null: there is none. */
function beginOf(rollout: Rollout, deputy: string, from: LocalDate, to: LocalDate): Date | null {
  const inbox = inboxOf(rollout, deputy);
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
