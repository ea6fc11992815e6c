import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amendments, amended, unamended } from '../../../src/domain/plan/amendments.ts';
import { followVersion, settleClash } from '../../../src/domain/plan/follow-version.ts';
import { taskIn } from '../../../src/domain/plan/plan.ts';
import { anEvent, aPlan, aTask, day } from '../../helpers/a-plan.ts';

const at = new Date('2026-11-24T09:00:00Z');
const days = fc.constantFrom(...['2026-12-01', '2026-12-08', '2026-12-15'].map(day));
const keys = fc.constantFrom('1', '2', '3');
const byKey = { selector: ({ key }: { key: string }) => key };
const plans = fc
  .uniqueArray(
    fc.record({ key: keys, title: fc.constantFrom('A', 'B'), due: days }).map((of) => aTask(of)),
    byKey,
  )
  .map((tasks) => aPlan({ tasks }));
const said: fc.Arbitrary<Amendments> = fc
  .dictionary(
    keys,
    fc.oneof(
      fc.record({ due: days }),
      fc.record({ title: fc.constantFrom('A', 'C') }),
      fc.constant({ retired: { on: '2026-11-01', why: null } }),
    ),
  )
  .map((tasks) => ({ ...unamended, tasks }));

describe('going over to another version', () => {
  it('keeps all that the municipality has said, and loses no task', () => {
    fc.assert(
      fc.property(said, plans, plans, (own, before, after) => {
        const next = followVersion(own, before, after, at);
        for (const [key, change] of Object.entries(own.tasks)) {
          expect(next.tasks[key]).toMatchObject(change);
        }
        const { tasks, retired } = amended(after, next);
        const known = [...tasks, ...(retired?.tasks ?? [])].map(({ key }) => key);
        for (const { key } of [...before.tasks, ...after.tasks]) expect(known).toContain(key);
      }),
    );
  });

  it('asks of what both have changed, and of nothing where the version is the same', () => {
    fc.assert(
      fc.property(said, plans, plans, (own, before, after) => {
        const same = followVersion(own, before, before, at);
        expect([same.clashes, same.update?.tasks]).toEqual([{ tasks: {}, events: {} }, {}]);
        const { clashes } = followVersion(own, before, after, at);
        for (const [key, clash] of Object.entries(clashes.tasks)) {
          const said = own.tasks[key] ?? {};
          if (!said.retired) expect(Object.keys(said)).toEqual(Object.keys(clash));
          expect(after.tasks.find((task) => task.key === key)).toMatchObject(clash);
        }
      }),
    );
  });

  it('says what is new, moved, renamed and withdrawn of what is followed here', () => {
    const [one, two, three] = ['1', '2', '3'].map((key) => aTask({ key, due: day('2026-12-01') }));
    if (!one || !two || !three) throw new Error('three');
    const own = { ...unamended, tasks: { 2: { due: day('2026-12-24') } } };
    const before = aPlan({ tasks: [one, two, three] });
    const tasks = [{ ...one, title: 'B' }, { ...two, due: day('2026-12-08') }, aTask({ key: '4' })];
    const events = [...before.events, anEvent({ key: 'nyt' })];

    const next = followVersion(own, before, { ...before, tasks, events }, at);

    expect(next.update).toMatchObject({
      tasks: { 1: 'renamed', 4: 'new', 3: 'withdrawn' },
      events: { nyt: 'new' },
    });
    expect(next.clashes.tasks).toEqual({ 2: { due: day('2026-12-08') } });
  });

  it('takes back a withdrawal of the plan alone when the task is in it again', () => {
    const whole = aPlan({ tasks: [aTask({ key: '1' }), aTask({ key: '2' })] });
    const own = { ...unamended, tasks: { 2: { retired: { on: '2026-11-01', why: 'nej' } } } };
    const gone = followVersion(own, whole, { ...whole, tasks: [] }, at);
    const back = followVersion(gone, { ...whole, tasks: [] }, whole, at);

    expect(amended({ ...whole, tasks: [] }, gone).tasks).toEqual([]);
    expect(amended(whole, back).tasks.map(({ key }) => key)).toEqual(['1']);
    expect(amended(whole, back).retired?.tasks).toMatchObject([
      { key: '2', retired: { why: 'nej' } },
    ]);
  });

  it('asks whether what the municipality has withdrawn comes back, where the plan has moved it', () => {
    const before = aPlan({ tasks: [aTask({ key: '1', due: day('2026-12-01') })] });
    const after = aPlan({ tasks: [aTask({ key: '1', due: day('2026-12-08') })] });
    const own = { ...unamended, tasks: { 1: { retired: { on: '2026-11-01', why: null } } } };

    const next = followVersion(own, before, after, at);

    expect(next.clashes.tasks).toEqual({ 1: { due: day('2026-12-08') } });
    expect(amended(after, settleClash(next, 'tasks', '1', 'ours')).tasks).toEqual([]);
    expect(amended(after, settleClash(next, 'tasks', '1', 'plans')).tasks).toHaveLength(1);
  });

  it.each([
    ['ours', '2026-12-24'],
    ['plans', '2026-12-08'],
  ] as const)('settles a clash by the word of %s', (take, due) => {
    const before = aPlan({ tasks: [aTask({ key: '1', due: day('2026-12-01') })] });
    const after = aPlan({ tasks: [aTask({ key: '1', due: day('2026-12-08') })] });
    const own = { ...unamended, tasks: { 1: { due: day('2026-12-24'), title: 'Vores' } } };

    const settled = settleClash(followVersion(own, before, after, at), 'tasks', '1', take);

    expect(settled.clashes.tasks).toEqual({});
    expect(taskIn(amended(after, settled), '1')).toMatchObject({
      title: 'Vores',
      due: { on: due },
    });
  });
});
