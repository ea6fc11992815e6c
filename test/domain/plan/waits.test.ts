import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Amendments, amended } from '../../../src/domain/plan/amendments.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { circleWith, pathTo, waitsOf } from '../../../src/domain/plan/waits.ts';
import { aPlan, aTask } from '../../helpers/a-plan.ts';

const keys = ['1', '2', '3', '4', '5'];
const edges = fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys)));

function planOf(waits: readonly (readonly [string, string])[]): Plan {
  const dependsOn = (key: string) => [
    ...new Set(waits.filter(([from]) => from === key).map(([, on]) => on)),
  ];
  const tasks = keys.map((key) => aTask({ key, dependsOn: dependsOn(key) }));
  return { ...aPlan({ tasks: [] }), tasks };
}

function hasCircle({ tasks }: Plan): boolean {
  const waits = waitsOf(tasks);
  return tasks.some(({ key, dependsOn }) => dependsOn.some((on) => pathTo(waits, on, key)));
}

describe('tasks that wait for each other', () => {
  it('are refused with the whole way round', () => {
    const plan = planOf([
      ['1', '2'],
      ['2', '3'],
    ]);
    expect(circleWith(plan, '3', '1')).toEqual(['3', '1', '2', '3']);
    expect(circleWith(plan, '1', '1')).toEqual(['1', '1']);
    expect(circleWith(plan, '1', '3')).toBeNull();
  });

  it('never do so in a circle, whatever is added in whatever order', () => {
    fc.assert(
      fc.property(edges, (wanted) => {
        const kept: [string, string][] = [];
        for (const [from, on] of wanted) {
          if (circleWith(planOf(kept), from, on) === null) kept.push([from, on]);
        }
        expect(hasCircle(planOf(kept))).toBe(false);
      }),
    );
  });

  it('never do so as the plan’s file and the municipality have it together; what it says comes first', () => {
    fc.assert(
      fc.property(edges, edges, (ofFile, said) => {
        const file = planOf(ofFile);
        const tasks = Object.fromEntries(
          planOf(said)
            .tasks.filter(({ dependsOn }) => dependsOn.length > 0)
            .map(({ key, dependsOn }) => [key, { dependsOn }]),
        );
        const plan = amended(file, Amendments.parse({ tasks }));
        if (Object.keys(tasks).length > 0) expect(hasCircle(plan)).toBe(false);
        if (hasCircle(planOf(said))) return;
        for (const [key, { dependsOn }] of Object.entries(tasks)) {
          expect(plan.tasks.find((task) => task.key === key)?.dependsOn).toEqual(dependsOn);
        }
      }),
    );
  });
});
