/** Which file a one-time link leads to, as the link keeps it: 'export/all/xlsx/member'. */
import type { Standing } from '../domain/may/answer.ts';

export const sheets = ['tasks', 'roles', 'events', 'log', 'all', 'plan', 'klik'] as const;
export type Sheets = (typeof sheets)[number];

export const formats = ['xlsx', 'csv', 'json'] as const;
export type Format = (typeof formats)[number];

/** `standing`: what the host said of whoever asked, which it cannot be asked for a page. */
export type WantedFile = { readonly standing: Standing } & (
  | { readonly type: 'export'; readonly sheets: Sheets; readonly format: Format }
  | { readonly type: 'event'; readonly event: string }
);

export function writeWanted(wanted: WantedFile): string {
  const { standing } = wanted;
  return wanted.type === 'event'
    ? `event/${wanted.event}/${standing}`
    : `export/${wanted.sheets}/${wanted.format}/${standing}`;
}

/** null: none that there is any more. */
export function readWanted(text: string): WantedFile | null {
  const [type, ...facts] = text.split('/');
  const standing = oneOf(['member', 'guest', 'unknown'], facts.at(-1)) ?? 'unknown';
  if (type === 'event' && facts[0] !== undefined) return { type, event: facts[0], standing };
  const [wanted, format] = [oneOf(sheets, facts[0]), oneOf(formats, facts[1])];
  if (type !== 'export' || wanted === undefined || format === undefined) return null;
  return { type, sheets: wanted, format, standing };
}

function oneOf<const T extends string>(all: readonly T[], text = ''): T | undefined {
  return all.find((one) => one === text);
}
