/** What a task waits for: other tasks, which must be done before it can be. Never in a circle. */
import type { Plan, Task } from './plan.ts';

type Waits = ReadonlyMap<string, readonly string[]>;

/**
 * The keys that lead from the task back to itself, if it waited for `on` too: 3 → 1 → 3. null: it
 * may wait.
 */
export function circleWith(plan: Plan, task: string, on: string): string[] | null {
  const path = pathTo(waitsOf([...plan.tasks, ...(plan.retired?.tasks ?? [])]), on, task);
  return path && [task, ...path];
}

/**
 * Of the tasks' waits those that close no circle: what the municipality says counts first, and what
 * a later version of the plan says must fit in with it.
 * @param said keys of the tasks of which the municipality says what they wait for
 */
export function withoutCircles<T extends Task>(
  tasks: readonly T[],
  said: ReadonlySet<string>,
): readonly T[] {
  if (said.size === 0) return tasks;
  const kept = new Map<string, string[]>();
  const inOrder = tasks.toSorted((a, b) => Number(said.has(b.key)) - Number(said.has(a.key)));
  for (const { key, dependsOn } of inOrder) {
    const own: string[] = [];
    kept.set(key, own);
    for (const on of dependsOn) if (pathTo(kept, on, key) === null) own.push(on);
  }
  return tasks.map((task) => {
    const left = kept.get(task.key) ?? [];
    return left.length === task.dependsOn.length ? task : { ...task, dependsOn: left };
  });
}

export function waitsOf(tasks: readonly Pick<Task, 'key' | 'dependsOn'>[]): Waits {
  return new Map(tasks.map(({ key, dependsOn }) => [key, dependsOn]));
}

/** The keys from `from` to `to`, both included, each waiting for the next; null: there is no way. */
export function pathTo(waits: Waits, from: string, to: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const key of cameFrom.keys()) {
    if (key === to) return traced(cameFrom, key);
    for (const next of waits.get(key) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, key);
  }
  return null;
}

function traced(cameFrom: ReadonlyMap<string, string | null>, last: string): string[] {
  const path = [last];
  for (let key = cameFrom.get(last) ?? null; key !== null; key = cameFrom.get(key) ?? null) {
    path.unshift(key);
  }
  return path;
}
