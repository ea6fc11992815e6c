/** What the cards say of roles that nobody fills: in a few words, and as a sentence. */

import { soonDays } from '../../domain/rollout/needed-roles.ts';
import { isUnsaid } from '../../domain/rollout/progress.ts';
import {
  isBlank,
  type Vacancy,
  type VacancyKind,
  vacanciesWithin,
} from '../../domain/rollout/vacancy-risk.ts';
import { formatDay } from '../../texts/dates.ts';
import type { View } from '../view.ts';
import { needsText, sentences } from '../wording.ts';

/** Days ahead of which something has to be known before all is called well. */
export const weeksAhead = 28;

/** 'Projektleder (2 opgaver og 1 møde; risiko: høj), Tekniker (1 opgave; risiko: lav)' */
export function vacanciesText(view: View, vacant: readonly Vacancy[]): string {
  const { vacancy: words } = view.texts;
  return vacant
    .map(({ role, kind, needs, level }) =>
      words.short(role.name, whyText(view, kind), needsText(view, needs), words.level[level]),
    )
    .join(', ');
}

function whyText({ texts }: View, kind: VacancyKind): string {
  return kind === 'lost' || kind === 'silent' || kind === 'away' ? texts.vacancy.why[kind] : '';
}

/** 'Tekniker er ubesat: 4 opgaver venter, den første om 6 arbejdsdage. Risiko: høj.' */
export function vacancySentence(view: View, vacancy: Vacancy): string {
  const { vacancy: words } = view.texts;
  const { role, kind, level } = vacancy;
  return sentences(
    words.sentence(words.title[kind](role.name), waitingText(view, vacancy)),
    vacancy.needs.length > 0 && words.risk(words.level[level]),
  );
}

/** '4 opgaver venter, den første om 6 arbejdsdage'; null: nothing does. */
export function waitingText(view: View, { needs, workingDays }: Vacancy): string | null {
  const { vacancy: words } = view.texts;
  if (needs.length === 0) return null;
  const [first] = needs.filter(({ day, on }) => (day ?? on) !== null);
  // What may be done already is not called overdue.
  const isDoubtful = first?.type === 'task' && isUnsaid(view.rollout, first.task, view.today);
  const on = first && (first.day ?? first.on);
  const isPast = on !== null && on !== undefined && on < view.today;
  const when = workingDays === null || isDoubtful ? null : words.first(isPast ? -1 : workingDays);
  return words.waiting(needsText(view, needs), needs.length, when);
}

/** By when somebody should hold it; null: no day is known. */
export function filledByText(view: View, { filledBy }: Vacancy): string | null {
  const { vacancy: words } = view.texts;
  const say = filledBy !== null && filledBy < view.today ? words.overdue : words.filledBy;
  return filledBy && say(formatDay(filledBy, view.language));
}

/** Those that matter now, and whether it can be said at all that no others do. */
export function vacanciesNow(view: View) {
  const { rollout, now, today } = view;
  const vacant = vacanciesWithin(rollout, now, soonDays);
  return { vacant, isBlank: isBlank(rollout, today, weeksAhead) };
}
