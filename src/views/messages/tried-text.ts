/** What was tried before somebody further up is told: when, and to whom. */

import { toLocalDate } from '../../domain/time/calendar.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { nearDay } from '../../texts/dates.ts';
import type { View } from '../view.ts';
import type { Tried } from './notice.ts';

/** Of a long row only the newest say anything. */
const mostTried = 4;

/** 'Påmindelser sendt 13., 16. og 17. februar til X.'; empty where it does not matter. */
export function triedText(view: View, tried: readonly Tried[] | null): string {
  const { texts, rollout } = view;
  const { notice: words } = texts;
  if (tried === null) return '';
  if (tried.length === 0) return words.triedNothing;
  const daysOf = new Map<string, Set<LocalDate>>();
  for (const { at, personId } of tried.slice(-mostTried)) {
    const who = personId === null ? words.channel : (rollout.people[personId]?.name ?? '?');
    daysOf.set(who, (daysOf.get(who) ?? new Set()).add(toLocalDate(at)));
  }
  const sent = [...daysOf].map(([who, days]) => words.triedTo(dayList(view, [...days]), who));
  const count = [...daysOf.values()].reduce((sum, { size }) => sum + size, 0);
  return tried.length > mostTried
    ? words.triedLately(sent.join('; '))
    : words.tried(count, sent.join('; '));
}

/** '27. februar, 2. og 3. marts': a month is said once, with the last of its days. */
function dayList({ texts, language, today }: View, days: readonly LocalDate[]): string {
  const names = days.map((on, index) => {
    const name = nearDay(on, today, language, 'dayMonth');
    const isLastOfMonth = days[index + 1]?.slice(0, 7) !== on.slice(0, 7);
    return isLastOfMonth ? name : (name.split(' ')[0] ?? name);
  });
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} ${texts.notice.and} ${last}`;
}
