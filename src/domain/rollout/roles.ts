/** Who holds a role at a time, and which roles are vacant. Whom to write to is in recipient.ts. */
import type { Role, Task } from '../plan/plan.ts';
import { compareTasks } from './progress.ts';
import { type Holding, isToDo, type Person, type Rollout, stateOf } from './rollout.ts';

/** Key of the role that runs the project and stands in where a task's own roles are vacant. */
export const projectManagerRole = 'projektleder';

/**
 * After every holding that has an end: who holds a role then holds it for good, as things stand
 * now.
 */
export const farFuture = new Date(8.64e15);

/**
 * Everyone who holds the role at that instant. The first is the primary: whoever has held it
 * longest, and of those who came together the one listed first.
 */
export function holdersOf(rollout: Rollout, role: string, at: Date): Person[] {
  return rollout.holdings
    .filter((holding) => holding.role === role && isHeld(holding, at))
    .toSorted((a, b) => a.from.getTime() - b.from.getTime())
    .flatMap((holding) => rollout.people[holding.personId] ?? []);
}

export function isVacant(rollout: Rollout, role: string, at: Date): boolean {
  return holdersOf(rollout, role, at).length === 0;
}

/** Keys of the roles that the person holds at that instant, in the plan's order. */
export function rolesOf(rollout: Rollout, personId: string, at: Date): string[] {
  return rollout.plan.roles
    .map((role) => role.key)
    .filter((role) => holdersOf(rollout, role, at).some((person) => person.id === personId));
}

export interface Vacancy {
  readonly role: Role;
  /** Open tasks that are the role's to do, by deadline. */
  readonly waiting: readonly Task[];
}

// Memoised by rollout, which is immutable.
const known = new WeakMap<Rollout, readonly Vacancy[]>();

/** The roles that are vacant as things stand and have open tasks. */
export function vacantRoles(rollout: Rollout): readonly Vacancy[] {
  const found = known.get(rollout) ?? findVacantRoles(rollout);
  known.set(rollout, found);
  return found;
}

function findVacantRoles(rollout: Rollout): Vacancy[] {
  const toDo = rollout.plan.tasks.filter((task) => isToDo(stateOf(rollout, task).status));
  const held = new Set(
    rollout.holdings.filter(({ until }) => until === null).map(({ role }) => role),
  );
  const inOrder = compareTasks(rollout);
  return rollout.plan.roles.flatMap((role) => {
    if (held.has(role.key)) return [];
    const waiting = toDo.filter(
      ({ performer, accountable }) => (performer ?? accountable) === role.key,
    );
    return waiting.length === 0 ? [] : [{ role, waiting: waiting.toSorted(inOrder) }];
  });
}

function isHeld(holding: Holding, at: Date): boolean {
  return holding.from <= at && (holding.until === null || at < holding.until);
}
