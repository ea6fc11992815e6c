/** Rows that a statement gives as one value of JSON each, by the names that rows.ts reads. */

/** In JSON a day and an instant are text. */
export type InJson<Row> = { readonly [Name in keyof Row]: Written<Row[Name]> };

type Written<Value> = Value extends Date
  ? string
  : Value extends Date[]
    ? string[]
    : Value extends bigint
      ? number
      : Value;

/** Of a row's values, the columns that they are in. */
export type Columns<Row> = Readonly<Record<keyof Row, string>>;

/** For `json_build_object`: each name and its column. */
export function inJson<Row>(columns: Columns<Row>, table: string): string {
  return Object.entries(columns)
    .map(([name, column]) => `'${name}', ${table}.${column}`)
    .join(', ');
}
