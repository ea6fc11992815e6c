/**
 * The door for what people type, the same for every host: what nobody sees, how a message is quoted,
 * listed or set in bold, and the bot's own name say nothing. Hosts turn their markup into text first.
 */
import { visible } from '../../domain/words/visible.ts';

/** Look like a hyphen, and are typed by programs. */
const hyphens = /[\u2010\u2011\u2212\uFE63\uFF0D]/g;

const spaces = /[^\S\n]+/g;
const listMark = /^(?:[•◦▪·>]|[-*–—](?=\s))\s*/;
const ownName = /^[/@]?fbs(?:-bot(?:ten)?)?(?=[\s:,]|$)[\s:,]*/i;
const ownNameLast = /[\s,]+@fbs(?:-bot(?:ten)?)?$/i;
const marked = /(^|\s)([*_~]{1,3})(\S(?:[^\n]*?\S)?)\2(?=\s|[.,:;!?]|$)/g;
const quotedWhole = /^["“”„»«]([^"“”„»«]+)["“”„»«]$/;

/** The line as it was meant; its line breaks are kept. Doing it twice changes nothing more. */
export function cleanLine(text: string): string {
  const lines = visible(text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n'))
    .replaceAll(hyphens, '-')
    .replaceAll('`', '')
    .replaceAll(spaces, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // A quoted message is somebody else's; what was typed stands below it. Alone it is what is meant.
  const own = lines.filter((line) => !line.startsWith('>'));
  return bare((own.length > 0 ? own : lines).map(bare).join('\n'));
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
