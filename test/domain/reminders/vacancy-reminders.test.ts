import { expect, test } from 'vitest';
import type { Task } from '../../../src/domain/plan/plan.ts';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { vacancyReach } from '../../../src/domain/reminders/vacancy-reminders.ts';
import { unset } from '../../../src/domain/rollout/policy.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { instantOf, toLocalDate } from '../../../src/domain/time/calendar.ts';
import {
  aHolding,
  aPerson,
  aPlan,
  aRollout,
  aTask,
  aTaskState,
  day,
} from '../../helpers/a-plan.ts';

const performer = 'superbruger';
const due = (key: string, on: string, of: Partial<Task> = {}) =>
  aTask({ key, due: day(on), performer, ...of });
const leaders = [aHolding('projektleder', 'u1'), aHolding('faglig-leder', 'u3')];
const roles = aPlan({}).roles;
const lead = { ...roles[0], key: 'faglig-leder', name: 'Faglig leder' } as (typeof roles)[number];

/** 'superbruger risk:middle 02-02 projektleder'; u1 is projektleder, u3 faglig leder. */
function reminders(tasks: readonly Task[], overrides: Partial<Rollout> = {}): string[] {
  const rollout = aRollout({
    plan: aPlan({ tasks: [...tasks], roles: [...roles, lead] }),
    holdings: leaders,
    startedAt: instantOf('2026-01-13', '08:00'),
    ...overrides,
  });
  return upcomingReminders(rollout, rollout.startedAt, instantOf('2026-02-20', '23:00'))
    .filter(({ rule }) => rule.type === 'risk' || rule.type === 'riskLeft')
    .map(({ subject, rule, sendAt, to }) =>
      [subject.key, ruleName(rule), toLocalDate(sendAt).slice(5), to.type].join(' '),
    );
}
const first = [
  'superbruger risk:middle 02-02 projektleder',
  'superbruger risk:high 02-09 projektleder',
  'superbruger risk:high 02-09 faglig-leder',
  'superbruger riskLeft:high 02-16 projektleder',
  'superbruger riskLeft:high 02-16 faglig-leder',
];

test('the projektleder hears as the risk rises, the faglig leder once it is high, and then weekly', () => {
  expect(reminders([due('1', '2026-02-16')])).toEqual(first);
});

test('several tasks are told of earlier than one', () => {
  const several = reminders([due('1', '2026-02-16'), due('2', '2026-02-16')]);
  expect(several.slice(0, 3)).toEqual([
    'superbruger risk:middle 01-19 projektleder',
    'superbruger riskLeft:middle 01-26 projektleder',
    'superbruger riskLeft:middle 01-26 faglig-leder',
  ]);
});

test('one person in both capacities is told once', () => {
  const holdings = [aHolding('projektleder', 'u1'), aHolding('faglig-leder', 'u1')];
  const told = reminders([due('1', '2026-02-16')], { holdings });
  expect(told).toEqual(first.filter((line) => line.endsWith('projektleder')));
});

test('a role that somebody leaves is told of the next morning, however high the risk', () => {
  const left = aHolding(performer, 'u2', { until: instantOf('2026-02-11', '14:00') });
  expect(reminders([due('1', '2026-02-16')], { holdings: [...leaders, left] })).toEqual([
    'superbruger risk:high 02-12 projektleder',
    'superbruger risk:high 02-12 faglig-leder',
  ]);
});

test('who is away over the deadline without a deputy is missed too', () => {
  const absence = { from: '2026-02-10', to: '2026-02-18', deputy: null };
  const policy = { ...unset, people: { u2: { absence } } };
  const holdings = [...leaders, aHolding(performer, 'u2')];
  expect(reminders([due('1', '2026-02-16')], { holdings, policy })[0]).toBe(first[0]);
});

test('that its holder cannot be reached is told by itself, and then weekly', () => {
  const people = { u2: aPerson('u2', { refusedAt: instantOf('2026-02-04', '09:00') }) };
  const holdings = [...leaders, aHolding(performer, 'u2')];
  expect(reminders([due('1', '2026-02-16')], { holdings, people })).toEqual(
    ['02-09', '02-16'].flatMap((on) =>
      ['projektleder', 'faglig-leder'].map(
        (to) => `superbruger ${on === '02-09' ? 'risk' : 'riskLeft'}:high ${on} ${to}`,
      ),
    ),
  );
});

test.each([
  ['held', { holdings: [...leaders, aHolding(performer, 'u2')] }],
  ['waited for by nothing open', { tasks: { 1: aTaskState({ status: 'performed' }) } }],
  ['told of by no rule', { policy: { ...unset, cadences: { vacancies: [] } } }],
] as [string, Partial<Rollout>][])('nothing of a role that is %s', (_why, overrides) => {
  expect(reminders([due('1', '2026-02-16')], overrides)).toEqual([]);
});

test('working days are the municipality’s own', () => {
  const closed = [{ from: '2026-02-09', to: '2026-02-13' }];
  const policy = { ...unset, quiet: { ...unset.quiet, closed } };
  expect(reminders([due('1', '2026-02-16')], { policy }).slice(0, 2)).toEqual([
    'superbruger risk:middle 01-26 projektleder',
    'superbruger risk:high 02-02 projektleder',
  ]);
});

test('where nothing will come any more, no more than some months are looked through for it', () => {
  const nobody = aRollout({
    plan: { ...aPlan({ tasks: [due('1', '2026-03-02')], roles }), events: [] },
    holdings: [],
  });
  const looked = ['2026-02-02', '2030-02-04'].map((from) => vacancyReach(nobody, from));
  expect(looked).toEqual(['2026-06-17', '2030-05-15']);
});
