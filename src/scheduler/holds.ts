/**
 * Installations that cannot be reached, because their token is refused or their host is down. The
 * whole installation is put on hold, longer each time; then it is probed with a harmless call, and
 * only when that succeeds is one message tried. So an outage costs few calls, and leaves at most
 * one message uncertain.
 */
import { PlatformError } from '../bot/port/platform.ts';
import type { Log } from '../process/log.ts';
import type { Installation } from '../store/store.ts';

/** Reported by the health checks while it lasts. */
export interface Trouble {
  readonly installationId: string;
  readonly platform: Installation['platform'];
  readonly code: string;
}

export interface Holds {
  /** The earliest time at which it may be written to, by `now`. */
  until(installationId: string): number;
  /** Asks a host that failed whether it is well. @throws PlatformError when it is not */
  pass(installation: Installation): Promise<void>;
  /** What became of a call. */
  heard(installation: Installation, error: unknown): void;
  troubles(): readonly Trouble[];
}

export interface HoldsParts {
  /** Milliseconds of real time, which never go back. */
  readonly now: () => number;
  /** Asks for something that changes nothing. @throws PlatformError */
  readonly probe?: (installation: Installation) => Promise<unknown>;
  readonly log?: Pick<Log, 'error' | 'info'>;
}

interface Hold {
  readonly trouble: Trouble;
  readonly failures: number;
  readonly until: number;
}

const firstMs = 2_000;
const longestMs = 60_000;
/** After no answer the host is not asked again sooner. */
const silenceMs = 10_000;
/** The code of our own refusal: the host must not be called yet. */
export const notYet = 'pace';

export function createHolds({ now, probe, log }: HoldsParts): Holds {
  const holds = new Map<string, Hold>();

  function failed({ id, platform }: Installation, { kind, code }: PlatformError): number {
    const before = holds.get(id);
    const failures = (before?.failures ?? 0) + 1;
    const wait = Math.min(firstMs * 3 ** (failures - 1), longestMs);
    const waitMs = kind === 'uncertain' ? Math.max(wait, silenceMs) : wait;
    const trouble = { installationId: id, platform, code };
    holds.set(id, { trouble, failures, until: now() + waitMs });
    if (before?.trouble.code !== code) {
      log?.error({ ...trouble, kind }, 'an installation is on hold: the host takes nothing');
    }
    return waitMs;
  }

  function recovered(installation: Installation) {
    const hold = holds.get(installation.id);
    if (hold === undefined) return;
    holds.delete(installation.id);
    log?.info({ ...hold.trouble }, 'the host takes messages again');
  }

  return {
    until: (installationId) => holds.get(installationId)?.until ?? 0,
    async pass(installation) {
      const hold = holds.get(installation.id);
      if (hold === undefined || probe === undefined) return;
      try {
        await probe(installation);
      } catch (error) {
        if (!(error instanceof PlatformError)) throw error;
        const retryAfterSeconds = failed(installation, error) / 1_000;
        throw new PlatformError('retryable', notYet, { reason: error.reason, retryAfterSeconds });
      }
    },
    heard(installation, error) {
      if (error instanceof PlatformError && error.code === notYet) return;
      if (error instanceof PlatformError && isOfTheWhole(error)) failed(installation, error);
      else if (error === undefined || error instanceof PlatformError) recovered(installation);
    },
    troubles: () => [...holds.values()].map(({ trouble }) => trouble),
  };
}

/**
 * Whether the whole installation fails: a refusal of one channel, person or message shows that the
 * host is well.
 */
function isOfTheWhole({ kind, reason }: PlatformError): boolean {
  return kind !== 'permanent' && kind !== 'message' && reason !== 'busy';
}
