/**
 * Days on which nobody is reminded of anything, besides week-ends and public holidays: what a
 * municipality has agreed on or decided. Sources of the defaults: KL's agreement (24 and 31
 * December free, 1 May and 5 June from noon).
 */
import { z } from 'zod';
import { daysBetween } from './calendar.ts';
import { LocalDate } from './when.ts';

/** Days in a row, both ends included, and no more than a year of them. */
export const isPeriod = ({ from, to }: { from: LocalDate; to: LocalDate }) =>
  from <= to && daysBetween(from, to) <= 366;

const Period = z
  .strictObject({ from: LocalDate, to: LocalDate })
  .refine(isPeriod, { path: ['to'], error: 'a day from `from` on, at most a year later' });

/** 'open': an ordinary working day; 'noon': nothing from 12:00 on; 'closed': nothing at all. */
const DayOff = z.enum(['open', 'noon', 'closed']);

export const QuietDays = z.strictObject({
  /** Whose public holidays: Denmark's, or Schleswig-Holstein's for Sydslesvig. */
  region: z.enum(['DK', 'DE-SH']).default('DK'),
  /** 24 and 31 December. */
  christmasEve: DayOff.default('closed'),
  /** 1 May. */
  labourDay: DayOff.default('noon'),
  /** 5 June, grundlovsdag. */
  constitutionDay: DayOff.default('noon'),
  /** The Friday after Kristi himmelfart. */
  ascensionFriday: DayOff.default('open'),
  /** Holidays and closed days of the municipality's own: vinterferie. */
  closed: z.array(Period).max(40).default([]),
});
export type QuietDays = z.infer<typeof QuietDays>;
