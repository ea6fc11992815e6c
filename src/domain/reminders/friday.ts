/**
 * Friday's overview in the channel: what was done in the week, what waits for KLIK, what is
 * overdue, what is asked about after a late start, which roles are vacant, and the next two weeks.
 * On the last working day of a week; none where there is nothing.
 */

import type { PlanEvent, Task } from '../plan/plan.ts';
import { awaitsApproval, isAwaitingKlik } from '../rollout/approval.ts';
import { isAttended } from '../rollout/attendance.ts';
import { supportNow, supportOf } from '../rollout/go-live.ts';
import { isOverdue, isUnconfirmed } from '../rollout/progress.ts';
import { isQuestioned } from '../rollout/questions.ts';
import {
  duesOf,
  firstDueOf,
  isOpen,
  isToDo,
  klikDueOf,
  type Rollout,
  stateOf,
} from '../rollout/rollout.ts';
import { risksWithin, type Vacancy } from '../rollout/vacancy-risk.ts';
import { addDays, hourOn, toLocalDate, weekdayOf } from '../time/calendar.ts';
import { dayOf, type LocalDate, monthOf } from '../time/when.ts';
import { weekEndsOn } from '../time/working-days.ts';
import type { Subject } from './addressee.ts';
import { inboxOf } from './inbox.ts';
import { type Reminder, reminderOf } from './reminder.ts';
import { isLongPast } from './weekly-lines.ts';

const daysAhead = 14;
/**
 * A vacant role is worth a post of its own when a deadline or a meeting that needs it is so near.
 */
export const vacancyDaysAhead = 28;

/**
 * `klik`: performed, and not completed in KLIK. `unconfirmed`: due before the rollout began; asked
 * about in its first overview alone. `old`: long overdue, and listed once a month.
 * `running`: the support of the weeks after go-live.
 */
export type FridaySection =
  | 'done'
  | 'approval'
  | 'klik'
  | 'overdue'
  | 'old'
  | 'unconfirmed'
  | 'running'
  | 'vacant'
  | 'ahead';

/** Which section a task belongs to on that day; null: in none. */
export function sectionOf(rollout: Rollout, task: Task, friday: LocalDate): FridaySection | null {
  const { status, changedAt } = stateOf(rollout, task);
  if (changedAt !== null && changedAt > sentAt(rollout, friday) && !isToDo(status)) return null;
  if (awaitsApproval(rollout, task)) return 'approval';
  if (status === 'performed') return 'klik';
  if (!isOpen(status)) return isOfWeek(rollout, changedAt, friday) ? 'done' : null;
  if (isOverdue(rollout, task, friday)) {
    const lastPassed = duesOf(rollout, task).findLast((on) => on < friday);
    if (lastPassed === undefined || !isLongPast(lastPassed, friday)) return 'overdue';
    return isFirstOfMonth(rollout, friday) ? 'old' : null;
  }
  if (isUnconfirmed(rollout, task, friday)) {
    return friday === firstFriday(rollout) ? 'unconfirmed' : null;
  }
  // Tasks that are asked about have no other line.
  if (isQuestioned(rollout, task, friday)) return null;
  const due = firstDueOf(rollout, task);
  return due !== null && due >= friday && due <= addDays(friday, daysAhead) ? 'ahead' : null;
}

/** Whether it came after the overview before. */
function isOfWeek(rollout: Rollout, at: Date | null, friday: LocalDate): boolean {
  return at !== null && at > sentAt(rollout, fridayBefore(rollout, friday));
}

/** Once a month the overview lists the long overdue tasks too. */
function isFirstOfMonth(rollout: Rollout, friday: LocalDate): boolean {
  return fridayBefore(rollout, friday).slice(0, 7) !== friday.slice(0, 7);
}

/**
 * Whether a task deserves an overview. One that waits for KLIK comes along with the others, and
 * does so when it is new there, its deadline there is near or passed, and once a month.
 */
function isWorthPost(rollout: Rollout, task: Task, friday: LocalDate): boolean {
  const { status, changedAt } = stateOf(rollout, task);
  if (status !== 'performed') return true;
  const due = dueToldOf(rollout, task);
  const isNear = due !== null && due <= addDays(friday, daysAhead) && !isLongPast(due, friday);
  return isNear || isOfWeek(rollout, changedAt, friday) || isFirstOfMonth(rollout, friday);
}

/** One for each thing that the overview of that day tells. */
export function fridayReminders(rollout: Rollout, friday: LocalDate): Reminder[] {
  const inbox = inboxOf(rollout, null);
  if (!rollout.policy.friday || !inbox.isOpen(friday)) return [];
  const { plan } = rollout;
  const of = (subject: Subject, due: LocalDate | null) =>
    reminderOf({ subject, to: { type: 'channel' }, rule: { type: 'friday' }, due }, friday, inbox);
  if (!isWorthOverview(rollout, friday)) return [];
  const tasks = tasksTold(rollout, friday);
  return [
    ...tasks.map((task) => of({ type: 'task', key: task.key }, dueToldOf(rollout, task))),
    ...plan.events
      .filter((event) => isEventTold(rollout, event, friday))
      .map((event) => of({ type: 'event', key: event.key }, dayOf(event.when))),
    ...vacanciesTold(rollout, friday).map(({ role }) => of({ type: 'role', key: role.key }, null)),
  ];
}

/** What costs least to know first. */
function isWorthOverview(rollout: Rollout, friday: LocalDate): boolean {
  return (
    rollout.plan.events.some((event) => isEventTold(rollout, event, friday)) ||
    tasksTold(rollout, friday).some((task) => isWorthPost(rollout, task, friday)) ||
    vacanciesTold(rollout, friday).length > 0
  );
}

function tasksTold(rollout: Rollout, friday: LocalDate): Task[] {
  return rollout.plan.tasks.filter((task) => sectionOf(rollout, task, friday) !== null);
}

function isEventTold(rollout: Rollout, event: PlanEvent, friday: LocalDate): boolean {
  return isRunning(rollout, event, friday) || isAhead(rollout, event, friday);
}

function vacanciesTold(rollout: Rollout, friday: LocalDate) {
  return risksWithin(rollout, sentAt(rollout, friday), vacancyDaysAhead).filter((vacancy) =>
    isVacancyTold(rollout, vacancy, friday),
  );
}

function dueToldOf(rollout: Rollout, task: Task): LocalDate | null {
  return isAwaitingKlik(rollout, task) ? klikDueOf(task) : firstDueOf(rollout, task);
}

/** A vacancy is listed while what needs the role is near or has just passed; later once a month. */
function isVacancyTold(
  rollout: Rollout,
  { needs }: Pick<Vacancy, 'needs'>,
  friday: LocalDate,
): boolean {
  const left = needs.filter(
    (need) =>
      need.day !== null && !(need.type === 'task' && isQuestioned(rollout, need.task, friday)),
  );
  return (
    left.some(({ day }) => day !== null && !isLongPast(day, friday)) ||
    (left.length > 0 && isFirstOfMonth(rollout, friday))
  );
}

/** The days from `from` to `until`, both included, that end a week in the channel. */
export function fridaysBetween(rollout: Rollout, from: LocalDate, until: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = fridayOnOrAfter(rollout, from); day <= until; ) {
    days.push(day);
    day = fridayOnOrAfter(rollout, nextWeek(day));
  }
  return days;
}

/** When the next overview comes that has anything to tell; null: none will, as things stand. */
export function nextFriday(rollout: Rollout, now: Date): Date | null {
  if (!rollout.policy.friday) return null;
  const hasAny = (friday: LocalDate) =>
    inboxOf(rollout, null).isOpen(friday) && isWorthOverview(rollout, friday);
  const first = fridayAfter(rollout, now);
  if (hasAny(first)) return sentAt(rollout, first);
  // Once a month what is old may deserve one.
  const later = [...entries(rollout).filter((on) => on > first), ...monthsAfter(first)];
  const fridays = new Set(later.toSorted().map((on) => fridayOnOrAfter(rollout, on)));
  const next = [...fridays].find(hasAny);
  return next === undefined ? null : sentAt(rollout, next);
}

/** The first days of the next months: as many as a closed summer may be long. */
function monthsAfter(on: LocalDate): LocalDate[] {
  const first = (day: LocalDate) => `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
  const months: LocalDate[] = [];
  for (let month = first(on); months.length < 3; month = first(month)) months.push(month);
  return months;
}

/** The days on which something that is ahead comes within sight of an overview. */
function entries(rollout: Rollout): LocalDate[] {
  const { plan } = rollout;
  const tasks = plan.tasks.filter((task) => isOpen(stateOf(rollout, task).status));
  const dues = tasks.flatMap((task) =>
    [dueToldOf(rollout, task) ?? [], duesOf(rollout, task)].flat(),
  );
  return [
    firstFriday(rollout),
    ...[supportOf(plan)?.from ?? []].flat(),
    ...dues.flatMap((due) => [addDays(due, 1), ...sights(due)]),
    ...plan.events.flatMap(({ when }) => {
      const month = monthOf(when);
      if (month !== null) return [`${month}-01`];
      const on = dayOf(when);
      return on === null ? [] : sights(on);
    }),
  ];
}

/** When it is told of, and when that somebody is missing for it. */
function sights(on: LocalDate): LocalDate[] {
  return [addDays(on, -daysAhead), addDays(on, -vacancyDaysAhead)];
}

/** Whether it is the support that there is on that day. */
export function isRunning({ plan }: Rollout, event: PlanEvent, friday: LocalDate): boolean {
  return supportNow(plan, friday)?.event.key === event.key;
}

/** A day in the next two weeks; where only the month is known, once, in its first overview. */
function isAhead(rollout: Rollout, event: PlanEvent, friday: LocalDate): boolean {
  const month = monthOf(event.when);
  if (month !== null) {
    if (!friday.startsWith(month)) return false;
    return fridaysBetween(rollout, `${month}-01`, friday).length === 1;
  }
  if (!isAttended(event) && event.kind !== 'milestone') return false;
  const on = dayOf(event.when);
  return on !== null && on > friday && on <= addDays(friday, daysAhead);
}

/** The first overview since the rollout is followed. */
function firstFriday(rollout: Rollout): LocalDate {
  return fridayAfter(rollout, rollout.startedAt);
}

/** The day of the first overview that goes out after that instant. */
function fridayAfter(rollout: Rollout, after: Date): LocalDate {
  const thisWeek = fridayOnOrAfter(rollout, toLocalDate(after));
  const isLater = sentAt(rollout, thisWeek) > after;
  return isLater ? thisWeek : fridayOnOrAfter(rollout, nextWeek(thisWeek));
}

function fridayOnOrAfter(rollout: Rollout, from: LocalDate): LocalDate {
  for (let day = from; ; day = nextWeek(day)) {
    const friday = fridayOf(rollout, day);
    if (friday !== null && friday >= from) return friday;
  }
}

function fridayBefore(rollout: Rollout, friday: LocalDate): LocalDate {
  for (let day = addDays(friday, -7); ; day = addDays(day, -7)) {
    const before = fridayOf(rollout, day);
    if (before !== null) return before;
  }
}

/** The last day of that week on which the channel can be written to. */
function fridayOf(rollout: Rollout, day: LocalDate): LocalDate | null {
  const { isOpen: isWorkingDay } = inboxOf(rollout, null);
  return weekEndsOn(day, { isWorkingDay, isOpen: isWorkingDay });
}

/** When the overview of that day goes out. */
export function sentAt(rollout: Rollout, friday: LocalDate): Date {
  return hourOn(friday, inboxOf(rollout, null).hour);
}

/** The Monday after. */
function nextWeek(on: LocalDate): LocalDate {
  return addDays(on, 8 - weekdayOf(on));
}
