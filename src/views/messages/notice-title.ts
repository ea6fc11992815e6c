/** What a message is called: after its one subject, its week, or how much there is to do. */

import { eventIn, taskIn } from '../../domain/plan/plan.ts';
import { monthFor } from '../../domain/reminders/event-reminders.ts';
import type { MessageKind } from '../../domain/reminders/messages.ts';
import { isAtOnce } from '../../domain/reminders/role-notices.ts';
import { isWaiting } from '../../domain/rollout/waiting.ts';
import { isoWeekOf } from '../../domain/time/calendar.ts';
import { formatMonth } from '../../texts/dates.ts';
import type { Texts } from '../../texts/index.ts';
import type { Entry, ReminderMessage } from './notice.ts';
import { planTitle } from './plan-notice.ts';

/** An overview of the week is laid out as such, whatever else it tells. */
export type Layout = 'monday' | 'friday' | 'single' | 'many';

export function layoutOf({ kind, notices, recipient }: ReminderMessage): Layout {
  if (notices.some(({ reminder }) => reminder.rule.type === 'friday')) return 'friday';
  if (kind === 'digest' && recipient.type === 'person') return 'monday';
  return notices.length === 1 ? 'single' : 'many';
}

/** Whether there was something to do, and it has all been done. */
export function isSettled(entries: readonly Entry[]): boolean {
  const hasSettled = entries.some(({ progress }) => progress === 'settled');
  return !entries.some(isLeft) && (hasSettled || entries.length === 0);
}

/** Whether there is still something to do, be it in KLIK. */
function isLeft({ progress }: Entry): boolean {
  return progress === 'open' || progress === 'klik' || progress === 'performed';
}

export function titleOf(message: ReminderMessage, entries: readonly Entry[]): string {
  const { reminder, notice } = message.view.texts;
  const week = isoWeekOf(message.sentOn);
  const layout = layoutOf(message);
  if (layout === 'monday' || layout === 'friday') {
    const title = notice.title[layout](week);
    return isSettled(entries) ? notice.title.allDone(title) : withLeft(message, title, entries);
  }
  const [first] = entries;
  if (first === undefined) return reminder.titleDone;
  if (entries.length === 1) return single(message, first);
  return isSettled(entries) ? reminder.titleDone : many(message, entries);
}

/** Once part of it is settled, with how much is not. A meeting is nothing that anybody settles. */
function withLeft({ view }: ReminderMessage, title: string, entries: readonly Entry[]): string {
  const own = entries.filter(({ notice }) => notice.reminder.subject.type !== 'event');
  const settled = own.filter(({ progress }) => progress === 'settled').length;
  const left = own.filter(isLeft).length;
  const { title: words } = view.texts.notice;
  return settled === 0 || left === 0 ? title : words.left(title, left, left + settled);
}

function single({ view, kind }: ReminderMessage, { title, name, progress }: Entry): string {
  const isCatchUp = kind === 'catchup' && progress === 'open';
  return isCatchUp ? view.texts.notice.title.catchupOne(name) : title;
}

function many(message: ReminderMessage, entries: readonly Entry[]): string {
  const { texts } = message.view;
  if (message.kind === 'catchup') return texts.notice.title.catchup;
  if (message.kind === 'role') return roleTitle(message);
  const ofPlan = planTitle(message);
  if (ofPlan !== null) return ofPlan;
  const month = monthOf(message, entries);
  if (month !== null) return texts.notice.title.eventsIn(formatMonth(month, message.view.language));
  const open = entries.filter(({ progress }) => progress === 'open');
  const inKlik = entries.filter(isLeft);
  if (open.length === 0 && inKlik.length > 0) return texts.notice.title.klikMany(inKlik.length);
  const counted = open.length > 0 ? open : entries;
  const asked = counted.filter(({ isAsked }) => isAsked).length;
  if (asked === counted.length) return texts.asked.many(asked);
  if (asked > 0) return texts.notice.title.mixed(counted.length);
  const approvals = counted.filter(({ notice }) => notice.reminder.to.type === 'approver').length;
  if (approvals === counted.length) return texts.approval.many(approvals);
  if (approvals > 0) return texts.notice.title.mixed(counted.length);
  const freed = counted.filter(({ notice }) => notice.reminder.rule.type === 'freed').length;
  if (freed === counted.length) {
    const isNew = entries.some(
      ({ notice: { reminder } }) => isAtOnce(reminder.rule) && reminder.subject.type !== 'event',
    );
    if (isNew) return roleTitle(message);
    const isFree = counted.every(({ notice }) => !isHindered(message, notice.reminder.subject.key));
    return isFree ? texts.waits.freedMany(freed) : texts.notice.title.mixed(counted.length);
  }
  if (freed > 0) return texts.notice.title.mixed(counted.length);
  const types = new Set(
    counted.map(({ notice: { reminder } }) =>
      reminder.rule.type === 'undated' ? 'dates' : reminder.subject.type,
    ),
  );
  if (types.size > 1) return texts.notice.title.mixed(counted.length);
  const dues = counted.map(({ notice }) => notice.reminder.due ?? '9999');
  const overdue = dues.filter((due) => due < message.sentOn).length;
  const [type = 'task'] = types;
  const isToday = dues.every((due) => due === message.sentOn);
  const isAdded = counted.some(({ notice }) => notice.reminder.rule.type === 'added');
  const kind = message.kind === 'published' && isAdded ? 'added' : message.kind;
  const title = type === 'task' ? taskTitle(kind, overdue > 0, isToday) : type;
  return titles[title](texts, counted.length, overdue);
}

/** Whether it waits again. */
function isHindered({ view: { rollout } }: ReminderMessage, key: string): boolean {
  const task = taskIn(rollout.plan, key);
  return task !== undefined && isWaiting(rollout, task);
}

function roleTitle({ recipient, notices, view: { texts } }: ReminderMessage): string {
  const isOfMeetings = notices.every(({ reminder }) => reminder.subject.type === 'event');
  if (isOfMeetings) return texts.attendance.invitedMany;
  return recipient.type === 'channel' ? texts.roleNews.title : texts.yourRoles.title;
}

/** The month that all of it falls in, where that is why it came. */
function monthOf({ view: { rollout } }: ReminderMessage, entries: readonly Entry[]): string | null {
  const events = entries.map(({ notice: { reminder } }) =>
    reminder.rule.type === 'month' ? eventIn(rollout.plan, reminder.subject.key) : undefined,
  );
  const months = new Set(events.map((event) => event && monthFor(rollout.plan, event)));
  const [month] = months;
  return months.size === 1 && month ? month : null;
}

type ManyTitle =
  | 'close'
  | 'today'
  | 'overdue'
  | 'escalation'
  | 'published'
  | 'added'
  | 'event'
  | 'dates'
  | 'role'
  | 'person';

const titles: Readonly<Record<ManyTitle, (texts: Texts, n: number, overdue: number) => string>> = {
  close: ({ reminder }, n) => reminder.titleMany(n),
  today: ({ reminder }, n) => reminder.titleManyToday(n),
  overdue: ({ reminder }, n, overdue) => reminder.titleManyOverdue(n, overdue),
  escalation: ({ notice }, n) => notice.title.escalationMany(n),
  published: ({ notice }, n) => notice.title.publishedMany(n),
  added: ({ notice }, n) => notice.title.addedMany(n),
  event: ({ notice }, n) => notice.title.eventMany(n),
  dates: ({ dates }) => dates.title,
  role: ({ notice }, n) => notice.title.vacantMany(n),
  person: ({ notice }, n) => notice.title.unreachableMany(n),
};

function taskTitle(kind: MessageKind | 'added', isOverdue: boolean, isToday: boolean): ManyTitle {
  if (kind === 'escalation' || kind === 'published' || kind === 'added') return kind;
  if (isToday) return 'today';
  return isOverdue ? 'overdue' : 'close';
}
