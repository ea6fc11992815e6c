import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hourOf, toLocalDate } from '../../src/domain/calendar.ts';
import { merged } from '../../src/domain/messages.ts';
import { inboxOf, recipientOf } from '../../src/domain/recipients.ts';
import { isStillOwed, type Reminder, upcomingReminders } from '../../src/domain/reminders.ts';
import type { Rollout } from '../../src/domain/rollout.ts';
import { dayOf } from '../../src/domain/when.ts';
import { after, dayMs, keysOf, rollouts, runs } from '../helpers/any-rollout.ts';

const begin = new Date('2025-11-03T08:00:00Z');

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

test('whoever gets several things on a day gets them in one message', () => {
  fc.assert(
    fc.property(rollouts, (rollout) => {
      const times = new Map<string, number>();
      for (const one of allOf(rollout)) {
        const receiver = `${receiverOf(rollout, one)} ${toLocalDate(one.sendAt)}`;
        const at = times.get(receiver) ?? one.sendAt.getTime();
        expect(one.sendAt.getTime(), `${one.key} ${receiver}`).toBe(at);
        times.set(receiver, at);
      }
    }),
    runs(60),
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

test('what is to come is still owed', () => {
  fc.assert(
    fc.property(rollouts, (rollout) => {
      const all = allOf(rollout).slice(0, 40);
      expect(all.filter((reminder) => !isStillOwed(rollout, reminder))).toEqual([]);
    }),
    runs(30),
  );
});
