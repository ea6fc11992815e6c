/**
 * Cleans what people type, the same for every host: removes invisible characters, the marks of a
 * quote, a list or bold type, and the bot's own name. Hosts turn their markup into text first.
 */
import { visible } from '../../domain/words/visible.ts';

/** Characters that look like a hyphen; programs insert them. */
const hyphens = /[\u2010\u2011\u2212\uFE63\uFF0D]/g;

const spaces = /[^\S\n]+/g;
const listMark = /^(?:[•◦▪·>]|[-*–—](?=\s))\s*/;
const ownName = /^[/@]?fbs(?:-bot(?:ten)?)?(?=[\s:,]|$)[\s:,]*/i;
const ownNameLast = /[\s,]+@fbs(?:-bot(?:ten)?)?$/i;
const marked = /(^|\s)([*_~]{1,3})(\S(?:[^\n]*?\S)?)\2(?=\s|[.,:;!?]|$)/g;
const quotedWhole = /^["“”„»«]([^"“”„»«]+)["“”„»«]$/;

/** The cleaned line, with its line breaks. Idempotent. */
export function cleanLine(text: string): string {
  const lines = visible(text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n'))
    .replaceAll(hyphens, '-')
    .replaceAll('`', '')
    .replaceAll(spaces, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // A quoted message is dropped when something was typed below it; alone, it is the line.
  const own = lines.filter((line) => !line.startsWith('>'));
  const bared = (own.length > 0 ? own : lines).map(bare).filter((line) => line !== '');
  return bare(bared.join('\n'));
}

function bare(line: string): string {
  const peeled = line
    .replace(listMark, '')
    .replaceAll(marked, '$1$3')
    .replace(quotedWhole, '$1')
    .replace(ownName, '')
    .replace(ownNameLast, '')
    .trim();
  return peeled === line ? line : bare(peeled);
}
