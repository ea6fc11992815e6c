/** Roles that nobody holds while a deadline comes nearer: told before the work is late. */

import { cadenceFor } from '../rollout/policy.ts';
import { isQuestioned } from '../rollout/questions.ts';
import { isStanding, vacantRoles } from '../rollout/roles.ts';
import { firstDueOf, type Rollout } from '../rollout/rollout.ts';
import { addWorkingDays, calendarOf } from '../time/working-days.ts';
import type { Reminder } from './reminder.ts';
import { seriesOf } from './series.ts';

/** First the projektleder, then the faglig leder, for each deadline that waits for the role. */
export function vacancyReminders(rollout: Rollout): Reminder[] {
  const calendar = calendarOf(rollout.policy.quiet);
  const steps = cadenceFor(rollout, 'vacancies')
    .rules.filter((rule) => rule.type === 'vacant')
    .toSorted((a, b) => b.workingDays - a.workingDays);
  return vacantRoles(rollout).flatMap(({ role, waiting }) =>
    [...Map.groupBy(waiting, (task) => firstDueOf(rollout, task))].flatMap(([due, tasks]) =>
      steps.flatMap((rule, step) => {
        if (due === null) return [];
        const to = { type: step === 0 ? 'projektleder' : 'faglig-leder' } as const;
        const series = seriesOf(rollout, { subject: { type: 'role', key: role.key }, to, due });
        const on = series.lastOpen(addWorkingDays(due, -rule.workingDays, calendar));
        if (isStanding(rollout, role.key, on)) return [];
        const isAsked = tasks.every((task) => isQuestioned(rollout, task, on));
        return isAsked ? [] : [series.reminder(rule, on)];
      }),
    ),
  );
}
