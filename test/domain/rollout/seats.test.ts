import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatsIn, seatsOf, seatsText } from '../../../src/domain/rollout/seats.ts';
import {
  aHolding,
  anEvent,
  aPerson,
  aRole,
  aRollout,
  aTask,
  aTaskState,
} from '../../helpers/a-plan.ts';
import { runs } from '../../helpers/any-rollout.ts';

const sites = ['Region Midtjylland', 'Region Syddanmark', 'Region Sjælland'];
const now = new Date('2026-10-20T08:00:00Z');

describe('the seats that are wished for', () => {
  it('are read back as they were written, with how many are where', () => {
    const numbers = fc.integer({ min: 0, max: 9999 });
    const divided = fc.dictionary(fc.constantFrom(...sites), numbers, { noNullPrototype: true });
    fc.assert(
      fc.property(numbers, divided, (total, bySite) => {
        expect(seatsIn(seatsText({ total, bySite }))).toEqual({ total, bySite });
      }),
      runs(200),
    );
  });

  it('are nothing that somebody wrote otherwise', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = seatsIn(text);
        expect(read === null || seatsIn(seatsText(read)) !== null).toBe(true);
      }),
      runs(200),
    );
    expect([seatsIn('mange'), seatsIn('12 (x)'), seatsIn('')]).toEqual([null, null, null]);
  });

  it('stand beside who holds the role and who is signed up where', () => {
    const event = anEvent({ key: 'kursus', kind: 'course', audience: ['superbruger'], sites });
    const asks = { type: 'places', role: 'superbruger', event: 'kursus' } as const;
    const task = aTask({ key: '3', asks });
    const rollout = aRollout({
      holdings: ['a', 'b', 'c'].map((id) => aHolding('superbruger', id)),
      people: Object.fromEntries(['a', 'b', 'c'].map((id) => [id, aPerson(id)])),
      tasks: { '3': aTaskState({ status: 'performed', value: '5 (Region Midtjylland: 4)' }) },
      items: {
        'attendance/kursus/a': {
          ...{ done: false, answer: 'yes:Region Midtjylland', changedAt: now, changedBy: 'a' },
        },
      },
    });
    const role = aRole({ key: 'superbruger', name: 'Superbruger' });
    const plan = { ...rollout.plan, roles: [role], tasks: [task], events: [event] };
    expect(seatsOf({ ...rollout, plan }, task, now)).toMatchObject({
      ...{ total: 5, bySite: { 'Region Midtjylland': 4 }, known: 3, signedUp: 1 },
      signedUpAt: { 'Region Midtjylland': 1 },
    });
  });
});
