/** Who does it, on which platform, when: the same for every use case that a person starts. */
import type { Doer } from '../domain/may/answer.ts';
import type { ChangedBy } from '../store/store.ts';

export type By = ChangedBy & Doer & { readonly personId: string };
