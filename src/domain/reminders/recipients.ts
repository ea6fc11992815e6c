/** Whom a reminder goes to as things stand: roles become people here, and never earlier. */

import { taskIn } from '../plan/plan.ts';
import { sendHourOf } from '../rollout/policy.ts';
import { asThingsStand, holdersOf, projectManagerRole, rolesOf } from '../rollout/roles.ts';
import type { Person, Rollout } from '../rollout/rollout.ts';
import { addDays, hourOn, toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import { calendarOf, dayWhere } from '../time/working-days.ts';

/** What a reminder is about, by its key in the plan; a person by id. */
export interface Subject {
  readonly type: 'task' | 'event' | 'role' | 'person';
  readonly key: string;
}

/** Key of the role that is asked when nothing else has helped. */
export const professionalLeadRole = 'faglig-leder';

/**
 * In which capacity somebody is written to. `audience`: the n-th (0…) holder of an event's role;
 * `person`: themself, whatever they hold.
 */
export type Addressee =
  | { readonly type: 'performer' | 'accountable' | 'projektleder' | 'faglig-leder' | 'channel' }
  | { readonly type: 'audience'; readonly role: string; readonly nth: number }
  | { readonly type: 'person'; readonly personId: string };

/**
 * `via`: the capacity in which the person got it, `role` the role that gave it. `vacant`: the roles
 * before it that nobody holds. `standsInFor`: id of the person who is away; null: it is their own.
 * `away`: ids of those before it who are away, with nobody in their place; absent: nobody is.
 */
export type Recipient =
  | {
      readonly type: 'person';
      readonly personId: string;
      readonly via: Exclude<Addressee['type'], 'channel'>;
      readonly role: string;
      readonly vacant: readonly string[];
      readonly standsInFor: string | null;
      readonly away?: readonly string[];
    }
  | {
      readonly type: 'channel';
      readonly vacant: readonly string[];
      readonly away?: readonly string[];
    };

/** null: the channel. */
export function idOf(recipient: Recipient): string | null {
  return recipient.type === 'person' ? recipient.personId : null;
}

export interface Addressed {
  readonly subject: Subject;
  readonly to: Addressee;
}

/** 'performer', 'audience:tekniker:0'. */
export function addresseeName(to: Addressee): string {
  if (to.type === 'person') return `person:${to.personId}`;
  return to.type === 'audience' ? `audience:${to.role}:${to.nth}` : to.type;
}

/**
 * Whom it goes to at that instant; null: nobody, and somebody else is told of it anyway.
 * @param passed ids of people who cannot be reached, and 'channel' when the channel cannot
 */
export function recipientOf(
  rollout: Rollout,
  addressed: Addressed,
  at: Date,
  passed: readonly string[] = [],
): Recipient | null {
  return resolve(rollout, addressed, at, toLocalDate(at), passed);
}

/** Whom it will go to on that day, if nobody comes or goes until then. */
export function recipientOn(
  rollout: Rollout,
  addressed: Addressed,
  on: LocalDate,
): Recipient | null {
  return resolve(rollout, addressed, asThingsStand, on, []);
}

/** When somebody can be written to; `personId` null: the channel. */
export interface Inbox {
  /** Danish clock hour at which reminders come. */
  readonly hour: number;
  isOpen(on: LocalDate, hour?: number): boolean;
}

export function inboxOf(rollout: Rollout, personId: string | null): Inbox {
  const calendar = calendarOf(rollout.policy.quiet);
  const own = sendHourOf(rollout, personId);
  return {
    hour: own,
    isOpen: (on, hour = own) =>
      calendar.isOpen(on, hour) && !(personId !== null && isAway(rollout, personId, on)),
  };
}

/** When whoever gets it can be written to, day by day: whoever stands in has hours of their own. */
export function inboxesOf(rollout: Rollout, addressed: Addressed): DailyInbox {
  const known = new Map<string | null, Inbox>();
  const of = (day: LocalDate): Inbox => {
    const recipient = recipientOn(rollout, addressed, day);
    const personId = recipient?.type === 'person' ? recipient.personId : null;
    const inbox = known.get(personId) ?? inboxOf(rollout, personId);
    known.set(personId, inbox);
    return inbox;
  };
  const nobodyIsAway = Object.values(rollout.policy.people).every(({ absence }) => !absence);
  const always = nobodyIsAway ? of(anyDay) : null;
  return {
    on: (day) => always ?? of(day),
    isOpen: (day) => (always ?? of(day)).isOpen(day),
  };
}

/** Where nobody is away, all days have the same receiver. */
const anyDay: LocalDate = '2026-01-01';

export interface DailyInbox {
  on(day: LocalDate): Inbox;
  isOpen(day: LocalDate): boolean;
}

export function isAway({ policy }: Rollout, personId: string, on: LocalDate): boolean {
  const absence = policy.people[personId]?.absence;
  return absence !== undefined && absence.from <= on && on <= absence.to;
}

/** Ids of those who are away on that day and have named the person as their deputy. */
export function awayFor(rollout: Rollout, personId: string, on: LocalDate): string[] {
  const { people } = rollout.policy;
  return Object.keys(people).filter(
    (id) => people[id]?.absence?.deputy === personId && isAway(rollout, id, on),
  );
}

function resolve(
  rollout: Rollout,
  addressed: Addressed,
  at: Date,
  on: LocalDate,
  passed: readonly string[],
): Recipient | null {
  if (addressed.to.type === 'person') return inPerson(rollout, addressed, addressed.to, passed);
  const vacant: string[] = [];
  const absent: string[] = [];
  const before = () => ({ vacant, ...(absent.length === 0 ? {} : { away: absent }) });
  if (addressed.to.type !== 'channel' || passed.includes('channel')) {
    for (const { via, role, nth } of chainOf(rollout, addressed)) {
      const all = at === asThingsStand ? standing(rollout, role) : holdersOf(rollout, role, at);
      // Of an event each holder has a reminder of their own; of a task whoever can be reached.
      const meant = via === 'audience' ? all.slice(nth, nth + 1) : all;
      const holders = meant.filter(({ id }) => !passed.includes(id));
      const [holder] = holders;
      if (holder) {
        const of: Post = { rollout, role, holders, passed };
        const isWaitedFor = at === asThingsStand && !leftSuddenly(of, on);
        const present = presentOf(of, on) ?? (isWaitedFor ? holder.id : null);
        const standsInFor = present === holder.id ? null : holder.id;
        if (present !== null) {
          return { type: 'person', personId: present, via, role, standsInFor, ...before() };
        }
        absent.push(...holders.map(({ id }) => id));
      }
      if (nth > 0 && meant.length === 0) return null;
      if (all.length === 0 && !vacant.includes(role)) vacant.push(role);
    }
  }
  const optional = addressed.to.type === 'accountable';
  return optional || passed.includes('channel') ? null : { type: 'channel', ...before() };
}

/** Nobody else hears what is for one person. null: they are gone, or cannot be reached. */
function inPerson(
  rollout: Rollout,
  { subject }: Addressed,
  { personId }: Extract<Addressee, { type: 'person' }>,
  passed: readonly string[],
): Recipient | null {
  if (rollout.people[personId] === undefined || passed.includes(personId)) return null;
  const [away = ''] = rolesOf(rollout, subject.key, asThingsStand);
  const role = subject.type === 'role' ? subject.key : away;
  return { type: 'person', personId, via: 'person', role, vacant: [], standsInFor: null };
}

// Asked for each day of each reminder: worked out once for a rollout, which never changes.
const known = new WeakMap<Rollout, Map<string, readonly Person[]>>();

function standing(rollout: Rollout, role: string): readonly Person[] {
  const roles = known.get(rollout) ?? new Map<string, readonly Person[]>();
  known.set(rollout, roles);
  const holders = roles.get(role) ?? holdersOf(rollout, role, asThingsStand);
  roles.set(role, holders);
  return holders;
}

interface Link {
  readonly via: Exclude<Addressee['type'], 'channel'>;
  readonly role: string;
  readonly nth: number;
}

/** The roles that are asked one after the other. */
function chainOf({ plan }: Rollout, { subject, to }: Addressed): Link[] {
  const task = subject.type === 'task' ? taskIn(plan, subject.key) : undefined;
  const named = (via: Link['via'], role: string | null | undefined): Link[] =>
    role ? [{ via, role, nth: 0 }] : [];
  const manager = named('projektleder', projectManagerRole);
  const lead = named('faglig-leder', professionalLeadRole);
  switch (to.type) {
    case 'performer':
      return [
        ...named('performer', task?.performer),
        ...named('accountable', task?.accountable),
        ...manager,
      ];
    case 'accountable':
      return named('accountable', task?.accountable);
    case 'audience':
      return [{ via: 'audience', role: to.role, nth: to.nth }, ...manager];
    case 'person':
      return [];
    case 'faglig-leder':
      return [...lead, ...manager];
    case 'projektleder':
    case 'channel':
      return [...manager, ...lead];
  }
}

/** A role and those of its holders who can be reached, the first of them the primary. */
interface Post {
  readonly rollout: Rollout;
  readonly role: string;
  readonly holders: readonly Person[];
  readonly passed: readonly string[];
}

/** Who is there on that day: the first holder, their deputy, another holder; null: nobody. */
function presentOf({ rollout, holders, passed }: Post, on: LocalDate): string | null {
  const [holder] = holders;
  if (holder === undefined) return null;
  if (!isAway(rollout, holder.id, on)) return holder.id;
  const others = [deputyOf(rollout, holder), ...holders.map(({ id }) => id)];
  const present = others.find(
    (id) => id !== null && rollout.people[id] && !passed.includes(id) && !isAway(rollout, id, on),
  );
  return present ?? null;
}

/**
 * Whether nobody is there on that day, and nothing could be moved to before they left: they said so
 * too late, or the role has come to them since.
 */
function leftSuddenly(post: Post, on: LocalDate): boolean {
  const { rollout, role, holders } = post;
  if (presentOf(post, on) !== null) return false;
  const isThere = (day: LocalDate) => {
    const present = presentOf(post, day);
    return present !== null && inboxOf(rollout, present).isOpen(day);
  };
  const last = dayWhere(addDays(on, -1), -1, isThere);
  const lastHour = hourOn(last, inboxOf(rollout, presentOf(post, last)).hour);
  const concerned = holders.flatMap((holder) =>
    [holder.id, deputyOf(rollout, holder) ?? []].flat(),
  );
  const told = concerned.flatMap((id) => rollout.policy.people[id]?.absence?.setAt ?? []);
  const changed = rollout.holdings
    .filter((holding) => holding.role === role)
    .flatMap(({ from, until }) => [from, until ?? from]);
  return [...told.map((at) => new Date(at)), ...changed].some((at) => at >= lastHour);
}

function deputyOf({ policy }: Rollout, { id }: Person): string | null {
  return policy.people[id]?.absence?.deputy ?? null;
}
