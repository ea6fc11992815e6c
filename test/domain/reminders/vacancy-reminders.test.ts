import { expect, test } from 'vitest';
import type { Task } from '../../../src/domain/plan/plan.ts';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { vacancyReminders } from '../../../src/domain/reminders/vacancy-reminders.ts';
import { unset } from '../../../src/domain/rollout/policy.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { toLocalDate } from '../../../src/domain/time/calendar.ts';
import { aHolding, aPlan, aRollout, aTask, aTaskState, day } from '../../helpers/a-plan.ts';

const performer = 'superbruger';
const due = (key: string, on: string, of: Partial<Task> = {}) =>
  aTask({ key, due: day(on), performer, ...of });

/** 'superbruger vacant:10 02-02 projektleder'; u1 is projektleder. */
function reminders(tasks: readonly Task[], overrides: Partial<Rollout> = {}): string[] {
  const rollout = aRollout({
    plan: aPlan({ tasks: [...tasks] }),
    holdings: [aHolding('projektleder', 'u1')],
    ...overrides,
  });
  return [...vacancyReminders(rollout)].map(({ subject, rule, sendAt, to }) =>
    [subject.key, ruleName(rule), toLocalDate(sendAt).slice(5), to.type].join(' '),
  );
}
const first = [
  'superbruger vacant:10 02-02 projektleder',
  'superbruger vacant:5 02-09 faglig-leder',
];

test('the projektleder hears first, then the faglig leder, once for each deadline', () => {
  const tasks = [due('1', '2026-02-16'), due('2', '2026-02-16'), due('3', '2026-03-09')];
  expect(reminders(tasks)).toEqual([
    ...first,
    'superbruger vacant:10 02-23 projektleder',
    'superbruger vacant:5 03-02 faglig-leder',
  ]);
});

test('a role that is accountable for work nobody else does counts, one that only looks on does not', () => {
  const accountable = 'systemansvarlig';
  expect(reminders([due('1', '2026-02-16', { accountable })])).toEqual(first);
  const alone = reminders([due('1', '2026-02-16', { performer: null, accountable })]);
  expect(alone[0]).toBe('systemansvarlig vacant:10 02-02 projektleder');
});

test.each([
  ['held', { holdings: [aHolding(performer, 'u2')] }],
  ['waited for by nothing open', { tasks: { 1: aTaskState({ status: 'performed' }) } }],
  ['told of by no rule', { policy: { ...unset, cadences: { vacancies: [] } } }],
] as [string, Partial<Rollout>][])('nothing of a role that is %s', (_why, overrides) => {
  expect(reminders([due('1', '2026-02-16')], overrides)).toEqual([]);
});

test('working days are the municipality’s own', () => {
  const closed = [{ from: '2026-02-09', to: '2026-02-13' }];
  const policy = { ...unset, quiet: { ...unset.quiet, closed } };
  expect(reminders([due('1', '2026-02-16')], { policy })).toEqual([
    'superbruger vacant:10 01-26 projektleder',
    'superbruger vacant:5 02-02 faglig-leder',
  ]);
});
