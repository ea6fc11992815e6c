import { describe, expect, test } from 'vitest';
import { klikRoleReminders } from '../../../src/domain/reminders/klik-role-reminders.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { itemName, untouchedItem } from '../../../src/domain/rollout/items.ts';
import { klikDifferences, klikItem } from '../../../src/domain/rollout/klik-roles.ts';
import type { Holding, Rollout } from '../../../src/domain/rollout/rollout.ts';
import { instantOf } from '../../../src/domain/time/calendar.ts';
import { aHolding, aPerson, aRollout } from '../../helpers/a-plan.ts';

const at = (day: string, time = '10:00') => instantOf(day, time);
const people = Object.fromEntries(['k', 'u1', 'u2'].map((id) => [id, aPerson(id)]));
const keeper = aHolding('klik-administrator', 'k', { id: 'k' });
/** Given on Wednesday 18 November 2026. */
const given = (id: string, more: Partial<Holding> = {}) =>
  aHolding('superbruger', id, { id, from: at('2026-11-18'), givenBy: 'k', ...more });
const marked = (on: string, time = '10:00'): Partial<Rollout> => ({
  items: {
    [itemName('roles', klikItem)]: {
      ...{ ...untouchedItem, done: true, answer: at(on, time).toISOString() },
    },
  },
});
const rolloutOf = (holdings: readonly Holding[], more: Partial<Rollout> = {}) =>
  aRollout({ holdings: [keeper, ...holdings], people, ...more });
const days = (rollout: Rollout) =>
  klikRoleReminders(rollout).map(({ sendAt }) => sendAt.toISOString());
/** 'superbruger +u2 -u1' */
const differs = (rollout: Rollout, on: string) =>
  klikDifferences(rollout, at(on)).map(
    ({ role, came, left }) =>
      `${role.key} +${came.map(({ id }) => id)} -${left.map(({ id }) => id)}`,
  );

describe('whoever keeps KLIK is told', () => {
  test('on the first working day of the week after, of all that changed', () => {
    const rollout = rolloutOf(
      [given('u1'), given('u2', { from: at('2026-11-20') })],
      marked('2026-11-02'),
    );
    expect(days(rollout)).toEqual(['2026-11-23T08:00:00.000Z']);
    const [told] = klikRoleReminders(rollout);
    expect(told && recipientOf(rollout, told, at('2026-11-23'))).toMatchObject({ personId: 'k' });
  });

  test('nothing where nobody came or went, and nothing twice of the same', () => {
    expect(days(rolloutOf([], marked('2026-11-02')))).toEqual([]);
    expect(days(rolloutOf([given('u1')], marked('2026-11-02')))).toHaveLength(1);
  });

  test('nothing of what KLIK has already, nor of what was changed back', () => {
    expect(days(rolloutOf([given('u1')], marked('2026-11-19')))).toEqual([]);
    const back = given('u1', { until: at('2026-11-19'), endedBy: 'k' });
    expect(days(rolloutOf([back], marked('2026-11-02')))).toEqual([]);
  });
});

describe('what differs from KLIK', () => {
  test('is everyone, as long as nobody has said that it is up to date', () => {
    expect(differs(rolloutOf([given('u1')]), '2026-11-20')).toEqual([
      'klik-administrator +k -',
      'superbruger +u1 -',
    ]);
  });

  test('is who came and who left since', () => {
    const left = given('u1', { from: at('2026-10-01'), until: at('2026-11-18'), endedBy: 'k' });
    const rollout = rolloutOf([left, given('u2')], marked('2026-11-02'));
    expect(differs(rollout, '2026-11-20')).toEqual(['superbruger +u2 -u1']);
  });

  test('is also what was said since of a day before', () => {
    const late = given('u1', { from: at('2026-10-01'), givenAt: at('2026-11-18') });
    expect(differs(rolloutOf([late], marked('2026-11-02')), '2026-11-20')).toEqual([
      'superbruger +u1 -',
    ]);
  });
});
