/** What somebody may say of a meeting: whether they come. */
import type { PlanEvent } from '../plan/plan.ts';
import { type AttendanceAnswer, attendanceOf, isAttended, isOver } from '../rollout/attendance.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';
import { type Doer, type May, no, notAllowed, yes } from './answer.ts';
import { mayBy } from './by-table.ts';

/**
 * For whoever it is meant, until it is over. Nobody answers for another, so a post offers it to
 * nobody; somebody else may be sent again and again.
 */
export function mayAttend(
  rollout: Rollout,
  event: PlanEvent,
  answer: AttendanceAnswer,
  doer: Doer,
): May {
  const { personId, now } = doer;
  const isTheirs = personId !== null && mayBy(rollout, 'attend', doer, { event }).may;
  if (!isTheirs || !isAttended(event)) return notAllowed(event.audience);
  if (isOver(event, toLocalDate(now))) return no({ code: 'attendanceOver' });
  const said = attendanceOf(rollout, event, personId).answer;
  // Of several places another may be chosen.
  const isSaid = answer !== 'send' && answer === said && !(answer === 'yes' && event.sites);
  return isSaid ? no({ code: 'attendanceSaid' }) : yes;
}
