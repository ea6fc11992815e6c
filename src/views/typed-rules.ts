/** Rules as people type them into a form: '14, 7, 1, 0' days before, '1, 3, 5' working days. */

import type { CadenceRule } from '../domain/plan/rules.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import { formatDay } from '../texts/dates.ts';

/** Days before the deadline, 0 for the day itself, then the dates. */
export function typedLeads(rules: readonly CadenceRule[], language: Language): string {
  const { days, dueDay, dates } = leadsOf(rules);
  const all = [
    ...days.map(String),
    ...(dueDay ? ['0'] : []),
    ...dates.map((on) => formatDay(on, language, 'long')),
  ];
  return all.join(', ');
}

export function typedWorkingDays(rules: readonly CadenceRule[]): string {
  return workingDaysOf(rules).join(', ');
}

/** What comes before a deadline or an event, the farthest first. */
export function leadsOf(rules: readonly CadenceRule[]) {
  const days = rules.flatMap((rule) => (rule.type === 'beforeDue' ? rule.days : []));
  const dates = rules.flatMap((rule) => (rule.type === 'onDate' ? rule.on : []));
  return {
    published: rules.some(({ type }) => type === 'published'),
    days: days.toSorted((a, b) => b - a),
    dueDay: rules.some(({ type }) => type === 'dueDay'),
    dates: dates.toSorted(),
  };
}

/** After a deadline, the first step first; before one that a vacant role keeps, the farthest first. */
export function workingDaysOf(rules: readonly CadenceRule[]): number[] {
  return rules
    .flatMap((rule) =>
      rule.type === 'overdue' || rule.type === 'vacant'
        ? [{ days: rule.workingDays, sign: rule.type === 'vacant' ? -1 : 1 }]
        : [],
    )
    .toSorted((a, b) => a.sign * a.days - b.sign * b.days)
    .map(({ days }) => days);
}

export function isWeekly(rules: readonly CadenceRule[]): boolean {
  return rules.some(({ type }) => type === 'everyWeek');
}
