import { describe, expect, it } from 'vitest';
import { amended, unamended } from '../../../src/domain/plan/amendments.ts';
import { followVersion } from '../../../src/domain/plan/follow-version.ts';
import type { Plan, Task } from '../../../src/domain/plan/plan.ts';
import { dueReminders, isDelayed } from '../../../src/domain/reminders/due.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { aHolding, aPlan, aRollout, aTask, aTaskState, day } from '../../helpers/a-plan.ts';

const theirs = { performer: 'projektleder', published: day('2026-11-02') };
const old = aTask({ key: '20', due: day('2026-12-18'), ...theirs });
const before = aPlan({ tasks: [old] });
const holdings = [aHolding('projektleder', 'u1')];

/** Told of the version on a Tuesday at 10, and looked at up to then. */
const at = new Date('2026-11-24T09:00:00Z');
const week = new Date('2026-12-01T09:00:00Z');

function onto(tasks: readonly Task[], over: Partial<Rollout> = {}, from = before): Rollout {
  const after: Plan = { ...from, version: 2, tasks: [...tasks] };
  const amendments = followVersion(over.amendments ?? unamended, from, after, at);
  const plan = amended(after, amendments);
  return aRollout({ holdings, checkedAt: at, expectedAt: null, ...over, plan, amendments });
}

const told = (rollout: Rollout, until = week) =>
  upcomingReminders(rollout, at, until).flatMap(({ subject, to, rule, sendAt }) =>
    rule.type === 'friday'
      ? []
      : [`${sendAt.toISOString().slice(5, 16)} ${subject.key} ${rule.type} ${to.type}`],
  );

describe('another version of the plan', () => {
  it('tells the channel and the performer once of a task that is new, and not that it was published', () => {
    const added = aTask({
      ...theirs,
      key: '21',
      due: day('2026-12-03'),
      published: day('2026-11-24'),
    });

    expect(told(onto([old, added]))).toEqual([
      '11-24T09:01 21 plan channel',
      '11-24T09:01 21 plan performer',
      '11-26T08:00 21 beforeDue performer',
      '11-30T08:00 21 beforeDue performer',
    ]);
  });

  it('owes none of the reminders that would have come before, and is never late', () => {
    const added = aTask({ ...theirs, key: '21', due: day('2026-11-30') });
    const rollout = onto([old, added], { checkedAt: new Date('2026-11-16T09:00:00Z') });
    const now = new Date(at.getTime() + 60_000);

    const { reminders } = dueReminders(rollout, now);

    expect(reminders.map(({ rule, to }) => `${rule.type} ${to.type}`)).toEqual([
      'plan channel',
      'plan performer',
    ]);
    expect(reminders.some((reminder) => isDelayed(reminder, now))).toBe(false);
  });

  it('waits for a day on which people can be written to', () => {
    const saturday = new Date('2026-11-28T09:00:00Z');
    const after = { ...before, tasks: [old, aTask({ ...theirs, key: '21' })] };
    const amendments = followVersion(unamended, before, after, saturday);
    const rollout = aRollout({ holdings, plan: amended(after, amendments), amendments });

    const sent = upcomingReminders(rollout, saturday, new Date('2026-12-01T00:00:00Z'));

    expect(sent.map(({ sendAt }) => sendAt.toISOString())).toContain('2026-11-30T08:00:00.000Z');
    expect(sent.every(({ sendAt }) => sendAt > new Date('2026-11-29T00:00:00Z'))).toBe(true);
  });

  it('calls a task that has moved moved, and no news in KLIK, also where its publication has', () => {
    const moved = { ...old, due: day('2026-12-16'), published: day('2026-11-25') };

    expect(told(onto([moved]), new Date('2026-11-27T09:00:00Z'))).toEqual([
      '11-24T09:01 20 plan channel',
      '11-24T09:01 20 plan performer',
    ]);
  });

  it('tells whoever had it of a task that is withdrawn, unless their part in it is over', () => {
    expect(told(onto([]))).toEqual([
      '11-24T09:01 20 plan channel',
      '11-24T09:01 20 plan performer',
    ]);
    const tasks = { 20: aTaskState({ status: 'completed' }) };
    expect(told(onto([], { tasks }))).toEqual(['11-24T09:01 20 plan channel']);
  });

  it('asks the projektleder where the municipality has said something else of the same', () => {
    const amendments = { ...unamended, tasks: { 20: { due: day('2026-12-11') } } };

    expect(told(onto([{ ...old, due: day('2026-12-16') }], { amendments }))).toContain(
      '11-24T09:01 20 clash projektleder',
    );
  });
});
