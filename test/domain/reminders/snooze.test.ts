import { describe, expect, test } from 'vitest';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import type { Reminder } from '../../../src/domain/reminders/reminder.ts';
import {
  isAsNamed,
  type SnoozeChoice,
  snoozeDay,
  snoozeDays,
} from '../../../src/domain/reminders/snooze.ts';
import { nextCheckAt, upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { type PersonPolicy, unset } from '../../../src/domain/rollout/policy.ts';
import type { Rollout, TaskState } from '../../../src/domain/rollout/rollout.ts';
import { toLocalDate } from '../../../src/domain/time/calendar.ts';
import {
  aHolding,
  aPlan,
  aRollout,
  aTask,
  aTaskState,
  day,
  unknown,
} from '../../helpers/a-plan.ts';

const wednesday = '2026-02-11T10:00:00Z';
const friday = '2026-02-13T10:00:00Z';
const performer = 'superbruger';

/** One task, 1, whose reminders go to u1. */
function waiting(due: string | null, own: PersonPolicy = {}, state: Partial<TaskState> = {}) {
  const task = aTask({ due: due === null ? unknown : day(due), performer });
  const rollout = aRollout({
    plan: { ...aPlan({ tasks: [task] }), events: [] },
    holdings: [aHolding(performer, 'u1'), aHolding('projektleder', 'u2')],
    policy: { ...unset, friday: false, people: { u1: own } },
    tasks: { 1: aTaskState(state) },
  });
  return { task, rollout };
}

describe('the days that are offered', () => {
  const offered = (due: string | null, now: string, own: PersonPolicy = {}) => {
    const { task, rollout } = waiting(due, own);
    return snoozeDays(rollout, task, 'u1', new Date(now));
  };

  test.each([
    [
      ...(['all three', '2026-02-27', wednesday] as const),
      { tomorrow: '2026-02-12', monday: '2026-02-16', twoDaysBefore: '2026-02-25' },
    ],
    [
      ...(['tomorrow over a week-end, which is Monday too', '2026-02-27', friday] as const),
      { tomorrow: '2026-02-16', twoDaysBefore: '2026-02-25' },
    ],
    [
      ...(['Monday a week ahead of a Monday', '2026-02-27', '2026-02-16T10:00:00Z'] as const),
      { tomorrow: '2026-02-17', monday: '2026-02-23', twoDaysBefore: '2026-02-25' },
    ],
    [
      ...(['two days before, moved back from a Saturday', '2026-03-02', wednesday] as const),
      { tomorrow: '2026-02-12', monday: '2026-02-16', twoDaysBefore: '2026-02-27' },
    ],
    [
      ...(['over easter, one day for two', '2026-04-30', '2026-04-01T10:00:00Z'] as const),
      { tomorrow: '2026-04-07', twoDaysBefore: '2026-04-28' },
    ],
    [
      'the deadline itself, when it is tomorrow',
      '2026-02-12',
      wednesday,
      { tomorrow: '2026-02-12' },
    ],
    ['nothing on the deadline', '2026-02-11', wednesday, {}],
    ['nothing after it', '2026-02-10', wednesday, {}],
    ['nothing when only days off are left', '2026-02-15', friday, {}],
    ['nothing without a deadline', null, wednesday, {}],
    [
      ...(['counted from the Danish day', '2026-02-13', '2026-02-11T23:30:00Z'] as const),
      { tomorrow: '2026-02-13' },
    ],
  ])('%s', (_what, due, now, expected) => {
    expect(offered(due, now)).toEqual(expected);
  });

  test("are none of the person's days off", () => {
    const absence = { from: '2026-02-12', to: '2026-02-13', deputy: 'u2' };
    expect(offered('2026-02-27', wednesday, { absence }).tomorrow).toBe('2026-02-16');
  });

  test.each([
    [9, '2026-05-01'],
    [14, '2026-05-04'],
  ])('at %i o’clock, the day before 1 May, begin with %s', (sendHour, expected) => {
    expect(offered('2026-05-15', '2026-04-30T10:00:00Z', { sendHour }).tomorrow).toBe(expected);
  });
});

describe('the name of a day that is offered', () => {
  const away = { absence: { from: '2026-02-12', to: '2026-02-20', deputy: 'u2' } };
  const named = (own: PersonPolicy, choice: SnoozeChoice, on: string, due = '2026-02-27') =>
    isAsNamed(waiting(due, own).rollout, choice, on, due, toLocalDate(new Date(wednesday)));

  test.each([
    ['the next working day', 'tomorrow', '2026-02-12', true],
    ['the first day after an absence', 'tomorrow', '2026-02-23', false],
    ['a day of next week', 'monday', '2026-02-16', true],
    ['a day of the week after that', 'monday', '2026-02-23', false],
    ['two days before the deadline', 'twoDaysBefore', '2026-02-25', true],
    ['earlier than that', 'twoDaysBefore', '2026-02-11', false],
  ] as const)('fits %s: %s on %s is %s', (_what, choice, on, expected) => {
    expect(named(away, choice, on)).toBe(expected);
  });
});

describe('a wish', () => {
  test.each([
    ['for a working day is that day', '2026-02-27', '2026-02-18', wednesday, '2026-02-18'],
    ['for a day off is the next working day', '2026-02-27', '2026-02-14', wednesday, '2026-02-16'],
    ['for a day off before a deadline on one', '2026-02-15', '2026-02-14', wednesday, '2026-02-13'],
    ['for a day off, when no working day is left', '2026-02-15', '2026-02-14', friday, null],
    ['for the deadline is the deadline', '2026-02-27', '2026-02-27', wednesday, '2026-02-27'],
    ['for a day after the deadline', '2026-02-27', '2026-02-28', wednesday, null],
    ['for today', '2026-02-27', '2026-02-11', wednesday, null],
    ['for a day gone by', '2026-02-27', '2026-02-10', wednesday, null],
    ['without a deadline', null, '2026-02-18', wednesday, null],
  ])('%s', (_what, due, wish, now, expected) => {
    const { task, rollout } = waiting(due);
    expect(snoozeDay(rollout, task, 'u1', wish, new Date(now))).toBe(expected);
  });
});

describe('a task that is put off', () => {
  const shown = ({ rule, sendAt }: Reminder) =>
    `${ruleName(rule).split(' ')[0]} ${toLocalDate(sendAt).slice(5)}`;
  const reminders = (rollout: Rollout) =>
    upcomingReminders(rollout, rollout.startedAt, new Date('2026-02-18T22:00:00Z'))
      .filter(({ subject }) => subject.type === 'task')
      .map(shown);
  const away = { absence: { from: '2026-02-09', to: '2026-02-13', deputy: 'u2' } };
  const [t14, t7, t3] = ['beforeDue:14 02-04', 'beforeDue:7 02-11', 'beforeDue:3 02-13'];
  const [monday, t1, dueDay] = ['monday 02-16', 'beforeDue:1 02-17', 'dueDay 02-18'];

  test.each([
    ['nobody', null, null, [t14, t7, t3, monday, dueDay]],
    ['the deputy, within the absence', 'u2', '2026-02-13', [t14, t3, monday, dueDay]],
    ['the deputy, beyond it', 'u2', '2026-02-17', [t14, monday, dueDay]],
    ['whoever is away', 'u1', '2026-02-13', [t7, t3, monday, dueDay]],
    ['somebody it was handed over from', 'u9', '2026-02-17', [t14, t7, t3, monday, dueDay]],
  ])('by %s is quiet only on their own days', (_who, snoozedBy, snoozedUntil, expected) => {
    const { rollout } = waiting('2026-02-18', away, { snoozedBy, snoozedUntil });
    expect(reminders(rollout)).toEqual(expected);
  });

  test.each([
    ['2026-02-12', ['snoozed 02-12', t1, dueDay]],
    ['2026-02-17', [t1, dueDay]],
    ['2026-02-18', [dueDay]],
  ])('while it is in progress, until %s, comes again on that day', (snoozedUntil, expected) => {
    const state = { status: 'inProgress', snoozedBy: 'u1', snoozedUntil } as const;
    expect(reminders(waiting('2026-02-18', {}, state).rollout)).toEqual(expected);
  });

  test('until long before its deadline comes again on that day, to whoever looks only then', () => {
    const state = { snoozedBy: 'u1', snoozedUntil: '2026-03-18' };
    const { rollout } = waiting('2026-06-19', {}, state);
    const [eve, night] = [new Date('2026-03-17T22:00:00Z'), new Date('2026-03-18T22:00:00Z')];
    const shownThat = upcomingReminders(rollout, eve, night).map(shown);
    expect(shownThat).toEqual(['snoozed 03-18']);
    expect(nextCheckAt(rollout, eve)?.toISOString()).toBe('2026-03-18T08:00:00.000Z');
  });

  test('until a day that the deadline was moved before is put off no longer', () => {
    const state = { snoozedBy: 'u1', snoozedUntil: '2026-02-19' };
    expect(reminders(waiting('2026-02-18', {}, state).rollout)).toHaveLength(4);
  });
});
