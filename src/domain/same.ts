/** Comparing values as JSON, whatever the order of their keys: a database has its own. */

export function isSame(some: unknown, other: unknown): boolean {
  return textOf(some) === textOf(other);
}

/** Whoever says it: what a fact's source is makes no difference. */
export function saysSame(some: unknown, other: unknown): boolean {
  return saidIn(some) === saidIn(other);
}

/** What is said, as one text for the same. */
export function saidIn(value: unknown): string {
  return textOf(value, 'source') ?? '';
}

function textOf(value: unknown, except?: string): string | undefined {
  return JSON.stringify(value, (name, part: unknown) => {
    if (name === except) return undefined;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
