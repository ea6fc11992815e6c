/**
 * Whoever is nominated for a role is asked at once; whoever nominated them hears what comes of it,
 * also that nothing does. If somebody else has the role meanwhile, both hear who.
 */

import type { NominationEnd, Rule } from '../plan/rules.ts';
import type { Nomination } from '../rollout/nomination.ts';
import { takerOf } from '../rollout/nominations.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { hourOn, toLocalDate } from '../time/calendar.ts';
import { dayWhere } from '../time/working-days.ts';
import { inboxOf } from './inbox.ts';
import { type Reminder, reminderAt } from './reminder.ts';
import { minuteAfter } from './role-notices.ts';

export function nominationReminders(rollout: Rollout): Reminder[] {
  return (rollout.nominations ?? []).flatMap((nomination) => [
    ...(nomination.answer === 'withdrawn' ? [] : [asking(nomination)]),
    ...endOf(rollout, nomination),
  ]);
}

function asking(nomination: Nomination): Reminder {
  const rule = { type: 'nominated', nomination: nomination.id } as const;
  return telling(nomination, nomination.personId, rule, minuteAfter(nomination.askedAt));
}

function endOf(rollout: Rollout, nomination: Nomination): Reminder[] {
  const { id, answer, answeredAt, personId, nominatedBy } = nomination;
  if (answer === 'withdrawn') return [];
  const end = (to: string, how: NominationEnd, at: Date) =>
    telling(nomination, to, { type: 'nominationOver', nomination: id, how }, at);
  if (answer !== null && answeredAt !== null) {
    return [end(nominatedBy, answer, minuteAfter(answeredAt))];
  }
  const taker = takerOf(rollout, nomination);
  if (taker === undefined) return [end(nominatedBy, 'expired', morningAfter(rollout, nomination))];
  // Never what they did themselves, nor what they hear as the new holder.
  const known = [taker.personId, taker.givenBy];
  return [personId, nominatedBy].flatMap((to) =>
    known.includes(to) ? [] : end(to, 'taken', minuteAfter(taker.from)),
  );
}

function telling({ role }: Nomination, personId: string, rule: Rule, at: Date): Reminder {
  const subject = { type: 'role', key: role } as const;
  return reminderAt({ subject, to: { type: 'person', personId }, rule, due: null }, at);
}

/** The first time after its last day that whoever nominated them can be written to. */
function morningAfter(rollout: Rollout, { expiresAt, nominatedBy }: Nomination): Date {
  const inbox = inboxOf(rollout, nominatedBy);
  return hourOn(dayWhere(toLocalDate(expiresAt), 1, inbox.isOpen), inbox.hour);
}
