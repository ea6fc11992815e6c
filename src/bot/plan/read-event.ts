/**
 * Reads what is typed of a meeting: `<møde> <dag> [kl. 10–12] [sted|link]`, `<møde> aflyst [hvorfor]`,
 * `<møde> gendan`, or the meeting alone.
 */
import { parseDay } from '../../domain/time/parse-day.ts';
import type { LocalDate, Source, When } from '../../domain/time/when.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { textsIn } from '../../texts/index.ts';
import { linkIn } from './task-fields.ts';

/** null: nothing is said of it. */
export interface Said {
  readonly when: When | null;
  readonly place: string | null;
  readonly link: string | null;
}

/** `query`: the words that name the meeting; `rest`: the others, as they were typed. */
export type TypedEvent = { readonly query: string; readonly rest: string } & (
  | { readonly does: 'show' | 'restore' }
  | { readonly does: 'cancel'; readonly why: string }
  | { readonly does: 'change'; readonly said: Said }
);

const vocabularies = [textsIn('da'), textsIn('en')].map(({ meetings }) => meetings.typed);

function isOneOf(key: 'new' | 'cancel' | 'restore' | 'place', word: string): boolean {
  return vocabularies.some((words) =>
    words[key].split(' ').some((one) => fold(word) === fold(one)),
  );
}

/** Whether a new meeting is meant. */
export function isNew(words: readonly string[]): boolean {
  return isOneOf('new', words[0] ?? '');
}

export function readEvent(words: readonly string[], today: LocalDate, source: Source): TypedEvent {
  const at = (index: number) => ({
    query: words.slice(0, index).join(' '),
    rest: words.slice(index).join(' '),
  });
  const cancelled = words.findIndex((word, index) => index > 0 && isOneOf('cancel', word));
  if (cancelled > 0) {
    return { ...at(cancelled), does: 'cancel', why: words.slice(cancelled + 1).join(' ') };
  }
  const last = words.length - 1;
  if (last > 0 && isOneOf('restore', words[last] ?? '')) return { ...at(last), does: 'restore' };
  const found = whenAmong(words, today, source);
  if (found !== null) {
    const { from, to, when } = found;
    return { ...at(from), does: 'change', said: { when, ...whereIn(words.slice(to)) } };
  }
  const where = words.findIndex((word, index) => index > 0 && (isLink(word) || isPlace(word)));
  if (where <= 0) return { ...at(words.length), does: 'show' };
  return { ...at(where), does: 'change', said: { when: null, ...whereIn(words.slice(where)) } };
}

/** What is typed of a new one: its title is quoted, or all that stands before the day. */
export function readNewEvent(words: readonly string[], today: LocalDate, source: Source) {
  const [first = ''] = words;
  const isQuoted = first.includes(' ');
  const found = whenAmong(isQuoted ? words : ['', ...words], today, source);
  const shift = isQuoted ? 0 : 1;
  const from = found === null ? words.length : found.from - shift;
  const title = isQuoted ? first : words.slice(0, from).join(' ');
  const others = found === null ? words.slice(isQuoted ? 1 : from) : words.slice(found.to - shift);
  return { title, when: found?.when ?? null, ...whereIn(others) };
}

interface Found {
  /** Index of its first word, and of the first after it. */
  readonly from: number;
  readonly to: number;
  readonly when: When;
}

/**
 * The longest end of the words that reads as a time; else the longest words within them that do, with
 * the place behind them. The meeting comes before it.
 */
function whenAmong(words: readonly string[], today: LocalDate, source: Source): Found | null {
  let longest: Found | null = null;
  for (let from = 1; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const when = whenIn(words.slice(from, to).join(' '), today, source);
      if (when === null) continue;
      if (to === words.length) return { from, to, when };
      if (longest === null || to - from > longest.to - longest.from) longest = { from, to, when };
    }
  }
  return longest;
}

function whereIn(words: readonly string[]): Pick<Said, 'place' | 'link'> {
  const link = words.find(isLink);
  const others = words.filter((word) => word !== link);
  // Hours that cannot be read are no place.
  if (/^(?:kl\.?$|\d)/i.test(others[0] ?? '')) {
    throw new UserError('dayUnread', { text: others.join(' '), input: 'date' });
  }
  const place = (isPlace(others[0] ?? '') ? others.slice(1) : others).join(' ');
  return { place: place || null, link: link === undefined ? null : linkIn(link) };
}

function isLink(word: string): boolean {
  return /^https?:\/\//i.test(word);
}

function isPlace(word: string): boolean {
  return isOneOf('place', word);
}

const hours =
  /^(?<from>\d{1,2})(?:[.:](?<fromMinutes>\d\d))? ?(?:-|–|til|to) ?(?<to>\d{1,2})(?:[.:](?<toMinutes>\d\d))?$/i;
const dayAndHours =
  /^(?<day>.+?),? (?:kl\.? ?)?(?<time>\d{1,2}(?:[.:]\d\d)? ?(?:-|–|til|to) ?\d.*)$/i;

/** null: it is no day, or the hours are none. */
export function whenIn(text: string, today: LocalDate, source: Source): When | null {
  const on = parseDay(text, today);
  if (on !== null) return { precision: 'day', on, source };
  const { day = '', time = '' } = dayAndHours.exec(text)?.groups ?? {};
  const [within, between] = [parseDay(day, today), hoursIn(time)];
  if (within === null || between === null) return null;
  return { precision: 'hours', on: within, ...between, source };
}

/** '10-12', 'kl. 9.30 til 11'; null: no hours of one day. */
export function hoursIn(text: string): { readonly from: string; readonly to: string } | null {
  const bare = text.replace(/^kl\.? ?/i, '');
  const { from, fromMinutes, to, toMinutes } = hours.exec(bare)?.groups ?? {};
  const [begins, ends] = [clock(from, fromMinutes), clock(to, toMinutes)];
  return begins === null || ends === null || begins >= ends ? null : { from: begins, to: ends };
}

function clock(hour = '', minutes = '00'): string | null {
  const isTime = /^\d{1,2}$/.test(hour) && Number(hour) < 24 && Number(minutes) < 60;
  return isTime ? `${hour.padStart(2, '0')}:${minutes}` : null;
}
