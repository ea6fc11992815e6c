import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { addresseeName } from '../../../src/domain/reminders/addressee.ts';
import { type Reminder, sendDayOf } from '../../../src/domain/reminders/reminder.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { questionOf } from '../../../src/domain/rollout/questions.ts';
import {
  duesOf,
  isToDo,
  klikDueOf,
  type Rollout,
  stateOf,
} from '../../../src/domain/rollout/rollout.ts';
import { addDays } from '../../../src/domain/time/calendar.ts';
import type { LocalDate } from '../../../src/domain/time/when.ts';
import { aHolding, aPlan, aRollout, aTask, aTaskState, day } from '../../helpers/a-plan.ts';
import { after, dayMs, rollouts, runs } from '../../helpers/any-rollout.ts';

const begin = new Date('2025-11-03T08:00:00Z');

function allOf(rollout: Rollout): Reminder[] {
  return upcomingReminders(rollout, begin, after(begin, 900 * dayMs));
}

/** Task 1, which is u1's, with KLIK's deadline on 1 April. */
function withOwn(dueOn: LocalDate | null, more: Partial<Rollout> = {}): Rollout {
  const task = aTask({ due: day('2026-04-01'), performer: 'superbruger' });
  return aRollout({
    plan: { ...aPlan(), tasks: [task], events: [] },
    holdings: [aHolding('superbruger', 'u1'), aHolding('projektleder', 'u2')],
    tasks: dueOn === null ? {} : { 1: aTaskState({ dueOn }) },
    ...more,
  });
}

/** '03-09 beforeDue:1 to 03-10', to whoever does the work, until KLIK's deadline. */
function told(rollout: Rollout): string[] {
  return allOf(rollout)
    .filter(({ to, rule }) => to.type === 'performer' && rule.type !== 'friday')
    .filter((reminder) => sendDayOf(reminder) <= '2026-04-10')
    .map(({ rule, due, ...one }) => {
      const on = sendDayOf({ ...one }).slice(5);
      return `${on} ${ruleName(rule)} to ${due?.slice(5)}`;
    });
}

describe('a task with a deadline of the municipality’s own and one of KLIK’s', () => {
  test('is told of before the earlier, on both days, and as overdue from each of them', () => {
    expect(told(withOwn('2026-03-10'))).toEqual([
      '02-24 beforeDue:14 to 03-10',
      '03-03 beforeDue:7 to 03-10',
      '03-09 beforeDue:1 to 03-10',
      '03-10 dueDay to 03-10',
      '03-11 overdue:1 to 03-10',
      '03-16 everyWeek to 03-10',
      '03-23 everyWeek to 03-10',
      '03-30 everyWeek to 03-10',
      '04-01 dueDay to 04-01',
      '04-07 overdue:1 to 04-01',
    ]);
  });
});

const owns = fc.array(fc.option(fc.integer({ min: -20, max: 20 })), { minLength: 3, maxLength: 3 });

/** Some of its tasks get a deadline of the municipality's own, so many days after KLIK's. */
const withOwns = fc.tuple(rollouts, owns).map(([rollout, shifts]): Rollout => {
  const dated = rollout.plan.tasks.flatMap((task, index) => {
    const [shift, due] = [shifts[index] ?? null, klikDueOf(task)];
    if (shift === null || due === null) return [];
    return [[task.key, { ...stateOf(rollout, task), dueOn: addDays(due, shift) }] as const];
  });
  return { ...rollout, tasks: { ...rollout.tasks, ...Object.fromEntries(dated) } };
});

function ofTask(all: readonly Reminder[], key: string): Reminder[] {
  return all.filter(({ subject, rule }) => subject.key === key && rule.type !== 'friday');
}

test('each deadline is reminded of, and no receiver twice on one day', () => {
  fc.assert(
    fc.property(withOwns, (rollout) => {
      const all = allOf(rollout);
      for (const task of rollout.plan.tasks) {
        const dues = duesOf(rollout, task);
        if (dues.length < 2 || !isToDo(stateOf(rollout, task).status)) continue;
        if (questionOf(rollout, task) !== null) continue;
        const its = ofTask(all, task.key);
        const onFirst = its.some(({ due }) => due === dues[0]);
        const untold = dues.filter((on) => !its.some(({ due }) => due === on));
        // Where days off move both to one day, its message tells of both.
        expect(untold).toEqual(onFirst ? expect.arrayContaining([]) : []);
        expect(untold).not.toContain(dues[0]);
        const days = its.map((one) => `${sendDayOf(one)} ${addresseeName(one.to)}`);
        expect(new Set(days).size, days.join()).toBe(days.length);
      }
    }),
    runs(60),
  );
});

test('moving one deadline leaves the day of the other', () => {
  fc.assert(
    fc.property(withOwns, fc.integer({ min: 1, max: 9 }), (rollout, shift) => {
      for (const task of rollout.plan.tasks) {
        const state = stateOf(rollout, task);
        const klik = klikDueOf(task);
        if (state.dueOn === null || klik === null) continue;
        const moved = { ...state, dueOn: addDays(state.dueOn, shift) };
        const after = { ...rollout, tasks: { ...rollout.tasks, [task.key]: moved } };
        const isLater = state.dueOn < klik && moved.dueOn < klik;
        const itsDays = ofTask(allOf(rollout), task.key)
          .filter(({ rule, due }) => rule.type === 'dueDay' && due === klik)
          .map(sendDayOf);
        // Where both fall on one day off, one message before it tells of both.
        const days = ofTask(allOf(after), task.key)
          .filter(({ to }) => to.type === 'performer')
          .map(sendDayOf);
        if (isLater) expect(days).toEqual(expect.arrayContaining(itsDays));
      }
    }),
    runs(40),
  );
});
