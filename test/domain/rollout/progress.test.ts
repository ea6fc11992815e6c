import { describe, expect, test } from 'vitest';
import {
  compareTasks,
  currentPhase,
  goLiveOn,
  isAsked,
  isOverdue,
  isUnconfirmed,
  nextDeadlines,
  nextEvent,
  overdueTasks,
  progress,
  startOf,
  unconfirmedTasks,
} from '../../../src/domain/rollout/progress.ts';
import type { Rollout, Status } from '../../../src/domain/rollout/rollout.ts';
import { addDays } from '../../../src/domain/time/calendar.ts';
import {
  anEvent,
  aPlan,
  aRollout,
  aTask,
  aTaskState,
  day,
  hours,
  month,
  stated,
  unknown,
} from '../../helpers/a-plan.ts';

const keysOf = (entries: readonly { key: string }[]) => entries.map(({ key }) => key);
const withStatus = (status: Status) => aTaskState({ status, changedAt: new Date('2026-02-01') });

describe('progress', () => {
  test('counts KLIK entries, a group as one, and no local activity', () => {
    const tasks = { L1: withStatus('completed'), 7: withStatus('completed') };
    const found = progress(aRollout({ tasks }), '2026-02-09');
    expect(found).toEqual({ completed: 1, performed: 0, known: 5, notRelevant: 0, untold: 1 });
  });

  test('a performed task is not completed, and one that is not relevant is not known', () => {
    const tasks = {
      1: withStatus('completed'),
      2: withStatus('performed'),
      3: withStatus('inProgress'),
      4: withStatus('notRelevant'),
    };
    const found = progress(aRollout({ tasks }), '2026-02-09');
    expect(found).toEqual({ completed: 1, performed: 1, known: 4, notRelevant: 1, untold: 1 });
  });

  test('says of how many nobody has said anything, though they may be done', () => {
    const startedAt = new Date('2026-11-28T08:00:00Z');
    const late = aRollout({ startedAt, tasks: { 2: withStatus('inProgress') } });
    expect(progress(late, '2026-11-28')).toMatchObject({ known: 5, untold: 4 });
  });
});

describe('overdue', () => {
  const task = aTask({ key: '1', due: day('2026-02-16') });
  const followed = new Date('2026-02-16T22:59:00Z');
  const tooLate = new Date('2026-02-16T23:00:00Z');
  const overdue = (rollout: Rollout, today: string) => isOverdue(rollout, task, today);

  test('begins the day after the deadline', () => {
    const rollout = aRollout({ startedAt: followed });
    expect(overdue(rollout, '2026-02-16')).toBe(false);
    expect(overdue(rollout, '2026-02-17')).toBe(true);
  });

  test.each<[Status, boolean]>([
    ['notStarted', true],
    ['inProgress', true],
    ['performed', false],
    ['completed', false],
    ['notRelevant', false],
  ])('a task that is %s and past its deadline: %s', (status, answer) => {
    expect(overdue(aRollout({ tasks: { 1: withStatus(status) } }), '2026-02-17')).toBe(answer);
  });

  test('a deadline from before the rollout was followed is unconfirmed instead', () => {
    const rollout = aRollout({ startedAt: tooLate });
    expect(overdue(rollout, '2026-03-01')).toBe(false);
    expect(isUnconfirmed(rollout, task, '2026-03-01')).toBe(true);
  });

  test('once somebody has said that it is in progress, it is overdue', () => {
    const rollout = aRollout({ startedAt: tooLate, tasks: { 1: withStatus('inProgress') } });
    expect(overdue(rollout, '2026-03-01')).toBe(true);
    expect(isUnconfirmed(rollout, task, '2026-03-01')).toBe(false);
  });

  test('once somebody has said that it is completed, it is neither', () => {
    const rollout = aRollout({ startedAt: tooLate, tasks: { 1: withStatus('completed') } });
    expect(overdue(rollout, '2026-03-01')).toBe(false);
    expect(isUnconfirmed(rollout, task, '2026-03-01')).toBe(false);
  });

  test.each<[string, Parameters<typeof aTask>[0], boolean]>([
    ['without a date, in a phase that had begun', { phase: 'opstart' }, true],
    ['in a phase that had not', { phase: 'forberedelse' }, false],
    ['published before', { phase: 'forberedelse', published: day('2026-02-19') }, true],
    ['published since', { phase: 'opstart', published: day('2026-02-20') }, false],
    ['with a deadline ahead', { phase: 'opstart', due: day('2026-03-09') }, false],
    ['of our own', { key: 'L9', phase: 'opstart' }, false],
  ])('a late start asks about a task %s: %s', (_, overrides, answer) => {
    const undated = aTask({ key: '9', ...overrides });
    const startedAt = new Date('2026-02-20T08:00:00Z');
    expect(isAsked(aRollout({ startedAt }), undated, '2026-03-01')).toBe(answer);
    const early = aRollout({ startedAt: new Date('2025-12-20T08:00:00Z') });
    expect(isAsked(early, undated, '2026-03-01')).toBe(false);
    const tasks = { [undated.key]: aTaskState({ changedAt: startedAt }) };
    expect(isAsked(aRollout({ startedAt, tasks }), undated, '2026-03-01')).toBe(false);
  });

  test.each([
    ["the municipality's own", '2026-02-10', '2026-02-10'],
    ['KLIK’s', '2026-03-02', '2026-02-16'],
  ])('the earlier deadline counts, as %s', (_whose, dueOn, first) => {
    const tasks = { 1: aTaskState({ dueOn, changedAt: new Date('2026-02-01') }) };
    expect(overdue(aRollout({ tasks }), first)).toBe(false);
    expect(overdue(aRollout({ tasks }), addDays(first, 1))).toBe(true);
  });

  test('a task without a day is never overdue', () => {
    const undated = aTask({ due: month('2026-01') });
    expect(isOverdue(aRollout(), undated, '2030-01-01')).toBe(false);
  });

  test('lists of overdue and unconfirmed tasks share no task', () => {
    const startedAt = new Date('2026-02-20T08:00:00Z');
    const rollout = aRollout({ startedAt });
    expect(keysOf(overdueTasks(rollout, '2026-03-10'))).toEqual(['2', '3']);
    expect(keysOf(unconfirmedTasks(rollout, '2026-03-10'))).toEqual(['1']);
  });
});

describe('what comes next', () => {
  test('tasks go by deadline, then number; undated ones after, local ones last', () => {
    const due = day('2026-03-09');
    const tasks = [
      aTask({ key: 'L2' }),
      aTask({ key: '12' }),
      aTask({ key: 'L10', due }),
      aTask({ key: '10', due }),
      aTask({ key: '9', due }),
      aTask({ key: '5' }),
      aTask({ key: '11', due: day('2026-02-16') }),
    ];
    const rollout = aRollout({ plan: aPlan({ tasks }) });
    const sorted = keysOf(tasks.toSorted(compareTasks(rollout)));
    expect(sorted).toEqual(['11', '9', '10', 'L10', '5', '12', 'L2']);
  });

  test('a deadline is next on its own day, and open tasks only are counted', () => {
    const rollout = aRollout({ tasks: { 2: withStatus('performed') } });
    expect(keysOf(nextDeadlines(rollout, '2026-02-16', 5))).toEqual(['1', '3']);
    expect(keysOf(nextDeadlines(rollout, '2026-02-17', 5))).toEqual(['3']);
    expect(keysOf(nextDeadlines(rollout, '2026-02-16', 1))).toEqual(['1']);
  });

  test.each([
    ['2026-01-05', 'kick-off'],
    ['2026-04-20', 'kick-off'],
    ['2026-04-21', 'workshop'],
    ['2026-04-23', 'moede-juni'],
    ['2026-06-30', 'moede-juni'],
    ['2026-07-01', 'moede-august'],
    ['2026-09-01', undefined],
  ])('on %s the next event is %s', (today, key) => {
    expect(nextEvent(aRollout(), today)?.key).toBe(key);
  });

  test('a dated meeting goes before one of an earlier month, and what is not attended is left out', () => {
    const events = [
      anEvent({ key: 'undated', when: month('2026-08') }),
      anEvent({ key: 'late', when: day('2026-10-01') }),
      anEvent({ key: 'early', when: hours('2026-09-01', '09:00', '10:00') }),
      anEvent({ key: 'go-live', kind: 'milestone', when: day('2027-01-28') }),
      anEvent({ key: 'catalogue', kind: 'information', when: day('2026-08-03') }),
    ];
    expect(nextEvent(aRollout({ plan: aPlan({ events }) }), '2026-08-01')?.key).toBe('early');
  });
});

describe('phases', () => {
  test.each([
    ['2025-12-01', 1, true],
    ['2026-01-13', 1, true],
    ['2026-03-31', 1, true],
    ['2026-04-01', 2, false],
    ['2027-01-27', 2, false],
    ['2027-01-28', 3, false],
    ['2027-02-25', 3, false],
    ['2027-02-26', 4, true],
    ['2028-01-01', 4, true],
  ])('on %s phase %i is current, only expected: %s', (today, number, expected) => {
    const current = currentPhase(aRollout(), today);
    expect([current.phase.number, current.expected]).toEqual([number, expected]);
    expect(current.next?.number).toBe(number === 4 ? undefined : number + 1);
  });

  test('go-live is the day of the event that the plan names', () => {
    expect(goLiveOn(aPlan())).toBe('2027-01-28');
    const noDay = aPlan();
    expect(() => goLiveOn({ ...noDay, events: [] })).toThrow('go-live');
  });

  test.each([
    ['a day', day('2026-02-16'), '2026-02-16'],
    ['hours', hours('2026-04-20', '10:00', '14:00'), '2026-04-20'],
    ['the first of a month', month('2026-06'), '2026-06-01'],
    ['a period of days', period('2026-11-02'), '2026-11-02'],
    ['a period of months', period('2026-11'), '2026-11-01'],
    ['days after an event', offset('go-live', 28), '2027-02-25'],
    ['days after an unknown event', offset('nothing', 28), null],
    ['nothing that a text says', text('efter sommerferien'), null],
    ['nothing unknown', unknown, null],
  ] as const)('a time starts on %s', (_what, when, on) => {
    expect(startOf(when, aPlan())).toBe(on);
  });
});

function period(from: string) {
  return { precision: 'period', from, to: null, source: stated } as const;
}

function offset(from: string, days: number) {
  return { precision: 'offset', from, days, source: stated } as const;
}

function text(words: string) {
  return { precision: 'text', text: words, source: stated } as const;
}
