/** Why the bot itself ends somebody's roles: their host says that they are gone. */
import type { Holding } from './rollout.ts';

/** `deactivated`: their account is closed; `removed`: they are no longer in the team or tenant. */
const leavings = ['deactivated', 'removed'] as const;
export type Leaving = (typeof leavings)[number];

/** null: a person ended it, or nobody did. */
export function leavingOf({ until, endedBy, endedWhy }: Holding): Leaving | null {
  if (until === null || endedBy !== null) return null;
  return leavings.find((why) => why === endedWhy) ?? null;
}
