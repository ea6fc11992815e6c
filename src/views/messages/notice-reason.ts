/** Why somebody gets a notice: by which rule, and in which capacity. */

import { eventIn, type PlanEvent, taskIn } from '../../domain/plan/plan.ts';
import { type Recipient, recipientOf } from '../../domain/reminders/recipient.ts';
import { type Reminder, sendDayOf } from '../../domain/reminders/reminder.ts';
import { isAfterItsDay } from '../../domain/reminders/still-owed.ts';
import { isLastOfWeeks } from '../../domain/reminders/weekly-lines.ts';
import { isAwaitingKlik } from '../../domain/rollout/approval.ts';
import { type DueName, dueNameOf, type Rollout } from '../../domain/rollout/rollout.ts';
import { toLocalDate } from '../../domain/time/calendar.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { formatDay, nearDay } from '../../texts/dates.ts';
import type { Texts } from '../../texts/index.ts';
import type { View } from '../view.ts';
import { roleName } from '../wording.ts';
import { isBeforeAbsence, moveOf } from './moved-day.ts';
import type { Notice, ReminderMessage } from './notice.ts';

type Anchor = keyof Texts['rule']['anchor'];

/** `anchor`: what the rule counts to; `n`: of so many reminders at once. */
function ruleText(view: View, reminder: Counted, anchor: Anchor, n: number): string {
  const { rule } = reminder;
  const { rule: words } = view.texts;
  switch (rule.type) {
    case 'beforeDue':
      return words.beforeDue(rule.days, words.anchor[anchor]);
    case 'overdue':
      return words.overdue(rule.workingDays, words.anchor[anchor]);
    case 'vacant':
      return words.vacant(rule.workingDays);
    case 'risk':
    case 'riskLeft':
      return view.texts.vacancy.rule[rule.type](view.texts.vacancy.level[rule.level]);
    case 'onDate':
      return words.onDate(formatDay(rule.on, view.language, 'long'));
    case 'added':
      return words.added(n, addedText(view, reminder, rule.on));
    case 'snoozed':
    case 'asked':
      return words[rule.type](n);
    case 'everyWeek':
      return words.everyWeek(n, isPerformed(view, reminder), isLast(reminder));
    case 'everyMonth':
      return words.everyMonth(n, isPerformed(view, reminder));
    default:
      return words[rule.type];
  }
}

/** null: the day on which it is told. */
function addedText({ language }: View, reminder: Counted, on: LocalDate): string | null {
  return sendDayOf(reminder) === on ? null : formatDay(on, language);
}

type Counted = Omit<Reminder, 'key' | 'to'>;

/** Whether all that is left is to complete it in KLIK. */
function isPerformed({ rollout }: View, { subject }: Counted): boolean {
  const task = taskIn(rollout.plan, subject.key);
  return task !== undefined && isAwaitingKlik(rollout, task);
}

function isLast({ due, sendAt }: Counted): boolean {
  return due !== null && isLastOfWeeks(due, toLocalDate(sendAt));
}

/** The rule of a reminder, counted to whatever it is about: '7 dage før mødet'. */
export function ruleOf(view: View, reminder: Counted, n = 1): string {
  return ruleText(view, reminder, anchorOf(view.rollout, reminder), n);
}

/** '7 dage før fristen; du er udfører som Tekniker', of `n` that have the same. */
export function reasonOf(message: ReminderMessage, notice: Notice, n = 1): string {
  const { view, kind } = message;
  const { notice: words } = view.texts;
  const reason = words.reason(dayReason(message, notice, n), capacityOf(message, notice, n));
  return notice.delayed && kind !== 'catchup' ? `${reason}; ${words.delayed}` : reason;
}

/** Why it came that day. What is delayed came on neither the day meant nor the one it moved to. */
function dayReason(
  { view, recipient }: ReminderMessage,
  { reminder, delayed }: Notice,
  n: number,
): string {
  const { rule: words } = view.texts;
  const isBelated = !delayed && isAfterItsDay(view.rollout, reminder);
  // A day off moves what leads up to a day earlier, never later.
  const isMoved = !delayed && !(isBelated && reminder.rule.type !== 'overdue');
  const move = isMoved ? moveOf(view, reminder, recipient) : null;
  if (isBeforeAbsence(view, reminder, recipient)) return words.beforeOwnAbsence;
  const rule = ruleOf(view, reminder, n);
  const meant = reminder.rule.type === 'dueDay' ? words.theDay : rule;
  if (move === null) return isBelated ? words.notOn(meant) : rule;
  const day = nearDay(move.from, view.today, view.language, 'weekday');
  return words.moved[move.because](day, meant, move.days);
}

/** Roles that nobody held, so that the message went to somebody further on. */
export function vacantOf(message: ReminderMessage): string[] {
  const all = message.notices.flatMap((notice) => recipientFor(message, notice).vacant);
  return [...new Set([...message.recipient.vacant, ...all])];
}

/**
 * In which capacity the recipient got this one of several. Where things stand otherwise now than
 * when it was sent, as the ledger has it.
 */
export function recipientFor(message: ReminderMessage, notice: Notice): Recipient {
  return plannedFor(message, notice) ?? message.recipient;
}

/** null: it would go to somebody else, but they cannot be reached. */
function plannedFor(
  { view, recipient, sentAt }: ReminderMessage,
  notice: Notice,
): Recipient | null {
  const own = recipientOf(view.rollout, notice.reminder, sentAt);
  return own !== null && idOf(own) === idOf(recipient) ? own : null;
}

function capacityOf(message: ReminderMessage, notice: Notice, n: number): string {
  const { view } = message;
  const { why } = view.texts.reminder;
  const { to } = notice.reminder;
  const planned = plannedFor(message, notice);
  const recipient = planned ?? message.recipient;
  const reached = recipient.type === 'channel' ? 'channel' : recipient.via;
  const outside = view.rollout.people[recipient.forwardTo ?? ''];
  if (outside !== undefined) return why.forward(outside.name);
  const how = reached === to.type ? 'meant' : insteadOf(view, notice, planned);
  if (recipient.type === 'channel') return why.channel[how](n);
  const { via, role, standsInFor } = recipient;
  const away = standsInFor === null ? undefined : view.rollout.people[standsInFor];
  if (away !== undefined) return why.deputy(away.name);
  if (recipient.isNamed) return why.named;
  const name = roleName(view, role);
  // Nobody has been invited yet.
  if (via === 'audience' && notice.reminder.rule.type === 'month') return why.concerns(name);
  if (to.type === 'approver') {
    return view.texts.approval.why[via === 'approver' ? 'meant' : 'instead'](name);
  }
  switch (via) {
    case 'accountable':
      // They are named themselves.
      return why.accountable[how === 'unnamed' ? 'vacant' : how](name);
    case 'projektleder':
    case 'faglig-leder':
      return why.manager[how](name, n);
    case 'approver':
      return view.texts.approval.why.meant(name);
    default:
      return why[via](name);
  }
}

/** Why those before the recipient did not get it. `planned`: who would, null where they cannot be reached. */
function insteadOf({ rollout }: View, { reminder }: Notice, planned: Recipient | null): Instead {
  if (planned === null) return 'unreached';
  if (planned.away !== undefined) return 'away';
  const { type, key } = reminder.subject;
  const task = type === 'task' ? taskIn(rollout.plan, key) : undefined;
  return task?.performer === null && task.accountable === null ? 'unnamed' : 'vacant';
}

type Instead = 'vacant' | 'away' | 'unnamed' | 'unreached';

const deadlineAnchors = {
  only: 'deadline',
  own: 'ownDeadline',
  klik: 'klikDeadline',
} as const satisfies Record<DueName, Anchor>;

const anchors: Readonly<Record<PlanEvent['kind'], Anchor>> = {
  meeting: 'meeting',
  workshop: 'workshop',
  course: 'course',
  milestone: 'other',
  period: 'other',
  information: 'other',
};

function anchorOf(rollout: Rollout, { subject: { type, key }, due }: Counted): Anchor {
  const { plan } = rollout;
  const task = type === 'task' ? taskIn(plan, key) : undefined;
  if (task !== undefined) return deadlineAnchors[dueNameOf(rollout, task, due)];
  if (type !== 'event') return 'deadline';
  if (key === plan.goLive) return 'goLive';
  const event = eventIn(plan, key);
  return event === undefined ? 'other' : anchors[event.kind];
}

function idOf(recipient: Recipient): string {
  return recipient.type === 'person' ? recipient.personId : 'channel';
}
