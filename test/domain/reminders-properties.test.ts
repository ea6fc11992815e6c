import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, hourOf, instantOf, toLocalDate } from '../../src/domain/calendar.ts';
import { merged } from '../../src/domain/messages.ts';
import { type PersonPolicy, type Policy, unset } from '../../src/domain/policy.ts';
import { inboxOf, recipientOf } from '../../src/domain/recipients.ts';
import {
  dueReminders,
  isStillOwed,
  nextCheckAt,
  type Reminder,
  upcomingReminders,
} from '../../src/domain/reminders.ts';
import type { Rollout, Status, TaskState } from '../../src/domain/rollout.ts';
import { ruleName } from '../../src/domain/rules.ts';
import { dayOf } from '../../src/domain/when.ts';
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
} from '../helpers/a-plan.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
const roles = ['projektleder', 'faglig-leder', 'systemansvarlig', 'superbruger'];
const people = ['u1', 'u2', 'u3', 'u4'];
const plan = aPlan({ tasks: [], roles: roles.map((key) => aRole({ key, name: key })) });

// Two winters, both easters and all four clock changes.
const dates = fc.integer({ min: 60, max: 700 }).map((number) => addDays('2026-01-01', number));
const instants = fc
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
const holdings = fc.uniqueArray(fc.tuple(anyRole, fc.constantFrom(...people)), {
  maxLength: 6,
  selector: (pair) => pair.join(),
});

const rollouts: fc.Arbitrary<Rollout> = fc
  .record({
    entries: fc.array(entries, { minLength: 1, maxLength: 3 }),
    events: fc.array(events, { maxLength: 2 }),
    holdings,
    policy: policies,
    sendHour: fc.integer({ min: 0, max: 23 }),
  })
  .map(({ entries, events, holdings, policy, sendHour }) => {
    const keyed = entries.map((entry, index) => ({ ...entry, key: String(index + 1) }));
    const states = keyed.map(({ key, status, touchedAt, snooze }): [string, TaskState] => {
      const [snoozedUntil, snoozedBy] = snooze ?? [null, null];
      return [key, aTaskState({ status, changedAt: touchedAt, snoozedUntil, snoozedBy })];
    });
    const tasks = keyed.map(({ key, due, published, performer, accountable }) =>
      aTask({ key, due, published, performer, accountable }),
    );
    const held = holdings.map(([role, personId]) => aHolding(role, personId));
    return aRollout({
      plan: {
        ...plan,
        tasks,
        events: events.map((event, index) => anEvent({ ...event, key: `event-${index}` })),
      },
      startedAt: new Date('2025-11-03T08:00:00Z'),
      tasks: Object.fromEntries(states),
      holdings: held,
      policy,
      sendHour,
    });
  });

const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
const keysOf = (reminders: readonly Reminder[]) => reminders.map(({ key }) => key).toSorted();
const begin = new Date('2025-11-03T08:00:00Z');
const runs = (numRuns: number) => ({ numRuns });

function allOf(rollout: Rollout): Reminder[] {
  return upcomingReminders(rollout, begin, after(begin, 900 * dayMs));
}

function receiverOf(rollout: Rollout, reminder: Reminder): string | null | undefined {
  const recipient = recipientOf(rollout, reminder, reminder.sendAt);
  if (recipient === null) return undefined;
  return recipient.type === 'person' ? recipient.personId : null;
}

test('nothing comes on a quiet day or at another hour than the one its receiver wants', () => {
  fc.assert(
    fc.property(rollouts, (rollout) => {
      for (const reminder of allOf(rollout)) {
        const receiver = receiverOf(rollout, reminder);
        if (receiver === undefined) continue;
        const inbox = inboxOf(rollout, receiver);
        const shown = `${reminder.key} ${reminder.sendAt.toISOString()}`;
        expect(inbox.isOpen(toLocalDate(reminder.sendAt)), shown).toBe(true);
        expect(hourOf(reminder.sendAt), shown).toBe(inbox.hour);
      }
    }),
    runs(150),
  );
});

test('what comes before a deadline is never after it, and an overdue one always is', () => {
  const afterwards = ['overdue', 'everyWeek'];
  fc.assert(
    fc.property(rollouts, (rollout) => {
      for (const { rule, due, sendAt, key } of allOf(rollout)) {
        if (rule.type === 'friday' || due === null) continue;
        expect(toLocalDate(sendAt) > due, key).toBe(afterwards.includes(rule.type));
      }
    }),
    runs(150),
  );
});

test('no key comes twice, and a message tells of a subject once', () => {
  fc.assert(
    fc.property(rollouts, (rollout) => {
      const all = allOf(rollout);
      expect(new Set(keysOf(all)).size).toBe(all.length);
      const messages = Object.values(
        Object.groupBy(all, (one) => `${receiverOf(rollout, one)} ${one.sendAt.toISOString()}`),
      );
      for (const rows of messages) {
        const told = merged((rows ?? []).map((reminder) => ({ reminder, late: false })));
        const subjects = told.map(({ reminder }) => JSON.stringify(reminder.subject));
        expect(new Set(subjects).size).toBe(told.length);
      }
    }),
    runs(100),
  );
});

test('every open task with a deadline has a reminder before it or on it, whatever the calendar', () => {
  fc.assert(
    fc.property(rollouts, (rollout) => {
      const all = allOf(rollout);
      for (const task of rollout.plan.tasks) {
        const due = dayOf(task.due);
        const published = dayOf(task.published);
        const state = rollout.tasks[task.key];
        if (due === null || state?.status === 'performed') continue;
        if (published !== null && published > due) continue;
        const found = all.filter(
          ({ subject, sendAt, rule }) =>
            subject.key === task.key && rule.type !== 'friday' && toLocalDate(sendAt) <= due,
        );
        expect(found.length, `${task.key} ${due}`).toBeGreaterThan(0);
      }
    }),
    runs(150),
  );
});

/** What goes out when the clock ticks after each of these gaps, each key once, as the ledger has it. */
function ticking(rollout: Rollout, from: Date, gaps: Iterable<number>) {
  const sent = new Map<string, Reminder>();
  let [now, checkedAt] = [from, from];
  for (const gap of gaps) {
    now = after(now, gap);
    const { reminders, heldUntil } = dueReminders({ ...rollout, checkedAt }, now);
    for (const reminder of reminders) sent.set(reminder.key, reminder);
    if (heldUntil === null) checkedAt = now;
  }
  return { sent: [...sent.values()], now };
}

test('however often the clock ticks, the same reminders go out', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: hourMs }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(rollouts, instants, gaps, (rollout, from, gaps) => {
      const { sent, now } = ticking(rollout, from, gaps);
      expect(keysOf(sent)).toEqual(keysOf(upcomingReminders(rollout, from, now)));
    }),
    runs(25),
  );
});

test('a second tick at the same instant adds nothing', () => {
  fc.assert(
    fc.property(rollouts, instants, (rollout, now) => {
      const due = dueReminders({ ...rollout, checkedAt: now }, now);
      expect(due).toEqual({ reminders: [], heldUntil: null });
    }),
    runs(50),
  );
});

test('going from each next check to the next for a year misses nothing and looks for nothing', () => {
  fc.assert(
    fc.property(rollouts, instants, (rollout, instant) => {
      // A change writes a new next check: none lies ahead.
      const changes = Object.values(rollout.tasks).map(({ changedAt }) => Number(changedAt));
      const from = new Date(Math.max(instant.getTime(), ...changes));
      const until = after(from, 365 * dayMs);
      const found: Reminder[] = [];
      for (let now = from; ; ) {
        const next = nextCheckAt(rollout, now);
        if (next === null || next > until) break;
        const { reminders } = dueReminders({ ...rollout, checkedAt: now }, next);
        expect(reminders.length).toBeGreaterThan(0);
        found.push(...reminders);
        now = next;
      }
      const expected = upcomingReminders(rollout, from, until);
      const seen = keysOf(found);
      expect(keysOf(expected).filter((key) => !seen.includes(key))).toEqual([]);
      expect(seen).toHaveLength(expected.length);
    }),
    runs(30),
  );
});

test('after days of silence a subject is told once to each addressee, and only what has sense', () => {
  const silence = fc.integer({ min: dayMs, max: 60 * dayMs });
  fc.assert(
    fc.property(rollouts, instants, silence, (rollout, checkedAt, silence) => {
      const now = after(checkedAt, silence);
      const today = toLocalDate(now);
      const { reminders } = dueReminders({ ...rollout, checkedAt }, now);
      const late = reminders.filter(({ sendAt }) => now.getTime() - sendAt.getTime() > dayMs);
      const lines = late.map(({ subject, to }) => JSON.stringify([subject, to]));
      expect(new Set(lines).size).toBe(lines.length);
      for (const { rule, due } of reminders) {
        const stands = ['overdue', 'everyWeek', 'friday'].includes(rule.type);
        expect(stands || due === null || due >= today).toBe(true);
      }
    }),
    runs(100),
  );
});

test('what is to come is still owed', () => {
  fc.assert(
    fc.property(rollouts, (rollout) => {
      const all = allOf(rollout).slice(0, 40);
      expect(all.filter((reminder) => !isStillOwed(rollout, reminder))).toEqual([]);
    }),
    runs(30),
  );
});
