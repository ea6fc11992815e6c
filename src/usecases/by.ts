/** Who does it, on which platform, when: the same for every use case that a person starts. */
import type { ChangedBy } from '../store/store.ts';

export type By = ChangedBy & {
  readonly personId: string;
  /** Left out: a member, or somebody whom the database knows a part of. */
  readonly standing?: Standing;
};

/** `guest`, or `unknown` to a host that does not answer: what is open to everyone is not open to them. */
export type Standing = 'member' | 'guest' | 'unknown';
