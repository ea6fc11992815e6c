/** Rollouts with somebody who looks after them, things to tick, and what people may do once. */
import fc from 'fast-check';
import { askableRights } from '../../src/domain/may/rights-table.ts';
import type { Allowance } from '../../src/domain/rollout/allowance.ts';
import { attendanceName } from '../../src/domain/rollout/attendance.ts';
import { type Rollout, stateOf } from '../../src/domain/rollout/rollout.ts';
import type { Change, Store } from '../../src/store/store.ts';
import { anEvent, aPerson, day } from './a-plan.ts';
import { instants, rollouts } from './any-rollout.ts';

export const people = ['u1', 'u2', 'u3', 'u4', 'stranger'];
export const anybody = fc.constantFrom(...people);
const goLive = anEvent({ key: 'go-live', kind: 'milestone', when: day('2027-01-28') });
const source = { basis: 'stated', ref: 'L1' } as const;

/** What somebody may do once: yes, no or not answered, used or not, still open or over. */
const allowed: fc.Arbitrary<Allowance> = fc.record({
  id: fc.uuid(),
  personId: anybody,
  right: fc.constantFrom(...askableRights),
  subject: fc.constantFrom(
    '',
    '1',
    '2',
    'projektleder',
    'systemansvarlig',
    'tekniker',
    'superbruger',
  ),
  askedAt: instants,
  expiresAt: instants,
  isAllowed: fc.constantFrom(true, true, false, null),
  answeredBy: fc.constant(null),
  usedAt: fc.option(instants, { freq: 3 }),
});

/** With somebody who looks after it, in half of them; closed tasks, and things to tick and to answer. */
export const kept = fc
  .tuple(
    rollouts,
    fc.option(fc.tuple(anybody, instants)),
    fc.option(anybody),
    fc.boolean(),
    fc.option(instants),
    fc.array(allowed, { maxLength: 3 }),
    fc.array(fc.tuple(anybody, fc.constantFrom(null, 'yes', 'no', 'send:u4'), fc.boolean())),
  )
  .map(([rollout, keeper, seenBy, isClosed, startedAt, allowances, answers]): Rollout => {
    const names = Object.fromEntries(people.map((id) => [id, aPerson(id)]));
    const administrator = keeper && { personId: keeper[0], since: keeper[1] };
    const [first] = rollout.plan.tasks;
    const state = first && stateOf(rollout, first);
    const touched = state && {
      ...state,
      ...(isClosed && { status: 'completed' as const }),
      ...(seenBy && { seenBy, seenAt: rollout.startedAt }),
    };
    return {
      ...rollout,
      allowances,
      items: Object.fromEntries(
        rollout.plan.events.flatMap((event) =>
          answers.map(([id, answer, done]) => [
            attendanceName(event, id),
            { done, answer, changedAt: rollout.startedAt, changedBy: 'u1' },
          ]),
        ),
      ),
      startedAt: startedAt ?? rollout.startedAt,
      administrator,
      people: { ...names, ...rollout.people },
      tasks: { ...rollout.tasks, ...(first && touched && { [first.key]: touched }) },
      plan: {
        ...rollout.plan,
        tasks: rollout.plan.tasks.map((task, index) =>
          index === 1 ? { ...task, onlyIf: 'b' } : { ...task, approver: 'systemansvarlig' },
        ),
        checklist: [{ key: 'c', text: 'Gør det', isState: false, source }],
        conditions: [{ key: 'b', text: 'Har I?', source }],
        questions: [{ key: 'q', text: 'Hvordan?', isState: false, source }],
        events: [...rollout.plan.events.filter(({ key }) => key !== 'go-live'), goLive],
      },
    };
  });

/** A store of this one rollout, in which nothing is written. */
export function storeOf(rollout: Rollout): Pick<Store, 'rollouts'> {
  const change = async (_id: string, _by: unknown, decide: (now: Rollout) => Change) => {
    decide(rollout);
    return { rollout, entry: 'e' };
  };
  return { rollouts: { ...({} as Store['rollouts']), change } };
}
