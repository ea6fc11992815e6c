import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanEvent, Task } from '../../../src/domain/plan/plan.ts';
import {
  isEmpty,
  isMoved,
  isRenamed,
  type ListDiff,
  planDiff,
} from '../../../src/domain/plan/plan-diff.ts';
import { anEvent, aPlan, aTask, day, derived, unknown } from '../../helpers/a-plan.ts';

const someDay = fc.constantFrom(unknown, day('2026-12-01'), day('2027-01-04'), {
  ...day('2026-12-01'),
  source: derived,
});
const anyTask = fc
  .record({
    key: fc.constantFrom('1', '2', '3', 'L1'),
    title: fc.constantFrom('A', 'B'),
    due: someDay,
  })
  .map((of) => aTask(of));
const anyEvent = fc
  .record({ key: fc.constantFrom('a', 'b'), title: fc.constantFrom('A', 'B'), when: someDay })
  .map((of) => anEvent(of));
const byKey = { selector: ({ key }: { key: string }) => key };
const anyPlan = fc
  .record({ tasks: fc.uniqueArray(anyTask, byKey), events: fc.uniqueArray(anyEvent, byKey) })
  .map((of): Plan => ({ ...aPlan(), ...of }));

/** What the differences make of the list that they were found in, by key. */
function applied<T extends Task | PlanEvent>(all: readonly T[], diff: ListDiff<T>): T[] {
  const { added, changed, withdrawn } = diff;
  const kept = all.filter((one) => !withdrawn.includes(one));
  const now = kept.map((one) => changed.find(({ before }) => before === one)?.after ?? one);
  return sorted([...now, ...added]);
}

function sorted<T extends { readonly key: string }>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

describe('the difference of two plans', () => {
  it('is none between a plan and its copy', () => {
    fc.assert(fc.property(anyPlan, (plan) => isEmpty(planDiff(plan, structuredClone(plan)))));
  });

  it('makes the new one of the old one', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const { tasks, events } = planDiff(before, after);
        expect(applied(before.tasks, tasks)).toEqual(sorted(after.tasks));
        expect(applied(before.events, events)).toEqual(sorted(after.events));
      }),
    );
  });

  it('calls a date moved, and a date that somebody else says not', () => {
    const changeTo = (of: Partial<Task>) => {
      const before = aPlan({ tasks: [aTask({ key: '1', due: day('2026-12-01') })] });
      const after = aPlan({ tasks: [aTask({ key: '1', due: day('2026-12-01'), ...of })] });
      return planDiff(before, after).tasks.changed.map((it) => [isMoved(it), isRenamed(it)]);
    };

    expect(changeTo({ due: day('2026-12-08') })).toEqual([[true, false]]);
    expect(changeTo({ published: day('2026-11-01') })).toEqual([[true, false]]);
    expect(changeTo({ title: 'Et andet navn' })).toEqual([[false, true]]);
    expect(changeTo({ due: { ...day('2026-12-01'), source: derived } })).toEqual([[false, false]]);
    expect(changeTo({})).toEqual([]);
  });
});
