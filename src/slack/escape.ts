/**
 * Text for Slack: escaped, so that `<!channel>` in somebody's note notifies nobody, and clipped.
 * Slack reads the three entities in every text object, plain_text too.
 */
import type { types } from '@slack/bolt';
import { printable } from '../cards/printable.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** mrkdwn has no escape for its marks, so they become characters that only look the same. */
const lookAlikes: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/** @returns at most `limit` characters after escaping; '…' ends what was longer */
export function escaped(text: string, limit: number): string {
  const all = inEntities(text);
  if (all.length <= limit) return all;
  // A cut may go through an entity or a surrogate pair; half of either is dropped.
  return `${all.slice(0, limit - 1).replace(/(&[a-z]{0,3}|[\uD800-\uDBFF])$/, '')}…`;
}

/** How long it is after escaping. */
export function lengthOf(text: string): number {
  return inEntities(text).length;
}

function inEntities(text: string): string {
  return printable(text).replaceAll(/[&<>]/g, (character) => entities[character] ?? character);
}

/** Slack refuses an empty text object; an empty text becomes a dash. */
export function plain(text: string, limit: number): types.PlainTextElement {
  const shown = escaped(text, limit);
  return { type: 'plain_text', text: shown.trim() === '' ? '–' : shown };
}

/** Bold, on one line, since Slack's bold ends at a line's end. */
export function bold(text: string, limit: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return `*${escaped(unmarked(line), limit - 2) || '–'}*`;
}

/** People's text inside mrkdwn: no formatting, no quote at the start of a line. */
export function unmarked(text: string): string {
  return text.replaceAll(/[*_~`]/g, (mark) => lookAlikes[mark] ?? mark).replaceAll(/^>/gm, '›');
}

/** `verbatim`: Slack makes no links or mentions of its own out of it. */
export function mrkdwn(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}
