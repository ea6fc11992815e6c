/**
 * Keeps this process within the hosts' rate limits: a message goes out as soon as every window has
 * a free slot. Short waits happen here, long ones in the queue.
 */

import { createKeyedMutex } from '../async/keyed-mutex.ts';
import { PlatformError, type Target } from '../bot/port/platform.ts';
import type { Installation } from '../store/store.ts';
import { createHolds, type HoldsParts, notYet, type Trouble } from './holds.ts';
import { type Limit, limits as ofHosts } from './limits.ts';

export interface Pace {
  /**
   * Writes when a slot is free, one message at a time per installation. Retry-After is respected
   * per conversation; an unreachable installation is put on hold (holds.ts).
   * @throws PlatformError of `write`, and a retryable one when no slot is free soon
   */
  send<T>(installation: Installation, to: Target, write: () => Promise<T>): Promise<T>;
  /** Changes an existing message: uses no slot, but respects holds. @throws the same */
  change<T>(installation: Installation, write: () => Promise<T>): Promise<T>;
  /** The installations on hold. */
  troubles(): readonly Trouble[];
}

export interface PaceParts extends HoldsParts {
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly limits?: typeof ofHosts;
  /** The longest wait that happens here; by default a quarter of a second. */
  readonly patienceMs?: number;
}

/** When a message was or is being sent, by `now`. */
interface Slot {
  at: number;
}

interface Line {
  readonly limits: readonly Limit[];
  slots: Slot[];
  /** The host takes nothing before. */
  closedUntil: number;
}

/** Short, because other jobs wait for this worker. */
const fewMs = 250;
const sweepMs = 60_000;

export function createPace(parts: PaceParts): Pace {
  const { now, sleep, limits = ofHosts, patienceMs = fewMs } = parts;
  const holds = createHolds(parts);
  const lines = new Map<string, Line>();
  const { runExclusive } = createKeyedMutex();
  let sweptAt = now();

  const lineOf = (key: string, of: readonly Limit[]): Line => {
    const line = lines.get(key) ?? { limits: of, slots: [], closedUntil: 0 };
    lines.set(key, line);
    return line;
  };

  /** Drops slots that are outside every window. */
  const sweep = () => {
    if (now() - sweptAt < sweepMs) return;
    sweptAt = now();
    for (const [key, line] of lines) {
      const until = Math.max(line.closedUntil, ...line.slots.map(({ at }) => at + spanOf(line)));
      if (until <= sweptAt) lines.delete(key);
    }
  };

  /** @throws PlatformError when that is still to come */
  const refuseUntil = (at: number) => {
    const retryAfterSeconds = (at - now()) / 1_000;
    if (retryAfterSeconds > 0) throw new PlatformError('retryable', notYet, { retryAfterSeconds });
  };

  const slotIn = async (its: readonly Line[], installationId: string): Promise<Slot> => {
    const patientUntil = now() + patienceMs;
    for (;;) {
      const free = its.map((line) => freeAt(line, now()));
      const at = Math.max(...free, holds.until(installationId));
      const wait = at - now();
      if (wait <= 0) break;
      if (at > patientUntil) refuseUntil(at);
      await sleep(Math.ceil(wait));
    }
    const slot = { at: now() };
    for (const line of its) {
      line.slots = [...line.slots.filter(({ at }) => at + spanOf(line) > slot.at), slot];
    }
    return slot;
  };

  /** An earlier write may have put the installation on hold meanwhile. */
  const change = <T>(installation: Installation, write: () => Promise<T>): Promise<T> =>
    runExclusive(installation.id, async () => {
      refuseUntil(holds.until(installation.id));
      await holds.pass(installation);
      try {
        const done = await write();
        holds.heard(installation, undefined);
        return done;
      } catch (error) {
        holds.heard(installation, error);
        throw error;
      }
    });

  return {
    change,
    troubles: holds.troubles,
    async send(installation, to, write) {
      sweep();
      const of = (per: Limit['per']) =>
        limits[installation.platform].filter((one) => one.per === per);
      const key = `${installation.id} ${to.type} ${to.externalId}`;
      const conversation = lineOf(key, of('conversation'));
      const all = lineOf(installation.id, of('installation'));
      const written = async () => {
        const slot = await slotIn([conversation, all], installation.id);
        try {
          return await change(installation, write);
        } catch (error) {
          const asked = error instanceof PlatformError && error.code !== notYet;
          if (asked && error.retryAfterSeconds !== null) {
            conversation.closedUntil = now() + error.retryAfterSeconds * 1_000;
          }
          throw error;
        } finally {
          // The host may count from arrival, which is now at the latest.
          slot.at = now();
        }
      };
      return runExclusive(key, written);
    },
  };
}

/** The earliest time from `now` on at which one more message stays within every limit. */
function freeAt({ limits, slots, closedUntil }: Line, now: number): number {
  const times = slots.map(({ at }) => at).toSorted((a, b) => a - b);
  const waits = limits.map(({ most, seconds }) => (times.at(-most) ?? -Infinity) + seconds * 1_000);
  return Math.max(now, closedUntil, ...waits);
}

function spanOf({ limits }: Line): number {
  return Math.max(0, ...limits.map(({ seconds }) => seconds * 1_000));
}

/** For hosts without limits: never waits. */
export const unlimited: Pace = {
  send: (_installation, _to, write) => write(),
  change: (_installation, write) => write(),
  troubles: () => [],
};
