/** Who is nominated for a role that nobody holds, and what came of it. */

import type { NominationEnd } from '../plan/rules.ts';
import type { Nomination } from './nomination.ts';
import { holdersOf } from './roles.ts';
import type { Holding, Rollout } from './rollout.ts';

export function nominationIn({ nominations = [] }: Rollout, id: string): Nomination | undefined {
  return nominations.find((one) => one.id === id);
}

/** Those that wait for an answer at that instant. */
export function openNominations(rollout: Rollout, at: Date): Nomination[] {
  const { nominations = [] } = rollout;
  return nominations.filter((one) => stateOfNomination(rollout, one, at) === 'open');
}

/** As it is at that instant, whoever is asked. */
export function stateOfNomination(
  rollout: Rollout,
  { role, answer, expiresAt }: Nomination,
  at: Date,
): NominationEnd | 'withdrawn' | 'open' {
  if (answer !== null) return answer;
  if (holdersOf(rollout, role, at).length > 0) return 'taken';
  return at < expiresAt ? 'open' : 'expired';
}

/** Who took the role while somebody else was still asked; undefined: nobody did. */
export function takerOf(
  { holdings }: Rollout,
  { role, answer, askedAt, expiresAt }: Nomination,
): Holding | undefined {
  if (answer !== null) return undefined;
  return holdings.find(
    (one) =>
      one.role === role &&
      one.from > askedAt &&
      one.from < expiresAt &&
      (one.until === null || one.until > one.from),
  );
}
