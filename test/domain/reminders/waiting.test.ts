import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { dueReminders } from '../../../src/domain/reminders/due.ts';
import { nextCheckAt, upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import type { Rollout, TaskState } from '../../../src/domain/rollout/rollout.ts';
import { isWaiting } from '../../../src/domain/rollout/waiting.ts';
import { instantOf } from '../../../src/domain/time/calendar.ts';
import { aHolding, aPlan, aRollout, aTask, aTaskState, day } from '../../helpers/a-plan.ts';
import { after, dayMs, instants, onceChanged, rollouts, runs } from '../../helpers/any-rollout.ts';

const roles = { performer: 'superbruger', accountable: 'projektleder' };
const task = aTask({ key: '2', ...roles, due: day('2026-12-04'), dependsOn: ['1', '3'] });

/** Task 2 waits for 1 and 3, which are as given. */
function waiting(states: Record<string, Partial<TaskState>>): Rollout {
  const tasks = [aTask({ key: '1' }), task, aTask({ key: '3' })];
  const kept = Object.entries(states).map(([key, state]) => [key, aTaskState(state)]);
  return aRollout({
    plan: { ...aPlan(), tasks, events: [] },
    holdings: [aHolding('superbruger', 'u1'), aHolding('projektleder', 'u2')],
    tasks: Object.fromEntries(kept),
    startedAt: instantOf('2026-11-02', '08:00'),
  });
}

const done = (on: string, time = '14:20'): Partial<TaskState> => ({
  ...{ status: 'completed', changedAt: instantOf(on, time), changedBy: 'u2' },
});

function told(rollout: Rollout, to = ['performer', 'accountable']): string[] {
  return upcomingReminders(rollout, rollout.startedAt, instantOf('2027-01-20', '00:00'))
    .filter((one) => to.includes(one.to.type) && one.subject.key === '2')
    .map(({ rule, to: { type } }) => `${ruleName(rule)} ${type}`);
}

describe('a task that waits for others', () => {
  it('is reminded of by its deadline alone: nobody hears that it is not begun, or week after week', () => {
    const free = told(waiting({ 1: done('2026-11-01'), 3: done('2026-11-01') }));
    const held = told(waiting({ 1: done('2026-11-01') }));

    expect(free).toEqual(
      expect.arrayContaining(['beforeDue:3 accountable', 'everyWeek performer']),
    );
    expect(held).toEqual(expect.arrayContaining(['beforeDue:1 performer', 'dueDay performer']));
    expect(held.filter((one) => /everyWeek|everyMonth|beforeDue:3 accountable/.test(one))).toEqual(
      [],
    );
  });

  it.each<[string, Partial<TaskState>]>([
    ['completed', done('2026-11-10')],
    ['not relevant', { ...done('2026-11-10'), status: 'notRelevant' }],
    ['performed', { ...done('2026-11-10'), status: 'performed' }],
  ])('waits no longer for one that is %s, and its performer hears it', (_, last) => {
    const rollout = waiting({ 1: done('2026-11-03'), 3: last });
    const freed = upcomingReminders(
      rollout,
      rollout.startedAt,
      instantOf('2026-12-31', '00:00'),
    ).filter(({ rule }) => rule.type === 'freed');
    expect(freed.map(({ to, sendAt }) => [to.type, sendAt])).toEqual([
      ['performer', instantOf('2026-11-10', '14:21')],
    ]);
  });

  it('is told of once, though what it waited for is reopened and done again', () => {
    const keyOf = (rollout: Rollout) =>
      upcomingReminders(rollout, rollout.startedAt, instantOf('2026-12-31', '00:00'))
        .filter(({ rule }) => rule.type === 'freed')
        .map(({ key }) => key);
    const first = waiting({ 1: done('2026-11-03'), 3: done('2026-11-10') });
    const again = waiting({ 1: done('2026-11-20'), 3: done('2026-11-10') });
    expect(keyOf(first)).toHaveLength(1);
    expect(keyOf(again)).toEqual(keyOf(first));
  });

  it('waits no longer for one that is withdrawn, nor for one that nobody knows', () => {
    const rollout = waiting({ 1: done('2026-11-03') });
    const [one, two, three] = rollout.plan.tasks as [typeof task, typeof task, typeof task];
    const at = instantOf('2026-11-12', '10:00').toISOString();
    const retired = { ...three, retired: { on: '2026-11-12', why: null, at } };
    const plan = { ...rollout.plan, tasks: [one, two], retired: { tasks: [retired], events: [] } };
    const now = { ...rollout, plan };
    expect(isWaiting(now, two)).toBe(false);
    expect(told(now)).toContain('freed:1+3 performer');
    expect(isWaiting({ ...now, plan: { ...plan, retired: { tasks: [], events: [] } } }, two)).toBe(
      false,
    );
  });

  it('is never nagged about, whatever else is so; and the next look is where something comes', () => {
    fc.assert(
      fc.property(rollouts, instants, fc.boolean(), (made, instant, isOpen) => {
        const other = aTask({ key: '99' });
        const plan = {
          ...made.plan,
          tasks: [...made.plan.tasks.map((one) => ({ ...one, dependsOn: ['99'] })), other],
        };
        const rollout = {
          ...made,
          plan,
          tasks: { ...made.tasks, ...(isOpen ? {} : { 99: aTaskState(done('2026-06-01')) }) },
        };
        const from = onceChanged(rollout, instant);
        const all = upcomingReminders(rollout, from, after(from, 60 * dayMs));
        const isNag = ({ rule, to }: (typeof all)[number]) =>
          rule.type === 'everyWeek' ||
          rule.type === 'everyMonth' ||
          (to.type === 'accountable' && rule.type === 'beforeDue');
        const waiters = plan.tasks.filter((one) => isWaiting(rollout, one)).map(({ key }) => key);
        const nags = all.filter((one) => isNag(one) && waiters.includes(one.subject.key));
        expect(nags).toEqual([]);
        const [first] = all;
        if (first) expect(nextCheckAt(rollout, from)).toEqual(first.sendAt);
        expect(dueReminders(rollout, from).reminders).toBeDefined();
      }),
      runs(60),
    );
  });
});
