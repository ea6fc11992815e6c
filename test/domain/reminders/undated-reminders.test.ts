import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { undatedReminders } from '../../../src/domain/reminders/undated-reminders.ts';
import { type Policy, unset } from '../../../src/domain/rollout/policy.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { instantOf, toLocalDate } from '../../../src/domain/time/calendar.ts';
import {
  aHolding,
  always,
  anEvent,
  aPlan,
  aRollout,
  aTask,
  aTaskState,
  day,
  month,
  unknown,
} from '../../helpers/a-plan.ts';

const klik = aTask({ key: '1', due: unknown });

function rollout(plan: Partial<Plan> = {}, more: Partial<Rollout> = {}): Rollout {
  const own = aPlan();
  return aRollout({
    plan: {
      ...own,
      tasks: [klik],
      events: [anEvent({ key: own.goLive, kind: 'milestone', when: day('2027-01-28') })],
      ...plan,
    },
    holdings: [aHolding('projektleder', 'u1')],
    startedAt: instantOf('2026-11-28', '10:00'),
    ...more,
  });
}

const days = (of: Rollout) => undatedReminders(of, always).map(({ sendAt }) => toLocalDate(sendAt));

describe('the question for dates', () => {
  it('comes on the first working day of a month, and from 28 days before go-live of each week', () => {
    expect(days(rollout())).toEqual([
      '2026-12-01',
      ...['2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25'],
      '2027-02-01',
    ]);
  });

  it.each([
    ['whose deadline KLIK has', { tasks: [{ ...klik, due: day('2027-01-05') }] }],
    ['of which KLIK knows nothing', { tasks: [{ ...klik, kind: 'local' as const }] }],
  ])('does not come for a task %s', (_, plan) => {
    expect(days(rollout(plan))).toEqual([]);
  });

  it('does not come once the work is done, or where nobody wants it', () => {
    const done = { tasks: { '1': aTaskState({ status: 'performed' }) } };
    const policy: Policy = { ...unset, dates: false };
    expect(days(rollout({}, done))).toEqual([]);
    expect(days(rollout({}, { policy }))).toEqual([]);
  });

  it('comes for a meeting in the month of which no day is known, and in no other', () => {
    const { events } = rollout().plan;
    const meeting = anEvent({ key: 'm', when: month('2026-12') });
    expect(days(rollout({ tasks: [], events: [...events, meeting] }))).toEqual(['2026-12-01']);
    const known = { ...meeting, when: day('2026-12-09') };
    expect(days(rollout({ tasks: [], events: [...events, known] }))).toEqual([]);
  });

  it('is silent for the month in which somebody has said: not yet', () => {
    const quiet = {
      done: true,
      answer: null,
      changedAt: instantOf('2027-01-04', '10:00'),
      changedBy: 'u1',
    };
    expect(days(rollout({}, { items: { 'dates/2027-01': quiet } }))).toEqual([
      '2026-12-01',
      '2027-02-01',
    ]);
  });
});
