import { describe, expect, test } from 'vitest';
import {
  mayAssignRoles,
  mayChangeTask,
  roleAssigners,
  whoMayChange,
} from '../../../src/domain/rollout/access.ts';
import { unset } from '../../../src/domain/rollout/policy.ts';
import { aHolding, aPerson, aRollout, aTask } from '../../helpers/a-plan.ts';

const now = new Date('2026-02-02T08:00:00Z');
const yes = { allowed: true, because: 'holder' };

describe('changing a task', () => {
  const task = aTask({ performer: 'superbruger', accountable: 'systemansvarlig' });
  const no = { allowed: false, roles: ['superbruger', 'systemansvarlig', 'projektleder'] };

  test.each([
    ['performer', 'superbruger', yes],
    ['accountable', 'systemansvarlig', yes],
    ['projektleder', 'projektleder', yes],
    ['KLIK-administrator, who holds none of its roles,', 'klik-administrator', no],
  ])('its %s gets this answer', (_who, role, answer) => {
    const rollout = aRollout({ holdings: [aHolding(role, 'u1')] });
    expect(mayChangeTask(rollout, task, 'u1', now)).toEqual(answer);
  });

  test('a deputy may as the primary may', () => {
    const holdings = [aHolding('superbruger', 'u1'), aHolding('superbruger', 'u2')];
    expect(mayChangeTask(aRollout({ holdings }), task, 'u2', now)).toEqual(yes);
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
    expect(mayChangeTask(rollout, task, 'u2', new Date(`${on}T12:00:00Z`)).allowed).toBe(allowed);
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
    expect(whoMayChange(rollout, task, now).toSorted()).toEqual(['u1', 'u2', 'u4']);
  });

  test('who held the role earlier may no longer', () => {
    const holdings = [aHolding('superbruger', 'u1', { until: now })];
    expect(mayChangeTask(aRollout({ holdings }), task, 'u1', now)).toEqual(no);
  });

  test('nobody may while nobody holds any of its roles', () => {
    expect(mayChangeTask(aRollout(), task, 'u1', now)).toEqual(no);
  });

  test('the refusal names each role once, and the projektleder where the plan names none', () => {
    const own = aTask({ performer: 'projektleder', accountable: 'projektleder' });
    const refused = { allowed: false, roles: ['projektleder'] };
    expect(mayChangeTask(aRollout(), own, 'u1', now)).toEqual(refused);
    expect(mayChangeTask(aRollout(), aTask(), 'u1', now)).toEqual(refused);
  });

  test('a suggested role opens nothing', () => {
    const rollout = aRollout({ holdings: [aHolding('superbruger', 'u1')] });
    const suggested = aTask({ suggestedRole: 'superbruger' });
    expect(mayChangeTask(rollout, suggested, 'u1', now).allowed).toBe(false);
  });
});

describe('assigning roles', () => {
  test.each(roleAssigners)('a %s may', (role) => {
    const rollout = aRollout({ holdings: [aHolding(role, 'u1')] });
    expect(mayAssignRoles(rollout, 'u1', now)).toEqual(yes);
  });

  test.each(roleAssigners)('once there is a %s, others may not', (role) => {
    const holdings = [aHolding(role, 'u1'), aHolding('superbruger', 'u2')];
    const answer = mayAssignRoles(aRollout({ holdings }), 'u2', now);
    expect(answer).toEqual({ allowed: false, roles: roleAssigners });
  });

  test('anyone may while none of these roles has a holder', () => {
    const holdings = [
      aHolding('superbruger', 'u2'),
      aHolding('projektleder', 'u3', { until: now }),
    ];
    const answer = { allowed: true, because: 'nobodyHolds' };
    expect(mayAssignRoles(aRollout({ holdings }), 'u2', now)).toEqual(answer);
    expect(mayAssignRoles(aRollout({ holdings }), 'a stranger', now)).toEqual(answer);
  });
});
