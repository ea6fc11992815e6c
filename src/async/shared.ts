/** Calls at the same time share one call, whose result is reused for a while. */
export function shared<T>(
  ask: () => Promise<T>,
  { goodForMs = 1_000, now = () => performance.now() } = {},
): () => Promise<T> {
  let answer: Promise<T> | null = null;
  let until = 0;
  return () => {
    if (answer === null || now() >= until) {
      // While it is being asked it does not grow old.
      until = Number.POSITIVE_INFINITY;
      answer = ask().finally(() => {
        until = now() + goodForMs;
      });
    }
    return answer;
  };
}
