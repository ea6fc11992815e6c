import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleName } from '../../../src/domain/plan/rules.ts';
import { idOf, recipientOn } from '../../../src/domain/reminders/recipient.ts';
import { sendDayOf } from '../../../src/domain/reminders/reminder.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { unset } from '../../../src/domain/rollout/policy.ts';
import { firstDueOf, klikDueOf, type Rollout } from '../../../src/domain/rollout/rollout.ts';
import { addDays, toLocalDate } from '../../../src/domain/time/calendar.ts';
import type { LocalDate } from '../../../src/domain/time/when.ts';
import {
  addWorkingDays,
  calendarOf,
  workingDaysBetween,
} from '../../../src/domain/time/working-days.ts';
import { aHolding, aPlan, aRollout, aTask, day } from '../../helpers/a-plan.ts';
import { rollouts, runs } from '../../helpers/any-rollout.ts';

const begin = new Date('2025-11-03T08:00:00Z');
const end = new Date('2028-06-01T08:00:00Z');

/** The days on which each person is told of each task. */
function daysByReceiver(
  rollout: Rollout,
): Map<string, { task: string; days: LocalDate[]; exempt: Set<LocalDate> }> {
  const found = new Map<string, { task: string; days: LocalDate[]; exempt: Set<LocalDate> }>();
  for (const reminder of upcomingReminders(rollout, begin, end)) {
    if (reminder.subject.type !== 'task' || reminder.rule.type === 'friday') continue;
    const on = sendDayOf(reminder);
    const recipient = recipientOn(rollout, reminder, on);
    const personId = recipient && idOf(recipient);
    if (personId === null) continue;
    const line = `${reminder.subject.key} ${personId}`;
    const told = found.get(line) ?? { task: reminder.subject.key, days: [], exempt: new Set() };
    if (!told.days.includes(on)) told.days.push(on);
    if (reminder.rule.type === 'dueDay') told.exempt.add(on);
    found.set(line, told);
  }
  return found;
}

/** But on the deadline and the day after. */
function expectApart(rollout: Rollout): void {
  const calendar = calendarOf(rollout.policy.quiet);
  for (const [line, { task: key, days, exempt }] of daysByReceiver(rollout)) {
    const task = rollout.plan.tasks.find((one) => one.key === key);
    const isPerformed = rollout.tasks[key]?.status === 'performed';
    const due = task && (isPerformed ? klikDueOf(task) : firstDueOf(rollout, task));
    const dayAfter = due ? addWorkingDays(due, 1, calendar) : null;
    for (const [index, on] of days.entries()) {
      const earlier = days[index - 1];
      const isExempt =
        on === due || exempt.has(on) || (due && dayAfter && on > due && on <= dayAfter);
      if (earlier === undefined || isExempt) continue;
      const between = workingDaysBetween(earlier, on, calendar);
      expect(between, `${line}: ${earlier} and ${on}, due ${due}`).toBeGreaterThanOrEqual(2);
    }
  }
}

test('two messages to one person about one task are two working days apart, but for the deadline and the day after', () => {
  fc.assert(fc.property(rollouts, expectApart), runs(150));
});

// Found by chance: the one working day of a week before closed weeks, then the first day after them.
test.each([
  ['once a week and then once a month', '2027-01-11', '2027-02-23', '2027-03-08', '03-09'],
  ['once a month', '2026-03-02', '2027-01-05', '2027-01-29', '02-01'],
  ['once a month, closed from its second day', '2026-03-02', '2026-11-03', '2026-11-30', '12-01'],
])('of two with closed weeks between them the later comes: %s', (_, due, from, to, later) => {
  const closed = aRollout({
    plan: { ...aPlan(), tasks: [aTask({ due: day(due), performer: 'superbruger' })], events: [] },
    holdings: [aHolding('superbruger', 'u1')],
    policy: { ...unset, quiet: { ...unset.quiet, closed: [{ from, to }] } },
  });
  expectApart(closed);
  const [told] = daysByReceiver(closed).values();
  expect(told?.days).not.toContain(addDays(from, -1));
  expect(told?.days.map((on) => on.slice(5))).toContain(later);
});

function told(due: LocalDate, holdings = [aHolding('superbruger', 'u1')]) {
  const task = aTask({ due: day(due), performer: 'superbruger', accountable: 'superbruger' });
  const rollout = aRollout({ plan: { ...aPlan(), tasks: [task], events: [] }, holdings });
  return upcomingReminders(rollout, begin, new Date('2026-06-10T00:00:00Z'))
    .filter(({ rule }) => rule.type !== 'friday')
    .map((one) => `${toLocalDate(one.sendAt).slice(5)} ${ruleName(one.rule)}`);
}

test('whoever is everything gets 11, 12, 13 and 18 May of a deadline on the 12th, before a holiday', () => {
  const all = ['superbruger', 'projektleder', 'faglig-leder'].map((role) => aHolding(role, 'u1'));
  expect(told('2026-05-12', all).slice(2, 9)).toEqual([
    '05-11 beforeDue:1',
    '05-12 dueDay',
    '05-13 overdue:1',
    '05-18 overdue:3',
    '05-18 everyWeek',
    '05-20 overdue:5',
    '05-26 everyWeek',
  ]);
});

test('the week’s overview goes before a reminder on the day after it', () => {
  // A Wednesday: three days before it is a Sunday, a day before it the Tuesday.
  expect(told('2026-03-11').filter((one) => one < '03-12')).toEqual([
    ...['02-25 beforeDue:14', '03-04 beforeDue:7', '03-09 monday', '03-11 dueDay'],
  ]);
});
