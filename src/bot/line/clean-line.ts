/**
 * The door for what people type, the same for every host: what nobody sees, how a message is quoted,
 * listed or set in bold, and the bot's own name say nothing. Hosts turn their markup into text first.
 */

/** Seen by nobody: zero-width and soft signs, directions of writing, control characters. */
const invisible =
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[^\P{Cc}\t\n]|\u200D(?!\p{Extended_Pictographic})/gu;

/** Look like a hyphen, and are typed by programs. */
const hyphens = /[\u2010\u2011\u2212\uFE63\uFF0D]/g;

const spaces = /[^\S\n]+/g;
const listMark = /^(?:[•◦▪·>]|[-*–—](?=\s))\s*/;
const ownName = /^[/@]?fbs(?:-bot(?:ten)?)?(?=[\s:,]|$)[\s:,]*/i;
const ownNameLast = /[\s,]+@fbs(?:-bot(?:ten)?)?$/i;
const marked = /(^|\s)([*_~]{1,3})(\S(?:[^\n]*?\S)?)\2(?=\s|[.,:;!?]|$)/g;
const quotedWhole = /^["“”„»«]([^"“”„»«]+)["“”„»«]$/;

/** Without what nobody sees: a text copied from one of our own cards has such signs too. */
export function visible(text: string): string {
  return text.replaceAll(invisible, '');
}

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
