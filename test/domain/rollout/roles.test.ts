import { describe, expect, test } from 'vitest';
import { holdersOf, isVacant, rolesOf } from '../../../src/domain/rollout/roles.ts';
import { aHolding, aRollout } from '../../helpers/a-plan.ts';

const now = new Date('2026-02-02T08:00:00Z');
const at = (instant: string) => new Date(instant);

describe('holders', () => {
  test('the one who has held the role longest is the primary', () => {
    const rollout = aRollout({
      holdings: [
        aHolding('systemansvarlig', 'u2', { from: at('2026-01-20T08:00:00Z') }),
        aHolding('systemansvarlig', 'u1', { from: at('2026-01-10T08:00:00Z') }),
        aHolding('projektleder', 'u3'),
      ],
    });
    expect(holdersOf(rollout, 'systemansvarlig', now).map(({ id }) => id)).toEqual(['u1', 'u2']);
  });

  test('those who came together keep the order they were given in', () => {
    const rollout = aRollout({
      holdings: [aHolding('superbruger', 'u9'), aHolding('superbruger', 'u8')],
    });
    expect(holdersOf(rollout, 'superbruger', now).map(({ id }) => id)).toEqual(['u9', 'u8']);
  });

  test('a holding counts from its first instant and no longer at its last', () => {
    const from = at('2026-02-01T08:00:00Z');
    const until = at('2026-02-10T08:00:00Z');
    const holdings = [aHolding('projektleder', 'u3', { from, until })];
    const rollout = aRollout({ holdings });
    const vacant = (instant: string) => isVacant(rollout, 'projektleder', at(instant));
    expect(vacant('2026-02-01T07:59:59.999Z')).toBe(true);
    expect(vacant('2026-02-01T08:00:00.000Z')).toBe(false);
    expect(vacant('2026-02-10T07:59:59.999Z')).toBe(false);
    expect(vacant('2026-02-10T08:00:00.000Z')).toBe(true);
  });

  test("a person's roles come in the plan's order", () => {
    const holdings = [
      aHolding('superbruger', 'u1'),
      aHolding('projektleder', 'u1'),
      aHolding('systemansvarlig', 'u2'),
    ];
    const rollout = aRollout({ holdings });
    expect(rolesOf(rollout, 'u1', now)).toEqual(['projektleder', 'superbruger']);
    expect(rolesOf(rollout, 'nobody', now)).toEqual([]);
  });
});
