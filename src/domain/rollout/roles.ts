/** Who holds a role at a time. Whom to write to is in recipient.ts. */
import { memoize } from '../memoize.ts';
import type { Task } from '../plan/plan.ts';
import { instantOf } from '../time/calendar.ts';
import type { LocalDate } from '../time/when.ts';
import type { Holding, Person, Rollout } from './rollout.ts';

/** Key of the role that runs the project and stands in where a task's own roles are vacant. */
export const projectManagerRole = 'projektleder';

/**
 * Everyone who holds the role at that instant, the primary first: whoever was made it last, else
 * whoever has held it longest, and of those who came together the one listed first.
 */
export function holdersOf(rollout: Rollout, role: string, at: Date): Person[] {
  return peopleIn(rollout, holdingsAt(rollout, role, at));
}

/** As `holdersOf`, what each of them holds it by. */
export function holdingsAt({ holdings }: Rollout, role: string, at: Date): Holding[] {
  return primaryFirst(
    holdings.filter((holding) => holding.role === role && isHeldAt(holding, at)),
    at,
  );
}

/**
 * Who holds the role on that day as things stand: whoever has it counts for every day, until or
 * from a day that was named ahead. The primary first.
 */
export function standingOn(rollout: Rollout, role: string, on: LocalDate): readonly Person[] {
  const ofRole = rollout.holdings.filter((holding) => holding.role === role);
  const day = ofRole.some(({ givenAt, endedAt }) => givenAt ?? endedAt) ? on : '';
  const known = standing(rollout);
  const key = `${role} ${day}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const noon = instantOf(on, '12:00');
  const standingThen = ofRole.filter((holding) => stands(holding, noon));
  const people = peopleIn(rollout, primaryFirst(standingThen, day === '' ? farFuture : noon));
  known.set(key, people);
  return people;
}

export function isStanding(rollout: Rollout, role: string, on: LocalDate): boolean {
  return standingOn(rollout, role, on).length > 0;
}

/** By role and day, '' for every day. */
const standing = memoize((_: Rollout) => new Map<string, readonly Person[]>());

const farFuture = new Date(8.64e15);

function stands(holding: Holding, noon: Date): boolean {
  const { from, until, givenAt, endedAt } = holding;
  const hasCome = givenAt === undefined || givenAt > from || from <= noon;
  return hasCome && (until === null || (endedAt !== undefined && noon < until));
}

function primaryFirst(holdings: readonly Holding[], at: Date): Holding[] {
  const made = ({ primaryAt = [] }: Holding) =>
    Math.max(-1, ...primaryAt.map((time) => (time <= at ? time.getTime() : -1)));
  return holdings.toSorted((a, b) => made(b) - made(a) || a.from.getTime() - b.from.getTime());
}

/** Each once. */
function peopleIn({ people }: Rollout, holdings: readonly Holding[]): Person[] {
  const ids = new Set(holdings.map(({ personId }) => personId));
  return [...ids].flatMap((id) => people[id] ?? []);
}

export function isVacant(rollout: Rollout, role: string, at: Date): boolean {
  return holdersOf(rollout, role, at).length === 0;
}

/** As `rolesOf`, as things stand on that day. */
export function rolesOn(rollout: Rollout, personId: string, on: LocalDate): string[] {
  return rollout.plan.roles
    .map((role) => role.key)
    .filter((role) => standingOn(rollout, role, on).some((person) => person.id === personId));
}

/** Keys of the roles that the person holds at that instant, in the plan's order. */
export function rolesOf({ plan, people, holdings }: Rollout, personId: string, at: Date): string[] {
  if (people[personId] === undefined) return [];
  const own = holdings.filter((one) => one.personId === personId && isHeldAt(one, at));
  return plan.roles.map(({ key }) => key).filter((key) => own.some(({ role }) => role === key));
}

/** Somebody who is to do a task in person, and the role by which it is theirs. */
export interface Named {
  readonly person: Person;
  readonly role: string;
}

/** null: nobody is named, or they have left the role by which it was theirs; then its role does it. */
export function namedAt(rollout: Rollout, task: Pick<Task, 'key'>, at: Date): Named | null {
  return namedIn(rollout, task, (id) => rolesOf(rollout, id, at));
}

/** As `namedAt`, as things stand on that day. */
export function namedOn(rollout: Rollout, task: Pick<Task, 'key'>, on: LocalDate): Named | null {
  return namedIn(rollout, task, (id) => rolesOn(rollout, id, on));
}

function namedIn(
  { amendments, people }: Rollout,
  { key }: Pick<Task, 'key'>,
  rolesHeldBy: (personId: string) => readonly string[],
): Named | null {
  const { id = '', role: by = null } = amendments.tasks[key]?.person ?? {};
  const person = people[id];
  if (person === undefined) return null;
  const role = rolesHeldBy(id).find((held) => by === null || held === by);
  return role === undefined ? null : { person, role };
}

/** Whether it has begun at that instant, and is not over. */
export function isHeldAt({ from, until }: Pick<Holding, 'from' | 'until'>, at: Date): boolean {
  return from <= at && (until === null || at < until);
}
