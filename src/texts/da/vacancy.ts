/** Roles that nobody fills: why, what waits for them, and how much is at stake. */
import type { RiskLevel } from '../../domain/plan/rules.ts';
import type { VacancyKind } from '../../domain/rollout/vacancy-risk.ts';
import { count, inText } from './words.ts';

const workingDays = (n: number) => count(n, 'arbejdsdag', 'arbejdsdage');

const title: Record<VacancyKind, (role: string) => string> = {
  neverFilled: (role) => `${role} er ubesat`,
  left: (role) => `${role} er ubesat igen`,
  lost: (role) => `${role} kan ikke nås`,
  silent: (role) => `${role} svarer ikke`,
  away: (role) => `${role} er væk uden stedfortræder`,
};

/** Besides that the role is vacant. */
const why = {
  lost: 'kan ikke nås',
  silent: 'svarer ikke',
  away: 'væk uden stedfortræder',
};

const level: Record<RiskLevel, string> = { low: 'lav', middle: 'middel', high: 'høj' };

export const vacancy = {
  title,
  why,
  level,
  risk: (level: string) => `Risiko: ${level}.`,
  short: (role: string, why: string, needs: string, level: string) =>
    `${role} (${why === '' ? '' : `${why}: `}${needs}; risiko: ${level})`,
  sentence: (title: string, waiting: string | null) =>
    waiting === null ? `${title}.` : `${title}: ${waiting}.`,
  /** `n`: working days until it; below 0: it has passed. */
  first: (n: number) => {
    if (n < 0) return 'over fristen';
    return n === 0 ? 'i dag' : `om ${workingDays(n)}`;
  },
  /** `needs`: '2 opgaver og 1 møde', `n` in all; `when` null: it is not known. */
  waiting: (needs: string, n: number, when: string | null) => {
    if (when === null) return `${needs} venter`;
    return `${needs} venter, ${n === 1 ? when : `den første ${when}`}`;
  },
  filledBy: (day: string) => `Bør være besat senest ${day}.`,
  /** That day has gone by. */
  overdue: (day: string) => `Skulle have været besat senest ${day}.`,
  blank: (weeks: number) =>
    `Roller: ingen opgaver eller møder er kendt for de næste ${weeks} uger, så det vides ikke, om nogen mangler.`,
  blankTodo: 'Læg det ind, som KLIK viser, med /fbs importer eller /fbs ny.',
  blankStatus: (weeks: number) =>
    `Ingen opgaver eller møder er kendt for de næste ${weeks} uger, så det vides ikke, hvilke roller der er brug for.`,
  /** Completes 'Du får den …': why an alert came. */
  rule: {
    risk: (level: string) => `fordi risikoen nu er ${level}`,
    riskLeft: (level: string) => `fordi risikoen stadig er ${level}`,
  },
  claim: 'Jeg tager rollen',
  covered: (role: string) => `Der er nogen som ${inText(role)} igen`,
};
