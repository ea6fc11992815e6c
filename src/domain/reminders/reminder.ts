/** One reminder: about what, by which rule, for whom, and when. */

import { type Rule, ruleName } from '../plan/rules.ts';
import { hourOn, toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { type Addressed, addresseeName } from './addressee.ts';
import type { Inbox } from './inbox.ts';

export interface Reminder extends Addressed {
  /** Stable: the same rule for the same subject, day and addressee has the same key for ever. */
  readonly key: string;
  readonly rule: Rule;
  /** The deadline or the event's day that it counts to; null where no day is known. */
  readonly due: LocalDate | null;
  /** When it should be out. */
  readonly sendAt: Date;
}

/** The day in Denmark on which it should be out. */
export function sendDayOf({ sendAt }: Pick<Reminder, 'sendAt'>): LocalDate {
  return toLocalDate(sendAt);
}

/** Rules that come again for the same deadline: their keys have the day in them. */
const repeating: readonly Rule['type'][] = [
  'everyWeek',
  'everyMonth',
  'monday',
  'friday',
  'snoozed',
  'risk',
  'riskLeft',
];

type Told = Omit<Reminder, 'key' | 'sendAt'>;

export function reminderOf(told: Told, on: LocalDate, { hour }: Inbox): Reminder {
  const isRepeating = repeating.includes(told.rule.type);
  const name = isRepeating ? `${ruleName(told.rule)} ${on}` : ruleName(told.rule);
  return { ...told, key: keyOf(told, name), sendAt: hourOn(on, hour) };
}

/** At an instant, whatever the hour at which others come. */
export function reminderAt(told: Told, sendAt: Date): Reminder {
  return { ...told, key: keyOf(told, ruleName(told.rule)), sendAt };
}

function keyOf({ subject, to, due }: Told, name: string): string {
  return [`${subject.type} ${subject.key}`, due ?? 'undated', name, addresseeName(to)].join('|');
}
