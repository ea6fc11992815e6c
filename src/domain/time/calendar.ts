/**
 * The Danish calendar: local dates, and the instants of Danish clock times. The time zone is always
 * Europe/Copenhagen, whatever the machine's own is. Which days people work is in working-days.ts.
 */
import { tzOffset } from '@date-fns/tz';
import type { LocalDate } from '../time/when.ts';

const timeZone = 'Europe/Copenhagen';
// JavaScript reads a date without a time as UTC, where each day has exactly these.
const dayMs = 24 * 60 * 60 * 1000;
const hourMs = 60 * 60 * 1000;
const minuteMs = 60 * 1000;

/** The day that it is in Denmark at that instant. */
export function toLocalDate(at: Date): LocalDate {
  return dayOfUtc(at.getTime() + offsetAt(at.getTime()));
}

/**
 * The instant of a Danish clock time. Of an hour that occurs twice (October) it is the second; an
 * hour that is skipped (March) counts on from the first minute after it.
 * @param time 'HH:MM'
 */
export function instantOf(on: LocalDate, time: string): Date {
  const asIfUtc = utcOf(on) + sinceMidnight(time);
  // Near a clock change the first offset may be the other side's; the second pass corrects it.
  return new Date(asIfUtc - offsetAt(asIfUtc - offsetAt(asIfUtc)));
}

/** The instant of a Danish clock hour, 0–23. */
export function hourOn(on: LocalDate, hour: number): Date {
  return instantOf(on, `${String(hour).padStart(2, '0')}:00`);
}

/** @param days may be negative */
export function addDays(on: LocalDate, days: number): LocalDate {
  return dayOfUtc(utcOf(on) + days * dayMs);
}

/** Calendar days from the one to the other; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (utcOf(to) - utcOf(from)) / dayMs;
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(on: LocalDate): number {
  return new Date(utcOf(on)).getUTCDay() || 7;
}

/** The ISO 8601 week number, 1–53. The first days of January may belong to the year before. */
export function isoWeekOf(on: LocalDate): number {
  // The week is that of the year in which its Thursday is.
  const thursday = utcOf(on) + (4 - weekdayOf(on)) * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  return Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1;
}

/** The Danish clock hour at that instant, 0–23. */
export function hourOf(at: Date): number {
  return new Date(at.getTime() + offsetAt(at.getTime())).getUTCHours();
}

/** The Danish clock time at that instant: 'HH:MM'. */
export function timeOf(at: Date): string {
  return new Date(at.getTime() + offsetAt(at.getTime())).toISOString().slice(11, 16);
}

// Cached: the days of a few years are parsed and formatted very often.
const days = new Map<number, LocalDate>();
const beginnings = new Map<LocalDate, number>();
const mostDays = 10_000;

/** The instant at which the day begins in UTC. */
function utcOf(on: LocalDate): number {
  const known = beginnings.get(on);
  if (known !== undefined) return known;
  const ms = Date.parse(on);
  if (beginnings.size >= mostDays) beginnings.clear();
  beginnings.set(on, ms);
  return ms;
}

// One for each minute of a day at most, or for each text that is no time.
const times = new Map<string, number>();

function sinceMidnight(time: string): number {
  const known = times.get(time);
  if (known !== undefined) return known;
  const ms = Date.parse(`1970-01-01T${time}Z`);
  if (times.size >= mostDays) times.clear();
  times.set(time, ms);
  return ms;
}

/** null: never. */
export function earliest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function dayOfUtc(ms: number): LocalDate {
  const number = Math.floor(ms / dayMs);
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = new Date(ms).toISOString().slice(0, 10);
  if (days.size >= mostDays) days.clear();
  days.set(number, day);
  return day;
}

// Cached by hour, for clocks change at full hours: a zone's offset is by far the dearest part of
// planning.
const offsets = new Map<number, number>();
const mostOffsets = 50_000;

/** How far Denmark is ahead of UTC, in milliseconds. */
function offsetAt(ms: number): number {
  const hour = Math.floor(ms / hourMs);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const offset = tzOffset(timeZone, new Date(hour * hourMs)) * minuteMs;
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}
