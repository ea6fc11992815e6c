/** Who holds a role at a time, which roles are vacant, and whom to write to about a task. */
import type { Role, Task } from './plan.ts';
import { compareTasks } from './progress.ts';
import { type Holding, isOpen, type Person, type Rollout, stateOf } from './rollout.ts';

/** Key of the role that runs the project and stands in where a task's own roles are vacant. */
export const projectManagerRole = 'projektleder';

/**
 * Whom a reminder goes to. `via` says in which capacity: the performer, else the accountable, else
 * the projektleder, else the channel. `vacant` lists the roles on the way that nobody holds.
 */
export type Recipient =
  | {
      readonly type: 'person';
      readonly personId: string;
      readonly via: 'performer' | 'accountable' | 'projektleder';
      readonly role: string;
      readonly vacant: readonly string[];
    }
  | { readonly type: 'channel'; readonly vacant: readonly string[] };

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
  /** Open tasks whose performer or accountable the role is, by deadline. */
  readonly waiting: readonly Task[];
}

/** All roles that nobody holds: first those that a task waits for, by the earliest deadline. */
export function vacancies(rollout: Rollout, at: Date): Vacancy[] {
  const inOrder = compareTasks(rollout);
  const open = rollout.plan.tasks
    .filter((task) => isOpen(stateOf(rollout, task).status))
    .toSorted(inOrder);
  const waitingFor = (role: Role) =>
    open.filter((task) => task.performer === role.key || task.accountable === role.key);
  return rollout.plan.roles
    .filter((role) => isVacant(rollout, role.key, at))
    .map((role) => ({ role, waiting: waitingFor(role) }))
    .toSorted(({ waiting: [a] }, { waiting: [b] }) =>
      a && b ? inOrder(a, b) : Number(!a) - Number(!b),
    );
}

/** Whom to write to about the task at that instant; never nobody. */
export function recipientOf(rollout: Rollout, task: Task, at: Date): Recipient {
  const chain = [
    { via: 'performer', role: task.performer },
    { via: 'accountable', role: task.accountable },
    { via: 'projektleder', role: projectManagerRole },
  ] as const;
  const vacant = new Set<string>();
  for (const { via, role } of chain) {
    if (role === null) continue;
    const [primary] = holdersOf(rollout, role, at);
    if (primary) return { type: 'person', personId: primary.id, via, role, vacant: [...vacant] };
    vacant.add(role);
  }
  return { type: 'channel', vacant: [...vacant] };
}

function isHeld(holding: Holding, at: Date): boolean {
  return holding.from <= at && (holding.until === null || at < holding.until);
}
