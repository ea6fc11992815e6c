/**
 * Roles that nobody fills while something needs them: told when the risk rises to middle or high,
 * then each week, and once a month where it was needed long ago.
 */

import { memoizeEach } from '../memoize.ts';
import type { Role } from '../plan/plan.ts';
import { riskLevels } from '../plan/rules.ts';
import { silentFrom } from '../rollout/heartbeat.ts';
import { farthest, soonDays } from '../rollout/needed-roles.ts';
import { cadenceFor } from '../rollout/policy.ts';
import type { RiskBefore, Rollout } from '../rollout/rollout.ts';
import { needDaysOf, type Risk, riskAt } from '../rollout/vacancy-risk.ts';
import { addDays, hourOn, toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { calendarOf, dayWhere } from '../time/working-days.ts';
import type { Window } from './deadline.ts';
import type { Reminder } from './reminder.ts';
import { type Series, seriesOf } from './series.ts';
import { isLongPast, overviewDay } from './weekly-lines.ts';

/** No weekly line so few days after the risk rose. */
const quietDays = 5;

/** What comes once a month comes within so many days, where nothing puts it off. */
const monthlyWithin = 100;

/**
 * The projektleder hears when the risk rises; the faglig leder when nothing has come of that: it has
 * become high, or a week has gone.
 */
const addressees = [
  { to: { type: 'projektleder' }, from: 'middle' },
  { to: { type: 'faglig-leder' }, from: 'high' },
] as const;

type Told = (typeof addressees)[number];

export function vacancyReminders(rollout: Rollout, window: Window): Reminder[] {
  const isNeeded = (role: Role) => changesOf(rollout, role).from <= window.until;
  return openRoles(rollout)
    .filter(isNeeded)
    .flatMap((role) => addressees.flatMap((told) => alertsTo(rollout, role, told, window)));
}

/** Of those after the day `from`: by then one has come, or none ever will. */
export function vacancyReach(rollout: Rollout, from: LocalDate): LocalDate {
  const { quiet, people } = rollout.policy;
  const absences = Object.values(people).flatMap(({ absence }) => absence ?? []);
  const ends = openRoles(rollout).map((role) => changesOf(rollout, role).settled);
  const known = ends.filter((end) => end !== farthest);
  const off = [...quiet.closed, ...absences].map(({ to }) => to);
  const settled = [from, ...known, ...off].toSorted().at(-1) ?? from;
  return known.length === 0 ? from : addDays(settled, monthlyWithin);
}

/**
 * The rollout after a change, with the risks of the last morning whose alerts are planned, where the
 * change makes that morning's another: the next one tells what has risen since then.
 * @param planned until when all is planned that was due before the change
 */
export function withRisksBefore(before: Rollout, after: Rollout, planned: Date): Rollout {
  const noted = toldRoles(after).flatMap((role): [string, RiskBefore][] => {
    const series = seriesOf(before, { subject: subjectOf(role), to: addressees[0].to, due: null });
    const isPlanned = (on: LocalDate) => series.isOpen(on) && sendAt(series, on) <= planned;
    const morning = dayWhere(toLocalDate(planned), -1, isPlanned);
    const at = before.risksBefore?.[role.key]?.at;
    if (at !== undefined && sendAt(series, morning) <= at && at <= planned) return [];
    const [was, is] = [before, after].map((one) => vacancyOn(one, role, series, morning));
    return rankOf(was) === rankOf(is)
      ? []
      : [[role.key, { level: was?.level ?? null, at: planned }]];
  });
  if (noted.length === 0) return after;
  return { ...after, risksBefore: { ...after.risksBefore, ...Object.fromEntries(noted) } };
}

/** None where nothing is to be told. */
function toldRoles(rollout: Rollout): readonly Role[] {
  return cadenceFor(rollout, 'vacancies').rules.length === 0 ? [] : rollout.plan.roles;
}

/** Those of them that may be vacant some day. */
function openRoles(rollout: Rollout): Role[] {
  const { policy } = rollout;
  return toldRoles(rollout).filter(({ key }) => {
    const forGood = rollout.holdings.filter(
      ({ role, until, givenAt }) => role === key && until === null && givenAt === undefined,
    );
    return forGood.every(
      (one) =>
        policy.people[one.personId]?.absence ||
        rollout.people[one.personId]?.refusedAt ||
        silentFrom(rollout, one),
    );
  });
}

function alertsTo(rollout: Rollout, role: Role, told: Told, window: Window): Reminder[] {
  const subject = subjectOf(role);
  const series = seriesOf(rollout, { subject, to: told.to, due: null });
  const [{ to: first }] = addressees;
  const manager = seriesOf(rollout, { subject, to: first, due: null });
  const days = new Map<LocalDate, Risk | null>();
  const vacancyOf = (on: LocalDate) => {
    const vacancy = days.has(on) ? (days.get(on) ?? null) : vacancyOn(rollout, role, series, on);
    days.set(on, vacancy);
    return vacancy;
  };
  const noted = rollout.risksBefore?.[role.key];
  /** Of an earlier day, as it was known then. */
  const levelOn = (earlier: LocalDate, on: LocalDate) =>
    noted && sendAt(series, earlier) <= noted.at && sendAt(series, on) > noted.at
      ? rankOf(noted)
      : rankOf(vacancyOf(earlier));
  const alerts: Reminder[] = [];
  const { from, settled } = changesOf(rollout, role);
  const calendar = calendarOf(rollout.policy.quiet);
  for (let on = window.from > from ? window.from : from; on <= window.until; on = addDays(on, 1)) {
    // Later on only the weekly lines are left.
    if (on > settled && overviewDay(on, calendar) !== on) continue;
    if (!series.isOpen(on)) continue;
    // One person in both capacities is told once.
    if (told.to !== first && series.personOn(on) === manager.personOn(on)) continue;
    const vacancy = vacancyOf(on);
    if (vacancy === null || vacancy.level === 'low') continue;
    const { level } = vacancy;
    const before = levelOn(dayWhere(addDays(on, -1), -1, series.isOpen), on);
    // That its holder has fallen silent, or cannot be reached, is told by itself.
    if (['silent', 'lost'].includes(vacancy.kind) && before === -1) continue;
    const isRisen = rankOf(vacancy) > before;
    if (isRisen && rankOf(vacancy) >= riskLevels.indexOf(told.from)) {
      alerts.push(series.reminder({ type: 'risk', level }, on));
    } else if (isWeekly(rollout, vacancy, on)) {
      const hadRisen = levelOn(addDays(on, -quietDays), on);
      if (hadRisen < 1 || hadRisen < rankOf(vacancy)) continue;
      alerts.push(series.reminder({ type: 'riskLeft', level }, on));
    }
  }
  return alerts;
}

/** The days on which the risk of a role may change. */
const changesOf = memoizeEach((rollout: Rollout, role: Role) => {
  const days = needDaysOf(rollout, role);
  const { at } = rollout.risksBefore?.[role.key] ?? {};
  const left = rollout.holdings.flatMap((holding) =>
    holding.role === role.key
      ? [
          holding.until,
          silentFrom(rollout, holding),
          rollout.people[holding.personId]?.refusedAt,
        ].flatMap((at) => (at ? toLocalDate(at) : []))
      : [],
  );
  const [first] = days;
  const last = [...days, ...left, ...(at ? [toLocalDate(at)] : [])].toSorted().at(-1);
  if (first === undefined || last === undefined) return { from: farthest, settled: farthest };
  return { from: addDays(first, -soonDays), settled: addDays(last, 7) };
});

/** As it will be when the message of that day goes out, if nobody comes until then. */
function vacancyOn(rollout: Rollout, role: Role, series: Series, on: LocalDate): Risk | null {
  const at = sendAt(series, on);
  return at < rollout.startedAt ? null : riskAt(rollout, role, at);
}

function sendAt(series: Series, on: LocalDate): Date {
  return hourOn(on, series.hourOn(on));
}

function subjectOf({ key }: Role) {
  return { type: 'role', key } as const;
}

/** -1: there is none. */
function rankOf(vacancy: Pick<RiskBefore, 'level'> | null | undefined): number {
  return vacancy?.level ? riskLevels.indexOf(vacancy.level) : -1;
}

/** The first working day of a week; where all of it is long past, of a month. */
function isWeekly(rollout: Rollout, { needs }: Risk, on: LocalDate): boolean {
  const calendar = calendarOf(rollout.policy.quiet);
  if (overviewDay(on, calendar) !== on) return false;
  const days = needs.flatMap(({ day, on: begins }) => day ?? begins ?? []);
  if (days.some((day) => !isLongPast(day, on))) return true;
  for (let earlier = addDays(on, -7); earlier.slice(0, 7) === on.slice(0, 7); ) {
    if (overviewDay(earlier, calendar)?.startsWith(on.slice(0, 7))) return false;
    earlier = addDays(earlier, -7);
  }
  return true;
}
