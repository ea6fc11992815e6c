/**
 * What people are told at once: that a role has come to them, that it has left them, that they stand
 * in for somebody. Never what they did themselves. All of one minute goes out together, on the next.
 */

import type { Rule } from '../plan/rules.ts';
import { asThingsStand, rolesOf } from '../rollout/roles.ts';
import type { Holding, Rollout } from '../rollout/rollout.ts';
import { addDays, hourOn, toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { type Addressee, inboxOf } from './recipients.ts';
import { type Reminder, reminderAt } from './reminder.ts';

const minuteMs = 60_000;

/** Whether a rule's message waits for no hour and no working day. */
export function isAtOnce({ type }: Rule): boolean {
  return type === 'assigned' || type === 'released' || type === 'standIn';
}

export function* roleNotices(rollout: Rollout): Generator<Reminder> {
  for (const holding of rollout.holdings) {
    if (holding.until === null) yield* assigned(rollout, holding);
    else yield* released(rollout, holding, holding.until);
  }
  yield* standIns(rollout);
}

function* assigned({ holdings }: Rollout, holding: Holding): Generator<Reminder> {
  const { id, personId, givenBy, from } = holding;
  if (givenBy === null || givenBy === personId) return;
  const isBack = holdings.some(
    (other) => isSame(other, holding) && other.until !== null && isOneMinute(other.until, from),
  );
  if (!isBack) yield noticeOf(holding, { type: 'assigned', holding: id }, from);
}

function* released({ holdings }: Rollout, holding: Holding, until: Date): Generator<Reminder> {
  const { id, personId, endedBy, from } = holding;
  // What begins and ends within a minute was never told.
  if (endedBy === null || endedBy === personId || isOneMinute(from, until)) return;
  const isBack = holdings.some((other) => isSame(other, holding) && other.until === null);
  if (!isBack) yield noticeOf(holding, { type: 'released', holding: id }, until);
}

function noticeOf({ role, personId }: Holding, rule: Rule, at: Date): Reminder {
  const to: Addressee = { type: 'person', personId };
  return reminderAt({ subject: { type: 'role', key: role }, to, rule, due: null }, minuteAfter(at));
}

/** When the absence begins; at once where it was told later than that. */
function* standIns(rollout: Rollout): Generator<Reminder> {
  for (const [personId, { absence }] of Object.entries(rollout.policy.people)) {
    const deputy = absence?.deputy ?? null;
    if (!absence || deputy === null || deputy === personId) continue;
    // Nobody knows them any more: there is nobody to tell.
    if (rollout.people[deputy] === undefined) continue;
    if (rolesOf(rollout, personId, asThingsStand).length === 0) continue;
    const { from, to, setAt } = absence;
    const begins = beginOf(rollout, deputy, from, to);
    const told = setAt === undefined ? null : new Date(setAt);
    const isToldWithin = told !== null && told >= (begins ?? hourOn(from, 0));
    const at = isToldWithin && toLocalDate(told) <= to ? minuteAfter(told) : begins;
    if (at === null) continue;
    const of = {
      subject: { type: 'person', key: personId },
      to: { type: 'person', personId: deputy },
      rule: { type: 'standIn', from },
      due: null,
    } as const;
    yield reminderAt(of, at);
  }
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

function minuteAfter(at: Date): Date {
  return new Date((Math.floor(at.getTime() / minuteMs) + 1) * minuteMs);
}
