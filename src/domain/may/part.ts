/** Who has a part in a rollout. */
import { awayFor } from '../reminders/inbox.ts';
import { isHeldAt, projectManagerRole, rolesOf } from '../rollout/roles.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';

/**
 * The administrator's id, while there is no projektleder: before the first one comes, and again
 * when the last has left, so that nobody is ever locked out. null: there is none.
 */
export function administratorOf(rollout: Rollout, at: Date): string | null {
  const { administrator, holdings } = rollout;
  if (administrator === null) return null;
  const isOver = holdings.some(
    (holding) =>
      holding.role === projectManagerRole &&
      holding.from >= administrator.since &&
      isHeldAt(holding, at),
  );
  return isOver ? null : administrator.personId;
}

/**
 * Whether the person has a part in the rollout: a role, somebody to stand in for today, or as
 * administrator.
 */
export function isInvolved(rollout: Rollout, personId: string, at: Date): boolean {
  return (
    rolesOf(rollout, personId, at).length > 0 ||
    administratorOf(rollout, at) === personId ||
    awayFor(rollout, personId, toLocalDate(at)).length > 0
  );
}
