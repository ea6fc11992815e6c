/**
 * The request being served, for whoever writes because of it: the record that it was done commits
 * together with its effect. After a crash there is neither, and the host's repetition is served.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestInHand {
  readonly id: string;
  readonly at: Date;
  /** Its record is written: the first write of a request writes it. */
  isMarked: boolean;
  /** It failed through our fault: a repetition is served. */
  hasFailed: boolean;
}

/**
 * The request was served already, maybe before a restart or by another process; nothing was
 * written.
 */
export class Repetition extends Error {}

const inHand = new AsyncLocalStorage<RequestInHand>();

export function requestInHand(): RequestInHand | undefined {
  return inHand.getStore();
}

export function doing<T>(request: RequestInHand, work: () => Promise<T>): Promise<T> {
  return inHand.run(request, work);
}
