/** Moments as the page and the dev clock show them. */

import type { Language } from '../../domain/rollout/rollout.ts';
import { addDays, instantOf, toLocalDate } from '../../domain/time/calendar.ts';

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What a clock in Denmark shows: '2026-02-13T09:00:00'. */
function wallClockOf(at: Date): string {
  return wallClock.format(at).replace(' ', 'T');
}

/** 'kl. 09.00', in English '09:00'. */
export function clockTime(at: Date, language: Language = 'da'): string {
  const time = wallClockOf(at).slice(11, 16);
  return language === 'da' ? `kl. ${time.replace(':', '.')}` : time;
}

/** '2026-02-13T09:00:00+01:00', whatever the machine's own time zone is. */
export function danishIso(at: Date): string {
  const wall = wallClockOf(at);
  const second = Math.floor(at.getTime() / 1000) * 1000;
  const ahead = new Date(Date.parse(`${wall}Z`) - second);
  return `${wall}+${ahead.toISOString().slice(11, 16)}`;
}

/** The same Danish clock time on the next day, also when the clocks change in between. */
export function nextDay(at: Date): Date {
  return instantOf(addDays(toLocalDate(at), 1), wallClockOf(at).slice(11));
}
