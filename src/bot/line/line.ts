/** What people type, as words: quotes keep words together, straight ones and smart ones. */
import parseArguments from 'string-argv';
import { UserError } from '../../errors.ts';
import { cleanLine } from './clean-line.ts';

/** A line longer than this is refused. */
export const longestLine = 3000;

/** A person mentioned in a line, as the platforms write it: `<@U2|ida>` or `<@U2>`. */
const mentionPattern = /^<@([^|>]+)(?:\|([^>]*))?>$/;
const mentions = /<@[^|>]+(?:\|[^>]*)?>/g;
/** What people put between two of them. */
const betweenMentions = /(?<=<@[^>]*>)\s*(?:[,;&]|og\b|and\b)\s*(?=<@)/gi;

/** @throws UserError when the line is too long */
export function wordsOf(line: string): string[] {
  if (line.length > longestLine) {
    throw new UserError('lineTooLong', { length: String(line.length), most: String(longestLine) });
  }
  const straight = cleanLine(line)
    .replaceAll(/[“”„»«]/g, '"')
    .replaceAll('\u0000', '');
  // Apostrophes are letters in running text ("det er Ida's"), so only double quotes group words.
  const escaped = straight.replaceAll("'", '’');
  // The shown name in a mention may hold spaces; a null byte, which no line has, keeps it whole.
  const whole = escaped.replaceAll(mentions, (mention) => mention.replaceAll(' ', '\u0000'));
  return parseArguments(balanced(whole)).map((word) =>
    word.replaceAll('’', "'").replaceAll('\u0000', ' '),
  );
}

/** What was typed, line by line, as `wordsOf` reads it. */
export function linesOf(line: string): string[] {
  return cleanLine(line).split('\n');
}

/** The words without the punctuation that ends a sentence; only a note keeps it. */
export function withoutEnd(words: readonly string[]): readonly string[] {
  const last = words.at(-1)?.replace(/[.,:;!?…]+$/, '');
  if (last === undefined || last === words.at(-1)) return words;
  const others = words.slice(0, -1);
  return last === '' ? withoutEnd(others) : [...others, last];
}

/** The host's id and the shown name, or null when the word is no mention. */
export function mentionIn(word: string): { externalId: string; name: string | null } | null {
  const match = mentionPattern.exec(word);
  return match?.[1] === undefined ? null : { externalId: match[1], name: match[2] || null };
}

/** The people mentioned in a text, and what is left without them and what joined them. */
export function partMentions(text: string): { mentioned: readonly string[]; rest: string } {
  const mentioned = text.match(mentions) ?? [];
  const rest = text.replaceAll(betweenMentions, ' ').replaceAll(mentions, ' ');
  return { mentioned, rest: rest.replaceAll(/\s+/g, ' ').trim() };
}

/** The text as people said it, with the shown name (or else the id) of everyone mentioned. */
export function spoken(text: string): string {
  return text.replaceAll(/<@[^>]*>/g, (word) => {
    const mention = mentionIn(word);
    return mention?.name ?? mention?.externalId ?? word;
  });
}

/** Without quotes when their number is odd: then none of them groups words. */
function balanced(line: string): string {
  return (line.match(/"/g)?.length ?? 0) % 2 === 0 ? line : line.replaceAll('"', '');
}
