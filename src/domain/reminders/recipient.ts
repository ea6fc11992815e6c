/**
 * Resolves a reminder's addressee to a recipient: only here, and at the last moment, do roles
 * become people.
 */

import { everTaskIn, type Task } from '../plan/plan.ts';
import { performedBy } from '../rollout/approval.ts';
import {
  holdersOf,
  namedAt,
  namedOn,
  projectManagerRole,
  rolesOn,
  standingOn,
} from '../rollout/roles.ts';
import type { Person, Rollout } from '../rollout/rollout.ts';
import { toLocalDate } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import type { Addressed, Addressee } from './addressee.ts';
import { isAbsentWithoutNotice, type Post, presentOf } from './presence.ts';

/** Key of the role that is written to last, when no other could be reached. */
export const professionalLeadRole = 'faglig-leder';

/**
 * `via`: the capacity in which the person got it, `role` the role that gave it. `vacant`: the roles
 * before it that nobody holds. `standsInFor`: id of the person who is away; null: it is their own.
 * `away`: ids of those before it who are away, with nobody in their place; absent: nobody is.
 * `forwardTo`: id of whoever it is for, who has no account and gets it from the recipient.
 */
export type Recipient = (
  | {
      readonly type: 'person';
      readonly personId: string;
      readonly via: Exclude<Addressee['type'], 'channel'>;
      readonly role: string;
      readonly vacant: readonly string[];
      readonly standsInFor: string | null;
      /** The task is theirs in person, and not by its role. */
      readonly isNamed?: true;
    }
  | { readonly type: 'channel'; readonly vacant: readonly string[] }
) & { readonly away?: readonly string[]; readonly forwardTo?: string };

/** null: the channel. */
export function idOf(recipient: Recipient): string | null {
  return recipient.type === 'person' ? recipient.personId : null;
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
  return resolve(rollout, addressed, null, on, []);
}

/** Id of the person whom it will go to on that day; null: nobody in person. */
export function personOn(rollout: Rollout, addressed: Addressed, on: LocalDate): string | null {
  const recipient = recipientOn(rollout, addressed, on);
  return recipient && idOf(recipient);
}

/** @param at null: as things stand */
function resolve(
  rollout: Rollout,
  addressed: Addressed,
  at: Date | null,
  on: LocalDate,
  passed: readonly string[],
): Recipient | null {
  if (addressed.to.type === 'person')
    return inPerson(rollout, addressed, addressed.to, at, on, passed);
  const barred = [...passed, ...ownWorkOf(rollout, addressed)];
  const vacant: string[] = [];
  const absent: string[] = [];
  const before = () => ({ vacant, ...(absent.length === 0 ? {} : { away: absent }) });
  if (addressed.to.type !== 'channel' || passed.includes('channel')) {
    for (const { via, role, nth, named } of chainOf(rollout, addressed, at, on)) {
      const all = at === null ? standingOn(rollout, role, on) : holdersOf(rollout, role, at);
      // An event reminds each holder; a task the first holder who can be reached.
      const meant = named ? [named] : via === 'audience' ? all.slice(nth, nth + 1) : all;
      const holders = meant.filter(({ id }) => !barred.includes(id));
      const [holder] = holders;
      if (holder) {
        const post: Post = { rollout, role, holders, passed: barred };
        // Whoever comes after somebody who left without notice has to be there: no day before is left.
        const isWaitedFor = at === null && absent.length === 0 && !isAbsentWithoutNotice(post, on);
        const present = presentOf(post, on) ?? (isWaitedFor ? holder.id : null);
        const standsInFor = present === holder.id ? null : holder.id;
        if (present !== null && rollout.people[present]?.email !== undefined) {
          return forwarded(rollout, addressed, present, at, on, passed);
        }
        if (present !== null) {
          const inPerson = named === undefined ? {} : { isNamed: true as const };
          const how = { via, role, standsInFor, ...inPerson, ...before() };
          return { type: 'person', personId: present, ...how };
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

/**
 * Through the projektleder to somebody without an account, else through the faglig leder; else the
 * channel hears it.
 */
function forwarded(
  rollout: Rollout,
  { subject }: Addressed,
  forwardTo: string,
  at: Date | null,
  on: LocalDate,
  passed: readonly string[],
): Recipient | null {
  const outside = Object.values(rollout.people).flatMap(({ id, email }) => (email ? id : []));
  const to = { type: 'projektleder' } as const;
  const through = resolve(rollout, { subject, to }, at, on, [...passed, ...outside]);
  return through && { ...through, vacant: [], forwardTo };
}

/** The id of who performed what is to be approved: they are not asked about their own work. */
function ownWorkOf(rollout: Rollout, { subject, to }: Addressed): string[] {
  const task = to.type === 'approver' ? everTaskIn(rollout.plan, subject.key) : undefined;
  const by = task && performedBy(rollout, task);
  return by ? [by] : [];
}

/** A reminder for one person goes to nobody else. null: they have left, or cannot be reached. */
function inPerson(
  rollout: Rollout,
  addressed: Addressed,
  { personId }: Extract<Addressee, { type: 'person' }>,
  at: Date | null,
  on: LocalDate,
  passed: readonly string[],
): Recipient | null {
  const person = rollout.people[personId];
  if (person === undefined || passed.includes(personId)) return null;
  if (person.email !== undefined) {
    const through = forwarded(rollout, addressed, personId, at, on, passed);
    return through?.type === 'person' ? through : null;
  }
  const { subject } = addressed;
  const [away = ''] = rolesOn(rollout, subject.key, on);
  const role = subject.type === 'role' ? subject.key : away;
  return { type: 'person', personId, via: 'person', role, vacant: [], standsInFor: null };
}

interface Link {
  readonly via: Exclude<Addressee['type'], 'channel'>;
  readonly role: string;
  readonly nth: number;
  /** That holder of the role alone. */
  readonly named?: Person;
}

/** The chain of roles: each is written to if the one before cannot be. */
function chainOf(
  rollout: Rollout,
  { subject, to }: Addressed,
  at: Date | null,
  on: LocalDate,
): Link[] {
  const task = subject.type === 'task' ? everTaskIn(rollout.plan, subject.key) : undefined;
  const named = (via: Link['via'], role: string | null | undefined): Link[] =>
    role ? [{ via, role, nth: 0 }] : [];
  const manager = named('projektleder', projectManagerRole);
  const lead = named('faglig-leder', professionalLeadRole);
  switch (to.type) {
    case 'performer':
      return [
        ...inPersonOf(rollout, task, at, on),
        ...named('performer', task?.performer),
        ...named('accountable', task?.accountable),
        ...manager,
      ];
    case 'approver':
      return [
        ...named('approver', task?.approver),
        ...named('accountable', task?.accountable),
        ...manager,
        ...lead,
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

function inPersonOf(
  rollout: Rollout,
  task: Task | undefined,
  at: Date | null,
  on: LocalDate,
): Link[] {
  if (task === undefined) return [];
  const found = at === null ? namedOn(rollout, task, on) : namedAt(rollout, task, at);
  return found === null
    ? []
    : [{ via: 'performer', role: found.role, nth: 0, named: found.person }];
}
