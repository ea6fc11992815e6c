/** Days as programs and hurried people spell them, turned into what parse-day.ts reads. */
import { anyMonth, opening } from './parse-day.ts';

const before = new RegExp(`^${opening}`);

const spellings: readonly (readonly [RegExp, string])[] = [
  // 20261215, 2026/12/15, 2026.12.15
  [/^(20\d\d)[/.]?(\d\d)[/.]?(\d\d)$/, '$1-$2-$3'],
  [/^(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})$/, '$3/$2/$1'],
  // 15-dec-26, 15/Jul/25, 15. dec. 26
  [new RegExp(`^(\\d{1,2})\\.?[-/ ]?(${anyMonth})\\.?[-/ ,]+'?(\\d\\d)$`), '$1. $2 20$3'],
  [new RegExp(`^(\\d{1,2})[-/](${anyMonth})(?:[-/](\\d{4}))?$`), '$1. $2 $3'],
  // 15-12-26, 15-12
  [/^(\d{1,2})-(\d{1,2})-(\d\d)$/, '$1/$2/20$3'],
  [/^(\d{1,2})-(\d{1,2})$/, '$1/$2'],
];

/** @param text as `plain` leaves it, and so is what is returned */
export function spelledOut(text: string): string {
  const day = text.replace(before, '');
  const [pattern, spelled] = spellings.find(([one]) => one.test(day)) ?? [];
  if (pattern === undefined || spelled === undefined) return text;
  return `${text.slice(0, text.length - day.length)}${day.replace(pattern, spelled).trim()}`;
}

/** '27-01-28' is a day in 2027 and another in 2028: whether both are near. */
export function isTwoWays(text: string, thisYear: string, farYears: number): boolean {
  const [, first, month, last] = /^(\d\d)-(\d\d)-(\d\d)$/.exec(dayIn(text)) ?? [];
  const isNear = Math.abs(2000 + Number(first) - Number(thisYear)) <= farYears;
  return isNear && Number(month) <= 12 && Number(last) <= 31;
}

/** Two numbers that are a day only with the month before it: '12/15/2026'. */
export function isMonthFirst(text: string): boolean {
  const { first, second } = numbersIn(text);
  return first >= 1 && first <= 12 && second > 12 && second <= 31;
}

/** Two numbers that are a day in either order, and not the same one: '3/4/2026'. */
export function isDayInEitherOrder(text: string): boolean {
  const { first, second } = numbersIn(text);
  return first <= 12 && second <= 12 && first !== second;
}

function numbersIn(text: string): { first: number; second: number } {
  const [, first, second] = /^(\d{1,2})[/.-](\d{1,2})(?=[/.\- ,]|$)/.exec(dayIn(text)) ?? [];
  return { first: Number(first), second: Number(second) };
}

/** Without the weekday and what else stands before a day. */
function dayIn(text: string): string {
  return text.trim().toLowerCase().replace(before, '');
}
