/**
 * Whoever is asked by name to take part in a meeting hears it at once; and if they say no, so does
 * whoever sent them, who is to find another. Never what they did themselves.
 */
import type { PlanEvent } from '../plan/plan.ts';
import { type Attendance, isAttended, saidOf } from '../rollout/attendance.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';
import { dayOf, lastDayOf } from '../time/when.ts';
import { type Reminder, reminderAt } from './reminder.ts';
import { minuteAfter } from './role-notices.ts';

export function attendanceReminders(rollout: Rollout): Reminder[] {
  return rollout.plan.events.filter(isAttended).flatMap((event) => {
    const said = saidOf(rollout, event);
    return said.flatMap((one) => [...asking(event, one), ...unsent(event, one, said)]);
  });
}

function asking(event: PlanEvent, { personId, isNamed, answer, by, at }: Attendance): Reminder[] {
  if (!isNamed || answer !== null || at === null || by === personId) return [];
  return telling(event, personId, 'invited', at);
}

function unsent(event: PlanEvent, one: Attendance, said: readonly Attendance[]): Reminder[] {
  const { personId, answer, at } = one;
  if (answer !== 'no' || at === null) return [];
  const senders = said.filter(({ sends }) => sends === personId);
  return senders.flatMap((sender) => telling(event, sender.personId, 'unsent', at));
}

function telling(
  event: PlanEvent,
  personId: string,
  type: 'invited' | 'unsent',
  at: Date,
): Reminder[] {
  const last = lastDayOf(event.when);
  if (last !== null && last < toLocalDate(at)) return [];
  const subject = { type: 'event', key: event.key } as const;
  const to = { type: 'person', personId } as const;
  const rule = { type, since: at.toISOString() } as const;
  return [reminderAt({ subject, to, rule, due: dayOf(event.when) }, minuteAfter(at))];
}
