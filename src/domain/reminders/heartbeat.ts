/**
 * Asks whoever holds a role whether they still do: in the first proper week of each quarter, in
 * August instead of July, and a fortnight before go-live. Whoever does not answer is told of once.
 */
import { memoizeEach } from '../memoize.ts';
import { closingDay } from '../rollout/go-live.ts';
import { settledDays, silentFrom } from '../rollout/heartbeat.ts';
import { holdersOf, projectManagerRole } from '../rollout/roles.ts';
import type { Holding, Rollout } from '../rollout/rollout.ts';
import { addDays, toLocalDate, weekdayOf } from '../time/calendar.ts';
import { dayOf, type LocalDate } from '../time/when.ts';
import { type Calendar, calendarOf, dayWhere } from '../time/working-days.ts';
import type { Addressee } from './addressee.ts';
import type { Window } from './deadline.ts';
import { professionalLeadRole } from './recipient.ts';
import { type Reminder, reminderAt } from './reminder.ts';
import { openFrom } from './role-notices.ts';
import { seriesOf } from './series.ts';

/** Each quarter begins to ask in that month: July is for holidays. */
const months = ['01', '04', '08', '10'];

/** So many days before go-live it is asked too; and then not in the weeks before that. */
const beforeGoLive = 14;
const weeksApart = 21;

/** A proper week has so many working days. */
const properWeek = 4;

interface Round {
  readonly name: string;
  readonly on: LocalDate;
  /** Whoever is away until after that day is not asked. */
  readonly until: LocalDate;
}

export function stillReminders(rollout: Rollout, window: Window): Reminder[] {
  if (!rollout.policy.heartbeat) return [];
  const rounds = roundsOf(rollout).filter(
    ({ on, until }) => on <= window.until && window.from <= until,
  );
  if (rounds.length === 0) return [];
  const ids = new Set(rollout.holdings.map(({ personId }) => personId));
  return [...ids].flatMap((id) => {
    if (rollout.people[id] === undefined) return [];
    return rounds.flatMap((round) => asking(rollout, id, round));
  });
}

function asking(rollout: Rollout, personId: string, { name, on, until }: Round): Reminder[] {
  const at = openFrom(rollout, personId, on, until);
  if (at === null || at <= rollout.startedAt) return [];
  if (askedRoles(rollout, personId, at).length === 0) return [];
  const subject = { type: 'person', key: personId } as const;
  const rule = { type: 'still', round: name } as const;
  return [reminderAt({ subject, to: { type: 'person', personId }, rule, due: null }, at)];
}

/** What they are asked about: what they have had for a while, and still have. */
export function askedRoles({ holdings }: Rollout, personId: string, at: Date): Holding[] {
  return holdings.filter(
    (one) =>
      one.personId === personId &&
      toLocalDate(one.from) <= addDays(toLocalDate(at), -settledDays) &&
      (one.until === null || one.until > at),
  );
}

/** By day, as long as the rollout is followed. */
function roundsOf({ plan, policy, sendHour, startedAt }: Rollout): Round[] {
  const open = openDaysOf(calendarOf(policy.quiet), sendHour);
  const when = plan.events.find(({ key }) => key === plan.goLive)?.when;
  const goLive = when === undefined ? null : dayOf(when);
  if (goLive === null) return [];
  const before = dayWhere(addDays(goLive, -beforeGoLive), -1, open.has);
  const [first, last] = [toLocalDate(startedAt), closingDay(plan)];
  const quarters: Round[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    for (const [index, month] of months.entries()) {
      const on = properWeekFrom(open, `${year}-${month}-01`);
      const isNearGoLive = on !== null && addDays(before, -weeksApart) <= on && on <= goLive;
      if (on === null || on > last || isNearGoLive) continue;
      const next = months[index + 1];
      const end = index === 1 ? `${year}-07-01` : `${next ? year : year + 1}-${next ?? '01'}-01`;
      quarters.push({ name: `${year}-Q${index + 1}`, on, until: addDays(end, -1) });
    }
  }
  const isInJuly = before.slice(5, 7) === '07';
  const july = `${before.slice(0, 4)}-06-30`;
  const end = addDays(goLive, -1);
  const until = before <= july && july < end ? july : end;
  return isInJuly ? quarters : [...quarters, { name: 'go-live', on: before, until }];
}

/** The first working day of the first week with enough of them, of those from that day on. */
const properWeekFrom = memoizeEach((days: OpenDays, from: LocalDate): LocalDate | null => {
  let on = from;
  for (let week = 0; week < 8; week += 1) {
    const rest = Array.from({ length: 8 - weekdayOf(on) }, (_, index) => addDays(on, index));
    const open = rest.filter(days.has);
    if (open[0] !== undefined && open.length >= properWeek) return open[0];
    on = addDays(on, rest.length);
  }
  return null;
});

interface OpenDays {
  has(on: LocalDate): boolean;
}

const openDaysOf = memoizeEach(
  (calendar: Calendar, hour: number): OpenDays => ({ has: (on) => calendar.isOpen(on, hour) }),
);

/** To whoever fills the role, once; never to the one who is silent. */
export function silentNotices(rollout: Rollout): Reminder[] {
  return rollout.holdings.flatMap((holding) => {
    const { id, role, askedAt, until } = holding;
    const from = silentFrom(rollout, holding);
    if (askedAt === undefined || from === null || (until !== null && until <= from)) return [];
    const subject = { type: 'role', key: role } as const;
    const series = seriesOf(rollout, { subject, to: toldOf(rollout, holding, from), due: null });
    const rule = { type: 'silent', holding: id, asked: askedAt.toISOString() } as const;
    return [series.reminder(rule, series.firstOpen(toLocalDate(from)))];
  });
}

function toldOf(rollout: Rollout, { personId }: Holding, at: Date): Addressee {
  const isOnly = (role: string) => {
    const holders = holdersOf(rollout, role, at);
    return holders.length > 0 && holders.every(({ id }) => id === personId);
  };
  if (!isOnly(projectManagerRole)) return { type: 'projektleder' };
  const lead = holdersOf(rollout, professionalLeadRole, at)[0];
  return { type: lead === undefined || lead.id === personId ? 'channel' : 'faglig-leder' };
}
