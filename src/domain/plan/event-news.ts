/**
 * What a municipality has changed of a meeting that those it is for are still to be told, or were told
 * last. Changes in a row, until the first of them cannot be undone any more, are told as one.
 */
import { z } from 'zod';
import { saysSame } from '../same.ts';
import { When } from '../time/when.ts';
import type { PlanEvent } from './plan.ts';
import { type EventChange, eventChanges } from './rules.ts';

export const EventNews = z.strictObject({
  at: z.iso.datetime(),
  /** Id of whoever changed it, who knows; null: the operator. */
  by: z.string().nullable(),
  change: z.enum(eventChanges),
  /** How it was when it was told last; null: it did not take place. */
  was: z.strictObject({ when: When, place: z.string().nullable() }).nullable(),
});
export type EventNews = z.infer<typeof EventNews>;

/** The minutes in which a change can be undone. */
export const undoMinutes = 15;

/** When it can be told: nobody can undo it any more. */
export function tellableAt({ at }: EventNews): Date {
  return new Date(new Date(at).getTime() + undoMinutes * 60_000);
}

/** An event, and whether it takes place. */
interface Standing {
  readonly event: PlanEvent;
  readonly isOn: boolean;
}

/**
 * What there is to tell then; undefined: it is as it was told last.
 * @param before null: there was no such event
 */
export function newsOf(
  before: Standing | null,
  after: Standing,
  last: EventNews | undefined,
  { now, personId }: { readonly now: Date; readonly personId: string | null },
): EventNews | undefined {
  const isUntold = last !== undefined && now < tellableAt(last);
  const was = isUntold ? last.was : before?.isOn ? toldOf(before.event) : null;
  const change = changeOf(
    was,
    after,
    isUntold ? last.change : before === null ? 'added' : 'restored',
  );
  return change === null ? undefined : { at: now.toISOString(), by: personId, change, was };
}

function toldOf({ when, place, link }: PlanEvent): NonNullable<EventNews['was']> {
  return { when, place: place ?? link ?? null };
}

function changeOf(
  was: EventNews['was'],
  { event, isOn }: Standing,
  came: EventChange,
): EventChange | null {
  if (was === null) return isOn ? came : null;
  if (!isOn) return 'cancelled';
  const now = toldOf(event);
  if (saysSame(now.when, was.when)) return now.place === was.place ? null : 'placed';
  if (!hasDay(now.when)) return 'undated';
  return hasDay(was.when) ? 'moved' : 'dated';
}

function hasDay({ precision }: When): boolean {
  return precision === 'day' || precision === 'hours';
}
