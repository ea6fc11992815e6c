/**
 * The reminders of one addressee about one subject and its day: turns a rule and the day that it
 * means into a reminder on a day and hour at which its recipient can be written to.
 */

import { memoize, memoizeEach } from '../memoize.ts';
import type { Rule } from '../plan/rules.ts';
import type { Rollout } from '../rollout/rollout.ts';
import type { LocalDate } from '../time/when.ts';
import { dayWhere } from '../time/working-days.ts';
import { type Addressed, addresseeName } from './addressee.ts';
import { type Inbox, inboxOf } from './inbox.ts';
import { personOn } from './recipient.ts';
import { type Reminder, reminderOf } from './reminder.ts';

/** `due`: the deadline or the event's day that it counts to; null where no day is known. */
export interface About extends Addressed {
  readonly due: LocalDate | null;
}

export interface Series {
  /** Id of whoever gets it on that day; null: nobody in person. */
  personOn(on: LocalDate): string | null;
  isOpen(on: LocalDate): boolean;
  /** Danish clock hour at which it comes on that day. */
  hourOn(on: LocalDate): number;
  /** The day, or the last before it, on which they can be written to. */
  lastOpen(on: LocalDate): LocalDate;
  /** The day, or the first after it. */
  firstOpen(on: LocalDate): LocalDate;
  reminder(rule: Rule, on: LocalDate): Reminder;
}

export function seriesOf(rollout: Rollout, about: About): Series {
  const { personOn, inboxOn } = receiversOf(rollout, about);
  const isOpen = (on: LocalDate) => inboxOn(on).isOpen(on);
  return {
    personOn,
    isOpen,
    hourOn: (on) => inboxOn(on).hour,
    lastOpen: (on) => dayWhere(on, -1, isOpen),
    firstOpen: (on) => dayWhere(on, 1, isOpen),
    reminder: (rule, on) => reminderOf({ ...about, rule }, on, inboxOn(on)),
  };
}

interface Receiver {
  readonly personId: string | null;
  readonly inbox: Inbox;
}

/** The inbox depends on the day: a deputy has hours and days off of their own. */
function receiversOf(rollout: Rollout, about: About) {
  const { subject, to } = about;
  const known = receivers(rollout, `${subject.type} ${subject.key} ${addresseeName(to)}`);
  const receiverOn = (on: LocalDate) => {
    const day = isSameEachDay(rollout) ? anyDay : on;
    const found = known.get(day);
    if (found !== undefined) return found;
    const personId = personOn(rollout, about, day);
    const receiver = { personId, inbox: inboxIn(rollout, personId) };
    known.set(day, receiver);
    return receiver;
  };
  return {
    personOn: (on: LocalDate) => receiverOn(on).personId,
    inboxOn: (on: LocalDate) => receiverOn(on).inbox,
  };
}

const receivers = memoizeEach((_: Rollout, __: string) => new Map<LocalDate, Receiver>());
const inboxIn = memoizeEach(inboxOf);

/** Where nobody is ever away, comes or goes, an addressee is the same person on every day. */
export const isSameEachDay = memoize(({ policy, holdings }: Rollout): boolean => {
  const isAnybodyAway = Object.values(policy.people).some(({ absence }) => absence);
  return !isAnybodyAway && !holdings.some(({ givenAt, endedAt }) => givenAt ?? endedAt);
});

const anyDay: LocalDate = '2026-01-01';
