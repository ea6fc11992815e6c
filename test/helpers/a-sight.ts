/** Rollouts of the real plan as anybody sees them on any day. */
import fc from 'fast-check';
import type { Holding, Language, TaskState } from '../../src/domain/rollout/rollout.ts';
import { addDays, instantOf } from '../../src/domain/time/calendar.ts';
import { planOf } from '../../src/plans/index.ts';
import { type View, viewOf } from '../../src/views/view.ts';
import { aPerson, aRollout } from './a-plan.ts';

export const plan = planOf('fbs-2.0');
export const people = ['A', 'B', 'C'];
const firstDay = '2026-01-13';

const aDay = fc.integer({ min: 0, max: 430 }).map((days) => addDays(firstDay, days));
const anInstant = aDay.map((day) => instantOf(day, '10:30'));
const aName = fc.constantFrom(...people);

const aState: fc.Arbitrary<TaskState> = fc.record({
  status: fc.constantFrom('notStarted', 'inProgress', 'performed', 'completed', 'notRelevant'),
  dueOn: fc.option(aDay),
  dueBy: fc.constant(null),
  value: fc.option(fc.constantFrom('12', 'Tekniker/it-medarbejder: A')),
  note: fc.option(fc.constantFrom('en note', '<!channel>')),
  changedAt: fc.option(anInstant),
  changedBy: fc.option(aName),
  snoozedUntil: fc.option(aDay),
  snoozedBy: fc.option(aName),
  seenAt: fc.option(anInstant),
  seenBy: fc.option(aName),
  approvedAt: fc.option(anInstant),
  approvedBy: fc.option(aName),
  sentBackAt: fc.option(anInstant),
});

const aHolding: fc.Arbitrary<Holding> = fc.record({
  id: fc.uuid(),
  role: fc.constantFrom(...plan.roles.map(({ key }) => key)),
  personId: aName,
  from: anInstant,
  until: fc.constant(null),
  givenBy: fc.option(aName),
  endedBy: fc.constant(null),
});

/** A rollout as anybody sees it on any day. */
export const aSight: fc.Arbitrary<View> = fc
  .record({
    day: aDay,
    startedAt: anInstant,
    tasks: fc.dictionary(fc.constantFrom(...plan.tasks.map(({ key }) => key)), aState),
    holdings: fc.array(aHolding, { maxLength: 8 }),
    language: fc.constantFrom<Language>('da', 'en'),
    viewer: fc.option(aName),
  })
  .map(({ day, language, viewer, startedAt, tasks, holdings }) => {
    const all = Object.fromEntries(people.map((id) => [id, aPerson(id)]));
    const rollout = aRollout({ plan, startedAt, tasks, holdings, people: all });
    const person = viewer === null ? null : aPerson(viewer);
    return viewOf(rollout, instantOf(day, '08:00'), language, person);
  });
