/** What people fill in about their reminders, read from the forms of views/policy-forms.ts. */

import { parseRule } from '../../domain/plan/rules.ts';
import { farOffYear, parseDay } from '../../domain/time/parse-day.ts';
import { type Period, parsePeriod, parsePeriods } from '../../domain/time/parse-period.ts';
import { QuietDays } from '../../domain/time/quiet-days.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import { type Inputs, textIn } from '../kit/inputs.ts';

/** As the schemas of a policy have them. */
const mostRules = 20;
const mostPeriods = 40;

const between = /[,;\n]+|\s(?:og|and|&)\s/;
const countOfDays = /^(\d{1,3})(?: ?(?:arbejds)?dage?| ?(?:working )?days?)?$/;

/**
 * Rules before a deadline or an event by name, the farthest first: '14, 7, 0, 16. februar'.
 * @throws UserError naming the piece and the input that cannot be read
 */
export function leadsIn(inputs: Inputs, id: string, today: LocalDate): string[] {
  const names = piecesIn(inputs, id).map((piece) => {
    const [, days] = countOfDays.exec(piece) ?? [];
    const on = days === undefined ? parseDay(piece, today) : null;
    const name = on === null ? leadNamed(days) : `onDate:${on}`;
    return known(name, piece, id);
  });
  const place = (name: string) => {
    const rule = parseRule(name);
    if (rule?.type === 'beforeDue') return String(1000 - rule.days).padStart(4, '0');
    return rule?.type === 'onDate' ? rule.on : '1000';
  };
  return [...new Set(names)].toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

function leadNamed(days = ''): string {
  return Number(days) === 0 && days !== '' ? 'dueDay' : `beforeDue:${Number(days)}`;
}

/** Rules that count working days, by name, the fewest first. @throws UserError as `leadsIn` */
export function workingDaysIn(inputs: Inputs, id: string, type: 'overdue' | 'vacant'): string[] {
  const counts = piecesIn(inputs, id).map((piece) => {
    const [, days = ''] = countOfDays.exec(piece) ?? [];
    known(`${type}:${Number(days)}`, piece, id);
    return Number(days);
  });
  return [...new Set(counts)].toSorted((a, b) => a - b).map((days) => `${type}:${days}`);
}

/**
 * A whole cadence of tasks. `inherited`: what stands in where no day before the deadline is given.
 * @throws UserError as `leadsIn`, or when nothing before the deadline is left
 */
export function taskRulesIn(
  inputs: Inputs,
  today: LocalDate,
  inherited: readonly string[] = [],
): string[] {
  const typed = leadsIn(inputs, 'before', today);
  const leads = typed.length > 0 ? typed : inherited.filter(isLead);
  const isNear = (name: string) => name === 'dueDay' || name.startsWith('beforeDue');
  if (!leads.some(isNear)) throw new UserError('noReminderLeft', { input: 'before' });
  const after = workingDaysIn(inputs, 'after', 'overdue');
  const rules = [
    ...(isYes(inputs, 'published') ? ['published'] : []),
    ...leads,
    ...after,
    ...(isYes(inputs, 'weekly') ? ['everyWeek'] : []),
  ];
  return notTooMany(rules, after.length > leads.length ? 'after' : 'before');
}

/** @throws UserError when there are more than a cadence holds */
export function notTooMany(rules: string[], input: string): string[] {
  if (rules.length > mostRules) {
    throw new UserError('tooManyRules', { most: String(mostRules), input });
  }
  return rules;
}

function isLead(name: string): boolean {
  return /^(?:beforeDue|dueDay|onDate)/.test(name);
}

/** null: nothing is typed. @throws UserError when it cannot be read, or is over */
export function absenceIn(text: string, today: LocalDate): Period | null {
  if (text === '') return null;
  const input = { text, input: 'absence' };
  const period = parsePeriod(text, today);
  const year = period === null ? farOffYear(text, today) : null;
  if (year !== null) throw new UserError('dayFarOff', { ...input, year });
  if (period === null) throw new UserError('periodUnread', input);
  if (period.to < today) throw new UserError('periodPast', input);
  return period;
}

/** @throws UserError when a period cannot be read, or there are too many */
export function quietIn(inputs: Inputs, today: LocalDate): QuietDays {
  const { periods, unread } = parsePeriods(textIn(inputs, 'closed'), today);
  const [first] = unread;
  if (first !== undefined) throw new UserError('periodUnread', { text: first, input: 'closed' });
  if (periods.length > mostPeriods) {
    throw new UserError('tooManyPeriods', { most: String(mostPeriods), input: 'closed' });
  }
  const chosen = Object.fromEntries(
    ['region', 'christmasEve', 'labourDay', 'constitutionDay', 'ascensionFriday'].map((id) => [
      id,
      textIn(inputs, id),
    ]),
  );
  const read = QuietDays.safeParse({
    ...chosen,
    closed: periods.map(({ from, to }) => ({ from, to })),
  });
  if (!read.success) throw new UserError('staleButton');
  return read.data;
}

/** @throws UserError for what no form offers */
export function isYes(inputs: Inputs, id: string): boolean {
  const answer = textIn(inputs, id);
  if (answer !== 'yes' && answer !== 'no') throw new UserError('staleButton');
  return answer === 'yes';
}

/** A clock hour, 7–17 or `also`. @throws UserError for what no form offers */
export function hourIn(text: string, also = 7): number {
  const hour = /^\d{1,2}$/.test(text) ? Number(text) : -1;
  if (hour !== also && (hour < 7 || hour > 17)) throw new UserError('staleButton');
  return hour;
}

function piecesIn(inputs: Inputs, id: string): string[] {
  return textIn(inputs, id)
    .split(between)
    .map((piece) => piece.trim().toLowerCase())
    .flatMap((piece) => (/^[\d\s]+$/.test(piece) ? piece.split(/\s+/) : piece))
    .filter((piece) => piece !== '');
}

function known(name: string, piece: string, input: string): string {
  if (parseRule(name) === null) throw new UserError('daysUnread', { text: piece, input });
  return name;
}
