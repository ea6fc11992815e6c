/**
 * What Teams repeats: the first one's answer is given again, and nothing is done twice, also not by
 * another process or after a restart.
 */
import type { Requests } from '../bot/port/requests.ts';

/** So many answers are kept in mind. */
const remembered = 200;

export interface Repeats {
  /**
   * @param id the same for each repetition
   * @returns what the work returned; undefined where another process has done it
   */
  once<T>(id: string, work: () => Promise<T>): Promise<T | undefined>;
}

export function createRepeats(requests: Pick<Requests, 'once'>): Repeats {
  const given = new Map<string, Promise<unknown>>();
  return {
    once<T>(id: string, work: () => Promise<T>) {
      const known = given.get(id) as Promise<T | undefined> | undefined;
      const answer = known ?? requests.once(id, work);
      given.set(id, answer);
      const oldest = given.size > remembered ? given.keys().next().value : undefined;
      if (oldest !== undefined) given.delete(oldest);
      return answer;
    },
  };
}
