/**
 * Caches for some minutes what a platform says of a person and of who is in a channel. Its refusals
 * are cached too, for a shorter time: a host that does not answer must not hold up every command.
 */
import { type Platform, PlatformError } from './platform.ts';

const minuteMs = 60_000;

/** How long each answer is reused. */
const keptMs = {
  profile: 5 * minuteMs,
  member: 5 * minuteMs,
  stranger: minuteMs,
  fault: minuteMs / 2,
};

/** With more entries than this the cache is emptied. */
const mostKnown = 10_000;

interface Known {
  readonly answer: Promise<unknown>;
  until: number;
}

export function remembered(platform: Platform, now: () => Date): Platform {
  const known = new Map<string, Known>();

  async function once<T>(
    key: string,
    ask: () => Promise<T>,
    keptFor: (answer: T) => number,
  ): Promise<T> {
    const at = now().getTime();
    const found = known.get(key);
    // After the clock was set back, an entry would lie in the future: ask again.
    if (found && at < found.until && found.until - at <= keptMs.profile) {
      return found.answer as Promise<T>;
    }
    if (known.size >= mostKnown) known.clear();
    const answer = ask();
    const entry: Known = { answer, until: at + keptMs.fault };
    known.set(key, entry);
    entry.until = at + keptFor(await answer);
    return answer;
  }

  return {
    ...platform,
    describe: (installation, externalId) =>
      once(
        JSON.stringify([installation.id, externalId]),
        () => platform.describe(installation, externalId),
        () => keptMs.profile,
      ),
    isMember: (installation, channel, externalId) =>
      once(
        JSON.stringify([installation.id, channel, externalId]),
        () => platform.isMember(installation, channel, externalId),
        (isMember) => keptMs[isMember ? 'member' : 'stranger'],
      ),
  };
}

/** What the host says, or `otherwise` when it does not. */
export async function orElse<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof PlatformError) return otherwise;
    throw error;
  }
}
