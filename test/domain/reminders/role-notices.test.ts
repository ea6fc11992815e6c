import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { addresseeName } from '../../../src/domain/reminders/addressee.ts';
import { dueReminders } from '../../../src/domain/reminders/due.ts';
import { roleNotices } from '../../../src/domain/reminders/role-notices.ts';
import { isStillOwed } from '../../../src/domain/reminders/still-owed.ts';
import { nextCheckAt } from '../../../src/domain/reminders/upcoming.ts';
import { type PersonPolicy, unset } from '../../../src/domain/rollout/policy.ts';
import type { Holding, Rollout } from '../../../src/domain/rollout/rollout.ts';
import { instantOf } from '../../../src/domain/time/calendar.ts';
import { aHolding, aPerson, aRollout } from '../../helpers/a-plan.ts';

const at = (time: string, day = '2026-11-28') => instantOf(day, time);
const seconds = (instant: Date, n: number) => new Date(instant.getTime() + n * 1000);
const role = 'superbruger';

/** u1 has got the role at 10 from p. */
const given = (more: Partial<Holding> = {}): Holding =>
  aHolding(role, 'u1', { id: 'h1', from: seconds(at('10:00'), 20), givenBy: 'p', ...more });

const taken = (more: Partial<Holding> = {}): Holding =>
  aHolding(role, 'u1', { id: 'h1', until: seconds(at('10:00'), 20), endedBy: 'p', ...more });

function aCase(holdings: readonly Holding[], more: Partial<Rollout> = {}): Rollout {
  const people = Object.fromEntries(['u1', 'u2', 'p'].map((id) => [id, aPerson(id)]));
  return aRollout({ holdings, people, ...more });
}

/** 'assigned:h1 10:01 person:u1' */
const told = (rollout: Rollout) =>
  [...roleNotices(rollout)].map(({ rule, sendAt, to }) =>
    [
      ruleName(rule),
      sendAt.toLocaleTimeString('en-GB', { timeZone: 'Europe/Copenhagen' }).slice(0, 5),
      addresseeName(to),
    ].join(' '),
  );

describe('on the minute after the change', () => {
  test('whoever gets a role is told', () => {
    expect(told(aCase([given()]))).toEqual(['assigned:h1 10:01 person:u1']);
  });

  test('whoever loses it is told', () => {
    expect(told(aCase([taken()]))).toEqual(['released:h1 10:01 person:u1']);
  });

  test('nobody is told of their own act, nor of the bot’s', () => {
    for (const by of ['u1', null]) {
      expect(told(aCase([given({ givenBy: by }), taken({ endedBy: by })]))).toEqual([]);
    }
  });

  test('nothing is said of what began and ended within it', () => {
    const until = seconds(at('10:00'), 50);
    expect(told(aCase([given({ until, endedBy: 'p' })]))).toEqual([]);
    expect(told(aCase([taken(), given({ id: 'h2', from: until })]))).toEqual([]);
  });
});

describe('the message goes out', () => {
  test.each([
    ['on a Sunday', '2026-11-29', '14:00'],
    ['in the evening', '2026-11-27', '21:30'],
    ['before the hour', '2026-11-27', '06:10'],
  ])('at once, also %s', (_when, day, time) => {
    const from = at(time, day);
    const rollout = aCase([given({ from })], { checkedAt: from });
    const next = nextCheckAt(rollout, from);
    expect(next).toEqual(seconds(from, 60));
    const { reminders, heldUntil } = dueReminders(rollout, seconds(from, 60));
    expect(reminders.map(({ key }) => key)).toEqual([
      'role superbruger|undated|assigned:h1|person:u1',
      `role superbruger|undated|holders:${seconds(from, 60).toISOString()}|channel`,
    ]);
    expect(heldUntil).toBeNull();
  });

  test('as any other when the bot was away for hours', () => {
    const from = at('21:30', '2026-11-27');
    const rollout = aCase([given({ from })], { checkedAt: from });
    const { reminders, heldUntil } = dueReminders(rollout, at('02:00', '2026-11-28'));
    expect(reminders).toEqual([]);
    expect(heldUntil).toEqual(at('09:00', '2026-11-30'));
  });

  test('unless the role has been taken back meanwhile', () => {
    const [notice] = [...roleNotices(aCase([given()]))];
    const until = seconds(at('10:00'), 50);
    expect(notice && isStillOwed(aCase([given()]), notice)).toBe(true);
    expect(notice && isStillOwed(aCase([given({ until })]), notice)).toBe(false);
  });
});

describe('a deputy is told', () => {
  const awayWith = (absence: NonNullable<PersonPolicy['absence']>, u2: PersonPolicy = {}) =>
    aCase([aHolding('projektleder', 'u1')], {
      policy: { ...unset, people: { u1: { absence }, u2 } },
    });
  const standIns = (...of: Parameters<typeof awayWith>) =>
    [...roleNotices(awayWith(...of))].map(({ key, sendAt }) => [key, sendAt]);
  const key = (from: string) => `person u1|undated|standIn:${from}|person:u2`;
  const setAt = at('10:00', '2026-03-02').toISOString();

  test('on the first day of the absence that they can be written to, at their own hour', () => {
    const weekEnd = { from: '2026-03-07', to: '2026-03-13', deputy: 'u2', setAt };
    expect(standIns(weekEnd, { sendHour: 11 })).toEqual([
      [key('2026-03-07'), at('11:00', '2026-03-09')],
    ]);
  });

  test('at once when the absence has begun already', () => {
    const since = { from: '2026-03-01', to: '2026-03-13', deputy: 'u2', setAt };
    expect(standIns(since)).toEqual([[key('2026-03-01'), at('10:01', '2026-03-02')]]);
  });

  test('of nothing when nobody knows them any more', () => {
    const rollout = awayWith({ from: '2026-03-09', to: '2026-03-13', deputy: 'gone', setAt });
    expect([...roleNotices(rollout)]).toEqual([]);
  });

  test('of nothing when nobody is one, or there is no day to stand in on', () => {
    const week = { from: '2026-03-09', to: '2026-03-13', deputy: null, setAt };
    expect(standIns(week)).toEqual([]);
    expect(standIns({ ...week, from: '2026-03-07', to: '2026-03-08', deputy: 'u2' })).toEqual([]);
  });
});

test('a person gets no two messages within a minute, however the roles come and go', () => {
  const instants = fc.integer({ min: 0, max: 300 }).map((n) => seconds(at('10:00'), n));
  const holdings = fc.array(
    fc.record({
      from: instants,
      until: fc.option(instants),
      by: fc.constantFrom('p', 'u1', null),
      role: fc.constantFrom('superbruger', 'projektleder'),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(holdings, (all) => {
      const rollout = aCase(
        all.map(({ by, ...of }, index) =>
          aHolding(of.role, 'u1', { ...of, id: `h${index}`, givenBy: by, endedBy: by }),
        ),
      );
      const times = [...roleNotices(rollout)].map(({ sendAt }) => sendAt.getTime());
      for (const time of times) expect(time % 60_000).toBe(0);
    }),
  );
});
