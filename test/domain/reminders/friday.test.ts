import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanEvent, Task } from '../../../src/domain/plan/plan.ts';
import {
  fridayReminders,
  fridaysBetween,
  nextFriday,
  sectionOf,
} from '../../../src/domain/reminders/friday.ts';
import { unset } from '../../../src/domain/rollout/policy.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { addDays, instantOf } from '../../../src/domain/time/calendar.ts';
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
  month,
  stated,
} from '../../helpers/a-plan.ts';

const friday = '2026-02-13';
const at = (instant: string) => new Date(instant);

/** Of these alone; nobody but the superbruger holds a role, and each meeting is for them. */
function following(
  parts: { tasks?: Task[]; events?: PlanEvent[] },
  overrides: Partial<Rollout> = {},
) {
  const { tasks = [], events = [] } = parts;
  return aRollout({
    plan: aPlan({
      tasks,
      events: [...events, anEvent({ key: 'go-live', when: day('2028-01-28') })].map((event) => ({
        ...event,
        audience: ['superbruger'],
      })),
    }),
    holdings: [aHolding('superbruger', 'u1')],
    ...overrides,
  });
}
const due = (on: string, performer = 'superbruger') => aTask({ due: day(on), performer });
const told = (rollout: Rollout, on = friday) =>
  fridayReminders(rollout, on).map(({ subject }) => `${subject.type} ${subject.key}`);

describe('the overview tells of', () => {
  test('a role whose holder the host refuses, as of one that nobody holds', () => {
    const refused = (on: string) =>
      following(
        { tasks: [due('2026-02-20')] },
        { people: { u1: aPerson('u1', { refusedAt: instantOf(on, '09:00') }) } },
      );
    expect(told(refused('2026-02-10'))).toEqual(['task 1', 'role superbruger']);
    expect(told(refused('2026-02-14'))).toEqual(['task 1']);
  });

  test('a vacant role in the four weeks before a meeting that needs it, and not after', () => {
    const roles = [
      'projektleder',
      'systemansvarlig',
      'faglig-leder',
      'tekniker',
      'rolleadministrator',
    ];
    const holdings = roles.map((role) => aHolding(role, 'u1'));
    const rollout = aRollout({ plan: planOf('fbs-2.0'), holdings });
    const vacancies = fridaysBetween(rollout, '2026-03-16', '2026-05-01').filter((on) =>
      told(rollout, on).includes('role oekonomimedarbejder'),
    );
    expect(vacancies).toEqual(['2026-03-27', '2026-04-01', '2026-04-10', '2026-04-17']);
    expect(told(rollout, '2026-09-25')).not.toContain('role superbruger');
  });

  test('the support after go-live on every Friday that it lasts, and then no more', () => {
    const rollout = aRollout({ plan: planOf('fbs-2.0') });
    const told = fridaysBetween(rollout, '2027-01-18', '2027-03-31').filter((on) =>
      fridayReminders(rollout, on).some(({ subject }) => subject.key === 'early-life-support'),
    );
    expect(told).toEqual(['2027-01-29', '2027-02-05', '2027-02-12', '2027-02-19']);
  });

  test.each([
    ['information', month('2026-02')],
    ['period', { precision: 'period', from: '2026-02', to: '2026-04', source: stated }],
  ] as [PlanEvent['kind'], PlanEvent['when']][])('%s in the month that it begins', (kind, when) => {
    const rollout = following({ events: [anEvent({ kind, when })] });
    const inMonth = ['2026-01-30', '2026-02-06', '2026-02-13'].map((on) => told(rollout, on));
    expect(inMonth).toEqual([[], ['event netvaerksmoede'], []]);
  });

  test.each([
    ['2026-02-12', 'overdue'],
    ['2026-02-13', 'ahead'],
    ['2026-02-27', 'ahead'],
    ['2026-02-28', null],
    ['2026-01-04', null],
  ])('an open task due %s as %s', (on, section) => {
    const task = due(on);
    const rollout = following({ tasks: [task] });
    expect(sectionOf(rollout, task, friday)).toBe(section);
    expect(told(rollout)).toEqual(section === null ? [] : ['task 1']);
  });

  test.each([
    ['right after the overview before', '2026-02-06T08:00:01Z', 'done'],
    ['at its very time', '2026-02-06T08:00:00Z', null],
    ['as this one goes out', '2026-02-13T08:00:00Z', 'done'],
    ['after it', '2026-02-13T08:00:01Z', null],
  ])('a task that was done %s', (_when, changedAt, section) => {
    const task = due('2026-02-10');
    const tasks = { 1: aTaskState({ status: 'completed', changedAt: at(changedAt) }) };
    expect(sectionOf(following({ tasks: [task] }, { tasks }), task, friday)).toBe(section);
  });

  test.each([
    ['performed that week', '2026-02-12T08:00:00Z', '2026-06-30', '2026-02-13', true],
    [
      'performed before, its deadline far',
      '2026-02-03T08:00:00Z',
      '2026-06-30',
      '2026-02-13',
      false,
    ],
    [
      'performed before, its deadline near',
      '2026-02-03T08:00:00Z',
      '2026-02-27',
      '2026-02-13',
      true,
    ],
    ['overdue in KLIK', '2026-02-03T08:00:00Z', '2026-02-10', '2026-03-20', true],
    ['long overdue in KLIK', '2026-02-03T08:00:00Z', '2026-02-10', '2026-04-10', false],
    ['long overdue, in a month’s first', '2026-02-03T08:00:00Z', '2026-02-10', '2026-05-01', true],
  ])('a task that waits for KLIK, %s', (_, changedAt, on, when, isPosted) => {
    const tasks = { 1: aTaskState({ status: 'performed', changedAt: at(changedAt) }) };
    const task = due(on);
    const rollout = following({ tasks: [task] }, { tasks });
    expect(sectionOf(rollout, task, when)).toBe('klik');
    expect(told(rollout, when)).toEqual(isPosted ? ['task 1'] : []);
    const events = [anEvent({ when: day(addDays(when, 3)) })];
    expect(told(following({ tasks: [task], events }, { tasks }), when)).toEqual([
      ...['task 1', 'event netvaerksmoede'],
    ]);
  });

  test.each([
    ['2026-03-27', 'overdue'],
    ['2026-04-10', null],
    ['2026-04-24', null],
    ['2026-05-01', 'old'],
    ['2026-05-08', null],
  ])('a task that overdue long ago once a month: on %s as %s', (on, section) => {
    const task = due('2026-02-16');
    expect(sectionOf(following({ tasks: [task] }), task, on)).toBe(section);
  });

  test('a vacant role once a month when what waits for it overdue long ago', () => {
    const rollout = following({ tasks: [due('2026-02-16', 'systemansvarlig')] });
    expect(told(rollout, '2026-03-27')).toContain('role systemansvarlig');
    expect(told(rollout, '2026-04-24')).toEqual([]);
    expect(told(rollout, '2026-05-01')).toContain('role systemansvarlig');
  });

  test.each([
    ['2026-03-13', ['role systemansvarlig']],
    ['2026-03-14', []],
  ])('a vacant role with a deadline %s: %j', (on, expected) => {
    expect(told(following({ tasks: [due(on, 'systemansvarlig')] }))).toEqual(expected);
  });

  test.each([
    ['that day', day('2026-02-13'), 'meeting', []],
    ['the day after', day('2026-02-14'), 'meeting', ['event netvaerksmoede']],
    ['two weeks ahead', day('2026-02-27'), 'meeting', ['event netvaerksmoede']],
    ['later', day('2026-02-28'), 'meeting', []],
    ['soon, of no one’s concern', day('2026-02-20'), 'information', []],
    ['in a month whose first overview was a week ago', month('2026-02'), 'meeting', []],
  ] as const)('an event %s', (_when, when, kind, expected) => {
    expect(told(following({ events: [anEvent({ when, kind })] }))).toEqual(expected);
  });

  test('nothing, and then there is none', () => {
    expect(told(following({}))).toEqual([]);
    expect(nextFriday(following({}), at('2028-02-01T08:00:00Z'))).toBeNull();
  });

  test('nothing where it is switched off', () => {
    const policy = { ...unset, friday: false };
    const rollout = following({ tasks: [due('2026-02-20')] }, { policy });
    expect(told(rollout)).toEqual([]);
    expect(nextFriday(rollout, at('2026-02-02T08:00:00Z'))).toBeNull();
  });
});

describe('a deadline that had passed before the rollout began', () => {
  const task = due('2026-02-05');
  const goLiveInSight = '2028-01-14T08:00:00.000Z';
  const begunAt = (instant: string, more: Partial<Rollout> = {}) =>
    following({ tasks: [task] }, { startedAt: at(instant), ...more });

  test.each([
    ['begun that week', '2026-02-09T08:00:00Z', '2026-02-13', '2026-02-20'],
    ['begun that morning', '2026-02-13T07:59:59Z', '2026-02-13', '2026-02-20'],
    ['begun as it goes out', '2026-02-13T08:00:00Z', '2026-02-20', '2026-02-13'],
    ['begun on a Sunday', '2026-02-15T08:00:00Z', '2026-02-20', '2026-02-27'],
  ])('is asked about in the first overview alone, when %s', (_, startedAt, first, other) => {
    const rollout = begunAt(startedAt);
    expect(sectionOf(rollout, task, first)).toBe('unconfirmed');
    expect(told(rollout, first)).toEqual(['task 1']);
    expect(told(rollout, other)).toEqual([]);
    expect(nextFriday(rollout, at(startedAt))?.toISOString()).toBe(`${first}T08:00:00.000Z`);
    const afterIt = nextFriday(rollout, at(`${first}T08:00:00Z`));
    expect(afterIt?.toISOString()).toBe(goLiveInSight);
  });

  test('is overdue from when somebody has answered that it is open', () => {
    const tasks = { 1: aTaskState({ changedAt: at('2026-02-10T08:00:00Z') }) };
    const rollout = begunAt('2026-02-09T08:00:00Z', { tasks });
    expect(sectionOf(rollout, task, friday)).toBe('overdue');
  });

  test('waits for the first overview that there is', () => {
    const closed = [{ from: '2026-02-09', to: '2026-02-13' }];
    const policy = { ...unset, quiet: { ...unset.quiet, closed } };
    const rollout = begunAt('2026-02-09T08:00:00Z', { policy });
    expect(told(rollout, '2026-02-20')).toEqual(['task 1']);
  });
});

test('the next overview is the first that has anything to tell', () => {
  const days = fc.integer({ min: 0, max: 120 }).map((number) => addDays('2026-01-05', number));
  const sample = fc.record({
    dues: fc.array(days, { maxLength: 2 }),
    performedOn: fc.option(days),
    start: days,
    now: days,
    sendHour: fc.integer({ min: 7, max: 17 }),
  });
  fc.assert(
    fc.property(sample, ({ dues, performedOn, start, now, sendHour }) => {
      const tasks = dues.map((on, index) => ({ ...due(on), key: String(index + 1) }));
      const startedAt = instantOf(start, '10:00');
      const changedAt = performedOn && performedOn <= now ? instantOf(performedOn, '09:00') : null;
      const states = changedAt ? { 1: aTaskState({ status: 'performed', changedAt }) } : {};
      const rollout = following({ tasks }, { startedAt, sendHour, tasks: states });
      const from = instantOf(now, '10:00');
      const overviews = fridaysBetween(rollout, now, '2028-01-31').flatMap((on) =>
        fridayReminders(rollout, on).map(({ sendAt }) => sendAt),
      );
      expect(nextFriday(rollout, from)).toEqual(overviews.find((sendAt) => sendAt > from));
    }),
    { numRuns: 100 },
  );
});

describe('the overview comes', () => {
  const closed = [{ from: '2026-02-09', to: '2026-02-13' }];

  test.each([
    ['on Friday', '2026-02-09', '2026-02-15', 9, ['2026-02-13']],
    ['on Wednesday before easter', '2026-03-30', '2026-04-05', 9, ['2026-04-01']],
    ['on 1 May in the morning', '2026-04-27', '2026-05-03', 9, ['2026-05-01']],
    ['the day before it in the afternoon', '2026-04-27', '2026-05-03', 14, ['2026-04-30']],
    ['on 5 June in the morning', '2026-06-01', '2026-06-07', 9, ['2026-06-05']],
    ['the day before that in the afternoon', '2026-06-01', '2026-06-07', 14, ['2026-06-04']],
    ['on Wednesday before New Year', '2026-12-28', '2027-01-03', 9, ['2026-12-30']],
  ])('%s', (_when, from, until, sendHour, expected) => {
    const rollout = following({}, { sendHour });
    expect(fridaysBetween(rollout, from, until)).toEqual(expected);
  });

  test('in no closed week, and then tells of both weeks', () => {
    const task = due('2026-02-10');
    const changedAt = at('2026-02-06T10:00:00Z');
    const tasks = { 1: aTaskState({ status: 'completed', changedAt }) };
    const policy = { ...unset, quiet: { ...unset.quiet, closed } };
    const rollout = following({ tasks: [task] }, { tasks, policy });
    expect(fridaysBetween(rollout, '2026-02-03', '2026-02-22')).toEqual([
      '2026-02-06',
      '2026-02-20',
    ]);
    expect(sectionOf(rollout, task, '2026-02-20')).toBe('done');
  });

  test.each([
    ['within two weeks of a deadline', '2026-02-02T08:00:00Z', '2026-06-19T07:00:00.000Z'],
    ['and the next week again', '2026-06-19T07:00:00Z', '2026-06-26T07:00:00.000Z'],
    ['and when it has overdue', '2026-06-26T07:00:00Z', '2026-07-03T07:00:00.000Z'],
  ])('next %s', (_when, now, expected) => {
    const rollout = following({ tasks: [due('2026-06-30')] });
    expect(nextFriday(rollout, at(now))?.toISOString()).toBe(expected);
  });
});
