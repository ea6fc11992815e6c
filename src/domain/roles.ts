/** Who holds a role at a time, which roles are vacant, and whom to write to about a task. */
import type { Task } from './plan.ts';
import type { Holding, Person, Rollout } from './rollout.ts';

/**
 * Whom a reminder goes to. `via` says in which capacity: the performer, else the accountable, else
 * the projektleder, else the channel. `vacant` lists the roles on the way that nobody holds.
 */
export type Recipient =
  | {
      readonly type: 'person';
      readonly personId: string;
      readonly via: 'performer' | 'accountable' | 'projektleder';
      readonly role: string;
      readonly vacant: readonly string[];
    }
  | { readonly type: 'channel'; readonly vacant: readonly string[] };
