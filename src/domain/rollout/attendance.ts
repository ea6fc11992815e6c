/**
 * Who takes part in an event: the holders of the roles that it is for, and whoever was asked by
 * name. What each has said is an item of its own, so one's answer never undoes another's.
 */
import { memoize } from '../memoize.ts';
import type { PlanEvent } from '../plan/plan.ts';
import { isAway } from '../reminders/inbox.ts';
import { toLocalDate } from '../time/calendar.ts';
import { dayOf, type LocalDate, lastDayOf } from '../time/when.ts';
import { type ItemState, type ItemStates, itemName, untouchedItem } from './items.ts';
import { holdersOf } from './roles.ts';
import type { Person, Rollout } from './rollout.ts';

/** `send`: somebody else instead of them. */
export type AttendanceAnswer = 'yes' | 'no' | 'send';

/** What somebody has said of an event; `answer` null: nothing so far. */
export interface Attendance {
  readonly personId: string;
  readonly answer: AttendanceAnswer | null;
  /** Of a yes where the event is held in several places: which of them; null: not said. */
  readonly site: string | null;
  /** Id of whoever is sent instead. */
  readonly sends: string | null;
  /** Whether they are asked by name, also without a role that it is for. */
  readonly isNamed: boolean;
  /** Of who said it last; of a question without an answer, who asked. */
  readonly by: string | null;
  readonly at: Date | null;
}

type Key = Pick<PlanEvent, 'key'>;

/** 'attendance/teknisk-workshop/<id of the person>'. */
export function attendanceName(event: Key, personId: string): string {
  return itemName('attendance', { key: `${event.key}/${personId}` });
}

/** Of an item's name; null: it is about something else. */
export function attendanceIn(
  name: string,
): { readonly event: string; readonly personId: string } | null {
  const [list, event, personId] = name.split('/');
  return list === 'attendance' && event && personId ? { event, personId } : null;
}

/** As it is kept: 'yes', 'yes:Region Midtjylland', 'no', 'send:<id>'; null: asked. */
export function answerText(
  answer: AttendanceAnswer | null,
  detail: string | null = null,
): string | null {
  return answer === null || detail === null ? answer : `${answer}:${detail}`;
}

/** As it is kept, read back. */
export function answerIn(text: string | null): Pick<Attendance, 'answer' | 'site' | 'sends'> {
  const [word, ...rest] = text?.split(':') ?? [];
  const detail = rest.length === 0 ? null : rest.join(':');
  const answer = word === 'yes' || word === 'no' || word === 'send' ? word : null;
  return {
    answer,
    site: answer === 'yes' ? detail : null,
    sends: answer === 'send' ? detail : null,
  };
}

function attendanceFrom(personId: string, { done, answer, changedAt, changedBy }: ItemState) {
  return { personId, ...answerIn(answer), isNamed: done, by: changedBy, at: changedAt };
}

/** What was said or asked of the event, by whomever. */
export function saidOf({ items }: Pick<Rollout, 'items'>, { key }: Key): readonly Attendance[] {
  return byEvent(items).get(key) ?? [];
}

const byEvent = memoize((items: ItemStates): ReadonlyMap<string, readonly Attendance[]> => {
  const all = Object.entries(items).flatMap(([name, state]) => {
    const of = attendanceIn(name);
    return of === null ? [] : [{ event: of.event, said: attendanceFrom(of.personId, state) }];
  });
  const groups = Map.groupBy(all, ({ event }) => event);
  return new Map([...groups].map(([event, some]) => [event, some.map(({ said }) => said)]));
});

export function attendanceOf(rollout: Rollout, event: Key, personId: string): Attendance {
  return (
    saidOf(rollout, event).find((one) => one.personId === personId) ??
    attendanceFrom(personId, untouchedItem)
  );
}

/** Somebody whom the event is for, and what they have said. */
export interface Attendee extends Attendance {
  readonly person: Person;
}

/** At that instant; each person once. */
export function attendeesOf(rollout: Rollout, event: PlanEvent, at: Date): readonly Attendee[] {
  if (!isAttended(event)) return [];
  const byRole = event.audience.flatMap((role) => holdersOf(rollout, role, at));
  const byName = saidOf(rollout, event).flatMap(({ personId, isNamed }) =>
    isNamed ? (rollout.people[personId] ?? []) : [],
  );
  const people = new Map([...byRole, ...byName].map((person) => [person.id, person]));
  return [...people.values()].map((person) => ({
    person,
    ...(coveredIn(rollout, event, person.id, at) ?? attendanceOf(rollout, event, person.id)),
  }));
}

/**
 * Whoever is away then and has said nothing sends their deputy, once the deputy has said yes; null:
 * it is not so.
 */
function coveredIn(
  rollout: Rollout,
  event: PlanEvent,
  personId: string,
  at: Date,
): Attendance | null {
  const deputy = rollout.policy.people[personId]?.absence?.deputy ?? null;
  if (deputy === null || !isAway(rollout, personId, dayOf(event.when) ?? toLocalDate(at)))
    return null;
  const own = attendanceOf(rollout, event, personId);
  const isCovered = own.answer === null && attendanceOf(rollout, event, deputy).answer === 'yes';
  return isCovered ? { ...own, answer: 'send', sends: deputy } : null;
}

export function isInvited(rollout: Rollout, event: PlanEvent, personId: string, at: Date): boolean {
  return attendeesOf(rollout, event, at).some(({ person }) => person.id === personId);
}

/** Whether they are asked by name to an event that is not over. */
export function isAskedByName(rollout: Rollout, personId: string, today: LocalDate): boolean {
  return rollout.plan.events.some(
    (event) =>
      !isOver(event, today) &&
      saidOf(rollout, event).some((one) => one.personId === personId && one.isNamed),
  );
}

/** Whether they have said that they do not come themselves. */
export function staysAway(rollout: Rollout, event: Key, personId: string): boolean {
  const { answer } = attendanceOf(rollout, event, personId);
  return answer === 'no' || answer === 'send';
}

/** Whether one takes part in it; milestones, periods and information are not attended. */
export function isAttended({ kind }: Pick<PlanEvent, 'kind'>): boolean {
  return kind === 'meeting' || kind === 'workshop' || kind === 'course';
}

/** Where its last day is known, and behind us. */
export function isOver({ when }: PlanEvent, today: LocalDate): boolean {
  const last = lastDayOf(when);
  return last !== null && last < today;
}
