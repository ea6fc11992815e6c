/**
 * What another version of the plan brings is told of once: to the channel all of it, to each performer
 * what is theirs, to the projektleder where it clashes with what the municipality has said. Whatever
 * of that would have come before is not owed: it says itself that it is new.
 */
import { everTaskIn, type Task } from '../plan/plan.ts';
import type { PlanChange, Rule } from '../plan/rules.ts';
import { isStanding, namedOn } from '../rollout/roles.ts';
import { firstDueOf, isOpen, type Rollout, stateOf } from '../rollout/rollout.ts';
import { addDays, hourOf, hourOn, toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import type { Addressee, Subject } from './addressee.ts';
import { performer } from './deadline.ts';
import { evening } from './inbox.ts';
import { type Reminder, reminderAt, sendDayOf } from './reminder.ts';
import { minuteAfter } from './role-notices.ts';
import { seriesOf } from './series.ts';
import { taskReminders } from './task-reminders.ts';

const channel: Addressee = { type: 'channel' };
const projektleder: Addressee = { type: 'projektleder' };

/** Whether it tells what another version of the plan has brought. */
export function isOfPlan({ type }: Rule): boolean {
  return type === 'plan' || type === 'clash';
}

export function planNews(rollout: Rollout): Reminder[] {
  const { update, clashes } = rollout.amendments;
  if (update === null) return [];
  const on = toLocalDate(new Date(update.at));
  const told = (type: 'task' | 'event') =>
    Object.entries(update[`${type}s`]).flatMap(([key, change]) =>
      receiversOf(rollout, type, key, change, on).map((to) =>
        newsOf(rollout, { type, key }, to, { type: 'plan', since: update.at, change }),
      ),
    );
  const asked = (type: 'task' | 'event') =>
    Object.keys(clashes[`${type}s`]).map((key) =>
      newsOf(rollout, { type, key }, projektleder, { type: 'clash', since: update.at }),
    );
  return [...told('task'), ...told('event'), ...asked('task'), ...asked('event')];
}

/** A performer whose part in it is over, or who is not there, has nothing to hear. */
function receiversOf(
  rollout: Rollout,
  type: Subject['type'],
  key: string,
  change: PlanChange,
  on: LocalDate,
): Addressee[] {
  const task = type === 'task' ? everTaskIn(rollout.plan, key) : undefined;
  if (task === undefined || change === 'renamed') return [channel];
  const { status } = stateOf(rollout, task);
  const isTheirs =
    isOpen(status) &&
    (namedOn(rollout, task, on) !== null ||
      (task.performer !== null && isStanding(rollout, task.performer, on)));
  return isTheirs ? [channel, performer] : [channel];
}

/** Whether a reminder before its deadline would have come before it was in the plan. */
export function missedBefore(rollout: Rollout, task: Task, since: string): boolean {
  const due = firstDueOf(rollout, task);
  if (due === null) return false;
  const window = { from: toLocalDate(new Date(since)), until: due };
  const all = taskReminders(rollout, task, window);
  return all.some(({ rule, sendAt }) => rule.type === 'beforeDue' && sendAt < new Date(since));
}

/** A minute after, or when they can next be written to. */
function newsOf(rollout: Rollout, subject: Subject, to: Addressee, rule: Rule) {
  const at = new Date(rollout.amendments.update?.at ?? 0);
  const told = { subject, to, due: null };
  const series = seriesOf(rollout, told);
  const today = toLocalDate(at);
  const isLater = !series.isOpen(today) || hourOf(at) >= evening;
  const day = isLater ? series.firstOpen(addDays(today, 1)) : today;
  const begins = hourOn(day, series.hourOn(day));
  const soon = minuteAfter(at);
  return reminderAt({ ...told, rule }, begins > soon ? begins : soon);
}

/** Of a task's reminders those that the news of it have not told already. */
export function besidesNews(
  rollout: Rollout,
  { key }: Task,
  reminders: readonly Reminder[],
): readonly Reminder[] {
  const { update } = rollout.amendments;
  const change = update?.tasks[key];
  if (!update || (change !== 'new' && change !== 'moved')) return reminders;
  const rule = { type: 'plan', since: update.at, change } as const;
  const told = sendDayOf(newsOf(rollout, { type: 'task', key }, performer, rule));
  const isPublishedBefore = ({ rule: { type } }: Reminder) =>
    type === 'published' && update.published.includes(key);
  return reminders.filter((one) => sendDayOf(one) > told && !isPublishedBefore(one));
}
