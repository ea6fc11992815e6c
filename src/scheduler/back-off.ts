/** Work that runs once a round: after a failure it skips rounds, twice as many each time. */
export function backingOff<Of extends readonly unknown[]>(
  work: (...of: Of) => Promise<void>,
  mostRounds: number,
): (...of: Of) => Promise<void> {
  let failures = 0;
  let leftOut = 0;
  return async (...of) => {
    if (leftOut > 0) {
      leftOut -= 1;
      return;
    }
    try {
      await work(...of);
      failures = 0;
    } catch (error) {
      failures += 1;
      leftOut = Math.min(2 ** failures, mostRounds) - 1;
      throw error;
    }
  };
}
