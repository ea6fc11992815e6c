/** What somebody may say of a meeting: whether they come. */
import type { PlanEvent } from '../plan/plan.ts';
import {
  type AttendanceAnswer,
  attendanceOf,
  isAttended,
  isInvited,
  isOver,
} from '../rollout/attendance.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';
import { type Doer, type May, no, notAllowed, yes } from './answer.ts';
import { mayBy } from './by-table.ts';

/**
 * For whoever it is meant, until it is over. Nobody answers for another, so a post offers it to
 * nobody; but for somebody without an account whoever gets what is for them does. Somebody else may
 * be sent again and again.
 * @param whose id of whose answer it is; left out: their own
 */
export function mayAttend(
  rollout: Rollout,
  event: PlanEvent,
  answer: AttendanceAnswer,
  doer: Doer,
  whose = doer.personId,
): May {
  const { personId, now } = doer;
  if (personId === null || whose === null || !isAttended(event)) return notAllowed(event.audience);
  if (whose !== personId) {
    const access = mayBy(rollout, 'answerFor', doer);
    const isOutside = rollout.people[whose]?.email !== undefined;
    if (!access.may) return access;
    if (!isOutside || !isInvited(rollout, event, whose, now)) return notAllowed(event.audience);
  } else if (!mayBy(rollout, 'attend', doer, { event }).may) return notAllowed(event.audience);
  if (isOver(event, toLocalDate(now))) return no({ code: 'attendanceOver' });
  const said = attendanceOf(rollout, event, whose).answer;
  // Of several places another may be chosen.
  const isSaid = answer !== 'send' && answer === said && !(answer === 'yes' && event.sites);
  return isSaid ? no({ code: 'attendanceSaid' }) : yes;
}
