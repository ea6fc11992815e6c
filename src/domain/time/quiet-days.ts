/**
 * Days on which nobody is reminded of anything, besides week-ends and public holidays: what a
 * municipality has agreed on or decided. Sources of the defaults: KL's agreement (24 and 31
 * December free, 1 May and 5 June from noon).
 */
import { z } from 'zod';
import { daysBetween } from './calendar.ts';
import { choice, shapeOf } from './setting.ts';
import { LocalDate } from './when.ts';

export const mostPeriods = 40;

/** Days in a row, both ends included, and no more than a year of them. */
export const isPeriod = ({ from, to }: { from: LocalDate; to: LocalDate }) =>
  from <= to && daysBetween(from, to) <= 366;

const Period = z
  .strictObject({ from: LocalDate, to: LocalDate })
  .refine(isPeriod, { path: ['to'], error: 'a day from `from` on, at most a year later' });

/** 'open': an ordinary working day; 'noon': nothing from 12:00 on; 'closed': nothing at all. */
const dayOff = (standard: 'open' | 'noon' | 'closed') =>
  choice('dayOff', ['open', 'noon', 'closed'], standard);

/** Those of a municipality. */
export const quietSettings = {
  /** Whose public holidays: Denmark's, or Schleswig-Holstein's for Sydslesvig. */
  region: choice('regions', ['DK', 'DE-SH'], 'DK'),
  /** 24 and 31 December. */
  christmasEve: dayOff('closed'),
  /** 1 May. */
  labourDay: dayOff('noon'),
  /** 5 June, grundlovsdag. */
  constitutionDay: dayOff('noon'),
  /** The Friday after Kristi himmelfart. */
  ascensionFriday: dayOff('open'),
  /** Holidays and closed days of the municipality's own: vinterferie. */
  closed: { kind: 'periods', stored: z.array(Period).max(mostPeriods), standard: [] },
} as const;

export const QuietDays = z.strictObject(shapeOf(quietSettings));
export type QuietDays = z.infer<typeof QuietDays>;
