import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Policy, unset } from '../../../src/domain/rollout/policy.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import {
  isBlank,
  vacancies,
  vacanciesWithin,
  vacancyAt,
} from '../../../src/domain/rollout/vacancy-risk.ts';
import { addDays, instantOf } from '../../../src/domain/time/calendar.ts';
import type { LocalDate } from '../../../src/domain/time/when.ts';
import { addWorkingDays } from '../../../src/domain/time/working-days.ts';
import { planOf } from '../../../src/plans/index.ts';
import {
  aHolding,
  anEvent,
  aPerson,
  aPlan,
  aRollout,
  aTask,
  aTaskState,
  day,
  unknown,
} from '../../helpers/a-plan.ts';

const today = '2026-02-09';
const at = instantOf(today, '09:00');
const goLive = anEvent({ key: 'go-live', kind: 'milestone', when: day('2027-01-28') });
const performed = (key: string, on: LocalDate) =>
  aTask({ key, performer: 'superbruger', due: day(on) });
const only = (tasks: ReturnType<typeof aTask>[], of: Partial<Rollout> = {}) =>
  aRollout({ plan: aPlan({ tasks, events: [goLive] }), ...of });
const of = (rollout: Rollout, role = 'superbruger') =>
  vacancies(rollout, at).find((vacancy) => vacancy.role.key === role);

describe('the kind of a vacancy', () => {
  const tasks = [performed('1', '2026-02-16')];
  const held = { holdings: [aHolding('superbruger', 'u1')] };
  const asked = (aliveOn?: LocalDate) => ({
    holdings: [
      aHolding('superbruger', 'u1', {
        askedAt: instantOf('2026-01-05', '09:00'),
        ...(aliveOn && { aliveAt: instantOf(aliveOn, '09:00') }),
      }),
    ],
  });
  const away = (deputy: string | null): Policy => ({
    ...unset,
    people: { u1: { absence: { from: '2026-02-15', to: '2026-02-17', deputy } } },
  });
  const lost = (since: LocalDate) => ({
    u1: aPerson('u1', { refusedAt: instantOf(since, '09:00') }),
  });
  test.each([
    ['unreachable only later', { ...held, people: lost('2026-02-10') }, undefined],
    ['never filled', {}, 'neverFilled'],
    [
      'left',
      { holdings: [aHolding('superbruger', 'u1', { until: instantOf('2026-02-01', '09:00') })] },
      'left',
    ],
    ['unreachable', { ...held, people: lost('2026-02-02') }, 'lost'],
    ['silent', asked(), 'silent'],
    ['asked, and answered', asked('2026-01-12'), undefined],
    ['away over the deadline', { ...held, policy: away(null) }, 'away'],
    [
      'away with a deputy',
      { ...held, people: { u2: aPerson('u2') }, policy: away('u2') },
      undefined,
    ],
    ['held', held, undefined],
    [
      'held besides by somebody who answers',
      {
        holdings: [aHolding('superbruger', 'u1'), aHolding('superbruger', 'u2')],
        people: { ...lost('2026-02-02'), u2: aPerson('u2') },
      },
      undefined,
    ],
  ])('%s', (_, overrides, kind) => {
    expect(of(only(tasks, overrides))?.kind).toBe(kind);
  });
});

describe('the risk', () => {
  test('of one task that the role performs is middle ten and high five working days before', () => {
    const level = (workingDays: number) =>
      of(only([performed('1', addWorkingDays(today, workingDays))]))?.level;
    expect([11, 10, 6, 5, 0].map(level)).toEqual(['low', 'middle', 'middle', 'high', 'high']);
  });

  test('grows with what waits, and more by performing than by answering', () => {
    const risk = (...tasks: ReturnType<typeof aTask>[]) => of(only(tasks))?.risk ?? 0;
    const answered = aTask({
      key: '2',
      performer: 'projektleder',
      accountable: 'superbruger',
      due: day('2026-02-16'),
    });
    const [one, two] = [performed('1', '2026-02-16'), performed('3', '2026-02-16')];
    expect(risk(one, two)).toBeGreaterThan(risk(one, answered));
    expect(risk(one, answered)).toBeGreaterThan(risk(one));
    expect(risk(one)).toBeGreaterThan(risk(answered));
  });

  test('has nothing of what is done, or is on no known day', () => {
    const tasks = { 1: aTaskState({ status: 'performed' }) };
    expect(of(only([performed('1', '2026-02-10')], { tasks }))).toMatchObject({ risk: 0 });
    const undated = aTask({ key: '1', performer: 'superbruger', due: unknown });
    expect(of(only([undated]))).toMatchObject({ risk: 0, workingDays: null, filledBy: null });
  });

  test('is set in working days by the municipality, and counts as the plan where it is silenced', () => {
    const level = (vacancies: string[]) =>
      of(
        only([performed('1', addWorkingDays(today, 15))], {
          policy: { ...unset, cadences: { vacancies } },
        }),
      )?.level;
    expect(level(['vacant:3', 'vacant:15'])).toBe('middle');
    expect(level(['vacant:20'])).toBe('high');
    expect(level([])).toBe('low');
  });

  test('never falls when a deadline comes nearer and nothing else changes', () => {
    const plan = planOf('fbs-2.0');
    const days = fc.integer({ min: 0, max: 120 });
    const roles = fc.constantFrom('projektleder', 'systemansvarlig', 'superbruger');
    const tasks = fc.array(fc.tuple(days, roles, roles), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(tasks, fc.nat(4), fc.nat(60), fc.nat(400), (drawn, index, nearer, begun) => {
        const now = addDays('2026-01-13', begun);
        const risks = (by: number) => {
          const all = drawn.map(([ahead, performer, accountable], at) => {
            const on = addDays(now, ahead - (at === index % drawn.length ? by : 0));
            return aTask({ key: `${at + 1}`, performer, accountable, due: day(on) });
          });
          const rollout = aRollout({ plan: { ...plan, tasks: all }, startedAt: new Date(0) });
          return new Map(
            vacancies(rollout, instantOf(now, '09:00')).map(({ role, risk }) => [role.key, risk]),
          );
        };
        const nearerRisks = risks(nearer);
        for (const [role, risk] of risks(0)) {
          expect(nearerRisks.get(role) ?? 0).toBeGreaterThanOrEqual(risk - 1e-12);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the list', () => {
  const shown = (rollout: Rollout) =>
    vacancies(rollout, at).map(({ role, needs }) => [
      role.key,
      needs.map((need) => (need.type === 'task' ? need.task.key : need.event.key)),
    ]);

  test('has the greatest risk first, and then those that nothing needs', () => {
    expect(shown(aRollout({ plan: aPlan({ events: [goLive] }) }))).toEqual([
      ['systemansvarlig', ['1']],
      ['projektleder', ['2', '3']],
      ['klik-administrator', []],
      ['superbruger', []],
    ]);
  });

  test('leaves out a role that is held, and a task that is completed', () => {
    const rollout = aRollout({
      plan: aPlan({ events: [goLive] }),
      holdings: [aHolding('systemansvarlig', 'u1'), aHolding('superbruger', 'u2')],
      tasks: { 2: aTaskState({ status: 'completed' }) },
    });
    expect(shown(rollout)).toEqual([
      ['projektleder', ['3']],
      ['klik-administrator', []],
    ]);
  });

  test('waits for a role that is only accountable too, not for a suggested one', () => {
    const tasks = [
      aTask({ key: '4', accountable: 'klik-administrator', suggestedRole: 'superbruger' }),
    ];
    expect(shown(only(tasks))[0]).toEqual(['klik-administrator', ['4']]);
    expect(shown(only(tasks)).at(-1)).toEqual(['superbruger', []]);
  });

  test('within some days has what is needed then, or on no known day', () => {
    const tasks = [performed('1', '2026-02-16'), performed('2', '2026-06-01')];
    const [found] = vacanciesWithin(only(tasks), at);
    expect(found?.needs).toMatchObject([{ task: { key: '1' } }]);
  });
});

describe('a role should be filled', () => {
  test('by the deadline of the task that the plan has to fill it', () => {
    const rollout = aRollout({ plan: planOf('fbs-2.0') });
    const by = (role: string) => of(rollout, role)?.filledBy;
    expect(by('projektleder')).toBe('2026-02-16');
    expect(by('tekniker')).toBe('2026-03-09');
  });

  test('else ten working days before its first need', () => {
    expect(of(only([performed('1', '2026-03-02')]))?.filledBy).toBe('2026-02-16');
  });
});

test('nothing is known of weeks in which no task or meeting has a day', () => {
  expect(isBlank(only([]), today)).toBe(true);
  expect(isBlank(only([aTask({ key: '1', performer: 'superbruger', due: unknown })]), today)).toBe(
    true,
  );
  expect(isBlank(only([performed('1', '2026-03-01')]), today, 28)).toBe(false);
  expect(isBlank(only([performed('1', '2026-04-01')]), today, 28)).toBe(true);
});

test('a role that only approves is told of alike in the status and in the alerts', () => {
  const tasks = [aTask({ due: day('2026-02-16'), approver: 'systemansvarlig' })];
  const rollout = aRollout({ plan: { ...aPlan(), tasks, events: [] } });
  const role = rollout.plan.roles.find(({ key }) => key === 'systemansvarlig');
  const alone = role && vacancyAt(rollout, role, at);
  expect(alone?.needs).toHaveLength(1);
  expect(vacancies(rollout, at)).toContainEqual(alone);
});
