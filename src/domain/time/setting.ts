/**
 * A setting is one row: its kind, what may be stored of it, and what counts where nothing is. What is
 * stored, the forms, the card of the settings and what is read back come from the row; its name is
 * the text under the same key.
 */
import { z } from 'zod';

export interface YesNo {
  readonly kind: 'yesNo';
  readonly stored: z.ZodBoolean;
  readonly standard: boolean;
}

/** `words`: key of the texts that name the options. */
export interface Choice<T extends string> {
  readonly kind: 'choice';
  readonly stored: z.ZodEnum<{ [K in T]: K }>;
  readonly standard: T;
  readonly words: 'regions' | 'dayOff';
}

/** Days, each with its end, such as holidays. */
export interface Periods<P extends z.ZodType> {
  readonly kind: 'periods';
  readonly stored: z.ZodArray<P>;
  readonly standard: readonly z.infer<P>[];
}

export type Setting = YesNo | Choice<string> | Periods<z.ZodType>;

export function yesNo(standard: boolean): YesNo {
  return { kind: 'yesNo', stored: z.boolean(), standard };
}

export function choice<const T extends string>(
  words: 'regions' | 'dayOff',
  options: readonly T[],
  standard: NoInfer<T>,
): Choice<T> {
  return { kind: 'choice', stored: z.enum(options), standard, words };
}

type Table = Readonly<Record<string, { readonly stored: z.ZodType; readonly standard: unknown }>>;

/** What a table of them stores, by key. */
export type ValuesOf<T extends Table> = { [K in keyof T]: z.infer<T[K]['stored']> };

/** As a schema has them: what is left out is the standard. */
export function shapeOf<T extends Table>(
  table: T,
): { [K in keyof T]: z.ZodDefault<T[K]['stored']> } {
  const entries = Object.entries(table).map(([key, { stored, standard }]) => [
    key,
    stored.default(standard),
  ]);
  return Object.fromEntries(entries);
}

/** As a schema has those that somebody may set or not. */
export function optionalShapeOf<T extends Table>(
  table: T,
): { [K in keyof T]: z.ZodOptional<T[K]['stored']> } {
  const entries = Object.entries(table).map(([key, { stored }]) => [key, stored.optional()]);
  return Object.fromEntries(entries);
}

/** Nothing but what the table holds. */
export function onlyOf<T extends Table>(table: T, values: ValuesOf<T>): ValuesOf<T> {
  const own = Object.keys(table).map((key) => [key, values[key]]);
  return Object.fromEntries(own);
}

/** Those of the values that are not the standard: what is worth storing. */
export function unlikeStandard<T extends Table>(
  table: T,
  values: ValuesOf<T>,
): { [K in keyof T]?: ValuesOf<T>[K] } {
  const own = Object.keys(table).filter((key) => values[key] !== table[key]?.standard);
  return Object.fromEntries(own.map((key) => [key, values[key]])) as Partial<ValuesOf<T>>;
}
