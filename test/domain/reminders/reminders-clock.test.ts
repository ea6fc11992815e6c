import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueReminders } from '../../../src/domain/reminders/due.ts';
import { inboxOf } from '../../../src/domain/reminders/inbox.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import type { Reminder } from '../../../src/domain/reminders/reminder.ts';
import { nextCheckAt, upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { hourOf, instantOf, toLocalDate } from '../../../src/domain/time/calendar.ts';
import { aHolding, aPlan, aRollout } from '../../helpers/a-plan.ts';
import {
  after,
  dayMs,
  holdings,
  hourMs,
  instants,
  keysOf,
  onceChanged,
  rollouts,
  runs,
} from '../../helpers/any-rollout.ts';

/** What goes out when the clock ticks after each of these gaps, each key once, as the ledger has it. */
function ticking(rollout: Rollout, from: Date, gaps: Iterable<number>) {
  const sent = new Map<string, Reminder>();
  const ticks: Date[] = [];
  let [now, checkedAt] = [from, from];
  for (const gap of gaps) {
    now = after(now, gap);
    ticks.push(now);
    const { reminders, heldUntil } = dueReminders({ ...rollout, checkedAt }, now);
    for (const reminder of reminders) sent.set(reminder.key, reminder);
    if (heldUntil === null) checkedAt = now;
  }
  return { sent: [...sent.values()], ticks, now };
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
      const from = onceChanged(rollout, instant);
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

test('a few hours have whatever a year has in them', () => {
  const hours = fc.integer({ min: 1, max: 48 });
  fc.assert(
    fc.property(rollouts, instants, hours, (rollout, instant, hours) => {
      const end = after(instant, 365 * dayMs);
      const year = upcomingReminders(rollout, instant, end);
      // Of each kind one: what comes every week would leave the others little chance.
      for (const { sendAt } of new Map(year.map((one) => [one.rule.type, one])).values()) {
        const [from, until] = [after(sendAt, -1), after(sendAt, hours * hourMs)];
        if (until > end) continue;
        const expected = year.filter(({ sendAt }) => sendAt > from && sendAt <= until);
        expect(keysOf(upcomingReminders(rollout, from, until))).toEqual(keysOf(expected));
      }
    }),
    runs(60),
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
      expect(reminders.filter((reminder) => !hasSense(reminder, today))).toEqual([]);
    }),
    runs(100),
  );
});

/** Whether it can be told at that instant: by day, hour and sense, worked out anew. */
function canBeTold(rollout: Rollout, { sendAt, rule, due, ...to }: Reminder, now: Date): boolean {
  if (now < sendAt) return false;
  const [today, hour] = [toLocalDate(now), hourOf(now)];
  const recipient = recipientOf(rollout, to, now);
  const inbox = inboxOf(rollout, recipient?.type === 'person' ? recipient.personId : null);
  const open = inbox.isOpen(today) && inbox.isOpen(today, hour);
  return open && hour >= inbox.hour && hour < 18 && hasSense({ sendAt, rule, due }, today);
}

function hasSense({ sendAt, rule, due }: Pick<Reminder, 'sendAt' | 'rule' | 'due'>, today: string) {
  if (rule.type === 'monday' || rule.type === 'friday') return toLocalDate(sendAt) === today;
  if (rule.type === 'month' && toLocalDate(sendAt).slice(0, 7) !== today.slice(0, 7)) return false;
  const stands = ['overdue', 'everyWeek', 'everyMonth', 'asked', 'closing'].includes(rule.type);
  return stands || due === null || today <= due;
}

const isSameLine = (a: Reminder, b: Reminder) =>
  JSON.stringify([a.subject, a.to]) === JSON.stringify([b.subject, b.to]);

test('with up to a day between ticks only what could not be told, or is told anew, is left out', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: dayMs }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(rollouts, instants, gaps, (rollout, from, gaps) => {
      const { sent, ticks, now } = ticking(rollout, from, gaps);
      const all = upcomingReminders(rollout, from, now);
      const keys = new Set(keysOf(sent));
      expect(keysOf(sent).filter((key) => !keysOf(all).includes(key))).toEqual([]);
      for (const one of all.filter(({ key }) => !keys.has(key))) {
        const chance = ticks.find((tick) => canBeTold(rollout, one, tick));
        const newer = all.some(
          (other) =>
            other !== one &&
            isSameLine(one, other) &&
            other.sendAt >= one.sendAt &&
            chance !== undefined &&
            other.sendAt <= chance &&
            hasSense(other, toLocalDate(chance)),
        );
        expect(chance === undefined || newer, one.key).toBe(true);
      }
    }),
    runs(60),
  );
});

test('minute by minute around a reminder the next check is the next reminder', () => {
  const minuteMs = 60_000;
  fc.assert(
    fc.property(rollouts, instants, fc.nat(), (rollout, instant, nth) => {
      const from = onceChanged(rollout, instant);
      const ahead = upcomingReminders(rollout, from, after(from, 200 * dayMs));
      const chosen = ahead[nth % Math.max(ahead.length, 1)];
      if (!chosen || chosen.sendAt.getTime() - 5 * hourMs < from.getTime()) return;
      const end = after(chosen.sendAt, 2 * hourMs);
      const coming = upcomingReminders(rollout, after(chosen.sendAt, -5 * hourMs), end);
      const seen: Reminder[] = [];
      for (let now = after(chosen.sendAt, -5 * hourMs); now < end; now = after(now, minuteMs)) {
        const expected = coming.find(({ sendAt }) => sendAt > now)?.sendAt;
        const next = nextCheckAt(rollout, now);
        if (expected) expect(next).toEqual(expected);
        else expect(next === null || next > end).toBe(true);
        seen.push(...dueReminders({ ...rollout, checkedAt: now }, after(now, minuteMs)).reminders);
      }
      expect(keysOf(seen)).toEqual(keysOf(coming));
    }),
    runs(12),
  );
});

test('a quarter of an hour at a time by day, the whole programme says what its next checks say', () => {
  const holdings = ['projektleder', 'systemansvarlig'].map((role) => aHolding(role, role));
  const all = aPlan();
  const tasks = all.tasks.filter(({ key }) => key === '2');
  const events = all.events.filter(({ key }) => key === 'kick-off' || key === 'go-live');
  const rollout = aRollout({ holdings, plan: { ...all, tasks, events } });
  const from = rollout.startedAt;
  const end = after(from, 389 * dayMs);
  const ticked: Reminder[] = [];
  for (let now = from; now < end; ) {
    const checkedAt = now;
    // Nothing can change in the night; the ticks there are few, for speed.
    const isNight = hourOf(now) < 6 || hourOf(now) >= 20;
    now = after(now, isNight ? hourMs : hourMs / 4);
    ticked.push(...dueReminders({ ...rollout, checkedAt }, now).reminders);
  }
  const leapt: Reminder[] = [];
  for (let now = from; ; ) {
    const next = nextCheckAt(rollout, now);
    if (next === null || next > end) break;
    leapt.push(...dueReminders({ ...rollout, checkedAt: now }, next).reminders);
    now = next;
  }
  expect(keysOf(ticked)).toEqual(keysOf(leapt));
  expect(ticked.length).toBeGreaterThan(50);
});

test('while holders come and go nothing of the day is lost', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 * hourMs }), fc.option(holdings)), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(rollouts, instants, steps, (rollout, from, steps) => {
      const ledger = new Set<string>();
      let [current, now, checkedAt] = [rollout, from, from];
      for (const [gap, held] of steps) {
        now = after(now, gap);
        const midnight = after(instantOf(toLocalDate(now), '00:00'), -1);
        if (held) {
          // A change looks at the whole day anew; the ledger knows what has been told.
          const holdings = held.map(([role, personId]) => aHolding(role, personId));
          current = aRollout({ ...current, holdings });
          checkedAt = midnight < checkedAt ? midnight : checkedAt;
        }
        const { reminders, heldUntil } = dueReminders({ ...current, checkedAt }, now);
        for (const { key } of reminders) ledger.add(key);
        if (heldUntil === null) checkedAt = now;
        const first = midnight > from ? midnight : from;
        const owed = upcomingReminders(current, first, now);
        const lost = owed.filter((one) => canBeTold(current, one, now) && !ledger.has(one.key));
        expect(keysOf(lost)).toEqual([]);
      }
    }),
    runs(40),
  );
});

test('a clock that is up to two hours wrong, now back and now forward, tells the same once', () => {
  const steps = fc.array(
    fc.tuple(fc.integer({ min: 1, max: hourMs }), fc.integer({ min: -2, max: 2 })),
    { minLength: 1, maxLength: 150 },
  );
  const atEight = (rollout: Rollout): Rollout => {
    const people = Object.entries(rollout.policy.people).map(([id, { sendHour, ...own }]) => [
      id,
      own,
    ]);
    const policy = { ...rollout.policy, people: Object.fromEntries(people) };
    return { ...rollout, sendHour: 8, policy };
  };
  fc.assert(
    fc.property(rollouts.map(atEight), instants, steps, (rollout, from, steps) => {
      const ledger = new Map<string, Reminder>();
      let [now, checkedAt] = [from, from];
      const settle = Array.from({ length: 6 }, () => [hourMs, 0] as const);
      for (const [gap, wrong] of [...steps, ...settle]) {
        now = after(now, gap);
        const clock = after(now, wrong * hourMs);
        const { reminders, heldUntil } = dueReminders({ ...rollout, checkedAt }, clock);
        for (const one of reminders) ledger.set(one.key, one);
        if (heldUntil === null && clock > checkedAt) checkedAt = clock;
      }
      const until = checkedAt > now ? checkedAt : now;
      const told = keysOf([...ledger.values()]);
      expect(told).toEqual(keysOf(upcomingReminders(rollout, from, until)));
    }),
    runs(40),
  );
});
