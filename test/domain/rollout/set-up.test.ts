import { describe, expect, it } from 'vitest';
import { setUpOf } from '../../../src/domain/rollout/set-up.ts';
import { aRollout } from '../../helpers/a-plan.ts';

const at = new Date('2026-02-09T08:00:00Z');
const administrator = { personId: 'A', since: new Date('2026-01-13T08:00:00Z') };

describe('the name that a channel follows already', () => {
  it('means its own rollout, also where an older one beside it is called the same', () => {
    const older = { ...aRollout({ administrator }), id: 'older' };
    const own = { ...aRollout({ administrator }), id: 'own' };
    const candidates = [
      { rollout: older, hasChannel: false },
      { rollout: own, hasChannel: true },
    ];
    const name = own.municipality.toUpperCase();

    const wish = { name, isNew: false, doer: { personId: 'A', now: at }, boundTo: 'own' };

    expect(setUpOf(candidates, wish)).toEqual({ type: 'settings', rollout: own });
    expect(setUpOf(candidates, { ...wish, boundTo: null })).toEqual({
      type: 'bind',
      rollout: older,
    });
  });
});
