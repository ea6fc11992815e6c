import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldChanges } from '../../../src/domain/reminders/role-changes.ts';
import { roleNews } from '../../../src/domain/reminders/role-news.ts';
import { isStillOwed } from '../../../src/domain/reminders/still-owed.ts';
import { nextCheckAt } from '../../../src/domain/reminders/upcoming.ts';
import { itemName, untouchedItem } from '../../../src/domain/rollout/items.ts';
import { panelItem } from '../../../src/domain/rollout/panel.ts';
import type { Holding, Rollout } from '../../../src/domain/rollout/rollout.ts';
import { instantOf } from '../../../src/domain/time/calendar.ts';
import { aHolding, aPerson, aRollout } from '../../helpers/a-plan.ts';

const at = (time: string, day = '2026-11-27') => instantOf(day, time);
const seconds = (instant: Date, n: number) => new Date(instant.getTime() + n * 1000);
const people = Object.fromEntries(['u1', 'u2', 'p'].map((id) => [id, aPerson(id)]));
const holding = (role: string, id: string, more: Partial<Holding>) =>
  aHolding(role, id, { id: `${role} ${id}`, from: at('10:00'), givenBy: 'p', ...more });
const rolloutOf = (holdings: readonly Holding[], more: Partial<Rollout> = {}) =>
  aRollout({ holdings, people, ...more });
const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id).join();
/** 'tekniker 2026-11-27T09:01:00.000Z +u2 -u1' */
const told = (rollout: Rollout) =>
  toldChanges(rollout).map(({ role, toldAt, came, left }) =>
    [role, toldAt.toISOString(), `+${ids(came)}`, `-${ids(left)}`].join(' '),
  );

describe('the channel is told', () => {
  test('in the next minute who came for whom', () => {
    const left = holding('tekniker', 'u1', { from: at('09:00', '2026-11-01') });
    const ended = { ...left, givenBy: null, until: seconds(at('10:00'), 20), endedBy: 'p' };
    const came = holding('tekniker', 'u2', { from: seconds(at('10:00'), 20) });
    expect(told(rolloutOf([ended, came]))).toEqual(['tekniker 2026-11-27T09:01:00.000Z +u2 -u1']);
  });

  test('of all changes of one minute at one time', () => {
    const some = ['tekniker', 'superbruger'].map((role, n) =>
      holding(role, 'u1', { from: seconds(at('10:00'), n * 40) }),
    );
    const times = roleNews(rolloutOf(some)).map(({ sendAt }) => sendAt);
    expect(times).toEqual([at('10:01'), at('10:01')]);
  });

  test('also of what somebody gives themself, and never of what was held from the start', () => {
    expect(told(rolloutOf([holding('tekniker', 'u1', { givenBy: 'u1' })]))).toHaveLength(1);
    expect(told(rolloutOf([holding('tekniker', 'u1', { givenBy: null })]))).toEqual([]);
  });

  test('of what was said for a day ahead on that day, in its hours', () => {
    const from = instantOf('2026-12-05', '00:00');
    const ahead = holding('tekniker', 'u1', { from, givenAt: at('10:00') });
    expect(told(rolloutOf([ahead]))).toEqual(['tekniker 2026-12-07T08:00:00.000Z +u1 -']);
  });

  test('nothing of what came and went within the minute', () => {
    const until = seconds(at('10:00'), 30);
    expect(told(rolloutOf([holding('tekniker', 'u1', { until, endedBy: 'p' })]))).toEqual([]);
  });

  test('that somebody who is gone has left, though nobody did it', () => {
    const gone = holding('tekniker', 'u1', {
      ...{ givenBy: null, until: at('11:00'), endedBy: null, endedWhy: 'deactivated' },
    });
    expect(told(rolloutOf([gone]))).toEqual(['tekniker 2026-11-27T10:01:00.000Z + -u1']);
  });
});

test('whatever comes and goes, whoever is said to have come holds it then, and whoever left does not', () => {
  const minute = fc.integer({ min: 0, max: 5 });
  const one = fc.record({ id: fc.constantFrom('u1', 'u2', 'p'), from: minute, lasts: minute });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), (all) => {
      const holdings = all.map(({ id, from, lasts }, n) => {
        const start = seconds(at('10:00'), from * 30);
        const until = lasts === 5 ? null : seconds(start, lasts * 30);
        return aHolding('tekniker', id, {
          ...{ id: `h${n}`, from: start, until, givenBy: 'p', endedBy: until && 'p' },
        });
      });
      for (const { came, left, holders } of toldChanges(rolloutOf(holdings))) {
        expect(came.every((person) => holders.includes(person))).toBe(true);
        expect(left.some((person) => holders.includes(person))).toBe(false);
      }
    }),
  );
});

describe('the panel', () => {
  const hung = (time: string, done = true) => ({
    items: {
      [itemName('roles', panelItem)]: { ...untouchedItem, done, changedAt: at(time) },
    },
  });

  test('comes in the minute after it was put up, and is looked for then', () => {
    const rollout = rolloutOf([], { ...hung('10:00'), checkedAt: at('10:00') });
    expect(roleNews(rollout).map(({ key }) => key)).toEqual([
      'role panel|undated|panel:2026-11-27T09:00:00.000Z|channel',
    ]);
    expect(nextCheckAt(rollout, at('10:00'))).toEqual(at('10:01'));
  });

  test('is not owed any more once it is taken down, or put up again', () => {
    const [panel] = roleNews(rolloutOf([], hung('10:00')));
    const isOwed = (rollout: Rollout) => panel && isStillOwed(rollout, panel);
    expect(isOwed(rolloutOf([], hung('10:00')))).toBe(true);
    expect(isOwed(rolloutOf([], hung('10:00', false)))).toBe(false);
    expect(isOwed(rolloutOf([], hung('10:05')))).toBe(false);
  });
});
