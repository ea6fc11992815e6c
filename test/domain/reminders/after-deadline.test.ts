import { describe, expect, test } from 'vitest';
import type { Task } from '../../../src/domain/plan/plan.ts';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { escalations, linesAfterWork } from '../../../src/domain/reminders/after-deadline.ts';
import { type Policy, unset } from '../../../src/domain/rollout/policy.ts';
import type { Holding } from '../../../src/domain/rollout/rollout.ts';
import { addDays, toLocalDate } from '../../../src/domain/time/calendar.ts';
import { aHolding, aPlan, aRollout, aTask, day } from '../../helpers/a-plan.ts';

const due = '2026-02-16';

/** The first of what follows when task 1 is late: 'overdue:1 02-17 performer'. */
function following(
  task: Partial<Task>,
  policy: Partial<Policy> = {},
  most = 6,
  from = due,
  holdings: readonly Holding[] = [aHolding('superbruger', 'u1')],
  on = due,
): string[] {
  const late = aTask({ due: day(on), ...task });
  const plan = aPlan();
  const rollout = aRollout({
    plan: { ...plan, tasks: [late] },
    holdings,
    policy: { ...unset, ...policy },
  });
  const deadline = { rollout, task: late, due: on };
  const lines = linesAfterWork(deadline, { from, until: addDays(from, 1_000) });
  return [...escalations(deadline), ...lines]
    .slice(0, most)
    .map(({ rule, sendAt, to }) => `${ruleName(rule)} ${toLocalDate(sendAt).slice(5)} ${to.type}`);
}
const tasks = (...rules: string[]) => ({ cadences: { tasks: ['dueDay', ...rules] } });
const steps = tasks('overdue:1', 'overdue:3', 'overdue:5', 'overdue:10');

describe('escalation', () => {
  const roles = { performer: 'superbruger', accountable: 'systemansvarlig' };

  test('grows step by step, and the last is repeated', () => {
    expect(following(roles, steps)).toEqual([
      'overdue:1 02-17 performer',
      'overdue:1 02-17 accountable',
      'overdue:3 02-19 projektleder',
      'overdue:5 02-23 faglig-leder',
      'overdue:10 03-02 faglig-leder',
    ]);
  });

  test.each([
    ['accountable', { performer: 'superbruger', accountable: 'superbruger' }, 'overdue:1 02-17'],
    ['projektleder', { ...roles, performer: 'projektleder' }, 'overdue:3 02-19'],
    ['faglig leder', { ...roles, performer: 'faglig-leder' }, 'overdue:5 02-23'],
  ])('asks whoever does the work, who is %s too, as performer', (_role, task, step) => {
    const found = following(task, steps).filter((each) => each.startsWith(step));
    expect(found).toEqual([`${step} performer`]);
  });

  test.each([
    [
      ...(['accountable', 'systemansvarlig u1', ['overdue:3 02-19 projektleder']] as const),
      'overdue:5 02-23 faglig-leder',
    ],
    [
      ...(['projektleder', 'projektleder u1', ['overdue:1 02-17 accountable']] as const),
      'overdue:5 02-23 performer',
    ],
  ])('tells nobody of themself: the performer holds %s too', (_role, held, also, last) => {
    const [role = '', personId = ''] = held.split(' ');
    const others = { systemansvarlig: 'u2', projektleder: 'u3', [role]: personId };
    const holdings = Object.entries({ superbruger: 'u1', ...others });
    const found = following(roles, tasks('overdue:1', 'overdue:3', 'overdue:5'), 6, due, [
      ...holdings.map(([held, id]) => aHolding(held, id)),
      ...(role === 'projektleder' ? [] : [aHolding('faglig-leder', 'u4')]),
    ]);
    expect(found).toEqual(expect.arrayContaining(['overdue:1 02-17 performer', ...also, last]));
    expect(found).not.toContainEqual(
      expect.stringContaining(role.replace('systemansvarlig', 'accountable')),
    );
  });

  test.each([
    ['2026-02-17', ['overdue:1 02-18 performer', 'overdue:3 02-19 projektleder']],
    ['2026-02-18', ['overdue:3 02-19 performer']],
  ])('does not ask twice in a row: away until %s', (to, expected) => {
    const absence = { from: '2026-02-17', to, deputy: null };
    const alone = to === '2026-02-18' ? [aHolding('projektleder', 'u1')] : [];
    const found = following(
      { performer: 'superbruger', accountable: 'superbruger' },
      { ...tasks('overdue:1', 'overdue:3'), people: { u1: { absence } } },
      ...([6, due, [aHolding('superbruger', 'u1'), ...alone]] as const),
    );
    expect(found).toEqual(expected);
  });

  test('counts no closed days', () => {
    const quiet = { ...unset.quiet, closed: [{ from: '2026-02-17', to: '2026-02-20' }] };
    const found = following(roles, { ...steps, quiet });
    expect(found.slice(1, 3)).toEqual([
      'overdue:1 02-23 accountable',
      'overdue:3 02-25 projektleder',
    ]);
  });
});

describe('each week', () => {
  const task = { performer: 'superbruger' };

  test('never ends, and begins after the first step', () => {
    expect(following(task, tasks('everyWeek'), 3)).toEqual([
      'everyWeek 02-23 performer',
      'everyWeek 03-02 performer',
      'everyWeek 03-09 performer',
    ]);
  });

  test('begins with the week that is asked for', () => {
    const found = following(task, tasks('everyWeek'), 1, '2026-03-12');
    expect(found).toEqual(['everyWeek 03-09 performer']);
  });

  test('becomes once a month when the deadline is six weeks past', () => {
    expect(following(task, tasks('everyWeek'), 9)).toEqual([
      ...['02-23', '03-02', '03-09', '03-16', '03-23', '03-30'].map(
        (on) => `everyWeek ${on} performer`,
      ),
      ...['05-04', '06-01', '07-06'].map((on) => `everyMonth ${on} performer`),
    ]);
  });

  test('takes the first Monday of the month on which they are there', () => {
    const absence = { from: '2026-05-02', to: '2026-05-08', deputy: null };
    const policy = { ...tasks('everyWeek'), people: { u1: { absence } } };
    expect(following(task, policy, 2, '2026-04-14')).toEqual([
      'everyMonth 05-11 performer',
      'everyMonth 06-01 performer',
    ]);
  });

  test('comes on Tuesday after easter, and not in a closed week', () => {
    const quiet = { ...unset.quiet, closed: [{ from: '2026-04-13', to: '2026-04-17' }] };
    const found = following(
      ...([task, { ...tasks('everyWeek'), quiet }, 2, '2026-04-07'] as const),
      ...([[aHolding('superbruger', 'u1')], '2026-03-09'] as const),
    );
    expect(found).toEqual(['everyWeek 04-07 performer', 'everyWeek 04-20 performer']);
  });

  test('leaves out a week of one working day, also where the next weeks are closed', () => {
    const quiet = { ...unset.quiet, closed: [{ from: '2026-03-03', to: '2026-03-13' }] };
    expect(following(task, { ...tasks('everyWeek'), quiet }, 2)).toEqual([
      'everyWeek 02-23 performer',
      'everyWeek 03-16 performer',
    ]);
  });

  test('comes once a month a week later where the first week has one working day', () => {
    const quiet = { ...unset.quiet, closed: [{ from: '2026-06-02', to: '2026-06-05' }] };
    expect(following(task, { ...tasks('everyWeek'), quiet }, 3, '2026-05-01')).toEqual([
      'everyMonth 05-04 performer',
      'everyMonth 06-08 performer',
      'everyMonth 07-06 performer',
    ]);
  });
});
