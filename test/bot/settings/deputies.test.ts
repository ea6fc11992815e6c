import { expect, test } from 'vitest';
import { absenceOf } from '../../../src/bot/settings/deputies.ts';
import { unset } from '../../../src/domain/rollout/policy.ts';
import { aHolding, aPerson, aRollout } from '../../helpers/a-plan.ts';

const now = new Date('2026-02-02T08:00:00Z');
const earlier = '2026-01-20T08:00:00.000Z';
const week = { from: '2026-02-09', to: '2026-02-13' };
const deputy = aPerson('u2');
const rollout = aRollout({
  holdings: [aHolding('superbruger', 'u1'), aHolding('projektleder', 'u2')],
  policy: { ...unset, people: { u1: { absence: { ...week, deputy: 'u2', setAt: earlier } } } },
});

test.each([
  ['saved once more as it is', week, deputy, earlier],
  ['made longer', { ...week, to: '2026-02-16' }, deputy, now.toISOString()],
  ['left without a deputy', week, null, now.toISOString()],
])('an absence that is %s counts from %s', (_what, period, standIn, setAt) => {
  expect(absenceOf(rollout, 'u1', period, standIn, now)).toEqual({
    ...period,
    deputy: standIn?.id ?? null,
    setAt,
  });
});

test('whoever is back is not away', () => {
  expect(absenceOf(rollout, 'u1', null, deputy, now)).toBeNull();
});

test.each([['u1'], ['u3']])('%s cannot be the deputy', (id) => {
  const choose = () => absenceOf(rollout, 'u1', week, aPerson(id), now);
  expect(choose).toThrow(expect.objectContaining({ code: 'deputyWithoutRole' }));
});
