/** On which days a cadence reminds before a deadline or a meeting. */
import { addDays } from './calendar.ts';
import type { LocalDate } from './plan.ts';
import type { CadenceRule, Rule } from './rules.ts';

/**
 * One rule a day: the one that means the day, also where another was moved there from a day off;
 * where all were moved there, the one nearest the deadline.
 * @param before the day on which somebody can be written to, itself or the last before
 */
export function leadDays(
  rules: readonly CadenceRule[],
  due: LocalDate,
  before: (on: LocalDate) => LocalDate,
): Map<LocalDate, Rule> {
  const leads = rules
    .flatMap((rule) => {
      const on = meantFor(rule, due);
      return on === null ? [] : [{ on, rule }];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const meant = new Set(leads.map(({ on }) => on));
  const days = new Map<LocalDate, Rule>();
  for (const { on, rule } of leads) {
    const day = before(on);
    if (day === on || !meant.has(day)) days.set(day, rule);
  }
  return days;
}

/** null: it does not remind before. */
function meantFor(rule: CadenceRule, due: LocalDate): LocalDate | null {
  switch (rule.type) {
    case 'beforeDue':
      return addDays(due, -rule.days);
    case 'dueDay':
      return due;
    case 'onDate':
      return rule.on <= due ? rule.on : null;
    default:
      return null;
  }
}
