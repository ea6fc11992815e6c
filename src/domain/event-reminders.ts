/** When to remind of meetings and of go-live: everyone who is meant to come, or the channel. */
import { leadDays, mondayOf } from './lead-days.ts';
import type { PlanEvent } from './plan.ts';
import { cadenceFor } from './policy.ts';
import { type Addressee, asThingsStand, inboxesOf, recipientOn } from './recipients.ts';
import { type Reminder, reminderOf } from './reminder.ts';
import { holdersOf } from './roles.ts';
import type { Rollout } from './rollout.ts';
import type { Topic } from './rules.ts';
import { dayOf } from './when.ts';
import { dayWhere } from './working-days.ts';

/** By day of the event, and none for what has no day. */
export function* eventReminders(rollout: Rollout, event: PlanEvent): Generator<Reminder> {
  const topic = topicOf(rollout, event);
  const due = dayOf(event.when);
  if (topic === null || due === null) return;
  const subject = { type: 'event', key: event.key } as const;
  for (const to of audienceOf(rollout, event, topic)) {
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

/** Every holder of every role that is invited. Go-live is everybody's, so the channel's. */
function audienceOf(rollout: Rollout, event: PlanEvent, topic: Topic): Addressee[] {
  if (topic === 'goLive' || event.audience.length === 0) return [{ type: 'channel' }];
  return event.audience.flatMap((role) => {
    const holders = holdersOf(rollout, role, asThingsStand).length;
    return Array.from({ length: Math.max(holders, 1) }, (_, nth) => ({
      type: 'audience' as const,
      role,
      nth,
    }));
  });
}
