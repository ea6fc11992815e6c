/** From the rules of a cadence to the days before a deadline or a meeting on which they remind. */

import type { CadenceRule, Rule } from '../plan/rules.ts';
import { wantsMonday } from '../rollout/policy.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { addDays } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { calendarOf, weekBeginsOn } from '../time/working-days.ts';
import type { Series } from './series.ts';

/**
 * One rule a day: the one that means the day, also where another was moved there from a day off;
 * where all were moved there, the one nearest the deadline.
 */
export function daysBefore(
  rules: readonly CadenceRule[],
  due: LocalDate,
  series: Series,
): Map<LocalDate, Rule> {
  const all = rules
    .flatMap((rule) => {
      const meant = dayBefore(rule, due);
      return meant === null ? [] : [{ meant, rule }];
    })
    .toSorted((a, b) => (a.meant < b.meant ? -1 : 1));
  const taken = new Set(all.map(({ meant }) => meant));
  const days = new Map<LocalDate, Rule>();
  for (const { meant, rule } of all) {
    const on = series.lastOpen(meant);
    if (on === meant || !taken.has(on)) days.set(on, rule);
  }
  return days;
}

/** The day that a rule means; null: it does not remind before, or not by a day of its own. */
export function dayBefore(rule: Rule, due: LocalDate): LocalDate | null {
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

/**
 * The day of the overview of the week that `due` lies in; null: `due` comes before it, or whoever
 * is told does not get one.
 */
export function mondayOf(rollout: Rollout, due: LocalDate, series: Series): LocalDate | null {
  const personId = series.personOn(due);
  if (personId === null || !wantsMonday(rollout, personId)) return null;
  const monday = weekBeginsOn(due, calendarOf(rollout.policy.quiet));
  return monday !== null && monday <= due && series.isOpen(monday) ? monday : null;
}
