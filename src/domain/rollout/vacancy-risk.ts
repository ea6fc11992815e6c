/**
 * Roles that nobody fills, and what that puts at risk. The doctor, the status, the list of roles,
 * Friday's overview and the alerts all speak from here, so that none of them says that all is well
 * while another warns.
 */

import { memoizeEach } from '../memoize.ts';
import type { Role } from '../plan/plan.ts';
import type { RiskLevel } from '../plan/rules.ts';
import { presentOf } from '../reminders/presence.ts';
import { addDays, toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { addWorkingDays, calendarOf, workingDaysBetween } from '../time/working-days.ts';
import { alike } from './alike.ts';
import { silentIn } from './heartbeat.ts';
import { allFor, farthest, type Need, neededRoles, needsFor, soonDays } from './needed-roles.ts';
import { cadenceFor, unset } from './policy.ts';
import { isQuestioned, questionOf } from './questions.ts';
import { holdersOf, namedOn } from './roles.ts';
import { firstDueOf, isToDo, type Person, type Rollout, stateOf } from './rollout.ts';

/**
 * What one need adds, divided by the working days that are left. Without its performer a task is not
 * done: that is the unit. A meeting takes place without one of its roles, half in vain. Whoever only
 * answers for the work can be asked later. What is performed waits for KLIK alone, and where it is
 * asked whether a task is done already, there may be nothing to do: neither is a reason to hurry.
 */
const weights = { performs: 1, attends: 0.5, answers: 0.25, done: 0 };

/**
 * `lost`: its holders cannot be reached. `silent`: nor do those answer who can. `away`: over a day
 * that needs the role.
 */
export type VacancyKind = 'neverFilled' | 'left' | 'lost' | 'silent' | 'away';

export interface Vacancy {
  readonly role: Role;
  readonly kind: VacancyKind;
  /** By day, those without one last. Of somebody who is away: what they are away over. */
  readonly needs: readonly Need[];
  readonly risk: number;
  readonly level: RiskLevel;
  /** Working days until the first need that has a day; 0: today or before. null: none has. */
  readonly workingDays: number | null;
  /** By when somebody should hold it; null: no day is known. */
  readonly filledBy: LocalDate | null;
}

/** So many working days before its first need somebody should hold a role. */
const settleIn = 10;

/** All of them, the greatest risk first, of the same risk the one that is needed first. */
export function vacancies(rollout: Rollout, at: Date): Vacancy[] {
  return risks(rollout, at).map((risk) => shown(rollout, risk, at));
}

/** Those that something needs within so many days, or on a day that is not known. */
export function vacanciesWithin(rollout: Rollout, at: Date, days = soonDays): Vacancy[] {
  const isNear = nearBy(at, days);
  return risks(rollout, at).flatMap((risk) => {
    const needs = risk.needs.filter(isNear);
    return needs.length === 0 ? [] : { ...shown(rollout, risk, at), needs };
  });
}

/** As `vacanciesWithin`, without what is only shown. */
export function risksWithin(rollout: Rollout, at: Date, days: number): RoleRisk[] {
  const isNear = nearBy(at, days);
  return risks(rollout, at).flatMap((risk) => {
    const needs = risk.needs.filter(isNear);
    return needs.length === 0 ? [] : { ...risk, needs };
  });
}

function nearBy(at: Date, days: number): (need: Need) => boolean {
  const until = addDays(toLocalDate(at), days);
  return ({ on }) => on === null || on <= until;
}

function risks(rollout: Rollout, at: Date): RoleRisk[] {
  const needed = allNeeded(rollout, toLocalDate(at));
  const unneeded = rollout.plan.roles.filter((role) => !needed.some((one) => one.role === role));
  return [...needed, ...unneeded.map((role) => ({ role, needs: [] }))]
    .flatMap(({ role, needs }) => {
      const risk = riskOf(rollout, role, needs, at);
      return risk === null ? [] : { role, ...risk };
    })
    .toSorted((a, b) => b.risk - a.risk);
}

const allNeeded = memoizeEach((rollout: Rollout, today: LocalDate) =>
  neededRoles(rollout, today, farthest),
);

/** Of one role at that instant; null: somebody fills it. */
export function vacancyAt(rollout: Rollout, role: Role, at: Date): Vacancy | null {
  const risk = riskOf(rollout, role, needsFor(rollout, role, toLocalDate(at)), at);
  return risk && shown(rollout, { role, ...risk }, at);
}

/** What the alerts read, for each of many days. */
export type Risk = Pick<Vacancy, 'kind' | 'needs' | 'risk' | 'level'>;

type RoleRisk = Risk & Pick<Vacancy, 'role'>;

/** As `vacancyAt`, without what is only shown. */
export function riskAt(rollout: Rollout, role: Role, at: Date): Risk | null {
  return risksOf(alike(rollout), role)(at.getTime());
}

const risksOf = memoizeEach((rollout: Rollout, role: Role) => {
  const atTime = memoizeEach((_: Rollout, time: number) => {
    const at = new Date(time);
    return riskOf(rollout, role, needsFor(rollout, role, toLocalDate(at)), at);
  });
  return (time: number) => atTime(rollout, time);
});

/** The known days that something needs a role on, or is asked about, in their order. */
export function needDaysOf(rollout: Rollout, role: Role): readonly LocalDate[] {
  return needDays(alike(rollout), role);
}

const needDays = memoizeEach((rollout: Rollout, role: Role): readonly LocalDate[] => {
  const days = allFor(rollout, role).flatMap(({ need }) => {
    const asked = need.type === 'task' ? questionOf(rollout, need.task)?.since : undefined;
    return [need.day ?? need.on ?? [], asked ? toLocalDate(asked) : []].flat();
  });
  return days.toSorted();
});

/** Whether nothing is known of the weeks ahead: then nobody can say that no role is missing. */
export function isBlank(rollout: Rollout, today: LocalDate, days = soonDays): boolean {
  const isKnown = ({ on }: Need) => on !== null;
  return !neededRoles(rollout, today, addDays(today, days)).some(({ needs }) =>
    needs.some(isKnown),
  );
}

function shown(rollout: Rollout, risk: RoleRisk, at: Date): Vacancy {
  const first = risk.needs.find(({ on, day }) => (day ?? on) !== null);
  const on = first ? (first.day ?? first.on) : null;
  const calendar = calendarOf(rollout.policy.quiet);
  const workingDays = on === null ? null : workingDaysBetween(toLocalDate(at), on, calendar);
  return { ...risk, workingDays, filledBy: filledBy(rollout, risk.role, on) };
}

function riskOf(rollout: Rollout, role: Role, all: readonly Need[], at: Date): Risk | null {
  const holders = holdersOf(rollout, role.key, at);
  const kind = kindOf(rollout, role, holders, at);
  // Whoever has said nothing of being away is there for all of it.
  const isAnyAway = holders.some(({ id }) => rollout.policy.people[id]?.absence);
  if (kind === null && !isAnyAway) return null;
  const needs =
    kind === null ? all.filter((need) => isAwayOver(rollout, role, holders, need, at)) : all;
  if (kind === null && needs.length === 0) return null;
  const risk = sumOf(rollout, role, needs, toLocalDate(at));
  return { kind: kind ?? 'away', needs, risk, level: levelOf(rollout, risk) };
}

/** null: it has a holder who can be reached. */
function kindOf(
  rollout: Rollout,
  { key }: Role,
  holders: readonly Person[],
  at: Date,
): VacancyKind | null {
  if (holders.length === 0) {
    const isFormer = rollout.holdings.some(({ role, from }) => role === key && from <= at);
    return isFormer ? 'left' : 'neverFilled';
  }
  const silent = silentIn(rollout, key, at);
  const left = holders.filter(({ refusedAt }) => refusedAt === undefined || at < refusedAt);
  if (left.length === 0) return 'lost';
  return left.every(({ id }) => silent.includes(id)) ? 'silent' : null;
}

/** Whether all who hold it are away on the day of it, as far as was known at that instant. */
function isAwayOver(
  rollout: Rollout,
  { key }: Role,
  holders: readonly Person[],
  { day, on }: Need,
  at: Date,
): boolean {
  const meant = day ?? on;
  if (meant === null || meant < toLocalDate(at)) return false;
  const { people } = rollout.policy;
  const isTold = holders.every(({ id }) => new Date(people[id]?.absence?.setAt ?? 0) <= at);
  return isTold && presentOf({ rollout, role: key, holders, passed: [] }, meant) === null;
}

/**
 * The weight of each need over the working days that are left. What is farther than `soonDays`, or
 * on no known day, adds nothing yet.
 */
function sumOf(rollout: Rollout, role: Role, needs: readonly Need[], today: LocalDate): number {
  const calendar = calendarOf(rollout.policy.quiet);
  const until = addDays(today, soonDays);
  return needs.reduce((sum, need) => {
    const on = need.day ?? need.on;
    if (on === null || on > until) return sum;
    const weight = weightOf(rollout, role, need, today);
    return weight === 0 ? sum : sum + weight / Math.max(1, workingDaysBetween(today, on, calendar));
  }, 0);
}

function weightOf(rollout: Rollout, { key }: Role, need: Need, today: LocalDate): number {
  if (need.type === 'event') return weights.attends;
  const { task } = need;
  if (!isToDo(stateOf(rollout, task).status)) return weights.done;
  if (isQuestioned(rollout, task, today)) return weights.done;
  const isTheirs = (task.performer ?? task.accountable) === key && !namedOn(rollout, task, today);
  return isTheirs ? weights.performs : weights.answers;
}

/**
 * The levels are set in working days, by the plan or the municipality: of one task that the role
 * performs, the first and the last of the days on which to tell. Where nothing is to be told, the
 * plan's count.
 */
function levelOf(rollout: Rollout, risk: number): RiskLevel {
  const own = stepsOf(rollout);
  const steps = own.length > 0 ? own : stepsOf({ plan: rollout.plan, policy: unset });
  if (steps.length === 0) return 'low';
  if (risk >= 1 / Math.min(...steps)) return 'high';
  return risk >= 1 / Math.max(...steps) ? 'middle' : 'low';
}

function stepsOf(of: Pick<Rollout, 'plan' | 'policy'>): number[] {
  return cadenceFor(of, 'vacancies').rules.flatMap((rule) =>
    rule.type === 'vacant' ? rule.workingDays : [],
  );
}

/**
 * The plan says it where a task is to fill the role: by its deadline. Else ten working days before
 * the first need.
 */
function filledBy(rollout: Rollout, { key }: Role, first: LocalDate | null): LocalDate | null {
  const filling = rollout.plan.tasks
    .filter(({ answeredBy }) => answeredBy?.includes(key))
    .flatMap((task) => firstDueOf(rollout, task) ?? [])
    .toSorted()[0];
  if (filling !== undefined) return filling;
  return first && addWorkingDays(first, -settleIn, calendarOf(rollout.policy.quiet));
}
