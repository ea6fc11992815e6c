import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import { type Limit, limits } from '../../src/scheduler/limits.ts';
import { createPace } from '../../src/scheduler/pace.ts';
import type { Installation } from '../../src/store/store.ts';

const slack: Installation = { id: 'i1', platform: 'slack', externalId: 'T1', name: '' };
const teams: Installation = { ...slack, id: 'i2', platform: 'teams' };
const channel = (externalId: string) => ({ type: 'channel', externalId }) as const;

/** A pace whose time passes only while something waits or is written. */
function aPace(probe?: () => Promise<unknown>) {
  const time = { ms: 0 };
  const sent: { at: number; key: string }[] = [];
  const now = () => time.ms;
  const sleep = async (ms: number) => {
    time.ms += ms;
  };
  const pace = createPace({ now, sleep, patienceMs: 1_500, ...(probe && { probe }) });
  const write = (installation: Installation, to: string, takes = 0) =>
    pace.send(installation, channel(to), async () => {
      sent.push({ at: time.ms, key: to });
      time.ms += takes;
    });
  return { time, sent, pace, write };
}

/** Whether so many lie within one stretch of that length. */
function isExceeded(times: readonly number[], { most, seconds }: Limit): boolean {
  return times.some((at, index) => (times[index + most] ?? Infinity) - at < seconds * 1_000);
}

/** The first time from `from` on at which one more is within the limits; tried one by one. */
function earliest(times: readonly number[], its: readonly Limit[], from: number): number {
  let at = from;
  while (its.some((limit) => isExceeded([...times, at], limit))) at += 1;
  return at;
}

const ofConversation = limits.teams.filter(({ per }) => per === 'conversation');
const ofInstallation = limits.teams.filter(({ per }) => per === 'installation');

describe('the pace', () => {
  it('lets one message a second into a Slack channel', async () => {
    const { sent, write } = aPace();
    for (let index = 0; index < 4; index += 1) await write(slack, 'C1');
    expect(sent.map(({ at }) => at)).toEqual([0, 1_000, 2_000, 3_000]);
  });

  it('counts from when the host has answered, for it may have come no earlier', async () => {
    const { sent, write } = aPace();
    await write(slack, 'C1', 300);
    await write(slack, 'C1');
    expect(sent.map(({ at }) => at)).toEqual([0, 1_300]);
  });

  it('holds up no other channel', async () => {
    const { sent, write } = aPace();
    for (const to of ['C1', 'C2', 'C3']) await write(slack, to);
    expect(sent.map(({ at }) => at)).toEqual([0, 0, 0]);
  });

  it('leaves a long wait to the queue, and says how long it is', async () => {
    const { write, sent } = aPace();
    for (let index = 0; index < 60; index += 1) await write(teams, 'C1');
    await expect(write(teams, 'C1')).rejects.toMatchObject({
      kind: 'retryable',
      retryAfterSeconds: expect.closeTo(30 - (sent.at(-1)?.at ?? 0) / 1_000, -0.5),
    });
    expect(sent).toHaveLength(60);
  });

  it('takes a host at its word for that conversation, and for no other', async () => {
    const { time, pace, write } = aPace();
    const limited = new PlatformError('retryable', 'ratelimited', { retryAfterSeconds: 30 });
    const refused = pace.send(slack, channel('C1'), async () => Promise.reject(limited));
    await expect(refused).rejects.toBe(limited);
    await expect(write(slack, 'C1')).rejects.toMatchObject({ retryAfterSeconds: 30 });
    await write(slack, 'C2');
    expect(time.ms).toBe(0);
    time.ms = 30_000;
    await write(slack, 'C1');
  });

  describe('of an installation that takes nothing', () => {
    const refused = new PlatformError('installation', 'invalid_auth', { reason: 'token' });
    const fail = ({ pace }: ReturnType<typeof aPace>, to: string) =>
      pace.send(slack, channel(to), async () => Promise.reject(refused)).catch((error) => error);

    it('asks less and less often, with a question that changes nothing', async () => {
      const probed: number[] = [];
      const a = aPace(async () => {
        probed.push(a.time.ms);
        throw refused;
      });
      await fail(a, 'C0');
      for (let ms = 0; ms < 300_000; ms += 500) {
        a.time.ms = ms;
        await a.write(slack, `C${ms}`).catch(() => undefined);
      }

      expect(probed.slice(0, 5)).toEqual([2_000, 8_000, 26_000, 80_000, 140_000]);
      expect(a.sent).toEqual([]);
      expect(a.pace.troubles()).toMatchObject([{ installationId: 'i1', code: 'invalid_auth' }]);
    });

    it('lets others through when only one message is refused, and forgets the fault', async () => {
      const a = aPace(async () => undefined);
      await fail(a, 'C1');
      a.time.ms += 2_000;
      await a.write(slack, 'C2');

      expect(a.pace.troubles()).toEqual([]);
      await a.write(slack, 'C3');
      expect(a.time.ms).toBe(2_000);
    });

    it('holds up no other installation', async () => {
      const a = aPace(async () => undefined);
      await fail(a, 'C1');
      await a.write(teams, 'C1');

      expect(a.sent).toHaveLength(1);
    });

    it('is well when a receiver is refused', async () => {
      const a = aPace();
      const gone = new PlatformError('permanent', 'is_archived', { reason: 'archived' });
      const permanent = a.pace.send(slack, channel('C1'), async () => Promise.reject(gone));
      await expect(permanent).rejects.toBe(gone);

      expect(a.pace.troubles()).toEqual([]);
    });
  });

  it('lets nobody wait longer than the limits ask, and never exceeds one', async () => {
    const arrival = fc.record({
      after: fc.oneof(fc.constant(0), fc.integer({ max: 2_000, min: 0 })),
      to: fc.constantFrom('C1', 'C2'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(arrival, { maxLength: 80 }), async (arrivals) => {
        const { time, sent, write } = aPace();
        const timesIn = (to: string) => sent.filter(({ key }) => key === to).map(({ at }) => at);
        for (const { after, to } of arrivals) {
          time.ms += after;
          const all = sent.map(({ at }) => at);
          const first = Math.max(
            earliest(timesIn(to), ofConversation, time.ms),
            earliest(all, ofInstallation, time.ms),
          );
          if (first - time.ms <= 1_500) {
            await write(teams, to);
            expect(sent.at(-1)).toEqual({ at: first, key: to });
          } else {
            const retryAfterSeconds = Math.ceil((first - time.ms) / 1_000);
            await expect(write(teams, to)).rejects.toMatchObject({ retryAfterSeconds });
          }
        }
        for (const limit of ofConversation) {
          expect(isExceeded(timesIn('C1'), limit) || isExceeded(timesIn('C2'), limit)).toBe(false);
        }
        for (const limit of ofInstallation) {
          expect(
            isExceeded(
              sent.map(({ at }) => at),
              limit,
            ),
          ).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});
