/**
 * Connects the platforms, each by itself, and retries until it succeeds: a host that is down or
 * refuses us holds up neither the others nor the clock.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { within } from '../async/timeouts.ts';
import { type Platform, PlatformError } from '../bot/port/platform.ts';
import type { HostTrouble } from '../views/checkup.ts';
import type { Log } from './log.ts';

export interface Connections {
  /** Settles when each was tried once, or after a few seconds; never rejects. */
  start(): Promise<void>;
  /** The platforms that are not connected now. */
  troubles(): readonly HostTrouble[];
  /** Stops retrying. */
  stop(): void;
}

export interface ConnectionsParts {
  readonly platforms: readonly Platform[];
  readonly log: Pick<Log, 'error' | 'info'>;
  /** Milliseconds to wait after this many failures. */
  readonly waitMs?: (failures: number) => number;
  /** How long the start of everything else waits for them. */
  readonly patienceMs?: number;
}

const longestMs = 60_000;
const usualWait = (failures: number) => Math.min(1_000 * 2 ** failures, longestMs);

export function createConnections(parts: ConnectionsParts): Connections {
  const { platforms, log, waitMs = usualWait, patienceMs = 8_000 } = parts;
  /** Why a platform is not connected. */
  const missing = new Map(platforms.map(({ name }) => [name, 'connecting']));
  const stopped = new AbortController();

  async function connect(platform: Platform, failures = 0): Promise<void> {
    const { name } = platform;
    try {
      await platform.start();
      missing.delete(name);
      if (failures > 0) log.info({ platform: name }, 'a platform is connected');
    } catch (error) {
      const code = error instanceof PlatformError ? error.code : 'unexpected';
      const err = error instanceof PlatformError ? {} : { err: error };
      missing.set(name, code);
      log.error({ platform: name, code, ...err }, 'a platform is not connected: retrying');
      void again(platform, failures + 1);
    }
  }

  async function again(platform: Platform, failures: number): Promise<void> {
    const { signal } = stopped;
    await sleep(waitMs(failures), undefined, { signal, ref: false }).catch(() => undefined);
    if (!signal.aborted) await connect(platform, failures);
  }

  return {
    async start() {
      const tried = Promise.all(platforms.map((platform) => connect(platform)));
      await within(patienceMs, tried, () => undefined);
    },
    troubles: () =>
      platforms.flatMap(({ name, trouble }) => {
        const code = missing.get(name) ?? trouble?.() ?? null;
        return code === null ? [] : [{ platform: name, installationId: null, code }];
      }),
    stop: () => stopped.abort(),
  };
}
