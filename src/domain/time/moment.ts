/** A moment as people and programs write it. */
import { instantOf } from './calendar.ts';

const moment =
  /^(?<day>20\d\d-\d\d-\d\d)T(?<time>([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?)(?<zone>Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

/**
 * '2026-02-13T09:00:00+01:00', or without an offset, which is Danish time. null: not a moment of
 * this century.
 */
export function parseMoment(text: string): Date | null {
  const { day, time, zone } = moment.exec(text)?.groups ?? {};
  if (day === undefined || time === undefined || !isDay(day)) return null;
  return zone === undefined ? instantOf(day, time) : new Date(`${day}T${time}${zone}`);
}

/** `Date` would roll 31 February over into March instead of refusing it. */
function isDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}
