/** Who acts, on which platform and when: the argument that every use case of a person takes. */
import type { Doer } from '../domain/may/answer.ts';
import type { ChangedBy } from '../store/store.ts';

export type By = ByAnyone & { readonly personId: string };

/** A person, or the operator, whom nobody in the rollout stands for. */
export type ByAnyone = ChangedBy & Doer;
