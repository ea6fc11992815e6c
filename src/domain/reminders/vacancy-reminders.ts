/** Roles that nobody holds while a deadline comes nearer: told before the work is late. */

import { cadenceFor } from '../rollout/policy.ts';
import { isQuestioned } from '../rollout/questions.ts';
import { vacantRoles } from '../rollout/roles.ts';
import { dueDayOf, type Rollout } from '../rollout/rollout.ts';
import type { LocalDate } from '../time/when.ts';
import { addWorkingDays, calendarOf, dayWhere } from '../time/working-days.ts';
import { inboxesOf } from './recipients.ts';
import { type Reminder, reminderOf } from './reminder.ts';

/** First the projektleder, then the faglig leder, for each deadline that waits for the role. */
export function* vacancyReminders(rollout: Rollout): Generator<Reminder> {
  const calendar = calendarOf(rollout.policy.quiet);
  const steps = cadenceFor(rollout, 'vacancies')
    .rules.filter((rule) => rule.type === 'vacant')
    .toSorted((a, b) => b.workingDays - a.workingDays);
  for (const { role, waiting } of vacantRoles(rollout)) {
    const subject = { type: 'role', key: role.key } as const;
    const dues = new Set(waiting.map((task) => dueDayOf(rollout, task)));
    for (const due of dues) {
      if (due === null) continue;
      for (const [index, rule] of steps.entries()) {
        const to = { type: index === 0 ? 'projektleder' : 'faglig-leder' } as const;
        const meant: LocalDate = addWorkingDays(due, -rule.workingDays, calendar);
        const inboxes = inboxesOf(rollout, { subject, to });
        const on = dayWhere(meant, -1, inboxes.isOpen);
        const its = waiting.filter((task) => dueDayOf(rollout, task) === due);
        if (its.every((task) => isQuestioned(rollout, task, on))) continue;
        yield reminderOf({ subject, to, rule, due }, on, inboxes.on(on));
      }
    }
  }
}
