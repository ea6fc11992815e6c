import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rule } from '../../../src/domain/plan/rules.ts';
import { inboxOf } from '../../../src/domain/reminders/inbox.ts';
import { merged } from '../../../src/domain/reminders/messages.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { type Reminder, sendDayOf } from '../../../src/domain/reminders/reminder.ts';
import { isApart } from '../../../src/domain/reminders/role-news.ts';
import { isStillOwed } from '../../../src/domain/reminders/still-owed.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { type PersonPolicy, unset } from '../../../src/domain/rollout/policy.ts';
import { questionOf } from '../../../src/domain/rollout/questions.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { addDays, hourOf, instantOf, toLocalDate } from '../../../src/domain/time/calendar.ts';
import { dayOf } from '../../../src/domain/time/when.ts';
import { aHolding, aPlan, aRollout, aTask, day, unknown } from '../../helpers/a-plan.ts';
import { after, dayMs, keysOf, rollouts, runs } from '../../helpers/any-rollout.ts';

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
    runs(80),
  );
});

test('what comes before a deadline is never after it, and an overdue one always is', () => {
  const afterwards = ['overdue', 'everyWeek', 'everyMonth', 'closing'];
  fc.assert(
    fc.property(rollouts, (rollout) => {
      for (const { rule, due, sendAt, key, subject } of allOf(rollout)) {
        const isPerformed = rollout.tasks[subject.key]?.status === 'performed';
        // Friday's overview tells of both, and so does Monday's of what waits for KLIK.
        const isOverview = rule.type === 'friday' || (isPerformed && rule.type === 'monday');
        if (isOverview || due === null || rule.type === 'asked') continue;
        expect(toLocalDate(sendAt) > due, key).toBe(afterwards.includes(rule.type));
      }
    }),
    runs(80),
  );
});

test('no key comes twice, and a message tells of a subject once', () => {
  fc.assert(
    fc.property(rollouts, (rollout) => {
      const all = allOf(rollout);
      expect(new Set(keysOf(all)).size).toBe(all.length);
      const messages = Object.values(
        Object.groupBy(all, (one) =>
          [receiverOf(rollout, one), isApart(one.rule), one.sendAt.toISOString()].join(' '),
        ),
      );
      for (const rows of messages) {
        const told = merged((rows ?? []).map((reminder) => ({ reminder, delayed: false })));
        // What dates are asked for stands beside what is told of whoever is asked.
        const subjects = told.map(({ reminder: { subject, rule } }) =>
          JSON.stringify([subject, rule.type === 'undated']),
        );
        expect(new Set(subjects).size).toBe(told.length);
      }
    }),
    runs(60),
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
        // It may be done already: that is asked about instead.
        if (questionOf(rollout, task) !== null) continue;
        if (published !== null && published > due) continue;
        const found = all.filter(
          ({ subject, sendAt, rule }) =>
            subject.key === task.key && rule.type !== 'friday' && toLocalDate(sendAt) <= due,
        );
        expect(found.length, `${task.key} ${due}`).toBeGreaterThan(0);
      }
    }),
    runs(80),
  );
});

test('an absence that somebody sets on any day leaves every task with a reminder to come', () => {
  const absences = fc.record({
    holder: fc.nat(5),
    daysBefore: fc.integer({ min: 0, max: 20 }),
    minute: fc.nat(24 * 60 - 1),
    begins: fc.integer({ min: -3, max: 20 }),
    days: fc.integer({ min: 0, max: 40 }),
    deputy: fc.option(fc.constantFrom('u1', 'u2', 'u3', 'u4')),
  });
  fc.assert(
    fc.property(rollouts, absences, (rollout, { holder, daysBefore, minute, ...absent }) => {
      const { begins, days, deputy } = absent;
      const due = dayOf(rollout.plan.tasks[0]?.due ?? unknown) ?? '2026-06-01';
      const setAt = after(instantOf(addDays(due, -daysBefore), '00:00'), minute * 60_000);
      const who = rollout.holdings[holder % rollout.holdings.length]?.personId ?? 'u1';
      const from = addDays(toLocalDate(setAt), begins);
      const absence = { from, to: addDays(from, days), deputy, setAt: setAt.toISOString() };
      // Whoever gets it instead would have days of their own, which may have passed.
      const people = Object.fromEntries(
        Object.entries(rollout.policy.people).map(([id, { tasks: _, ...own }]) => [id, own]),
      );
      const { absence: _, ...own } = people[who] ?? {};
      const having = (policy: PersonPolicy) => ({
        ...rollout,
        policy: { ...rollout.policy, people: { ...people, [who]: policy } },
      });
      // What a change would have had come earlier that day comes at once (store/ledger/schedule-next.ts).
      const midnight = after(instantOf(toLocalDate(setAt), '00:00'), -1);
      const left = (of: Rollout, since: Date, isMeant: (rule: Rule) => boolean = () => true) => {
        const coming = upcomingReminders(of, since, after(begin, 900 * dayMs));
        const work = coming.filter(
          ({ to, rule, due, sendAt }) =>
            to.type === 'performer' &&
            isMeant(rule) &&
            due !== null &&
            // Whether it is done already may be asked later than that, when they are back.
            (rule.type === 'asked' || toLocalDate(sendAt) <= due),
        );
        return work.map(({ subject }) => subject.key);
      };
      const isMonday = ({ type }: Rule) => type === 'monday';
      const away = having({ ...own, absence });
      // What moves to the day after Monday's reminder is in that one.
      const told = [...left(away, midnight), ...left(away, after(midnight, -dayMs), isMonday)];
      const others = left(having(own), setAt, (rule) => !isMonday(rule));
      expect(told).toEqual(expect.arrayContaining(others));
    }),
    runs(120),
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

test('an absence set the day before, where the next in line is away too, leaves the deadline to the channel', () => {
  const due = day('2027-01-04');
  const task = aTask({
    due,
    published: day('2026-12-01'),
    performer: null,
    accountable: 'tekniker',
  });
  const setAt = '2027-01-03T10:00:00.000Z';
  const away = { from: '2026-12-20', to: '2027-01-04', deputy: null };
  const people = { u1: { absence: away }, u2: { absence: { ...away, from: '2027-01-03', setAt } } };
  const rollout = aRollout({
    plan: { ...aPlan(), tasks: [task], events: [] },
    holdings: [aHolding('projektleder', 'u1'), aHolding('tekniker', 'u2')],
    policy: { ...unset, people },
  });
  const coming = upcomingReminders(rollout, new Date(setAt), after(begin, 900 * dayMs));
  const onTheDay = coming.find((one) => one.to.type === 'performer' && one.rule.type === 'dueDay');
  expect(onTheDay && [sendDayOf(onTheDay), receiverOf(rollout, onTheDay)]).toEqual([
    '2027-01-04',
    null,
  ]);
});

test('an absence leaves the question whether a task is done for when they are back', () => {
  const on = day('2026-03-02');
  const task = aTask({ due: on, published: on, answeredBy: ['projektleder'] });
  const absence = { from: '2026-02-28', to: '2026-03-02', deputy: null };
  const rollout = aRollout({
    plan: { ...aPlan(), tasks: [task], events: [] },
    holdings: [aHolding('projektleder', 'u1')],
    policy: { ...unset, people: { u1: { absence } } },
  });
  const told = allOf(rollout).filter(({ rule }) => rule.type !== 'friday');
  expect(told.map((one) => `${one.rule.type} ${sendDayOf(one)}`)).toEqual(['asked 2026-03-03']);
});
