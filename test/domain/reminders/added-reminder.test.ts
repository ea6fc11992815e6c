import { describe, expect, test } from 'vitest';
import { unamended } from '../../../src/domain/plan/amendments.ts';
import type { Task } from '../../../src/domain/plan/plan.ts';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { dueReminders, isDelayed } from '../../../src/domain/reminders/due.ts';
import { nextCheckAt, upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { instantOf, toLocalDate } from '../../../src/domain/time/calendar.ts';
import { aHolding, aPlan, aRollout, aTask, day, unknown } from '../../helpers/a-plan.ts';

/** A task that is u1's, added at that Danish time. */
function added(on: string, time: string, more: Partial<Task> = {}): Rollout {
  const task = {
    ...aTask(),
    ...{ key: 'K1', performer: 'superbruger', due: day('2026-12-03'), published: day(on) },
    ...more,
  };
  const { kind } = task;
  const addedAt = instantOf(on, time).toISOString();
  return aRollout({
    plan: { ...aPlan(), tasks: [task], events: [] },
    amendments: {
      ...unamended,
      addedTasks: [{ ...task, kind: kind === 'local' ? kind : 'klik', addedAt }],
    },
    holdings: [aHolding('superbruger', 'u1')],
    startedAt: instantOf('2026-11-02', '08:00'),
  });
}

function told(rollout: Rollout): string[] {
  return upcomingReminders(rollout, rollout.startedAt, instantOf('2026-12-04', '00:00'))
    .filter(({ to, rule }) => to.type === 'performer' && rule.type !== 'friday')
    .map(
      ({ rule, sendAt }) =>
        `${ruleName(rule)} ${sendAt.toLocaleString('sv', { timeZone: 'Europe/Copenhagen' }).slice(5, 16)}`,
    );
}

describe('a task that somebody has added', () => {
  test.each([
    ['in the hours of a working day, at once', '2026-11-27', '14:20', '11-27 14:21'],
    ['before them, at their hour', '2026-11-27', '06:10', '11-27 09:00'],
    ['in the evening, the next day', '2026-11-26', '20:00', '11-27 09:00'],
    ['on a day off, when they can be written to next', '2026-11-28', '12:00', '11-30 09:00'],
  ])('%s, is told once in place of all that has passed', (_, on, time, sent) => {
    expect(told(added(on, time))).toEqual([
      `added:${on} ${sent}`,
      'beforeDue:1 12-02 09:00',
      'dueDay 12-03 09:00',
    ]);
  });

  test('is told of without a deadline, and though it is in no KLIK', () => {
    const local = added('2026-11-27', '14:20', {
      key: 'M1',
      kind: 'local',
      due: unknown,
      published: unknown,
    });
    expect(told(local)).toEqual(['added:2026-11-27 11-27 14:21']);
    expect(nextCheckAt(local, instantOf('2026-11-27', '14:20'))).toEqual(
      instantOf('2026-11-27', '14:21'),
    );
  });

  test('is left to what KLIK publishes where that lies ahead', () => {
    const later = added('2026-11-26', '14:20', { published: day('2026-12-01') });
    expect(told(later)[0]).toBe('published 12-01 09:00');
  });

  test('is never late, however long it had to wait', () => {
    const rollout = added('2026-11-26', '14:20', { due: day('2027-01-20') });
    const since = instantOf('2026-11-26', '14:20');
    const now = instantOf('2026-11-30', '09:30');
    const waiting = { ...rollout, checkedAt: since, expectedAt: instantOf('2026-11-26', '14:21') };
    const [one] = dueReminders(waiting, now).reminders.filter(({ rule }) => rule.type === 'added');
    expect(one && isDelayed(one, now)).toBe(false);
    expect(one && toLocalDate(one.sendAt)).toBe('2026-11-30');
  });

  test('says so after an outage of days, and no ordinary reminder of those days does instead', () => {
    const rollout = added('2026-11-24', '10:00', { due: day('2026-12-03') });
    const since = instantOf('2026-11-24', '10:00');
    const away = { ...rollout, checkedAt: since, expectedAt: instantOf('2026-11-24', '10:01') };
    for (const back of ['2026-11-27', '2026-12-02', '2026-12-03']) {
      const { reminders } = dueReminders(away, instantOf(back, '09:30'));
      const toThem = reminders.filter(({ to }) => to.type === 'performer');
      expect(toThem.map(({ rule }) => ruleName(rule))).toEqual(['added:2026-11-24']);
    }
  });
});
