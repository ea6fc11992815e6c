import { describe, expect, test } from 'vitest';
import {
  dueOf,
  duesOf,
  firstDueOf,
  isOpen,
  isToDo,
  type Status,
  type Step,
  stateOf,
  statusAfter,
  untouched,
} from '../../../src/domain/rollout/rollout.ts';
import { aRollout, aTask, aTaskState, day, hours, month, unknown } from '../../helpers/a-plan.ts';

const steps = ['start', 'perform', 'complete', 'dismiss', 'reopen'] as const;

/** One row a status: what each step in turn gives, a status or the reason why not. */
const expected: Record<Status, readonly string[]> = {
  notStarted: ['inProgress', 'performed', 'completed', 'notRelevant', 'alreadyOpen'],
  inProgress: ['already', 'performed', 'completed', 'notRelevant', 'alreadyOpen'],
  performed: ['reopenFirst', 'already', 'completed', 'reopenFirst', 'inProgress'],
  completed: ['reopenFirst', 'already', 'already', 'reopenFirst', 'inProgress'],
  notRelevant: ['reopenFirst', 'reopenFirst', 'reopenFirst', 'already', 'notStarted'],
};
const statuses = Object.keys(expected) as Status[];

function outcome(from: Status, step: Step, task = aTask()): string {
  const change = statusAfter(task, from, step);
  return change.ok ? change.status : change.why;
}

describe('statuses', () => {
  test.each(statuses)('each step from %s leads where the table says', (from) => {
    expect(steps.map((step) => outcome(from, step))).toEqual(expected[from]);
  });

  test('a group of KLIK tasks changes like a task', () => {
    const group = aTask({ key: '7', kind: 'klikGroup' });
    for (const from of statuses) {
      expect(steps.map((step) => outcome(from, step, group))).toEqual(expected[from]);
    }
  });

  test('a local activity is completed once performed, for KLIK does not know it', () => {
    const local = aTask({ key: 'L1' });
    expect(outcome('notStarted', 'perform', local)).toBe('completed');
    expect(outcome('inProgress', 'perform', local)).toBe('completed');
    expect(outcome('completed', 'perform', local)).toBe('already');
    expect(outcome('completed', 'reopen', local)).toBe('inProgress');
    expect(outcome('notStarted', 'start', local)).toBe('inProgress');
  });

  test('a task is open until it is completed, and to do until it is performed', () => {
    expect(statuses.filter(isOpen)).toEqual(['notStarted', 'inProgress', 'performed']);
    expect(statuses.filter(isToDo)).toEqual(['notStarted', 'inProgress']);
  });
});

describe('state and deadline', () => {
  test('a task that nobody touched is not started', () => {
    expect(stateOf(aRollout(), aTask())).toEqual(untouched);
  });

  const inKlik = aTask({ key: '1', due: day('2026-02-16') });
  const withOwn = (dueOn: string) => aRollout({ tasks: { 1: aTaskState({ dueOn }) } });

  test('the earlier deadline is the first, and says where it is from', () => {
    const source = { basis: 'local', ref: 'Eksempel Kommune' };
    const own = { precision: 'day', on: '2026-02-10', source };
    expect(dueOf(withOwn('2026-02-10'), inKlik)).toEqual(own);
    expect(dueOf(withOwn('2026-03-02'), inKlik)).toEqual(inKlik.due);
  });

  test.each([
    ['KLIK’s and the own', '2026-02-10', inKlik, ['2026-02-10', '2026-02-16']],
    ['the own and KLIK’s', '2026-03-02', inKlik, ['2026-02-16', '2026-03-02']],
    ['one day that both mean', '2026-02-16', inKlik, ['2026-02-16']],
    [
      'the own, where KLIK’s is not known',
      '2026-02-10',
      aTask({ key: '1', due: unknown }),
      ['2026-02-10'],
    ],
    [
      ...(['the own of a local task', '2026-03-02'] as const),
      ...([aTask({ ...inKlik, kind: 'local' }), ['2026-03-02']] as const),
    ],
    [
      ...([
        'the own, where KLIK’s had passed before the rollout was followed',
        '2026-03-02',
      ] as const),
      ...([aTask({ key: '1', due: day('2025-12-01') }), ['2026-03-02']] as const),
    ],
  ])('its deadlines are %s', (_what, dueOn, task, dues) => {
    expect(duesOf(withOwn(dueOn), task)).toEqual(dues);
  });

  test.each([
    ['a day', day('2026-02-16'), '2026-02-16'],
    ['hours of a day', hours('2026-04-20', '10:00', '14:00'), '2026-04-20'],
    ['a month', month('2026-06'), null],
    ['nothing', unknown, null],
  ])('where the plan knows %s, the day is no more precise than that', (_what, due, on) => {
    expect(firstDueOf(aRollout(), aTask({ due }))).toBe(on);
  });
});
