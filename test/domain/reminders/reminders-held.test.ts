import { describe, expect, test } from 'vitest';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { dueReminders } from '../../../src/domain/reminders/due.ts';
import type { Reminder } from '../../../src/domain/reminders/reminder.ts';
import { isStillOwed, movedFrom } from '../../../src/domain/reminders/still-owed.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { type Policy, unset } from '../../../src/domain/rollout/policy.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { instantOf, toLocalDate } from '../../../src/domain/time/calendar.ts';
import { aHolding, aPlan, aRollout, aTask, aTaskState, day } from '../../helpers/a-plan.ts';

const [performer, other] = ['superbruger', 'systemansvarlig'];
const at = (moment: string) => {
  const [on = '', time = ''] = moment.split(' ');
  return instantOf(on, time);
};

/** Task 1 is due that day, u1 does it and u2 is systemansvarlig. */
function following(due: string, policy: Partial<Policy> = {}, overrides: Partial<Rollout> = {}) {
  return aRollout({
    plan: { ...aPlan({ tasks: [aTask({ due: day(due), performer })] }), events: [] },
    holdings: [aHolding('superbruger', 'u1'), aHolding('systemansvarlig', 'u2')],
    policy: { ...unset, friday: false, ...policy },
    ...overrides,
  });
}
const all = (rollout: Rollout) =>
  upcomingReminders(rollout, rollout.startedAt, new Date('2026-12-31T00:00:00Z'));
const find = (rollout: Rollout, name: string) => {
  const found = all(rollout).find(({ rule }) => ruleName(rule) === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const names = (reminders: readonly Reminder[]) => reminders.map(({ rule }) => ruleName(rule));

describe('what is late waits', () => {
  const due = '2026-02-18';

  test.each([
    ['not in the day', due, '2026-02-11 08:00', '2026-02-11 17:59', ['beforeDue:7'], null],
    ['from the evening', due, '2026-02-11 08:00', '2026-02-11 18:00', [], '2026-02-12 09:00'],
    ['in the night', due, '2026-02-11 08:00', '2026-02-12 03:00', [], '2026-02-12 09:00'],
    [
      'over a week-end',
      '2026-02-16',
      '2026-02-13 08:00',
      '2026-02-14 12:00',
      [],
      '2026-02-16 09:00',
    ],
    [
      'not before noon',
      '2026-05-15',
      '2026-05-01 08:00',
      '2026-05-01 11:59',
      ['beforeDue:14'],
      null,
    ],
    [
      ...(['from noon of 1 May', '2026-05-15', '2026-05-01 08:00', '2026-05-01 12:00'] as const),
      ...([[], '2026-05-04 09:00'] as const),
    ],
  ])('%s', (_when, due, checkedAt, now, expected, until) => {
    const found = dueReminders(following(due, {}, { checkedAt: at(checkedAt) }), at(now));
    expect(names(found.reminders)).toEqual(expected);
    expect(found.heldUntil).toEqual(until === null ? null : at(until));
  });

  test.each([
    ['20:59', ['beforeDue:7'], null],
    ['21:00', [], '2026-02-12 20:00'],
  ])('an hour after its own late hour, at %s: %j', (time, expected, until) => {
    const overrides = { sendHour: 20, checkedAt: at('2026-02-11 19:00') };
    const found = dueReminders(following(due, {}, overrides), at(`2026-02-11 ${time}`));
    expect(names(found.reminders)).toEqual(expected);
    expect(found.heldUntil).toEqual(until === null ? null : at(until));
  });

  test('for its own receiver only: whoever may be written to gets theirs', () => {
    const tasks = [
      aTask({ due: day(due), performer }),
      aTask({ key: '2', due: day(due), performer: other }),
    ];
    const policy = { people: { u2: { sendHour: 14 } } };
    const rollout = following(due, policy, {
      plan: { ...aPlan({ tasks }), events: [] },
      checkedAt: at('2026-02-10 12:00'),
    });
    const { reminders, heldUntil } = dueReminders(rollout, at('2026-02-12 10:00'));
    expect(reminders.map(({ subject }) => subject.key)).toEqual(['1']);
    expect(heldUntil).toEqual(at('2026-02-12 14:00'));
  });
});

describe('a half day', () => {
  test.each([
    ['2026-05-01', 9, '2026-05-01 09:00'],
    ['2026-05-01', 14, '2026-04-30 14:00'],
    ['2026-06-05', 9, '2026-06-05 09:00'],
    ['2026-06-05', 14, '2026-06-04 14:00'],
  ])('%s: who is written to at %i hears of that day’s deadline %s', (due, sendHour, expected) => {
    const rollout = following(due, { people: { u1: { sendHour, tasks: ['dueDay'] } } });
    expect(find(rollout, 'dueDay').sendAt).toEqual(at(expected));
  });
});

test.each([
  ['beforeDue:3', '2026-02-15'],
  ['beforeDue:7', null],
  ['dueDay', null],
  ['overdue:1', null],
])('%s is moved from %s', (name, expected) => {
  const rollout = following('2026-02-18', { people: { u1: { monday: false } } });
  expect(movedFrom(rollout, find(rollout, name))).toBe(expected);
});

test('a deadline on a day off is told of before, as moved from it', () => {
  const rollout = following('2026-02-15');
  const moved = find(rollout, 'dueDay');
  expect([toLocalDate(moved.sendAt), movedFrom(rollout, moved)]).toEqual([
    '2026-02-13',
    '2026-02-15',
  ]);
});

describe('what was planned is owed', () => {
  const rollout = following('2026-02-18', { people: { u1: { monday: false } } });
  const with1 = (state: Parameters<typeof aTaskState>[0]) =>
    ({ tasks: { 1: aTaskState(state) } }) as const;
  const changedAt = at('2026-02-09 10:00');

  test.each([
    ['while nothing has changed', 'beforeDue:7', {}, true],
    ['until the task is done', 'beforeDue:7', with1({ status: 'performed', changedAt }), false],
    ['until it is not relevant', 'overdue:1', with1({ status: 'notRelevant', changedAt }), false],
    ['until an earlier date counts', 'beforeDue:7', with1({ dueOn: '2026-02-12' }), false],
    ['though a later date is set', 'beforeDue:7', with1({ dueOn: '2026-02-25' }), true],
    ['until it is begun', 'beforeDue:7', with1({ status: 'inProgress', changedAt }), false],
    ['though it is begun, the day before', 'beforeDue:1', with1({ status: 'inProgress' }), true],
    [
      ...(['until it is put off', 'beforeDue:7'] as const),
      ...([with1({ snoozedUntil: '2026-02-12', snoozedBy: 'u1' }), false] as const),
    ],
    [
      ...(['until the cadence is another', 'beforeDue:7'] as const),
      ...([{ policy: { ...unset, cadences: { tasks: ['dueDay'] } } }, false] as const),
    ],
    [
      'though somebody else does it',
      'beforeDue:7',
      { holdings: [aHolding('superbruger', 'u2')] },
      true,
    ],
  ] as [string, string, Partial<Rollout>, boolean][])('%s', (_when, name, change, expected) => {
    expect(isStillOwed({ ...rollout, ...change }, find(rollout, name))).toBe(expected);
  });

  test('until the vacant role is held', () => {
    const vacant = following('2026-02-18', {}, { holdings: [] });
    const planned = find(vacant, 'risk:high');
    expect(isStillOwed(vacant, planned)).toBe(true);
    expect(isStillOwed(rollout, planned)).toBe(false);
  });

  test('in Friday’s overview, done or not, until that is switched off', () => {
    const friday = { ...rollout, policy: unset };
    const planned = find(friday, `friday`);
    const done = { ...friday, ...with1({ status: 'completed', changedAt: planned.sendAt }) };
    expect([friday, done, rollout].map((each) => isStillOwed(each, planned))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
