/** On which days, and at which hour of them, somebody can be written to. */

import { sendHourOf } from '../rollout/policy.ts';
import type { Rollout } from '../rollout/rollout.ts';
import type { LocalDate } from '../time/when.ts';
import { calendarOf } from '../time/working-days.ts';

/** Danish clock hour from which what was meant for earlier waits for the next day. */
export const evening = 18;

export interface Inbox {
  /** Danish clock hour at which reminders come. */
  readonly hour: number;
  isOpen(on: LocalDate, hour?: number): boolean;
}

/** @param personId null: the channel */
export function inboxOf(rollout: Rollout, personId: string | null): Inbox {
  const calendar = calendarOf(rollout.policy.quiet);
  const own = sendHourOf(rollout, personId);
  return {
    hour: own,
    isOpen: (on, hour = own) =>
      calendar.isOpen(on, hour) && !(personId !== null && isAway(rollout, personId, on)),
  };
}

export function isAway({ policy }: Rollout, personId: string, on: LocalDate): boolean {
  const absence = policy.people[personId]?.absence;
  return absence !== undefined && absence.from <= on && on <= absence.to;
}

/** Ids of those who are away on that day and have named the person as their deputy. */
export function awayFor(rollout: Rollout, personId: string, on: LocalDate): string[] {
  const { people } = rollout.policy;
  return Object.keys(people).filter(
    (id) => people[id]?.absence?.deputy === personId && isAway(rollout, id, on),
  );
}
