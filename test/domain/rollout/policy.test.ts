import { describe, expect, test } from 'vitest';
import {
  cadenceFor,
  PersonPolicy,
  Policy,
  sendHourOf,
  unset,
  wantsMonday,
} from '../../../src/domain/rollout/policy.ts';
import { aRollout } from '../../helpers/a-plan.ts';

const [own, oneTask, all] = [['beforeDue:2'], ['beforeDue:3'], ['beforeDue:4']];

describe('a cadence is inherited', () => {
  const levels = {
    municipality: { cadences: { tasks: all } },
    task: { tasks: { 1: oneTask } },
    person: { people: { u1: { tasks: own } } },
  };
  const of = { task: '1', personId: 'u1' };
  const from = (policy: Partial<Policy>, narrowed: object = of) => {
    const found = cadenceFor(aRollout({ policy: { ...unset, ...policy } }), 'tasks', narrowed);
    return [found.from, found.rules.length === 1 ? found.rules[0] : found.rules.length];
  };
  const days = (count: number) => ({ type: 'beforeDue', days: count });

  test.each([
    ['plan', {}, 10],
    ['municipality', levels.municipality, days(4)],
    ['task', { ...levels.municipality, ...levels.task }, days(3)],
    ['person', { ...levels.municipality, ...levels.task, ...levels.person }, days(2)],
  ])('from the %s that is nearest', (level, policy, rules) => {
    expect(from(policy)).toEqual([level, rules]);
  });

  test('another task and another person keep what all have', () => {
    const policy = { ...levels.municipality, ...levels.task, ...levels.person };
    expect(from(policy, { task: '2', personId: 'u2' })).toEqual(['municipality', days(4)]);
    expect(from(policy, {})).toEqual(['municipality', days(4)]);
  });

  test('of events and vacancies no task or person has one of their own', () => {
    const rollout = aRollout({ policy: { ...unset, ...levels.task, ...levels.person } });
    expect(cadenceFor(rollout, 'online', of).from).toBe('plan');
    expect(cadenceFor(rollout, 'vacancies', of).from).toBe('plan');
  });

  test('an empty one of the municipality’s own switches a topic off', () => {
    const rollout = aRollout({ policy: { ...unset, cadences: { goLive: [] } } });
    expect(cadenceFor(rollout, 'goLive')).toEqual({ rules: [], from: 'municipality' });
  });
});

test('the hour is a person’s own, else the municipality’s, and the channel has that', () => {
  const policy = { ...unset, people: { u1: { sendHour: 14 }, u2: {} } };
  const rollout = aRollout({ sendHour: 8, policy });
  expect(['u1', 'u2', 'u3', null].map((id) => sendHourOf(rollout, id))).toEqual([14, 8, 8, 8]);
});

test('Monday’s overview comes until it is switched off', () => {
  const policy = { ...unset, people: { u1: { monday: false }, u2: {} } };
  const rollout = aRollout({ policy });
  expect(['u1', 'u2', 'u3'].map((id) => wantsMonday(rollout, id))).toEqual([false, true, true]);
});

describe('settings', () => {
  const absent = (from: string, to: string) => ({ absence: { from, to, deputy: null } });

  test.each([
    ['an hour before 7', { sendHour: 6 }],
    ['an hour after 17', { sendHour: 18 }],
    ['half an hour', { sendHour: 9.5 }],
    ['an absence that ends before it begins', absent('2026-02-10', '2026-02-09')],
    ['an absence of more than a year', absent('2026-01-01', '2027-01-03')],
    ['an absence without an end', { absence: { from: '2026-02-10', deputy: null } }],
    ['a cadence with no reminder before the deadline', { tasks: ['overdue:1'] }],
    ['a word that is none', { hour: 9 }],
  ])('of a person refuse %s', (_what, settings) => {
    expect(PersonPolicy.safeParse(settings).success).toBe(false);
  });

  test.each([
    [{ sendHour: 7 }],
    [{ sendHour: 17 }],
    [absent('2026-02-10', '2026-02-10')],
    [absent('2026-01-01', '2027-01-02')],
  ])('of a person take %j', (settings) => {
    expect(PersonPolicy.parse(settings)).toEqual(settings);
  });

  test.each([
    ['a task with no reminder before the deadline', { tasks: { 1: ['everyWeek'] } }],
    ['all tasks with none', { cadences: { tasks: [] } }],
    ['an unknown topic', { cadences: { meetings: [] } }],
    ['closed days that end before they begin', { from: '2026-02-10', to: '2026-02-09' }],
    ['more than a year of closed days', { from: '2026-01-01', to: '2027-01-03' }],
  ])('of a municipality refuse %s', (_what, settings) => {
    const policy = 'from' in settings ? { quiet: { closed: [settings] } } : settings;
    expect(Policy.safeParse(policy).success).toBe(false);
  });

  test('of a municipality that has set nothing are the defaults', () => {
    expect(unset).toMatchObject({ cadences: {}, tasks: {}, people: {}, friday: true });
    expect(unset.quiet).toMatchObject({ region: 'DK', christmasEve: 'closed', labourDay: 'noon' });
  });
});
