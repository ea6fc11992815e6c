/** What a heading means, compared without case, signs and spelling of æøå. */
import type { ImportField } from '../domain/plan/imported.ts';
import { fold } from '../domain/words/fold.ts';
import { doubtful, type Field, headings, unread } from './headings.ts';

/** What headings are compared by: 'Opgave-titel: *' is 'opgave titel'. */
export function headingKey(heading: string): string {
  return fold(heading.replaceAll(/[.:*?()"'[\]]/g, ' '));
}

const sure = fieldsByHeading(({ sure }) => sure);
const maybe = fieldsByHeading(({ maybe }) => maybe);
const doubted = new Set(keysIn(doubtful.names));
const ignored = new Set(keysIn(unread));

function keysIn(names: string): string[] {
  return names.split(',').map(headingKey);
}

function fieldsByHeading(
  of: (names: (typeof headings)[Field]) => string | undefined,
): ReadonlyMap<string, readonly Field[]> {
  const fields = Object.keys(headings) as Field[];
  const named = fields.flatMap((field) => {
    return keysIn(of(headings[field]) ?? '').map((key) => ({ field, key }));
  });
  const grouped = Map.groupBy(named, ({ key }) => key);
  return new Map([...grouped].map(([key, all]) => [key, all.map(({ field }) => field)]));
}

/** What the heading means for certain; null: it is none of those. */
export function sureField(heading: string): Field | null {
  return sure.get(headingKey(heading))?.[0] ?? null;
}

/** What it may mean, in the order of the fields. */
export function possibleFields(heading: string): readonly Field[] {
  return maybe.get(headingKey(heading)) ?? [];
}

export function doubtfulFields(heading: string): readonly ImportField[] {
  return doubted.has(headingKey(heading)) ? doubtful.fields : [];
}

/** Whether people or one of those tools call a column that. */
export function isKnownHeading(heading: string): boolean {
  const key = headingKey(heading);
  return key !== '' && [sure, maybe, doubted, ignored].some((known) => known.has(key));
}
