import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unamended } from '../../../src/domain/plan/amendments.ts';
import { nextCheckAt, upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { alike } from '../../../src/domain/rollout/alike.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { vacancies } from '../../../src/domain/rollout/vacancy-risk.ts';
import { aHolding, aPlan, aRollout, aTaskState } from '../../helpers/a-plan.ts';
import { after, dayMs, hourMs, instants, rollouts, runs } from '../../helpers/any-rollout.ts';

const unsaid = { amendments: unamended, tasks: {}, items: {}, holdings: [] };

test('of two rollouts of which nothing is said, the second is told what it would be told alone', () => {
  const hours = fc.integer({ min: 0, max: 23 });
  const second = fc.record({ startedAt: instants, sendHour: hours });
  fc.assert(
    fc.property(rollouts, second, instants, (any, its, now) => {
      const { risksBefore: _, ...first }: Rollout = { ...any, ...unsaid };
      const other: Rollout = { ...first, ...its, checkedAt: its.startedAt, municipality: 'Anden' };
      // With plan and settings of its own, nothing is shared.
      const { amendments, ...rest } = other;
      const alone: Rollout = { ...structuredClone(rest), amendments };
      const told = (rollout: Rollout) => ({
        reminders: upcomingReminders(rollout, now, after(now, 60 * dayMs)),
        next: nextCheckAt(rollout, now),
        vacancies: vacancies(rollout, after(now, hourMs)),
      });
      const expected = told(alone);
      told(first);

      expect(alike(other)).toBe(alike(first));
      expect(told(other)).toEqual(expected);
    }),
    runs(60),
  );
});

test('a rollout of which anything is said stands for itself', () => {
  const plan = aPlan();
  const policy = aRollout().policy;
  const blank = aRollout({ plan, policy, ...unsaid });
  const said: Partial<Rollout>[] = [
    { tasks: { '1': aTaskState() } },
    { items: { 'checklist/a': { done: true, answer: null, changedAt: null, changedBy: null } } },
    { holdings: [aHolding('projektleder', 'p')] },
    { risksBefore: { tekniker: { level: null, at: new Date('2026-03-02T08:00:00Z') } } },
    { amendments: { ...unamended } },
  ];

  for (const one of said) {
    const rollout = { ...blank, ...one };
    expect(alike(rollout)).toBe(rollout);
  }
});
