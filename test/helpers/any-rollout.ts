/** Random rollouts for property tests: tasks, events, holders and settings of every kind. */
import fc from 'fast-check';
import { ruleName } from '../../src/domain/plan/rules.ts';
import type { Reminder } from '../../src/domain/reminders/reminder.ts';
import { type PersonPolicy, type Policy, unset } from '../../src/domain/rollout/policy.ts';
import type { Rollout, Status, TaskState } from '../../src/domain/rollout/rollout.ts';
import { addDays, instantOf } from '../../src/domain/time/calendar.ts';
import {
  aHolding,
  anEvent,
  aPlan,
  aRole,
  aRollout,
  aTask,
  aTaskState,
  day,
  month,
  unknown,
} from './a-plan.ts';

export const hourMs = 60 * 60 * 1000;
export const dayMs = 24 * hourMs;
const roles = ['projektleder', 'faglig-leder', 'systemansvarlig', 'superbruger'];
const people = ['u1', 'u2', 'u3', 'u4'];
const plan = aPlan({ tasks: [], roles: roles.map((key) => aRole({ key, name: key })) });

// Two winters, both easters and all four clock changes.
const dates = fc.integer({ min: 60, max: 700 }).map((number) => addDays('2026-01-01', number));
export const instants = fc
  .tuple(dates, fc.integer({ min: 0, max: dayMs - 1 }))
  .map(([on, ms]) => new Date(instantOf(on, '00:00').getTime() + ms));
const anyRole = fc.constantFrom(...roles);
const statuses = fc.constantFrom<Status>('notStarted', 'inProgress', 'performed');
const someDays = fc.oneof({ weight: 5, arbitrary: dates.map(day) }, fc.constant(unknown));
const beforeDue = fc
  .integer({ min: 1, max: 60 })
  .map((days) => ruleName({ type: 'beforeDue', days }));
const taskRules = fc
  .tuple(
    fc.constantFrom('dueDay', 'beforeDue:3'),
    fc.uniqueArray(
      fc.oneof(
        fc.constantFrom('published', 'overdue:1', 'overdue:3', 'overdue:5', 'everyWeek'),
        beforeDue,
        dates.map((on) => `onDate:${on}`),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([one, more]) => [one, ...more]);
const periods = fc
  .tuple(dates, fc.integer({ min: 0, max: 30 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));

const personPolicies: fc.Arbitrary<PersonPolicy> = fc.record(
  {
    sendHour: fc.integer({ min: 7, max: 17 }),
    absence: fc
      .tuple(periods, fc.option(fc.constantFrom(...people)))
      .map(([period, deputy]) => ({ ...period, deputy })),
    monday: fc.boolean(),
    tasks: taskRules,
  },
  { requiredKeys: [] },
);
const policies: fc.Arbitrary<Policy> = fc
  .record({
    tasks: fc.option(taskRules),
    closed: fc.array(periods, { maxLength: 3 }),
    region: fc.constantFrom('DK', 'DE-SH'),
    labourDay: fc.constantFrom('open', 'noon', 'closed'),
    people: fc.dictionary(fc.constantFrom(...people), personPolicies),
    friday: fc.boolean(),
  })
  .map(({ tasks, closed, region, labourDay, people, friday }) => ({
    ...unset,
    people,
    friday,
    cadences: tasks ? { tasks } : {},
    quiet: { ...unset.quiet, closed, region, labourDay },
  }));

const entries = fc.record({
  due: someDays,
  published: someDays,
  performer: fc.option(anyRole),
  accountable: fc.option(anyRole),
  status: statuses,
  touchedAt: fc.option(instants),
  answeredBy: fc.option(fc.subarray(roles, { minLength: 1, maxLength: 2 })),
  isOvertaken: fc.boolean(),
  snooze: fc.option(fc.tuple(dates, fc.constantFrom(...people))),
});
const events = fc.record({
  when: fc.oneof(
    dates.map(day),
    dates.map((on) => month(on.slice(0, 7))),
  ),
  form: fc.constantFrom('physical' as const, 'online' as const),
  audience: fc.uniqueArray(anyRole, { maxLength: 2 }),
});
export const holdings = fc.uniqueArray(fc.tuple(anyRole, fc.constantFrom(...people)), {
  maxLength: 6,
  selector: (pair) => pair.join(),
});

export const rollouts: fc.Arbitrary<Rollout> = fc
  .record({
    entries: fc.array(entries, { minLength: 1, maxLength: 3 }),
    events: fc.array(events, { maxLength: 2 }),
    goLive: fc.option(dates),
    holdings,
    policy: policies,
    sendHour: fc.integer({ min: 0, max: 23 }),
  })
  .map(({ entries, events, goLive, holdings, policy, sendHour }) => {
    const keyed = entries.map((entry, index) => ({ ...entry, key: String(index + 1) }));
    const states = keyed.map(({ key, status, touchedAt, snooze }): [string, TaskState] => {
      const [snoozedUntil, snoozedBy] = snooze ?? [null, null];
      return [key, aTaskState({ status, changedAt: touchedAt, snoozedUntil, snoozedBy })];
    });
    const tasks = keyed.map(({ answeredBy, isOvertaken, ...entry }) => {
      const { key, due, published, performer, accountable } = entry;
      return {
        ...aTask({ key, due, published, performer, accountable }),
        ...(answeredBy ? { answeredBy } : {}),
        ...(isOvertaken && events.length > 0 ? { overtakenBy: 'event-0' } : {}),
      };
    });
    const startedAt = new Date('2025-11-03T08:00:00Z');
    const held = holdings.map(([role, personId]) => aHolding(role, personId, { from: startedAt }));
    return aRollout({
      plan: {
        ...plan,
        tasks,
        events: [
          ...events.map((event, index) => anEvent({ ...event, key: `event-${index}` })),
          ...(goLive ? [anEvent({ key: plan.goLive, kind: 'milestone', when: day(goLive) })] : []),
        ],
      },
      startedAt,
      tasks: Object.fromEntries(states),
      holdings: held,
      policy,
      sendHour,
    });
  });

export const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
/** The instant, or the last thing that people did where that is later: a change writes a new next check. */
export const onceChanged = ({ tasks }: Rollout, instant: Date) =>
  new Date(Math.max(+instant, ...Object.values(tasks).map(({ changedAt }) => Number(changedAt))));
export const keysOf = (reminders: readonly Reminder[]) =>
  reminders.map(({ key }) => key).toSorted();
export const runs = (numRuns: number) => ({ numRuns });
