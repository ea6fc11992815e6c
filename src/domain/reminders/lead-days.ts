/** On which days something is told of before a deadline or a meeting. */

import type { CadenceRule, Rule } from '../plan/rules.ts';
import { wantsMonday } from '../rollout/policy.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { addDays } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { calendarOf, weekBeginsOn } from '../time/working-days.ts';
import type { DailyInbox } from './recipients.ts';

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
      const on = leadDay(rule, due);
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

/**
 * The day of the overview of the week that `due` lies in; null: `due` comes before it, or the person
 * does not get one. @param personId null: nobody in person
 */
export function mondayOf(
  rollout: Rollout,
  personId: string | null,
  due: LocalDate,
  inboxes: DailyInbox,
): LocalDate | null {
  if (personId === null || !wantsMonday(rollout, personId)) return null;
  const monday = weekBeginsOn(due, calendarOf(rollout.policy.quiet));
  return monday !== null && monday <= due && inboxes.isOpen(monday) ? monday : null;
}

/** The day that a rule means; null: it does not remind before, or not by a day of its own. */
export function leadDay(rule: Rule, due: LocalDate): LocalDate | null {
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
