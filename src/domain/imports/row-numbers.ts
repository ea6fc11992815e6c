/** Rows as people name them: '2, 5, 7-9 og 12'. */

const one = /^(\d{1,6})(?:-(\d{1,6}))?$/;

/** @returns those of `all` that are named; null: something else is written, or names none of them */
export function rowsNamedIn(text: string, all: readonly number[]): ReadonlySet<number> | null {
  const parts = text
    .replaceAll(/\s*[-–—]\s*/g, '-')
    .split(/[\s,;]+|\b(?:og|and)\b/)
    .filter((part) => part !== '');
  const named = parts.map((part) => {
    const [, from, to = from] = one.exec(part) ?? [];
    return all.filter((row) => row >= Number(from) && row <= Number(to));
  });
  if (named.length === 0 || named.some(({ length }) => length === 0)) return null;
  return new Set(named.flat());
}
