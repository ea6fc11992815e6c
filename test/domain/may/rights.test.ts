import { describe, expect, test } from 'vitest';
import { assignsAs, mayAssign, mayChange } from '../../../src/domain/may/rights.ts';
import { assigners } from '../../../src/domain/may/rights-table.ts';
import { unset } from '../../../src/domain/rollout/policy.ts';
import { aHolding, aPerson, aRollout, aTask } from '../../helpers/a-plan.ts';

const doer = (personId: string, at = now) => ({ personId, now: at });
const now = new Date('2026-02-02T08:00:00Z');
const yes = { may: true };
const refused = (roles: readonly string[]) => ({
  may: false,
  why: { code: 'notAllowed', roles },
});

describe('changing a task', () => {
  const task = aTask({ performer: 'superbruger', accountable: 'systemansvarlig' });
  const no = refused(['superbruger', 'systemansvarlig', 'projektleder']);

  test.each([
    ['performer', 'superbruger', yes],
    ['accountable', 'systemansvarlig', yes],
    ['projektleder', 'projektleder', yes],
    ['KLIK-administrator, who holds none of its roles,', 'klik-administrator', no],
  ])('its %s gets this answer', (_who, role, answer) => {
    const rollout = aRollout({ holdings: [aHolding(role, 'u1')] });
    expect(mayChange(rollout, task, doer('u1'))).toEqual(answer);
  });

  test('a deputy may as the primary may', () => {
    const holdings = [aHolding('superbruger', 'u1'), aHolding('superbruger', 'u2')];
    expect(mayChange(aRollout({ holdings }), task, doer('u2'))).toEqual(yes);
  });

  test.each([
    ['2026-02-01', false],
    ['2026-02-02', true],
    ['2026-02-06', true],
    ['2026-02-07', false],
  ])('whoever stands in for its performer may while they are away: %s', (on, allowed) => {
    const absence = { from: '2026-02-02', to: '2026-02-06', deputy: 'u2' };
    const rollout = aRollout({
      holdings: [aHolding('superbruger', 'u1')],
      policy: { ...unset, people: { u1: { absence } } },
    });
    expect(mayChange(rollout, task, doer('u2', new Date(`${on}T12:00:00Z`))).may).toBe(allowed);
  });

  test('all who may are told of together', () => {
    const absence = { from: '2026-02-01', to: '2026-02-06', deputy: 'u4' };
    const held = [
      ['superbruger', 'u1'] as const,
      ['projektleder', 'u2'],
      ['tekniker', 'u3'],
    ] as const;
    const rollout = aRollout({
      holdings: held.map(([role, id]) => aHolding(role, id)),
      people: { u4: aPerson('u4') },
      policy: { ...unset, people: { u1: { absence } } },
    });
    const all = Object.keys(rollout.people).filter((id) => mayChange(rollout, task, doer(id)).may);
    expect(all.toSorted()).toEqual(['u1', 'u2', 'u4']);
  });

  test('who held the role earlier may no longer', () => {
    const holdings = [aHolding('superbruger', 'u1', { until: now })];
    expect(mayChange(aRollout({ holdings }), task, doer('u1'))).toEqual(no);
  });

  test('nobody may while nobody holds any of its roles', () => {
    expect(mayChange(aRollout(), task, doer('u1'))).toEqual(no);
  });

  test('the refusal names each role once, and the projektleder where the plan names none', () => {
    const own = aTask({ performer: 'projektleder', accountable: 'projektleder' });
    expect(mayChange(aRollout(), own, doer('u1'))).toEqual(refused(['projektleder']));
    expect(mayChange(aRollout(), aTask(), doer('u1'))).toEqual(refused(['projektleder']));
  });

  test('a suggested role opens nothing', () => {
    const rollout = aRollout({ holdings: [aHolding('superbruger', 'u1')] });
    const suggested = aTask({ suggestedRole: 'superbruger' });
    expect(mayChange(rollout, suggested, doer('u1', now)).may).toBe(false);
  });
});

describe('assigning roles', () => {
  test.each(assigners)('a %s may', (role) => {
    const rollout = aRollout({ holdings: [aHolding(role, 'u1')] });
    expect(mayAssign(rollout, doer('u1'))).toEqual(yes);
    expect(assignsAs(rollout, 'u1', now)).toBe('holder');
  });

  test.each(assigners)('once there is a %s, others may not', (role) => {
    const holdings = [aHolding(role, 'u1'), aHolding('superbruger', 'u2')];
    const answer = mayAssign(aRollout({ holdings }), doer('u2'));
    expect(answer).toEqual(refused(assigners));
  });

  test('anyone may while none of these roles has a holder', () => {
    const holdings = [
      aHolding('superbruger', 'u2'),
      aHolding('projektleder', 'u3', { until: now }),
    ];
    expect(assignsAs(aRollout({ holdings }), 'u2', now)).toBe('nobodyHolds');
    expect(assignsAs(aRollout({ holdings }), 'a stranger', now)).toBe('nobodyHolds');
  });
});
