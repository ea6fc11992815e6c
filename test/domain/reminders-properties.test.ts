import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, instantOf, isWorkingDay, toLocalDate } from '../../src/domain/calendar.ts';
import {
  dueReminders,
  movedFrom,
  nextCheckAt,
  type Reminder,
  upcomingReminders,
} from '../../src/domain/reminders.ts';
import type { Rollout, Status, TaskState } from '../../src/domain/rollout.ts';
import { aPlan, aRollout, aTask, aTaskState, day, unknown } from '../helpers/a-plan.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
const plan = aPlan();

// Two winters, both easters and all four clock changes.
const dates = fc.integer({ min: 0, max: 500 }).map((number) => addDays('2025-12-01', number));
const instants = fc.tuple(dates, fc.integer({ min: 0, max: dayMs - 1 })).map(([on, ms]) => {
  return new Date(instantOf(on, '00:00').getTime() + ms);
});
const statuses = fc.constantFrom<Status>('notStarted', 'inProgress', 'performed');

const entries = fc.record({
  due: fc.oneof({ weight: 5, arbitrary: dates.map(day) }, fc.constant(unknown)),
  published: fc.oneof(dates.map(day), fc.constant(unknown)),
  state: fc.option(
    fc.record({ status: statuses, dueOn: fc.option(dates), changedAt: fc.option(instants) }),
  ),
});

const rollouts: fc.Arbitrary<Rollout> = fc
  .record({
    entries: fc.array(entries, { minLength: 1, maxLength: 5 }),
    sendHour: fc.integer({ min: 0, max: 23 }),
    startedAt: instants,
  })
  .map(({ entries, sendHour, startedAt }) => {
    const keyed = entries.map((entry, index) => ({ ...entry, key: String(index + 1) }));
    const tasks = keyed.map(({ key, due, published }) => aTask({ key, due, published }));
    const states = keyed.flatMap(({ key, state }): [string, TaskState][] =>
      state ? [[key, aTaskState(state)]] : [],
    );
    const overrides = { sendHour, startedAt, tasks: Object.fromEntries(states) };
    return aRollout({ plan: { ...plan, tasks }, ...overrides });
  });

const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
const keysOf = (reminders: readonly Reminder[]) => reminders.map(({ key }) => key);

/** Every reminder of the rollout for a year and a half. */
function allOf(rollout: Rollout): Reminder[] {
  return upcomingReminders(rollout, new Date('2025-10-01'), new Date('2027-07-01'));
}

/** What goes out when the clock ticks after each of these gaps, and where it stands then. */
function ticking(rollout: Rollout, gaps: readonly number[]): { sent: Reminder[]; now: Date } {
  let now = rollout.checkedAt;
  const sent: Reminder[] = [];
  for (const gap of gaps) {
    const checkedAt = now;
    now = after(now, gap);
    sent.push(...dueReminders({ ...rollout, checkedAt }, now));
  }
  return { sent, now };
}

test('a reminder goes out on a working day, at the send hour, and not before publication', () => {
  fc.assert(
    fc.property(rollouts, (rollout) => {
      const publishedOn = new Map(
        rollout.plan.tasks.map(({ key, published }) => [
          key,
          published.precision === 'day' ? published.on : '',
        ]),
      );
      for (const { task, sendAt } of allOf(rollout)) {
        const on = toLocalDate(sendAt);
        const time = `${String(rollout.sendHour).padStart(2, '0')}:00`;
        expect(isWorkingDay(on)).toBe(true);
        expect(sendAt).toEqual(instantOf(on, time));
        expect(on >= (publishedOn.get(task) ?? '')).toBe(true);
      }
    }),
  );
});

test('a lead is never after its deadline nor later than meant, an overdue one always after', () => {
  fc.assert(
    fc.property(rollouts, (rollout) => {
      for (const reminder of allOf(rollout)) {
        const on = toLocalDate(reminder.sendAt);
        const { rule, due } = reminder;
        if (rule.type === 'beforeDue') {
          const meant = addDays(due, -rule.days);
          expect(on <= meant).toBe(true);
          expect(movedFrom(reminder)).toBe(on === meant ? null : meant);
        } else {
          expect(on > due).toBe(true);
          expect(movedFrom(reminder)).toBeNull();
        }
      }
    }),
  );
});

test('a task is reminded of at most once a day, and no key comes twice', () => {
  fc.assert(
    fc.property(rollouts, (rollout) => {
      const all = allOf(rollout);
      const days = all.map(({ task, sendAt }) => `${task} ${toLocalDate(sendAt)}`);
      expect(new Set(days).size).toBe(all.length);
      expect(new Set(keysOf(all)).size).toBe(all.length);
    }),
  );
});

test('however the clock ticks, at least daily, the same reminders go out, each once', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: dayMs }), { minLength: 1, maxLength: 90 });
  fc.assert(
    fc.property(rollouts, instants, gaps, (rollout, checkedAt, gaps) => {
      const { sent, now } = ticking({ ...rollout, checkedAt }, gaps);
      const all = upcomingReminders(rollout, checkedAt, now);
      expect(keysOf(sent).toSorted()).toEqual(keysOf(all).toSorted());
    }),
  );
});

test('after any silence each task has a message, at most one of them a catch-up', () => {
  const silence = fc.integer({ min: 1, max: 200 * dayMs });
  fc.assert(
    fc.property(rollouts, instants, silence, (rollout, checkedAt, silence) => {
      const now = after(checkedAt, silence);
      const due = dueReminders({ ...rollout, checkedAt }, now);
      const missed = upcomingReminders(rollout, checkedAt, now).map(({ task }) => task);
      expect(new Set(due.map(({ task }) => task))).toEqual(new Set(missed));
      for (const { task, rule } of due) {
        if (rule.type !== 'catchUp') continue;
        expect(due.filter((other) => other.task === task)).toHaveLength(1);
      }
    }),
  );
});

test('a second look at the same instant adds nothing', () => {
  fc.assert(
    fc.property(rollouts, instants, (rollout, now) => {
      expect(dueReminders({ ...rollout, checkedAt: now }, now)).toEqual([]);
    }),
  );
});

test('nothing falls between now and the next check, and something falls on it', () => {
  fc.assert(
    fc.property(rollouts, instants, (rollout, now) => {
      const next = nextCheckAt(rollout, now);
      const until = next ?? after(now, 800 * dayMs);
      const found = upcomingReminders(rollout, now, until);
      expect(new Set(found.map(({ sendAt }) => sendAt.getTime()))).toEqual(
        new Set(next ? [next.getTime()] : []),
      );
    }),
  );
});
