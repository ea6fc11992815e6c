import { expect, test } from 'vitest';
import { closingDay, supportNow, supportOf } from '../../../src/domain/rollout/go-live.ts';
import { planOf } from '../../../src/plans/index.ts';
import { aPlan } from '../../helpers/a-plan.ts';

const plan = planOf('fbs-2.0');

test.each([
  ['2027-01-27', false],
  ['2027-01-28', true],
  ['2027-02-25', true],
  ['2027-02-26', false],
])('on %s there is support after go-live: %s', (on, isThere) => {
  expect(supportNow(plan, on) !== null).toBe(isThere);
});

test('a plan may know of no support', () => {
  expect(supportOf(aPlan())).toBeNull();
});

test('the channel looks back on the same day of the next month', () => {
  expect(closingDay(plan)).toBe('2027-02-28');
});
