/** Which tool wrote a table, as its headings tell, and what is to be known of it. */
import { headingKey } from './known-headings.ts';

export interface Tool {
  /** It knows nothing of KLIK: what is done in it is not completed there. */
  readonly isOtherTool: boolean;
  /** Its dates have the month first, whatever the language. */
  readonly isMonthFirst: boolean;
}

/** Headings that stand together in no table but that tool's. */
const signs: readonly (readonly string[])[] = [
  ['task id', 'bucket name'],
  ['task id', 'bucket'],
  ['issue key', 'summary'],
  ['card id', 'card name'],
  ['card name', 'list name'],
  ['wbs', 'task name'],
  ['% complete'],
  ['% færdig'],
  ['% fuldført'],
];

export function toolOf(headings: readonly string[]): Tool {
  const keys = new Set(headings.map(headingKey));
  const found = signs.find((sign) => sign.every((one) => keys.has(headingKey(one))));
  return { isOtherTool: found !== undefined, isMonthFirst: found?.[0] === 'task id' };
}
