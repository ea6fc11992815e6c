/**
 * Which request is being done, for whoever writes because of it: the mark that it was done commits
 * together with its effect. A process that dies before that leaves no mark, and a repetition is done.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestInHand {
  readonly id: string;
  readonly at: Date;
  /** Its mark is written: one that writes several times is marked by the first. */
  isMarked: boolean;
  /** It came to nothing because of us: it may come again. */
  hasFailed: boolean;
}

/** It was done already, also before a restart or by another process; nothing was written now. */
export class Repetition extends Error {}

const inHand = new AsyncLocalStorage<RequestInHand>();

export function requestInHand(): RequestInHand | undefined {
  return inHand.getStore();
}

export function doing<T>(request: RequestInHand, work: () => Promise<T>): Promise<T> {
  return inHand.run(request, work);
}
