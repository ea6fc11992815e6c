/**
 * A platform that is not asked twice within minutes who somebody is and whether they are in a channel.
 * What it refused to tell is remembered too, for a shorter while: a host that does not answer must not
 * hold up every command.
 */
import { type Platform, PlatformError } from './platform.ts';

const minuteMs = 60_000;

/** How long each is taken as still so. */
const keptMs = {
  profile: 5 * minuteMs,
  member: 5 * minuteMs,
  stranger: minuteMs,
  fault: minuteMs / 2,
};

/** More than this, and what is known is asked anew. */
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
    // A clock that was set back has made what is known a thing of the future.
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
