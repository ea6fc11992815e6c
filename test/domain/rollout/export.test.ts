import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restored } from '../../../src/domain/imports/restoring.ts';
import { Amendments, amended, unamended } from '../../../src/domain/plan/amendments.ts';
import { exportOf, RolloutExport } from '../../../src/domain/rollout/export.ts';
import type { Rollout, TaskState } from '../../../src/domain/rollout/rollout.ts';
import { aHolding, aTask, aTaskState } from '../../helpers/a-plan.ts';
import { rollouts, runs } from '../../helpers/any-rollout.ts';

const now = new Date('2026-11-28T08:00:00Z');
const by = '0199a000-0000-7000-8000-000000000001';
const said = { basis: 'said', ref: by } as const;

const days = fc.constantFrom('2026-12-01', '2027-01-04', '2027-01-22');
const texts = fc.option(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }));
const statuses = fc.constantFrom('notStarted', 'inProgress', 'performed', 'completed');
const states = fc
  .record({ status: statuses, dueOn: fc.option(days), value: texts, note: texts })
  .map((state) => aTaskState({ ...state, changedAt: now, changedBy: by } as Partial<TaskState>));
const dues = days.map((on) => ({ precision: 'day', on, source: said }) as const);
const changes = fc.record({
  due: dues,
  title: fc.constantFrom('Hent certifikater', '=1+1'),
  why: texts,
  isRetired: fc.boolean(),
  dependsOn: fc.subarray(['8', '9']),
  approver: fc.option(fc.constantFrom('projektleder', 'systemansvarlig')),
  onlyIf: fc.option(fc.constant('q-1')),
});
const series = fc.record({
  every: fc.constantFrom('week', 'month', 'quarter'),
  from: days,
  until: fc.option(days),
});

/** What a municipality may have said of its plan, and how its tasks stand. */
const lived = fc
  .tuple(
    ...([
      rollouts,
      fc.array(states, { maxLength: 3 }),
      fc.array(changes, { maxLength: 3 }),
    ] as const),
    ...([texts, fc.option(series), fc.option(fc.constantFrom('yes', 'no'))] as const),
  )
  .map(([rollout, given, told, answer, repeats, condition]): Rollout => {
    const key = (index: number) => String(index + 1);
    const tasks: Amendments['tasks'] = Object.fromEntries(
      told.map(({ due, title, why, isRetired, dependsOn, approver, onlyIf }, index) => [
        key(index),
        {
          due,
          title,
          dependsOn,
          approver,
          onlyIf,
          ...(isRetired ? { retired: { on: '2026-11-28', why } } : {}),
        },
      ]),
    );
    const again = {
      ...aTask({ title: 'Er rollerne ajour?', source: said }),
      ...{ key: 'M1', kind: 'local' },
      ...(repeats && { repeats: { ...repeats, series: 'M1' } }),
    };
    const question = { key: 'q-1', text: 'Har I en bogbus?', source: said };
    const amendments = Amendments.parse({
      ...unamended,
      ...{ tasks, addedTasks: [again], addedConditions: [question] },
    });
    const touched = { done: false, changedAt: now, changedBy: by };
    const items = {
      'questions/x': { ...touched, answer },
      'conditions/q-1': { ...touched, answer: condition },
    };
    const own = Object.fromEntries(given.map((state, index) => [key(index), state]));
    const plan = amended(rollout.plan, amendments);
    return { ...rollout, plan, amendments, items, tasks: { ...rollout.tasks, ...own } };
  });

/** As nobody has touched it: what the file tells of is all that it gets. */
const taken = (rollout: Rollout, exported: RolloutExport): Rollout => {
  const empty = { ...rollout, amendments: unamended, tasks: {}, items: {}, holdings: [] };
  const people = Object.values(rollout.people);
  const by = { personId: 'u9', now, source: { basis: 'said', ref: 'u9' } } as const;
  const { amendments, tasks, items, roles, unset } = restored(empty, exported, people, by);
  expect(unset).toEqual([]);
  const holdings = Object.entries(roles).flatMap(([role, holders]) =>
    holders.map(({ id }) => aHolding(role, id, { from: now })),
  );
  return { ...empty, amendments: amendments ?? unamended, tasks, items, holdings };
};

const read = (rollout: Rollout) =>
  RolloutExport.parse(JSON.parse(JSON.stringify(exportOf(rollout, now))));

/** What tasks wait for and depend on, who approves them, and which come again. */
const hangsTogether = ({ amendments, items }: Rollout) => [
  Object.values(amendments.tasks).map(({ dependsOn, approver, onlyIf }) => [
    ...[dependsOn, approver, onlyIf],
  ]),
  amendments.addedTasks.map(({ repeats }) => repeats),
  amendments.addedConditions.map(({ key, text }) => [
    key,
    text,
    items[`conditions/${key}`]?.answer,
  ]),
];

describe('an exported rollout', () => {
  it('is read as what it was, and comes to the same state', () => {
    fc.assert(
      fc.property(lived, (rollout) => {
        const exported = read(rollout);
        const again = taken(rollout, exported);
        expect(exported).toEqual(exportOf(rollout, now));
        expect(exportOf(again, now)).toEqual(exported);
        expect(hangsTogether(again)).toEqual(hangsTogether(rollout));
      }),
      runs(150),
    );
  });

  it('names no id of a person', () => {
    fc.assert(
      fc.property(lived, (rollout) => {
        expect(JSON.stringify(read(rollout))).not.toContain(by);
      }),
      runs(100),
    );
  });

  it('tells nothing of who comes to a meeting, and takes nothing of it in', () => {
    fc.assert(
      fc.property(lived, fc.constantFrom(null, 'yes', 'no', `send:${by}`), (rollout, answer) => {
        const said = { done: true, answer, changedAt: now, changedBy: by };
        const items = { ...rollout.items, [`attendance/kick-off/${by}`]: said };
        expect(read({ ...rollout, items })).toEqual(read(rollout));
        const { changedBy: _, changedAt, ...told } = said;
        const item = { ...told, changedAt: changedAt.toISOString() };
        const file = read(rollout);
        const foreign = { ...file, items: { ...file.items, 'attendance/kick-off/u1': item } };
        expect(taken(rollout, foreign).items).toEqual(taken(rollout, file).items);
      }),
      runs(50),
    );
  });

  it('is refused when it is of another version, or has more than that', () => {
    const [rollout] = fc.sample(rollouts, { numRuns: 1, seed: 1 }) as [Rollout];
    const exported = read(rollout);
    expect(RolloutExport.safeParse({ ...exported, version: 2 }).success).toBe(false);
    expect(RolloutExport.safeParse({ ...exported, more: 1 }).success).toBe(false);
  });
});
