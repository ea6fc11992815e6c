/** Says whether one comes to a meeting, sends somebody else, or asks people to it by name. */
import { mayAttend } from '../domain/may/on-event.ts';
import { eventIn, type PlanEvent } from '../domain/plan/plan.ts';
import {
  type Attendance,
  type AttendanceAnswer,
  answerText,
  attendanceName,
  attendanceOf,
  isInvited,
} from '../domain/rollout/attendance.ts';
import { type ItemState, type ItemStates, untouchedItem } from '../domain/rollout/items.ts';
import type { Person, Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Change, Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';

/**
 * @param whose id of somebody without an account, for whom it is answered; left out: their own answer
 * @param site of an event that is held in several places: which of them
 * @throws UserError when it is not for them, it is over, they have said so already, or there is no
 * such place
 */
export function answerInvitation(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  of: {
    readonly event: string;
    readonly answer: Exclude<AttendanceAnswer, 'send'>;
    readonly site?: string | null;
    readonly whose?: string;
  },
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const event = theEvent(rollout, of.event);
    const { site = null, whose = by.personId } = of;
    granted(mayAttend(rollout, event, of.answer, by, whose), rollout, by);
    if (site !== null && !event.sites?.includes(site)) throw new UserError('staleButton');
    const own = attendanceOf(rollout, event, whose);
    if (own.answer === of.answer && own.site === site) throw new UserError('attendanceSaid');
    const said = saying(rollout, event, own, answerText(of.answer, site), by);
    const items = { ...said, ...recalled(rollout, event, own, by) };
    return changeOf(rollout, event, `attendance.${of.answer}`, items);
  });
}

/**
 * Whoever is sent is asked by name. Somebody sent before, who has not answered, is asked no more.
 * @throws UserError when it is not for the person, it is over, or the other is invited already
 */
export function sendAnother(
  store: Pick<Store, 'rollouts'>,
  rolloutId: string,
  of: { readonly event: string; readonly person: Person; readonly whose?: string },
  by: By,
): Promise<Changed> {
  return store.rollouts.change(rolloutId, by, (rollout) => {
    const { person, whose = by.personId } = of;
    const event = theEvent(rollout, of.event);
    granted(mayAttend(rollout, event, 'send', by, whose), rollout, by);
    const { name } = person;
    if (person.id === whose) throw new UserError('sendsSelf', { input: 'people' });
    if (isInvited(rollout, event, person.id, by.now)) {
      throw new UserError('invitedAlready', { name, input: 'people' });
    }
    const own = attendanceOf(rollout, event, whose);
    const items = {
      ...saying(rollout, event, own, answerText('send', person.id), by),
      ...recalled(rollout, event, own, by),
      ...asking(rollout, event, [person.id], by),
    };
    return changeOf(rollout, event, 'attendance.send', items);
  });
}

/** What a change leaves behind that asks these people by name; what they have said stays. */
export function asking(
  rollout: Rollout,
  event: PlanEvent,
  personIds: readonly string[],
  by: By,
): ItemStates {
  const asked = personIds.flatMap((id): [string, ItemState][] => {
    const name = attendanceName(event, id);
    const present = rollout.items[name] ?? untouchedItem;
    if (present.done) return [];
    if (present.answer !== null) return [[name, { ...present, done: true }]];
    return [[name, { done: true, answer: null, ...changedBy(by) }]];
  });
  return Object.fromEntries(asked);
}

/** As those items are now. */
export function itemsBefore(rollout: Rollout, items: ItemStates): ItemStates {
  const before = Object.keys(items).map((name) => [name, rollout.items[name] ?? untouchedItem]);
  return Object.fromEntries(before);
}

function theEvent({ plan }: Rollout, key: string): PlanEvent {
  const event = eventIn(plan, key);
  if (event === undefined) throw new UserError('staleButton');
  return event;
}

/** A deputy who answers is one of those who are asked from then on. */
function saying(
  rollout: Rollout,
  event: PlanEvent,
  { isNamed, personId }: Attendance,
  answer: string | null,
  by: By,
): ItemStates {
  const done = isNamed || !isInvited(rollout, event, personId, by.now);
  return { [attendanceName(event, personId)]: { done, answer, ...changedBy(by) } };
}

/** Whoever was sent before, by that person alone, and has not answered. */
function recalled(rollout: Rollout, event: PlanEvent, { sends }: Attendance, by: By): ItemStates {
  if (sends === null) return {};
  const sent = attendanceOf(rollout, event, sends);
  if (sent.answer !== null || sent.by !== by.personId) return {};
  return {
    [attendanceName(event, sends)]: { done: false, answer: null, ...changedBy(by) },
  };
}

function changeOf(rollout: Rollout, event: PlanEvent, verb: string, items: ItemStates): Change {
  const before = { items: itemsBefore(rollout, items) };
  return { verb, subject: event.key, before, after: { items } };
}

function changedBy({ now, personId }: By): Pick<ItemState, 'changedAt' | 'changedBy'> {
  return { changedAt: now, changedBy: personId };
}
