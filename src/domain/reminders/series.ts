/**
 * The reminders of one addressee about one subject and its day: turns a rule and the day that it
 * means into a reminder on a day and hour at which its recipient can be written to.
 */

import type { Rule } from '../plan/rules.ts';
import type { Rollout } from '../rollout/rollout.ts';
import type { LocalDate } from '../time/when.ts';
import { dayWhere } from '../time/working-days.ts';
import type { Addressed } from './addressee.ts';
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
  const { personOn, inboxOn } = recipientsOf(rollout, about);
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

/** The inbox depends on the day: a deputy has hours and days off of their own. */
function recipientsOf(rollout: Rollout, about: About) {
  const isAlwaysTheSame = isSameEachDay(rollout);
  const known = new Map<LocalDate, { readonly personId: string | null; readonly inbox: Inbox }>();
  const recipientOn = (on: LocalDate) => {
    const day = isAlwaysTheSame ? anyDay : on;
    const found = known.get(day);
    if (found !== undefined) return found;
    const personId = personOn(rollout, about, day);
    const recipient = { personId, inbox: inboxOf(rollout, personId) };
    known.set(day, recipient);
    return recipient;
  };
  return {
    personOn: (on: LocalDate) => recipientOn(on).personId,
    inboxOn: (on: LocalDate) => recipientOn(on).inbox,
  };
}

/** Where nobody is ever away, comes or goes, an addressee is the same person on every day. */
export function isSameEachDay({ policy, holdings }: Rollout): boolean {
  const isAnybodyAway = Object.values(policy.people).some(({ absence }) => absence);
  return !isAnybodyAway && !holdings.some(({ givenAt, endedAt }) => givenAt ?? endedAt);
}

const anyDay: LocalDate = '2026-01-01';
