import { describe, expect, test } from 'vitest';
import type { Task } from '../../../src/domain/plan/plan.ts';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { isStillOwed } from '../../../src/domain/reminders/still-owed.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import type { Rollout, TaskState } from '../../../src/domain/rollout/rollout.ts';
import { toLocalDate } from '../../../src/domain/time/calendar.ts';
import type { LocalDate } from '../../../src/domain/time/when.ts';
import {
  aHolding,
  aPlan,
  aRollout,
  aTask,
  aTaskState,
  day,
  unknown,
} from '../../helpers/a-plan.ts';

const performedAt = (instant: string, more: Partial<TaskState> = {}) =>
  aTaskState({ status: 'performed', changedAt: new Date(instant), changedBy: 'u1', ...more });

/** Task 1 performed by u1, the superbruger, and what else there is to do. */
function waiting(
  due: LocalDate | null,
  state: TaskState,
  others: readonly Task[] = [],
  more: Partial<Rollout> = {},
): Rollout {
  const task = aTask({ due: due === null ? unknown : day(due), performer: 'superbruger' });
  return aRollout({
    plan: { ...aPlan(), tasks: [task, ...others], events: [] },
    holdings: [aHolding('superbruger', 'u1'), aHolding('projektleder', 'u2')],
    tasks: { '1': state },
    ...more,
  });
}

/** '1 dueDay 02-16 performer', but Fridays. */
function told(rollout: Rollout, from: string, until: string): string[] {
  return upcomingReminders(rollout, new Date(from), new Date(until))
    .filter(({ rule }) => rule.type !== 'friday')
    .map(
      ({ subject, rule, sendAt, to }) =>
        `${subject.key} ${ruleName(rule)} ${toLocalDate(sendAt).slice(5)} ${to.type}`,
    );
}

describe('a task that is performed and not completed in KLIK', () => {
  test('is told of on KLIK’s deadline, then each week, to its performer and nobody above', () => {
    const rollout = waiting('2026-02-16', performedAt('2026-02-03T09:00:00Z'));
    expect(told(rollout, '2026-02-03T09:00:00Z', '2026-03-09T12:00:00Z')).toEqual([
      '1 dueDay 02-16 performer',
      '1 everyWeek 02-23 performer',
      '1 everyWeek 03-02 performer',
      '1 everyWeek 03-09 performer',
    ]);
  });

  test('comes along with nothing that is told later on a Monday than its overview', () => {
    const next = aTask({ key: '2', dependsOn: ['99'], performer: 'superbruger' });
    const freed = {
      ...aTaskState({ status: 'completed' }),
      changedAt: new Date('2026-06-01T08:00Z'),
    };
    const tasks = { '1': performedAt('2026-02-03T09:00:00Z'), '99': freed };
    const rollout = waiting(null, tasks['1'], [next, aTask({ key: '99' })], { tasks });
    expect(told(rollout, '2026-06-01T08:00:00Z', '2026-06-01T20:00:00Z')).toEqual([
      '2 freed:99 06-01 performer',
    ]);
  });

  test('waits for KLIK’s own deadline, whatever the municipality has set', () => {
    const state = performedAt('2026-02-03T09:00:00Z', { dueOn: '2026-02-05' });
    const rollout = waiting('2026-02-16', state);
    expect(told(rollout, '2026-02-03T09:00:00Z', '2026-02-20T12:00:00Z')).toEqual([
      '1 dueDay 02-16 performer',
    ]);
  });

  test('is told of on the last open day when the deadline is on none', () => {
    const rollout = waiting('2026-02-15', performedAt('2026-02-03T09:00:00Z'));
    expect(told(rollout, '2026-02-03T09:00:00Z', '2026-02-16T07:00:00Z')).toEqual([
      '1 dueDay 02-13 performer',
    ]);
  });

  test('is left alone for two working days by whoever has just performed it', () => {
    const rollout = waiting('2026-02-16', performedAt('2026-02-20T09:00:00Z'));
    expect(told(rollout, '2026-02-20T09:00:00Z', '2026-03-02T12:00:00Z')).toEqual([
      '1 everyWeek 03-02 performer',
    ]);
  });

  test('is not told of once it is completed, and a local one never', () => {
    const completed = performedAt('2026-02-03T09:00:00Z', { status: 'completed' });
    expect(
      told(waiting('2026-02-16', completed), '2026-02-03T09:00:00Z', '2026-04-01T00:00:00Z'),
    ).toEqual([]);
  });

  test('comes along on a Monday on which its performer gets something else, and on no other', () => {
    const other = aTask({ key: '2', due: day('2026-03-09'), performer: 'superbruger' });
    const rollout = waiting('2026-03-31', performedAt('2026-02-19T09:00:00Z'), [other]);
    expect(told(rollout, '2026-02-19T09:00:00Z', '2026-03-09T12:00:00Z')).toEqual([
      '2 beforeDue:14 02-23 performer',
      '1 monday 02-23 performer',
      '2 beforeDue:7 03-02 performer',
      '1 monday 03-02 performer',
      '2 beforeDue:3 03-06 performer',
      '2 dueDay 03-09 performer',
      '1 monday 03-09 performer',
    ]);
  });

  test('comes along though KLIK’s deadline is not known, and is owed until it is completed', () => {
    const other = aTask({ key: '2', due: day('2026-03-09'), performer: 'superbruger' });
    const rollout = waiting(null, performedAt('2026-02-19T09:00:00Z'), [other]);
    const from = new Date('2026-02-19T09:00:00Z');
    const [along] = upcomingReminders(rollout, from, new Date('2026-02-24T00:00:00Z')).filter(
      ({ rule }) => rule.type === 'monday',
    );
    expect(along?.key).toBe('task 1|undated|monday 2026-02-23|performer');
    expect(along && isStillOwed(rollout, along)).toBe(true);
    const completed = { ...rollout, tasks: { '1': aTaskState({ status: 'completed' }) } };
    expect(along && isStillOwed(completed, along)).toBe(false);
  });

  test('does not come along for whoever wants no Mondays, nor with another person’s', () => {
    const other = aTask({ key: '2', due: day('2026-03-09'), performer: 'projektleder' });
    const rollout = waiting('2026-03-31', performedAt('2026-02-19T09:00:00Z'), [other]);
    expect(told(rollout, '2026-02-19T09:00:00Z', '2026-03-03T00:00:00Z')).toEqual([
      '2 beforeDue:14 02-23 performer',
      '2 beforeDue:7 03-02 performer',
    ]);
  });
});
