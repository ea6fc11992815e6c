/**
 * A process that dies while it delivers, at any moment between the commit of the plan and the end:
 * what it had called may have happened or not, and nothing after it does. Real processes are killed
 * in test/journeys/kill.test.ts; here there are enough deaths to meet every moment.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Reminder } from '../../src/domain/reminders/reminder.ts';
import { deliver } from '../../src/scheduler/deliver.ts';
import type { DeliverParts } from '../../src/scheduler/deliver-parts.ts';
import { unlimited } from '../../src/scheduler/pace.ts';
import { da } from '../../src/texts/da.ts';
import { conversations } from '../helpers/a-conversation.ts';

const { start } = conversations();
const deaths = 200;

/** Never settles: whoever waits for it is dead. */
const silence = new Promise<never>(() => {});

interface Death {
  /** How many calls are made before the fatal one. */
  readonly after: number;
  /** Whether the fatal one reaches the database or the host. */
  readonly done: boolean;
}

/** The parts of a process that dies; `died` settles then. */
function mortal(parts: DeliverParts, { after, done }: Death) {
  const death = Promise.withResolvers<void>();
  let calls = 0;
  const wrapped = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          calls += 1;
          if (calls > after + 1) return silence;
          const isFatal = calls === after + 1;
          if (isFatal && !done) death.resolve();
          if (isFatal && !done) return silence;
          const result: unknown = await value.apply(target, args);
          if (isFatal) death.resolve();
          return isFatal ? silence : result;
        };
      },
    });
  const { store, platformOf } = parts;
  return {
    died: death.promise,
    parts: {
      ...parts,
      store: {
        ...store,
        deliveries: wrapped(store.deliveries),
        rollouts: wrapped(store.rollouts),
        installations: wrapped(store.installations),
      },
      platformOf: (installation) => wrapped(platformOf(installation)),
    } satisfies DeliverParts,
  };
}

it(`loses nothing in ${deaths} deaths, and repeats a message once at most, saying so`, async () => {
  const seed = Number(process.env.FBS_KILL_SEED ?? Date.now() % 1_000_000);
  console.log(`FBS_KILL_SEED=${seed}`);
  const chat = await start({ holders: { projektleder: ['P'], 'faglig-leder': ['F'] } });
  const { store, platform, now } = chat;
  const { id: rolloutId } = await chat.rollout();
  const parts: DeliverParts = {
    ...{ store, now, platformOf: () => platform, log: { warn: () => {} } },
    pace: unlimited,
  };
  const { people } = await chat.rollout();
  const [manager = '', lead = ''] = ['P', 'F'].map(
    (name) => Object.values(people).find(({ externalId }) => externalId === name)?.id ?? '',
  );
  const way = { via: 'projektleder', role: 'projektleder', vacant: [], standsInFor: null } as const;
  const recipient = { type: 'person', personId: manager, ...way } as const;
  const plan = async (key: string) => {
    const reminder: Reminder = {
      ...{ key, subject: { type: 'person', key: lead }, rule: { type: 'unreachable' } },
      ...{ to: { type: 'projektleder' }, due: null, sendAt: now() },
    };
    await store.deliveries.plan(rolloutId, [{ reminder, recipient }], now());
    const [newest] = await store.deliveries.latest(rolloutId, 1);
    if (newest?.reminder.key !== key) throw new Error('it was not planned');
    return newest.id;
  };
  const moments = fc.sample(
    fc.record({ after: fc.integer({ min: 0, max: 6 }), done: fc.boolean() }),
    { seed, numRuns: deaths },
  );

  let repeated = 0;
  for (const [index, moment] of moments.entries()) {
    const id = await plan(`death ${index}`);
    const before = platform.posted.length;
    const process = mortal(parts, moment);
    await Promise.race([deliver(process.parts, [[id]]), process.died]);
    await deliver(parts, [[id]]);

    const posted = platform.posted.slice(before);
    expect([1, 2]).toContain(posted.length);
    const [, again] = posted;
    if (again !== undefined) expect(JSON.stringify(again.card)).toContain(da.notice.repeated);
    expect(await store.deliveries.get([id])).toMatchObject([{ state: 'sent' }]);
    repeated += posted.length - 1;
  }
  expect(repeated).toBeGreaterThan(0);
});
