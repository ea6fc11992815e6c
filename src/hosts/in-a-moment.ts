/** Somebody waits for the answer: a refusal of the moment is tried again, but not for long. */
import { setTimeout as sleep } from 'node:timers/promises';
import { PlatformError } from '../bot/port/platform.ts';

/** Teams drops an answer after 15 s, which limits waits and retries. */
const longestWaitSeconds = 5;
const tries = 3;

/** @param write repeats nothing when it was refused as `retryable`. @throws PlatformError of the last try */
export async function inAMoment<T>(
  write: () => Promise<T>,
  wait: (ms: number) => Promise<unknown> = sleep,
  nth = 1,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof PlatformError) || error.kind !== 'retryable' || nth === tries)
      throw error;
    await wait(Math.min(error.retryAfterSeconds ?? 1, longestWaitSeconds) * 1_000);
    return inAMoment(write, wait, nth + 1);
  }
}
