/** What follows when a task's deadline has passed: who hears of it, step by step, and how often. */

import { cadenceFor } from '../rollout/policy.ts';
import { isWaiting } from '../rollout/waiting.ts';
import type { LocalDate } from '../time/when.ts';
import { addWorkingDays, calendarOf } from '../time/working-days.ts';
import type { Addressee } from './addressee.ts';
import { type Deadline, performer, seriesTo, type Window } from './deadline.ts';
import type { Reminder } from './reminder.ts';
import { weeklyLines } from './weekly-lines.ts';

/** Who hears of the first, the second, and every later step after the deadline. */
const steps: readonly (readonly Addressee[])[] = [
  [performer, { type: 'accountable' }],
  [{ type: 'projektleder' }],
];
const lastStep: readonly Addressee[] = [{ type: 'faglig-leder' }];

/** By working days after the deadline, each step to somebody farther from the work. */
export function escalations(deadline: Deadline): Reminder[] {
  const { rollout, due } = deadline;
  const calendar = calendarOf(rollout.policy.quiet);
  const told = overdueRules(deadline).flatMap((rule, step) => {
    const meant = addWorkingDays(due, rule.workingDays, calendar);
    return addresseesOf(deadline, step, meant).map(({ to, personId }) => {
      const series = seriesTo(to, deadline);
      const on = series.firstOpen(meant);
      return { personId, on, isMoved: on !== meant, reminder: series.reminder(rule, on) };
    });
  });
  return told.flatMap(({ personId, on, isMoved, reminder }, index) => {
    if (!isMoved || personId === null) return [reminder];
    // Moved to another day, it may come right before the next one to the same person.
    const soon = addWorkingDays(on, 1, calendar);
    const isNear = (next: (typeof told)[number]) => next.personId === personId && next.on <= soon;
    return told.slice(index + 1).some(isNear) ? [] : [reminder];
  });
}

/** From the week after the first step on, where the cadence has it and nothing else is in the way. */
export function linesAfterWork(deadline: Deadline, window: Window): Reminder[] {
  const { rollout, task, due } = deadline;
  const isRepeated = rulesOf(deadline).some(({ type }) => type === 'everyWeek');
  if (!isRepeated || isWaiting(rollout, task)) return [];
  const [first] = overdueRules(deadline);
  const begun = addWorkingDays(due, first?.workingDays ?? 1, calendarOf(rollout.policy.quiet));
  return weeklyLines(deadline, begun, window);
}

function rulesOf({ rollout, task }: Deadline) {
  return cadenceFor(rollout, 'tasks', { task: task.key }).rules;
}

function overdueRules(deadline: Deadline) {
  return rulesOf(deadline)
    .filter((rule) => rule.type === 'overdue')
    .toSorted((a, b) => a.workingDays - b.workingDays);
}

interface Told {
  readonly to: Addressee;
  /** null: nobody in person. */
  readonly personId: string | null;
}

/** The performer is asked to do the work, and gets no report about themself in another capacity. */
function addresseesOf(deadline: Deadline, step: number, on: LocalDate): readonly Told[] {
  const { task } = deadline;
  const worker = seriesTo(performer, deadline).personOn(on);
  // The person whom the task was to find is not told that nobody has been found.
  const isAnswer = ({ type }: Addressee) => task.answeredBy?.includes(type) ?? false;
  const above = steps[step] ?? lastStep;
  const told = (above.some(isAnswer) ? lastStep : above).map((to): Told => {
    const personId = seriesTo(to, deadline).personOn(on);
    const isWorker = to.type === task.performer || (personId !== null && personId === worker);
    return { to: isWorker ? performer : to, personId };
  });
  return told.filter(({ to }, index) => told.findIndex((other) => other.to === to) === index);
}
