/** What is told when it has happened: at once in the hours of a working day, else when they can be written to next. */
import type { Rule } from '../plan/rules.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { addDays, hourOf, toLocalDate } from '../time/calendar.ts';
import { evening } from './inbox.ts';
import { type Reminder, reminderAt } from './reminder.ts';
import { minuteAfter } from './role-notices.ts';
import { type About, seriesOf } from './series.ts';

export function toldSoon(rollout: Rollout, about: About, rule: Rule, at: Date): Reminder {
  const day = toLocalDate(at);
  const series = seriesOf(rollout, about);
  const isEarly = hourOf(at) < series.hourOn(day);
  if (series.isOpen(day) && !isEarly && hourOf(at) < evening) {
    return reminderAt({ ...about, rule }, minuteAfter(at));
  }
  return series.reminder(rule, series.firstOpen(isEarly ? day : addDays(day, 1)));
}
