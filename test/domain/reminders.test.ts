import { describe, expect, test } from 'vitest';
import { addDays, toLocalDate, workingDayOnOrBefore } from '../../src/domain/calendar.ts';
import type { Task } from '../../src/domain/plan.ts';
import {
  dueReminders,
  heldUntil,
  movedFrom,
  nextCheckAt,
  type Reminder,
  upcomingReminders,
} from '../../src/domain/reminders.ts';
import type { Rollout, Status } from '../../src/domain/rollout.ts';
import { aPlan, aRollout, aTask, aTaskState, day, hours, month } from '../helpers/a-plan.ts';

const at = (instant: string) => new Date(instant);
const wholePlan = [at('2025-11-01T00:00Z'), at('2027-06-01T00:00Z')] as const;

/** A rollout of these tasks alone, followed since long before. */
function following(tasks: Task[], overrides: Partial<Rollout> = {}): Rollout {
  const startedAt = at('2025-11-01T08:00:00Z');
  return aRollout({ startedAt, plan: aPlan({ tasks }), ...overrides });
}

/** 'before:7 2026-02-09': the rule and the day in Denmark. */
function shown({ key, sendAt }: Reminder): string {
  return `${key.split('|')[2]} ${toLocalDate(sendAt)}`;
}

const keysOf = (reminders: readonly Reminder[]) => reminders.map(({ key }) => key);
const beforeDue = (reminders: readonly Reminder[]) =>
  reminders.filter(({ rule }) => rule.type === 'beforeDue');

describe('reminders before a deadline', () => {
  test.each([
    ['2026-02-16', '14 2026-02-02', '7 2026-02-09', '1 2026-02-13', '0 2026-02-16'],
    ['2026-03-09', '14 2026-02-23', '7 2026-03-02', '1 2026-03-06', '0 2026-03-09'],
    ['2026-04-20', '14 2026-04-01', '7 2026-04-13', '1 2026-04-17', '0 2026-04-20'],
    [
      ...['2026-04-22', '14 2026-04-08', '7 2026-04-15'],
      ...['3 2026-04-17', '1 2026-04-21', '0 2026-04-22'],
    ],
    [
      ...['2027-01-28', '14 2027-01-14', '7 2027-01-21'],
      ...['3 2027-01-25', '1 2027-01-27', '0 2027-01-28'],
    ],
    [
      ...['2027-02-25', '14 2027-02-11', '7 2027-02-18'],
      ...['3 2027-02-22', '1 2027-02-24', '0 2027-02-25'],
    ],
  ])('for %s go out on working days, one a day', (due, ...expected) => {
    const rollout = following([aTask({ due: day(due) })]);
    const found = beforeDue(upcomingReminders(rollout, ...wholePlan));
    expect(found.map(shown)).toEqual(expected.map((each) => `before:${each}`));
  });

  test.each([
    ['2026-02-16', '2026-01-16', '2026-01-19'],
    ['2026-03-09', '2026-02-06', '2026-02-09'],
    ['2026-04-20', '2026-03-20', '2026-03-23'],
    ['2026-04-22', '2026-03-23', '2026-03-25'],
    ['2027-01-28', '2026-12-29', '2026-12-30'],
  ])('%s: 30 and 28 days before would be %s and %s', (due, before30, before28) => {
    expect(workingDayOnOrBefore(addDays(due, -30))).toBe(before30);
    expect(workingDayOnOrBefore(addDays(due, -28))).toBe(before28);
  });

  test('for a deadline on a Sunday, the last one goes out on Friday', () => {
    const rollout = following([aTask({ due: day('2026-03-15') })]);
    const found = beforeDue(upcomingReminders(rollout, ...wholePlan));
    const expected = ['14 2026-02-27', '7 2026-03-06', '3 2026-03-12', '0 2026-03-13'];
    expect(found.map(shown)).toEqual(expected.map((each) => `before:${each}`));
  });

  test('know the day off that they moved away from', () => {
    const rollout = following([aTask({ due: day('2026-04-20') })]);
    const found = beforeDue(upcomingReminders(rollout, ...wholePlan));
    expect(found.map(movedFrom)).toEqual(['2026-04-06', null, '2026-04-19', null]);
  });

  test.each([
    ['in winter', '2026-02-16', 9, '2026-02-16T08:00:00.000Z'],
    ['in summer', '2026-04-20', 9, '2026-04-20T07:00:00.000Z'],
    ['the day after the clocks go forward', '2026-03-30', 9, '2026-03-30T07:00:00.000Z'],
    ['the day after the clocks go back', '2026-10-26', 14, '2026-10-26T13:00:00.000Z'],
    ['at midnight', '2026-02-16', 0, '2026-02-15T23:00:00.000Z'],
  ])('go out at the send hour of Denmark, %s', (_when, due, sendHour, sendAt) => {
    const rollout = following([aTask({ due: day(due) })], { sendHour });
    const last = beforeDue(upcomingReminders(rollout, ...wholePlan)).at(-1);
    expect(last?.sendAt.toISOString()).toBe(sendAt);
  });

  test('are never from before the task was published', () => {
    const rollout = following([
      aTask({ published: day('2026-02-09'), due: day('2026-02-16') }),
      aTask({ key: '2', published: month('2026-02'), due: day('2026-02-16') }),
    ]);
    const found = beforeDue(upcomingReminders(rollout, ...wholePlan));
    expect(keysOf(found.filter(({ task }) => task === '1'))).toEqual([
      '1|2026-02-16|before:7',
      '1|2026-02-16|before:1',
      '1|2026-02-16|before:0',
    ]);
    expect(found.filter(({ task }) => task === '2')).toHaveLength(4);
  });

  test("go by the municipality's own deadline, which their keys hold", () => {
    const tasks = { 1: aTaskState({ dueOn: '2026-02-20' }) };
    const rollout = following([aTask({ due: day('2026-02-16') })], { tasks });
    const found = upcomingReminders(rollout, at('2026-02-19T09:00Z'), at('2026-02-20T08:00Z'));
    expect(keysOf(found)).toEqual(['1|2026-02-20|before:0']);
  });

  test('exist for hours of a day, and for nothing less precise than a day', () => {
    const rollout = following([
      aTask({ key: '1', due: hours('2026-04-20', '10:00', '14:00') }),
      aTask({ key: '2', due: month('2026-04') }),
      aTask({ key: '3' }),
    ]);
    const found = upcomingReminders(rollout, ...wholePlan);
    expect(new Set(found.map(({ task }) => task))).toEqual(new Set(['1']));
  });
});

describe('reminders after a deadline', () => {
  const overdue = (rollout: Rollout, until: string) =>
    upcomingReminders(rollout, wholePlan[0], at(until))
      .filter(({ rule }) => rule.type === 'overdue')
      .map(shown);

  test('go out after 1, 3 and 5 working days, then every fifth', () => {
    const rollout = following([aTask({ due: day('2026-02-16') })]);
    expect(overdue(rollout, '2026-03-16T08:00:00Z')).toEqual([
      'overdue:1 2026-02-17',
      'overdue:3 2026-02-19',
      'overdue:5 2026-02-23',
      'overdue:10 2026-03-02',
      'overdue:15 2026-03-09',
      'overdue:20 2026-03-16',
    ]);
  });

  test('leave out the days of easter', () => {
    const rollout = following([aTask({ due: day('2026-03-31') })]);
    const expected = ['overdue:1 2026-04-01', 'overdue:3 2026-04-08', 'overdue:5 2026-04-10'];
    expect(overdue(rollout, '2026-04-10T08:00:00Z')).toEqual(expected);
  });

  test('do not exist for a deadline from before the rollout was followed', () => {
    const startedAt = at('2026-02-17T08:00:00Z');
    const rollout = following([aTask({ due: day('2026-02-16') })], { startedAt });
    expect(overdue(rollout, '2026-06-01T00:00:00Z')).toEqual([]);
  });

  test('exist for such a deadline once somebody has touched the task', () => {
    const startedAt = at('2026-02-17T08:00:00Z');
    const tasks = { 1: aTaskState({ status: 'inProgress', changedAt: startedAt }) };
    const rollout = following([aTask({ due: day('2026-02-16') })], { startedAt, tasks });
    expect(overdue(rollout, '2026-02-19T08:00:00Z')).toHaveLength(2);
  });
});

test('the reminders of all tasks come by time, and by number within it', () => {
  const found = upcomingReminders(aRollout(), at('2026-02-09T08:00Z'), at('2026-03-02T08:00Z'));
  expect(found.map((reminder) => `${reminder.task} ${shown(reminder)}`)).toEqual([
    '1 before:1 2026-02-13',
    '1 before:0 2026-02-16',
    '1 overdue:1 2026-02-17',
    '1 overdue:3 2026-02-19',
    '1 overdue:5 2026-02-23',
    '2 before:14 2026-02-23',
    '3 before:14 2026-02-23',
    '1 overdue:10 2026-03-02',
    '2 before:7 2026-03-02',
    '3 before:7 2026-03-02',
  ]);
});

describe('a task that has left the performer', () => {
  test.each<[Status, boolean]>([
    ['notStarted', true],
    ['inProgress', true],
    ['performed', false],
    ['completed', false],
    ['notRelevant', false],
  ])('%s is reminded of: %s', (status, answer) => {
    const tasks = { 1: aTaskState({ status, changedAt: at('2026-01-20T08:00:00Z') }) };
    const rollout = following([aTask({ due: day('2026-02-16') })], { tasks });
    expect(upcomingReminders(rollout, ...wholePlan).length > 0).toBe(answer);
    expect(nextCheckAt(rollout, wholePlan[0]) !== null).toBe(answer);
  });
});

describe('what is due now', () => {
  const checked = (instant: string, overrides: Partial<Rollout> = {}) =>
    aRollout({ checkedAt: at(instant), ...overrides });

  test('is what came after the last check, up to this very instant', () => {
    const sendAt = '2026-02-02T08:00:00.000Z';
    const before = checked('2026-02-02T07:00:00.000Z');
    expect(dueReminders(before, at('2026-02-02T07:59:59.999Z'))).toEqual([]);
    expect(dueReminders(before, at(sendAt))).toEqual([
      {
        key: '1|2026-02-16|before:14',
        task: '1',
        rule: { type: 'beforeDue', days: 14 },
        due: '2026-02-16',
        sendAt: at(sendAt),
      },
    ]);
    expect(dueReminders(checked(sendAt), at('2026-02-02T09:00:00Z'))).toEqual([]);
  });

  test('24 hours late is in time, and a moment more is one catch-up', () => {
    const rollout = checked('2026-02-02T07:00:00Z');
    const late = dueReminders(rollout, at('2026-02-03T08:00:00.000Z'));
    const tooLate = dueReminders(rollout, at('2026-02-03T08:00:00.001Z'));
    expect(keysOf(late)).toEqual(['1|2026-02-16|before:14']);
    expect(keysOf(tooLate)).toEqual(['1|2026-02-16|catchUp|2026-02-03']);
  });

  test('after a long silence is one catch-up a task, of its newest reminder', () => {
    const rollout = checked('2026-01-05T08:00:00Z');
    expect(dueReminders(rollout, at('2026-03-08T12:00:00Z'))).toEqual([
      {
        key: '1|2026-02-16|catchUp|2026-03-08',
        task: '1',
        rule: { type: 'catchUp' },
        due: '2026-02-16',
        sendAt: at('2026-03-02T08:00:00Z'),
      },
      ...['2', '3'].map((task) => ({
        key: `${task}|2026-03-09|catchUp|2026-03-08`,
        task,
        rule: { type: 'catchUp' },
        due: '2026-03-09',
        sendAt: at('2026-03-06T08:00:00Z'),
      })),
    ]);
  });

  test('has no catch-up for a task that is reminded of in time as well', () => {
    const rollout = checked('2026-02-20T08:00:00Z');
    expect(keysOf(dueReminders(rollout, at('2026-03-06T08:00:00Z')))).toEqual([
      '1|2026-02-16|catchUp|2026-03-06',
      '2|2026-03-09|before:1',
      '3|2026-03-09|before:1',
    ]);
  });

  test('is nothing for a deadline that was moved away', () => {
    const tasks = { 1: aTaskState({ dueOn: '2026-06-01' }) };
    const rollout = checked('2026-02-12T08:00:00Z', { tasks });
    expect(dueReminders(rollout, at('2026-02-13T08:00:00Z'))).toEqual([]);
  });
});

describe('the next check', () => {
  const next = (rollout: Rollout, now: string) => nextCheckAt(rollout, at(now))?.toISOString();

  test('is at the earliest reminder of any task after now', () => {
    const rollout = aRollout();
    expect(next(rollout, '2026-01-05T08:00:00Z')).toBe('2026-02-02T08:00:00.000Z');
    expect(next(rollout, '2026-02-02T08:00:00Z')).toBe('2026-02-09T08:00:00.000Z');
    expect(next(rollout, '2026-02-16T08:00:00Z')).toBe('2026-02-17T08:00:00.000Z');
  });

  test('is never when no reminder will come', () => {
    const tasks = [aTask({ key: '4' }), aTask({ key: '1', due: day('2026-02-16') })];
    const startedAt = at('2026-03-01T08:00:00Z');
    expect(nextCheckAt(following(tasks, { startedAt }), startedAt)).toBeNull();
  });
});

describe('what is owed after the bot was away', () => {
  test.each([
    ['on a Saturday', '2026-02-07T10:00:00Z', '2026-02-09T08:00:00Z'],
    ['on Good Friday', '2026-04-03T10:00:00Z', '2026-04-07T07:00:00Z'],
    ['before the send hour', '2026-02-09T05:00:00Z', '2026-02-09T08:00:00Z'],
    ['the night before clocks go forward', '2026-03-28T22:00:00Z', '2026-03-30T07:00:00Z'],
  ])('waits %s for the next send hour on a working day', (_when, now, until) => {
    expect(heldUntil(following([]), at(now))).toEqual(at(until));
  });

  test.each(['2026-02-09T08:00:00Z', '2026-02-09T21:00:00Z'])('goes out at once at %s', (now) => {
    expect(heldUntil(following([]), at(now))).toBeNull();
  });
});
