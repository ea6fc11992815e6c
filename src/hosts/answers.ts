/** Answers that this process remembers. */
const mostKept = 200;

export interface Answers {
  /** Does the work for the first request of this id; a repetition gets the same answer again. */
  reuse<T>(id: string, work: () => Promise<T>): Promise<T>;
}

export function createAnswers(): Answers {
  const given = new Map<string, Promise<unknown>>();
  return {
    reuse<T>(id: string, work: () => Promise<T>) {
      const known = given.get(id) as Promise<T> | undefined;
      if (known !== undefined) return known;
      const answer = work();
      given.set(id, answer);
      const oldest = given.size > mostKept ? given.keys().next().value : undefined;
      if (oldest !== undefined) given.delete(oldest);
      return answer;
    },
  };
}
