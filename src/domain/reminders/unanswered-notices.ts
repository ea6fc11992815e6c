/** Whoever has asked to be allowed something, and got no answer in time, is told so. */
import type { Rollout } from '../rollout/rollout.ts';
import { addDays, toLocalDate } from '../time/calendar.ts';
import { type Reminder, reminderAt } from './reminder.ts';
import { openFrom } from './role-notices.ts';

/** Days after which it is of no use any more. */
const farthest = 14;

export function unansweredNotices(rollout: Rollout): Reminder[] {
  return (rollout.allowances ?? []).flatMap(({ id, personId, isAllowed, expiresAt }) => {
    if (isAllowed !== null || rollout.people[personId] === undefined) return [];
    const over = toLocalDate(expiresAt);
    const at = openFrom(rollout, personId, over, addDays(over, farthest));
    if (at === null) return [];
    const subject = { type: 'person', key: personId } as const;
    const to = { type: 'person', personId } as const;
    const rule = { type: 'unanswered', allowance: id } as const;
    return [reminderAt({ subject, to, rule, due: null }, at)];
  });
}
