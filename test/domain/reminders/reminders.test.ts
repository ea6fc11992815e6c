import { describe, expect, test } from 'vitest';
import type { PlanEvent, Task } from '../../../src/domain/plan/plan.ts';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { dueReminders } from '../../../src/domain/reminders/due.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import type { Reminder } from '../../../src/domain/reminders/reminder.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { type Policy, unset } from '../../../src/domain/rollout/policy.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { addDays, instantOf, toLocalDate } from '../../../src/domain/time/calendar.ts';
import { isWorkingDay } from '../../../src/domain/time/working-days.ts';
import {
  aHolding,
  anEvent,
  aPlan,
  aRole,
  aRollout,
  aTask,
  aTaskState,
  day,
} from '../../helpers/a-plan.ts';

const at = (instant: string) => new Date(instant);
const performer = 'superbruger';
const accountable = 'systemansvarlig';
const uge7 = { from: '2026-02-09', to: '2026-02-13' };
const uge8 = { from: '2026-02-16', to: '2026-02-20' };

/** A rollout of these alone, followed since long before; no Fridays. */
function following(
  parts: { tasks?: Task[]; events?: PlanEvent[] },
  policy: Partial<Policy> = {},
  overrides: Partial<Rollout> = {},
): Rollout {
  const plan = { ...aPlan(), tasks: parts.tasks ?? [], events: parts.events ?? [] };
  return aRollout({
    startedAt: at('2025-08-01T08:00:00Z'),
    plan: { ...plan, roles: [...plan.roles, aRole({ key: 'faglig-leder' })] },
    policy: { ...unset, friday: false, ...policy },
    ...overrides,
  });
}

const closed = (...periods: { from: string; to: string }[]) => ({
  quiet: { ...unset.quiet, closed: periods },
});
const held = (...roles: string[]) => roles.map((role) => aHolding(role, `the ${role}`));
const until = (rollout: Rollout, end: string) =>
  upcomingReminders(rollout, at('2025-09-01T00:00Z'), at(`${end}T22:00:00Z`));

/** 'beforeDue:7 2026-02-09 performer'. */
const shown = ({ rule, sendAt, to }: Reminder) =>
  `${ruleName(rule)} ${toLocalDate(sendAt)} ${to.type}`;
const days = (reminders: readonly Reminder[], ...types: string[]) =>
  reminders
    .filter(({ rule }) => types.includes(rule.type))
    .map(({ rule, sendAt }) => `${ruleName(rule)} ${toLocalDate(sendAt)}`);
const leads = (reminders: readonly Reminder[]) =>
  days(reminders, 'beforeDue', 'dueDay', 'beforeBreak', 'published', 'snoozed');

describe('before a deadline', () => {
  test.each([
    ['2026-02-16', '14 2026-02-02', '7 2026-02-09', '3 2026-02-13'],
    ['2026-03-09', '14 2026-02-23', '7 2026-03-02', '3 2026-03-06'],
    ['2026-04-20', '14 2026-04-01', '7 2026-04-13', '3 2026-04-17'],
    ['2026-04-22', '14 2026-04-08', '7 2026-04-15', '3 2026-04-17', '1 2026-04-21'],
    ['2027-01-28', '14 2027-01-14', '7 2027-01-21', '3 2027-01-25', '1 2027-01-27'],
    ['2027-02-25', '14 2027-02-11', '7 2027-02-18', '3 2027-02-22', '1 2027-02-24'],
  ])('%s the work is reminded of on working days, once a day', (due, ...expected) => {
    const rollout = following({ tasks: [aTask({ due: day(due) })] });
    const before = expected.map((each) => `beforeDue:${each}`);
    expect(leads(until(rollout, due))).toEqual([...before, `dueDay ${due}`]);
  });

  test.each([
    ['physical', '2026-04-20', ['14 2026-04-01', '7 2026-04-13', '1 2026-04-17']],
    ['online', '2026-04-22', ['7 2026-04-15', '1 2026-04-21']],
  ] as const)('of an event, %s, all who are invited hear', (form, on, expected) => {
    const events = [anEvent({ form, when: day(on) })];
    const rollout = following({ events }, {}, { holdings: held('projektleder') });
    expect(leads(until(rollout, on))).toEqual(expected.map((each) => `beforeDue:${each}`));
  });

  test('go-live counts down in the channel', () => {
    const events = [anEvent({ key: 'go-live', kind: 'milestone', when: day('2027-01-28') })];
    expect(until(following({ events }), '2027-01-28').map(shown)).toEqual([
      ...['100 2026-10-20', '50 2026-12-09', '30 2026-12-29', '14 2027-01-14', '7 2027-01-21'].map(
        (each) => `beforeDue:${each} channel`,
      ),
      'beforeDue:1 2027-01-27 channel',
      'dueDay 2027-01-28 channel',
    ]);
  });

  test('after the winter holiday, or inside it, one warning more comes before it', () => {
    const rollout = (week: typeof uge7) =>
      following({ tasks: [aTask({ due: day('2026-02-16') })] }, closed(week));
    const seven = leads(until(rollout(uge7), '2026-02-16'));
    expect(seven).toEqual([
      'beforeBreak 2026-01-30',
      'beforeDue:14 2026-02-02',
      'beforeDue:1 2026-02-06',
      'dueDay 2026-02-16',
    ]);
    const eight = leads(until(rollout(uge8), '2026-02-16'));
    expect(eight.filter((each) => each.startsWith('beforeBreak'))).toEqual([
      'beforeBreak 2026-02-06',
    ]);
    expect(eight.at(-1)).toBe('beforeDue:3 2026-02-13');
  });

  test('a task that is published after its days is told of once', () => {
    const tasks = [aTask({ published: day('2026-02-16'), due: day('2026-02-16') })];
    expect(leads(until(following({ tasks }), '2026-02-16'))).toEqual(['dueDay 2026-02-16']);
    const policy = { cadences: { tasks: ['beforeDue:14'] } };
    const found = leads(until(following({ tasks }, policy), '2026-02-16'));
    expect(found).toEqual(['published 2026-02-16']);
  });

  test('every working day around both clock changes and week 53, at 9 in Denmark', () => {
    for (let due = '2026-01-02'; due < '2027-02-01'; due = addDays(due, 1)) {
      if (!isWorkingDay(due)) continue;
      const rollout = following({ tasks: [aTask({ due: day(due) })] });
      const last = until(rollout, due).findLast(({ rule }) => rule.type === 'dueDay');
      const isSummer = due >= '2026-03-29' && due < '2026-10-25';
      expect(last?.sendAt.toISOString()).toBe(`${due}T0${isSummer ? 7 : 8}:00:00.000Z`);
    }
  });
});

describe('what people have said', () => {
  const task = aTask({ due: day('2026-02-18'), performer });
  const of = (state: Parameters<typeof aTaskState>[0]) =>
    following(
      { tasks: [task] },
      {},
      { holdings: held(performer), tasks: { 1: aTaskState(state) } },
    );

  test('a task in progress is quiet until the day before', () => {
    const found = leads(until(of({ status: 'inProgress' }), '2026-02-18'));
    expect(found).toEqual(['beforeDue:1 2026-02-17', 'dueDay 2026-02-18']);
  });

  test.each([
    ['the performer', `the ${performer}`, 'snoozed 2026-02-12'],
    ['somebody else', 'u9', 'beforeDue:14 2026-02-04'],
    ['nobody, for the role was handed over', 'former', 'beforeDue:14 2026-02-04'],
  ])('a snooze counts for %s', (_who, snoozedBy, first) => {
    const found = leads(until(of({ snoozedUntil: '2026-02-12', snoozedBy }), '2026-02-18'));
    expect(found[0]).toBe(first);
  });
});

describe('after a deadline', () => {
  const task = aTask({ due: day('2026-02-16'), performer, accountable });

  test('those who are told grow in number, then the performer hears each week', () => {
    const all = until(following({ tasks: [task] }), '2026-03-03');
    expect(all.filter(({ due, sendAt }) => due && toLocalDate(sendAt) > due).map(shown)).toEqual([
      'overdue:1 2026-02-17 performer',
      'overdue:1 2026-02-17 accountable',
      'overdue:3 2026-02-19 projektleder',
      'overdue:5 2026-02-23 faglig-leder',
      'everyWeek 2026-02-23 performer',
      'everyWeek 2026-03-02 performer',
    ]);
  });

  test('nothing is overdue of what was late when the rollout began, until it is touched', () => {
    const startedAt = at('2026-02-17T08:00:00Z');
    const late = following({ tasks: [task] }, {}, { startedAt });
    const touched = { ...late, tasks: { 1: aTaskState({ changedAt: startedAt }) } };
    expect(days(until(late, '2026-03-03'), 'overdue', 'everyWeek')).toEqual([]);
    expect(days(until(touched, '2026-03-03'), 'overdue', 'everyWeek')).toHaveLength(6);
  });
});

test('the accountable hears three days before, when nothing has begun', () => {
  const tasks = [aTask({ due: day('2026-02-19'), performer, accountable })];
  const hears = (rollout: Rollout) =>
    until(rollout, '2026-02-19')
      .filter(({ to }) => to.type === 'accountable')
      .map(shown);
  expect(hears(following({ tasks }))).toEqual(['beforeDue:3 2026-02-16 accountable']);
  const begun = { 1: aTaskState({ status: 'inProgress' }) };
  expect(hears(following({ tasks }, {}, { tasks: begun }))).toEqual([]);
});

test('a vacant role is told of as the risk rises, to those who can fill it', () => {
  const tasks = [aTask({ due: day('2026-02-16'), performer })];
  const rollout = following({ tasks }, {}, { holdings: held('faglig-leder') });
  const found = until(rollout, '2026-02-16').filter(({ rule }) => rule.type === 'risk');
  expect(found.map(shown)).toEqual([
    'risk:middle 2026-02-02 projektleder',
    'risk:high 2026-02-09 projektleder',
  ]);
  const receivers = found.map((reminder) => recipientOf(rollout, reminder, reminder.sendAt));
  expect(receivers).toMatchObject([
    { personId: 'the faglig-leder' },
    { personId: 'the faglig-leder' },
  ]);
});

test('an absence without a deputy moves a reminder forward, a deputy stands in', () => {
  const tasks = [aTask({ due: day('2026-02-18'), performer })];
  const holdings = [...held(performer), aHolding('projektleder', 'deputy')];
  const away = (deputy: string | null) =>
    following(
      { tasks },
      { people: { [`the ${performer}`]: { absence: { ...uge7, deputy } } } },
      { holdings },
    );
  expect(leads(until(away(null), '2026-02-18'))).toContain('beforeDue:3 2026-02-06');
  const found = until(away('deputy'), '2026-02-18').find(
    ({ rule }) => ruleName(rule) === 'beforeDue:7',
  );
  expect(found && toLocalDate(found.sendAt)).toBe('2026-02-11');
  expect(found && recipientOf(away('deputy'), found, found.sendAt)).toMatchObject({
    personId: 'deputy',
    standsInFor: `the ${performer}`,
  });
});

describe('the overview of Friday', () => {
  test.each([
    ['before the overview', '2026-02-13T07:00:00Z', ['2026-02-13']],
    ['after it', '2026-02-13T09:00:00Z', ['2026-02-20']],
  ])('tells once of what was done on a Friday %s', (_when, changedAt, expected) => {
    const tasks = { 1: aTaskState({ status: 'completed', changedAt: at(changedAt) }) };
    const rollout = following({ tasks: [aTask()] }, { friday: true }, { tasks });
    expect(until(rollout, '2026-03-31').map(({ sendAt }) => toLocalDate(sendAt))).toEqual(expected);
  });

  test('tells of an event without a day in the first overview of its month', () => {
    const when = { ...day('2027-01-01'), precision: 'month', month: '2027-01' };
    const { source, precision, month } = when;
    const events = [anEvent({ when: { precision, month, source } as PlanEvent['when'] })];
    const found = until(following({ events }, { friday: true }), '2027-02-28');
    const overviews = found.filter(({ rule }) => rule.type === 'friday');
    expect(overviews.map(shown)).toEqual(['friday 2027-01-08 channel']);
  });
});

test('what waits over a week-end is not overtaken by what has lost its sense', () => {
  const rollout = following(
    { tasks: [aTask({ due: day('2026-02-18'), performer })] },
    { people: { [`the ${performer}`]: { monday: false } } },
    {
      checkedAt: at('2026-02-10T09:00:00Z'),
      holdings: held(performer),
    },
  );
  const { reminders } = dueReminders(rollout, instantOf('2026-02-17', '08:30'));
  expect(reminders).toEqual([]);
  const later = dueReminders(rollout, instantOf('2026-02-17', '09:00'));
  expect(later.reminders.map(({ rule }) => ruleName(rule))).toEqual(['beforeDue:1']);
});
