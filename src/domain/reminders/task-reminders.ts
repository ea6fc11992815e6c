/**
 * When to remind of a task, and whom: before its deadline and on it. After it: after-deadline.ts.
 * Once it is performed: klik-reminders.ts. Where it may be done already: question-reminders.ts.
 */

import type { Task } from '../plan/plan.ts';
import { isEndless, type Rule } from '../plan/rules.ts';
import { cadenceFor } from '../rollout/policy.ts';
import { isUnconfirmed } from '../rollout/progress.ts';
import { questionOf } from '../rollout/questions.ts';
import { dueDayOf, isToDo, type Rollout, stateOf } from '../rollout/rollout.ts';
import { addDays, daysBetween } from '../time/calendar.ts';
import { dayOf, type LocalDate } from '../time/when.ts';
import { dayWhere } from '../time/working-days.ts';
import { afterDeadline } from './after-deadline.ts';
import { klikReminders } from './klik-reminders.ts';
import { leadDays, mondayOf } from './lead-days.ts';
import { questionReminder } from './question-reminders.ts';
import { type DailyInbox, inboxesOf, recipientOn, type Subject } from './recipients.ts';
import { type Reminder, reminderOf } from './reminder.ts';
import { spaced } from './spacing.ts';

/** The accountable hears so many days before the deadline that nothing has begun. */
const notBegunDays = 3;
/** So many days off in a row before a deadline are a break that deserves one more reminder. */
const breakDays = 7;
/** How many working days before such a break it comes. */
const beforeBreakDays = 5;

/**
 * All that the task will ever be reminded of as things stand. The endless ones come last, and begin
 * with the week before `from`.
 */
export function* taskReminders(rollout: Rollout, task: Task, from: LocalDate): Generator<Reminder> {
  const { status } = stateOf(rollout, task);
  if (status === 'performed') yield* klikReminders(rollout, task, from);
  if (!isToDo(status)) return;
  const question = questionOf(rollout, task);
  if (question !== null) {
    const work = (since: LocalDate) => ofWork(rollout, task, since);
    yield* questionReminder(rollout, task, question, work);
  }
  for (const reminder of ofWork(rollout, task, from)) {
    if (question === null || reminder.sendAt <= question.since) yield reminder;
    else if (isEndless(reminder.rule)) return;
  }
}

/** Those of the work itself, whether the task may be done already or not. */
function* ofWork(rollout: Rollout, task: Task, from: LocalDate): Generator<Reminder> {
  const due = dueDayOf(rollout, task);
  if (due !== null) yield* spaced(rollout, due, byDeadline(rollout, task, due, from));
}

function* byDeadline(
  rollout: Rollout,
  task: Task,
  due: LocalDate,
  from: LocalDate,
): Generator<Reminder> {
  const of: Of = { rollout, task, due, subject: { type: 'task', key: task.key } };
  yield* beforeDeadline(of);
  yield* toAccountable(of);
  if (!isUnconfirmed(rollout, task, addDays(due, 1)))
    yield* afterDeadline(rollout, task, due, from);
}

interface Of {
  readonly rollout: Rollout;
  readonly task: Task;
  readonly due: LocalDate;
  readonly subject: Subject;
}

/** To whoever does the work. One rule a day, whatever falls on it. */
function* beforeDeadline(of: Of): Generator<Reminder> {
  const { rollout, task, due, subject } = of;
  const to = { type: 'performer' } as const;
  const inboxes = inboxesOf(rollout, { subject, to });
  const before = (on: LocalDate) => lastOpen(on, inboxes);
  const receiver = recipientOn(rollout, { subject, to }, due);
  const personId = receiver?.type === 'person' ? receiver.personId : null;
  const { rules } = cadenceFor(rollout, 'tasks', {
    task: task.key,
    ...(personId === null ? {} : { personId }),
  });

  const days = leadDays(rules, due, before);
  const published = dayOf(task.published);
  const addFirst = (on: LocalDate, rule: Rule) => {
    if (on <= due && !days.has(on)) days.set(on, rule);
  };
  for (const on of days.keys()) if (published !== null && on < published) days.delete(on);
  if (published !== null && (days.size === 0 || rules.some(({ type }) => type === 'published'))) {
    addFirst(firstOpen(published, inboxes), { type: 'published' });
  }
  // Published and due within one long holiday: better before than never.
  if (days.size === 0) addFirst(before(due), { type: 'dueDay' });
  const early = beforeBreak(due, inboxes);
  if (early !== null && early >= (published ?? early)) addFirst(early, { type: 'beforeBreak' });
  const monday = mondayOf(rollout, personId, due, inboxes);
  if (monday !== null && monday >= (published ?? monday)) addFirst(monday, { type: 'monday' });
  for (const [on, rule] of quieted(of, days, before)) {
    yield reminderOf({ subject, to, rule, due }, on, inboxes.on(on));
  }
}

/** Without what somebody who has begun, or has put it off, does not want to hear. */
function quieted(
  { rollout, task, due, subject }: Of,
  days: ReadonlyMap<LocalDate, Rule>,
  before: (on: LocalDate) => LocalDate,
): [LocalDate, Rule][] {
  const { status, snoozedUntil, snoozedBy } = stateOf(rollout, task);
  const dayBefore = before(addDays(due, -1));
  const meant = [...days];
  const near = status === 'inProgress' ? meant.filter(([on]) => on >= dayBefore) : meant;
  // Whoever has begun hears once more at least.
  const all: typeof meant = near.length > 0 ? near : [[dayBefore, { type: 'beforeDue', days: 1 }]];
  if (snoozedUntil === null || snoozedUntil > due) return all;
  const isTheirs = (on: LocalDate) => {
    const receiver = recipientOn(rollout, { subject, to: { type: 'performer' } }, on);
    return receiver?.type === 'person' && receiver.personId === snoozedBy;
  };
  const left = all.filter(([on]) => on >= snoozedUntil || !isTheirs(on));
  const again = before(snoozedUntil);
  if (!isTheirs(again) || left.some(([on]) => on === again)) return left;
  return [[again, { type: 'snoozed' }], ...left];
}

/** The day for one more warning when the deadline lies in or right after a long break, or null. */
function beforeBreak(due: LocalDate, inboxes: DailyInbox): LocalDate | null {
  const eve = lastOpen(addDays(due, -1), inboxes);
  const back = firstOpen(due, inboxes);
  if (daysBetween(eve, back) <= breakDays) return null;
  let day = eve;
  for (let left = beforeBreakDays; left > 0; left -= 1) day = lastOpen(addDays(day, -1), inboxes);
  return day;
}

/** One line to the accountable while nobody has begun. */
function* toAccountable(of: Of): Generator<Reminder> {
  const { rollout, task, due, subject } = of;
  if (task.accountable === null || task.accountable === task.performer) return;
  if (stateOf(rollout, task).status !== 'notStarted') return;
  const to = { type: 'accountable' } as const;
  const meant = addDays(due, -notBegunDays);
  const inboxes = inboxesOf(rollout, { subject, to });
  const on = lastOpen(meant, inboxes);
  if (on < (dayOf(task.published) ?? on)) return;
  yield reminderOf(
    { subject, to, rule: { type: 'beforeDue', days: notBegunDays }, due },
    on,
    inboxes.on(on),
  );
}

function lastOpen(on: LocalDate, inboxes: DailyInbox): LocalDate {
  return dayWhere(on, -1, inboxes.isOpen);
}

function firstOpen(on: LocalDate, inboxes: DailyInbox): LocalDate {
  return dayWhere(on, 1, inboxes.isOpen);
}
