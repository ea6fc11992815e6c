import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recipientOf, recipientOn } from '../../../src/domain/reminders/recipient.ts';
import { holdersOf, holdingsAt, standingOn } from '../../../src/domain/rollout/roles.ts';
import type { Holding } from '../../../src/domain/rollout/rollout.ts';
import { addDays, instantOf } from '../../../src/domain/time/calendar.ts';
import { aHolding, aPerson, aRollout, aTask } from '../../helpers/a-plan.ts';

const roles = ['projektleder', 'faglig-leder', 'superbruger'];
const people = ['u1', 'u2', 'u3', 'u4'];
const outside = { ...aPerson('u4'), email: 'u4@eksempel.dk' };
const midnight = (on: string) => instantOf(on, '00:00');

/** Given on some day, for a time that begins and ends then, before or later. */
const aTerm: fc.Arbitrary<Holding> = fc
  .record({
    role: fc.constantFrom(...roles),
    personId: fc.constantFrom(...people),
    given: fc.integer({ min: 0, max: 60 }),
    starts: fc.integer({ min: -30, max: 60 }),
    lasts: fc.option(fc.integer({ min: 1, max: 90 })),
    made: fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 2 }),
  })
  .map(({ role, personId, given, starts, lasts, made }) => {
    const day = (days: number) => midnight(addDays('2026-01-01', days));
    const first = given + starts;
    return aHolding(role, personId, {
      from: day(first),
      until: lasts === null ? null : day(first + lasts),
      ...(starts === 0 ? {} : { givenAt: day(given) }),
      ...(lasts === null ? {} : { endedAt: day(first) }),
      primaryAt: made.map(day),
    });
  });

const rollouts = fc.array(aTerm, { maxLength: 8 }).map((holdings) => {
  const all = { ...Object.fromEntries(people.map((id) => [id, aPerson(id)])), u4: outside };
  const tasks = [
    aTask({ key: '1', performer: 'superbruger' }),
    aTask({ key: '2', performer: null }),
  ];
  const rollout = aRollout({ holdings, people: all });
  return { ...rollout, plan: { ...rollout.plan, tasks } };
});
const days = fc.integer({ min: 0, max: 200 }).map((n) => addDays('2026-01-01', n));

describe('at each instant', () => {
  test('somebody who was made the primary is it from then on, as long as they hold the role', () => {
    const made = (id: string, from: string, primaryAt: readonly string[]) =>
      aHolding('tekniker', id, {
        from: midnight(from),
        primaryAt: primaryAt.map(midnight),
      });
    const holdings = [
      made('u1', '2026-01-01', ['2026-03-01']),
      made('u2', '2026-01-05', ['2026-02-01']),
    ];
    const first = (on: string) =>
      holdersOf(aRollout({ holdings }), 'tekniker', midnight(on))[0]?.id;
    expect(['2026-01-06', '2026-02-01', '2026-03-01'].map(first)).toEqual(['u1', 'u2', 'u1']);
  });

  test('there is one primary where anybody holds the role, and each holder is there once', () => {
    fc.assert(
      fc.property(rollouts, days, fc.constantFrom(...roles), (rollout, on, role) => {
        const at = instantOf(on, '10:00');
        const ids = holdersOf(rollout, role, at).map(({ id }) => id);
        const held = rollout.holdings.filter(
          (one) => one.role === role && one.from <= at && (one.until === null || one.until > at),
        );
        expect(ids.toSorted()).toEqual([...new Set(held.map((one) => one.personId))].toSorted());
        expect(holdingsAt(rollout, role, at)[0]?.personId).toBe(ids[0]);
      }),
    );
  });

  test('every open task comes to somebody who can be written to', () => {
    fc.assert(
      fc.property(rollouts, days, fc.constantFrom('1', '2'), (rollout, on, key) => {
        const about = { subject: { type: 'task', key }, to: { type: 'performer' } } as const;
        const at = instantOf(on, '10:00');
        for (const recipient of [
          recipientOf(rollout, about, at),
          recipientOn(rollout, about, on),
        ]) {
          const id = recipient?.type === 'person' ? recipient.personId : '';
          expect(recipient).not.toBeNull();
          expect(rollout.people[id]?.email).toBeUndefined();
        }
      }),
    );
  });
});

describe('as things stand', () => {
  const ids = (holding: Partial<Holding>, on: string) =>
    standingOn(aRollout({ holdings: [aHolding('tekniker', 'u1', holding)] }), 'tekniker', on)
      .length;

  test('whoever has the role has it on every day, until or from a day that was named ahead', () => {
    const givenAt = new Date('2026-01-05T09:00:00Z');
    const ahead = { from: midnight('2026-02-01'), givenAt };
    expect(['2026-01-31', '2026-02-01'].map((on) => ids(ahead, on))).toEqual([0, 1]);
    const ending = { until: midnight('2026-03-01'), endedAt: givenAt };
    expect(['2026-02-28', '2026-03-01'].map((on) => ids(ending, on))).toEqual([1, 0]);
    expect(ids({ from: givenAt }, '2026-01-02')).toBe(1);
    expect(ids({ until: givenAt }, '2026-01-02')).toBe(0);
  });
});

test('what is for somebody without an account goes through the projektleder', () => {
  const holdings = [aHolding('superbruger', 'u4'), aHolding('projektleder', 'u1')];
  const rollout = aRollout({ holdings, people: { u4: outside } });
  const plan = { ...rollout.plan, tasks: [aTask({ key: '1', performer: 'superbruger' })] };
  const about = { subject: { type: 'task', key: '1' }, to: { type: 'performer' } } as const;
  const at = new Date('2026-02-02T08:00:00Z');
  expect(recipientOf({ ...rollout, plan }, about, at)).toMatchObject({
    personId: 'u1',
    forwardTo: 'u4',
  });
  const alone = { ...rollout, plan, holdings: holdings.slice(0, 1) };
  expect(recipientOf(alone, about, at)).toMatchObject({ type: 'channel', forwardTo: 'u4' });
});
