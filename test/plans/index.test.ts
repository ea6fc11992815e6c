import { expect, test } from 'vitest';
import { planOf, plans } from '../../src/plans/index.ts';

test('the plans are known by their keys', () => {
  expect([...plans.keys()]).toEqual(['fbs-2.0']);
  expect(planOf('fbs-2.0')).toBe(plans.get('fbs-2.0'));
});

test('a plan that is not here is named, with those that are', () => {
  expect(() => planOf('fbs-3.0')).toThrow('No plan has the key "fbs-3.0"; known: fbs-2.0');
});
