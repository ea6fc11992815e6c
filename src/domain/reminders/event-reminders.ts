/**
 * When to remind of meetings and of go-live: everyone who is meant to come, or the channel. What has
 * no day of its own is told once, to those it is for, when its month begins.
 */

import type { PlanEvent } from '../plan/plan.ts';
import type { Topic } from '../plan/rules.ts';
import { closingDay, supportOf } from '../rollout/go-live.ts';
import { cadenceFor } from '../rollout/policy.ts';
import { asThingsStand, holdersOf } from '../rollout/roles.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { dayOf, type LocalDate, monthOf } from '../time/when.ts';
import { dayWhere } from '../time/working-days.ts';
import { leadDays, mondayOf } from './lead-days.ts';
import { type Addressee, inboxesOf, recipientOn } from './recipients.ts';
import { type Reminder, reminderOf } from './reminder.ts';

/** By day of the event where it has one, else by its month. */
export function* eventReminders(rollout: Rollout, event: PlanEvent): Generator<Reminder> {
  yield* monthReminders(rollout, event);
  const topic = topicOf(rollout, event);
  const due = dayOf(event.when);
  if (topic === null || due === null) return;
  if (topic === 'goLive') yield closing(rollout, event, due);
  const subject = { type: 'event', key: event.key } as const;
  const isForAll = topic === 'goLive' || event.audience.length === 0;
  for (const to of isForAll ? [channel] : invited(rollout, event)) {
    const recipient = recipientOn(rollout, { subject, to }, due);
    const personId = recipient?.type === 'person' ? recipient.personId : null;
    const inboxes = inboxesOf(rollout, { subject, to });
    const { rules } = cadenceFor(rollout, topic);
    const days = leadDays(rules, due, (on) => dayWhere(on, -1, inboxes.isOpen));
    const monday = mondayOf(rollout, personId, due, inboxes);
    if (monday !== null && !days.has(monday)) days.set(monday, { type: 'monday' });
    for (const [on, rule] of days) {
      yield reminderOf({ subject, to, rule, due }, on, inboxes.on(on));
    }
  }
}

/** On the first day of the month that each can be written to; before it for whoever is away. */
function* monthReminders(rollout: Rollout, event: PlanEvent): Generator<Reminder> {
  const month = monthFor(rollout, event);
  if (month === null) return;
  const due = dayOf(event.when);
  const isInTime = (on: LocalDate) => on.startsWith(month) && (due === null || on <= due);
  const subject = { type: 'event', key: event.key } as const;
  for (const to of invited(rollout, event)) {
    const inboxes = inboxesOf(rollout, { subject, to });
    const first = dayWhere(`${month}-01`, 1, inboxes.isOpen);
    const on = isInTime(first) ? first : dayWhere(`${month}-01`, -1, inboxes.isOpen);
    // The channel reads it in its own overview.
    if (recipientOn(rollout, { subject, to }, on)?.type !== 'person') continue;
    yield reminderOf({ subject, to, rule: { type: 'month' }, due }, on, inboxes.on(on));
  }
}

/**
 * The month that it begins in, where nobody is reminded of it by day. Also go-live's: of its days the
 * channel hears, but each role hears once what waits for it.
 */
export function monthFor({ plan }: Rollout, { key, kind, when }: PlanEvent): string | null {
  if (key === plan.goLive) return dayOf(when)?.slice(0, 7) ?? null;
  if (kind === 'milestone' || kind === 'information') return null;
  const support = supportOf(plan);
  return support?.event.key === key ? support.from.slice(0, 7) : monthOf(when);
}

/** The channel looks back a month after go-live. */
function closing(rollout: Rollout, { key }: PlanEvent, due: LocalDate): Reminder {
  const subject = { type: 'event', key } as const;
  const inboxes = inboxesOf(rollout, { subject, to: channel });
  const on = dayWhere(closingDay(rollout.plan), 1, inboxes.isOpen);
  return reminderOf({ subject, to: channel, rule: { type: 'closing' }, due }, on, inboxes.on(on));
}

const channel: Addressee = { type: 'channel' };

/** Whether one takes part in it; milestones, periods and information are not attended. */
export function isAttended({ kind }: PlanEvent): boolean {
  return kind === 'meeting' || kind === 'workshop' || kind === 'course';
}

/** null: nobody is reminded of it. */
function topicOf(
  { plan }: Rollout,
  event: PlanEvent,
): Extract<Topic, 'goLive' | 'physical' | 'online'> | null {
  if (event.key === plan.goLive) return 'goLive';
  if (!isAttended(event)) return null;
  return event.form === 'physical' ? 'physical' : 'online';
}

/** Every holder of every role that it is for; of a vacant one, whoever is asked instead. */
function invited(rollout: Rollout, event: PlanEvent): Addressee[] {
  return event.audience.flatMap((role) => {
    const holders = holdersOf(rollout, role, asThingsStand).length;
    return Array.from({ length: Math.max(holders, 1) }, (_, nth) => ({
      type: 'audience' as const,
      role,
      nth,
    }));
  });
}
