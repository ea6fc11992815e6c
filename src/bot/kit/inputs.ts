import { visible } from '../line/clean-line.ts';

/** What was filled in, by input. Not trusted. */
export type Inputs = Readonly<Record<string, string | readonly string[]>>;

/** The trimmed text of an input; '' when it is absent or a list. */
export function textIn(inputs: Inputs, id: string): string {
  const input = inputs[id];
  return typeof input === 'string' ? visible(input).trim() : '';
}
