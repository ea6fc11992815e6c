import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NeededRole, neededRoles } from '../../../src/domain/rollout/needed-roles.ts';
import { addDays } from '../../../src/domain/time/calendar.ts';
import type { LocalDate } from '../../../src/domain/time/when.ts';
import { planOf } from '../../../src/plans/index.ts';
import { anEvent, aPlan, aRollout, aTask, day, month, stated } from '../../helpers/a-plan.ts';

const plan = planOf('fbs-2.0');

const keysOf = (needed: readonly NeededRole[]) =>
  needed.map(({ role, needs }) => [
    role.key,
    needs.map((need) => (need.type === 'task' ? need.task.key : need.event.key)),
  ]);

describe('the roles that are needed', () => {
  test('are those of open tasks, by the earliest deadline, and of the meetings ahead', () => {
    const tasks = [
      aTask({ key: '1', performer: 'superbruger', due: day('2026-03-09') }),
      aTask({ key: '2', accountable: 'projektleder', due: day('2026-02-16') }),
      aTask({ key: '3', performer: 'projektleder' }),
    ];
    const events = [
      anEvent({ key: 'go-live', kind: 'milestone', when: day('2027-01-28') }),
      anEvent({ key: 'workshop', when: day('2026-02-20'), audience: ['systemansvarlig'] }),
    ];
    const rollout = aRollout({ plan: aPlan({ tasks, events }) });

    expect(keysOf(neededRoles(rollout, '2026-02-09', '2026-12-31'))).toEqual([
      ['projektleder', ['2', '3']],
      ['systemansvarlig', ['workshop']],
      ['superbruger', ['1']],
    ]);
  });

  test('are needed for a workshop in four weeks, though no task waits for them', () => {
    const rollout = aRollout({ plan });
    const needed = neededRoles(rollout, '2026-03-25', '2026-05-24');
    const economist = needed.find(({ role }) => role.key === 'oekonomimedarbejder');

    expect(economist?.needs).toMatchObject([{ type: 'event', event: { key: 'teknisk-workshop' } }]);
  });

  test.each<[string, LocalDate, LocalDate, string[]]>([
    ['the day itself', '2026-04-22', '2026-04-22', ['teknisk-workshop']],
    ['the day after', '2026-04-23', '2026-04-30', []],
    ['long before', '2026-01-13', '2026-03-13', []],
  ])('for a meeting are so on %s, or not', (_, today, until, wanted) => {
    const needed = neededRoles(aRollout({ plan }), today, until);
    const economist = needed.find(({ role }) => role.key === 'oekonomimedarbejder');

    expect((economist?.needs ?? []).map((need) => need.type === 'event' && need.event.key)).toEqual(
      wanted,
    );
  });

  test('are so all through a month of which the day is not known, and a period', () => {
    const keys = (today: LocalDate, role: string) =>
      keysOf(neededRoles(aRollout({ plan }), today, today)).find(([key]) => key === role)?.[1] ??
      [];

    expect(keys('2026-11-30', 'superbruger')).toContain('superbrugeruddannelse-undervisning');
    expect(keys('2026-12-01', 'superbruger')).not.toContain('superbrugeruddannelse-undervisning');
    expect(keys('2027-01-28', 'superbruger')).toContain('slutbrugeruddannelse');
    expect(keys('2027-01-29', 'superbruger')).not.toContain('slutbrugeruddannelse');
    expect(keys('2027-02-25', 'systemansvarlig')).toContain('early-life-support');
    expect(keys('2027-02-26', 'systemansvarlig')).not.toContain('early-life-support');
  });

  test('say of each need from when it is, and never make up a day', () => {
    const tasks = [aTask({ key: '1', performer: 'projektleder' })];
    const events = [
      anEvent({ key: 'go-live', kind: 'milestone', when: day('2027-01-28') }),
      anEvent({ key: 'meeting', when: month('2026-03') }),
      anEvent({ key: 'unknown' }),
      anEvent({ key: 'news', kind: 'information', when: day('2026-03-02') }),
      anEvent({ key: 'text', when: { precision: 'text', text: 'Efter sommer', source: stated } }),
    ];
    const [only] = neededRoles(
      aRollout({ plan: aPlan({ tasks, events }) }),
      '2026-02-09',
      '2026-12-31',
    );

    expect(only?.needs.map(({ on }) => on)).toEqual(['2026-03-01', null]);
  });

  test('are never fewer on a longer view, and each has something to do', () => {
    const aDay = fc.integer({ min: 0, max: 430 }).map((days) => addDays('2026-01-01', days));

    fc.assert(
      fc.property(aDay, fc.nat(90), fc.nat(90), (today, near, more) => {
        const rollout = aRollout({ plan });
        const short = neededRoles(rollout, today, addDays(today, near));
        const long = neededRoles(rollout, today, addDays(today, near + more));
        const keys = long.map(({ role }) => role.key);

        expect(long.every(({ needs }) => needs.length > 0)).toBe(true);
        for (const { role } of short) expect(keys).toContain(role.key);
      }),
      { numRuns: 50 },
    );
  });
});
