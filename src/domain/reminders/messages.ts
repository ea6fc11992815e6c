/**
 * Combines the reminders of one recipient into one message: which are kept, in what order, of what
 * kind.
 */

import type { Rule } from '../plan/rules.ts';
import { wantsMonday } from '../rollout/policy.ts';
import type { Rollout } from '../rollout/rollout.ts';
import type { LocalDate } from '../time/when.ts';
import { calendarOf, weekBeginsOn } from '../time/working-days.ts';
import type { Addressee } from './addressee.ts';
import { isOfPlan } from './plan-news.ts';
import type { Recipient } from './recipient.ts';
import type { Reminder } from './reminder.ts';
import { isAtOnce } from './role-notices.ts';

export type MessageKind =
  | 'reminder'
  | 'digest'
  | 'escalation'
  | 'vacancy'
  | 'published'
  | 'event'
  | 'dates'
  | 'golive'
  | 'role'
  | 'catchup';

/** A reminder of a message; `delayed`: it comes after its time, because the bot was away. */
export interface Told {
  readonly reminder: Reminder;
  readonly delayed: boolean;
}

/** The capacity in which somebody is nearest to the work. */
const nearest: readonly Addressee['type'][] = [
  'person',
  'performer',
  'approver',
  'audience',
  'accountable',
  'projektleder',
  'faglig-leder',
  'channel',
];

/**
 * One for each subject, in the capacity nearest to the work; the earliest day first, no day last.
 */
export function merged<T extends Told>(all: readonly T[]): T[] {
  const bySubject = new Map<string, T>();
  const nearness = ({ reminder }: T) => nearest.indexOf(reminder.to.type);
  for (const told of all.toSorted((a, b) => nearness(a) - nearness(b) || byDay(a, b))) {
    const { subject: of, rule } = told.reminder;
    // A role may be vacant for several deadlines: the first says it.
    const isApart = ['clash', 'undated', 'klikRoles', 'still'].includes(rule.type);
    const apart = isAtOnce(rule) ? atOnceOf(rule) : isApart ? ` ${rule.type}` : '';
    const subject = `${of.type} ${of.key}${apart}`;
    if (!bySubject.has(subject)) bySubject.set(subject, told);
  }
  return [...bySubject.values()].toSorted(byDay);
}

/** Several may be asked about one role, and several things be asked of one. */
function atOnceOf(rule: Rule): string {
  const asked = rule.type === 'unanswered' ? rule.allowance : '';
  return ` at once ${'nomination' in rule ? rule.nomination : asked}`;
}

function byDay(a: Told, b: Told): number {
  const day = ({ reminder }: Told): LocalDate => reminder.due ?? '9999-12-31';
  return day(a) < day(b) ? -1 : Number(day(a) > day(b));
}

/** The kind of the message: that of its most urgent reminder. */
export function kindOf(
  rollout: Rollout,
  told: readonly Told[],
  recipient: Recipient,
  on: LocalDate,
): MessageKind {
  const kinds = told.map(({ reminder }) => kindOfOne(rollout, reminder));
  if (told.length > 0 && told.every(({ delayed }) => delayed)) return 'catchup';
  if (kinds.includes('digest')) return 'digest';
  if (recipient.type === 'person' && isMonday(rollout, on) && isOfWeek(kinds, told)) {
    if (wantsMonday(rollout, recipient.personId)) return 'digest';
  }
  return byUrgency.find((kind) => kinds.includes(kind)) ?? 'reminder';
}

const byUrgency: readonly MessageKind[] = [
  'escalation',
  'reminder',
  'vacancy',
  'event',
  'dates',
  'golive',
  'published',
  'role',
];

function kindOfOne({ plan }: Rollout, { subject, rule, to }: Reminder): MessageKind {
  if (rule.type === 'monday' || rule.type === 'friday') return 'digest';
  if (isAtOnce(rule) || rule.type === 'klikRoles' || rule.type === 'still') return 'role';
  if (isOfPlan(rule)) return 'published';
  if (rule.type === 'undated') return 'dates';
  if (subject.type === 'event') return subject.key === plan.goLive ? 'golive' : 'event';
  if (subject.type === 'role') return 'vacancy';
  if (subject.type === 'person') return 'escalation';
  if (rule.type === 'published' || rule.type === 'added' || rule.type === 'freed') {
    return 'published';
  }
  return to.type === 'performer' ? 'reminder' : 'escalation';
}

/** Whether it tells of what is to be done; or, among other things, of a role that is still vacant. */
function isOfWeek(kinds: readonly MessageKind[], told: readonly Told[]): boolean {
  const isVacantStill = told.some(({ reminder }) => reminder.rule.type === 'riskLeft');
  return kinds.includes('reminder') || (told.length > 1 && isVacantStill);
}

function isMonday({ policy }: Rollout, on: LocalDate): boolean {
  return weekBeginsOn(on, calendarOf(policy.quiet)) === on;
}
