/** Who acts, on which platform and when: the argument that every use case of a person takes. */
import type { Doer } from '../domain/may/answer.ts';
import type { ChangedBy } from '../store/store.ts';

export type By = ChangedBy & Doer & { readonly personId: string };
