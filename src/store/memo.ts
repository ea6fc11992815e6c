/** What was read, until something of it changes. */
import type { Direct } from './database/direct.ts';

/** Gives what `read` gave for the key, or reads. */
export type Memo = <T>(key: string, read: () => Promise<T>) => Promise<T>;

/** With more than this it is emptied. */
const most = 2_000;

/**
 * Reads each time where other processes write too. Where this one alone does, an answer is good
 * until a commit changes anything: one that is under way then is given only to those who wait for
 * it.
 */
export function createMemo({ onChange }: Direct): Memo {
  if (onChange === null) return (_key, read) => read();
  const known = new Map<string, Promise<unknown>>();
  onChange(() => known.clear());
  return <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const found = known.get(key);
    if (found !== undefined) return found as Promise<T>;
    if (known.size >= most) known.clear();
    const answer = read();
    known.set(key, answer);
    answer.catch(() => {
      if (known.get(key) === answer) known.delete(key);
    });
    return answer;
  };
}
