/** What somebody typed in Teams as the line that dispatch reads. */
import { z } from 'zod';
import { decoded } from '../bot/line/entities.ts';
import type { MessageActivity } from './activities.ts';

const Mention = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({
    id: z.string(),
    name: z.string().catch(''),
    aadObjectId: z.string().optional().catch(undefined),
    /** 'tag' for a group of people. */
    type: z.string().optional().catch(undefined),
  }),
  /** As it stands in the line: '<at>FBS</at>'. Some clients leave it out. */
  text: z.string().optional().catch(undefined),
});

export type Mentioned = z.infer<typeof Mention>['mentioned'];

const quote = /<blockquote\b[^>]*>[\s\S]*?<\/blockquote>|<quoted\b[^>]*>/gi;
/** Cells of a table that was pasted stay apart. */
const cellEnd = /<\/t[hd]>(?=\s*<t[hd]\b)/gi;
const lineEnd = /<br\b[^>]*>|<\/(?:p|div|li|h\d|tr|blockquote|pre)>/gi;
// Only these are markup: 'x <3' and 'Ida <ida@eksempel.dk>' are text.
const tag =
  /<\/?(?:at|p|div|br|span|b|strong|i|em|u|s|strike|del|sub|sup|code|codeblock|pre|a|ul|ol|li|h\d|hr|blockquote|quoted|table|t[hrd]|thead|tbody|img|emoji|attachment|font)\b[^<>]*>/gi;
// Control characters, of which no line has any, keep a mention's place through all that follows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: ours
const place = /\u0001(\d+)\u0001/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ours
const onePerson = /\u0001(\d+)\u0001(?:\s*\u0001\1\u0001)+/g;

/**
 * Removes the bot's own mention, wherever it stands, and Teams' markup. Mentions of people become
 * '<@id|name>', those of tags, channels and teams '@name'.
 * @param idOf the id we know the person by
 */
export async function lineOf(
  { text = '', entities = [], recipient }: Pick<MessageActivity, 'text' | 'entities' | 'recipient'>,
  idOf: (mentioned: Mentioned) => Promise<string>,
): Promise<string> {
  const said: string[] = [];
  let line = text;
  for (const [written, mentioned] of mentionsIn(entities)) {
    const marks: string[] = [];
    for (const one of mentioned) {
      const isBot = one.id === recipient.id;
      marks.push(isBot ? ' ' : markOf(said, await shownAs(one, idOf)));
    }
    // People of the same name have the same text: they are replaced in order.
    line = line.replaceAll(written, () => (marks.length > 1 ? marks.shift() : marks[0]) ?? ' ');
  }
  const own =
    line.replaceAll(quote, ' ').replaceAll(tag, ' ').trim() === ''
      ? line
      : line.replaceAll(quote, '\n');
  return (
    decoded(own.replaceAll(cellEnd, '\t').replaceAll(lineEnd, '\n').replaceAll(tag, ' '))
      // Typed '<@' is text, not a mention.
      .replaceAll('<@', '< @')
      .replaceAll(onePerson, '\u0001$1\u0001')
      .replaceAll(place, (_, index) => said[Number(index)] ?? '')
      .trim()
  );
}

/** Who is mentioned, by what stands for them in the line; in the order of the line. */
function mentionsIn(entities: NonNullable<MessageActivity['entities']>): Map<string, Mentioned[]> {
  const all = new Map<string, Mentioned[]>();
  for (const entity of entities) {
    const { data: mention } = Mention.safeParse(entity);
    if (mention === undefined) continue;
    const written = mention.text || `<at>${mention.mentioned.name}</at>`;
    all.set(written, [...(all.get(written) ?? []), mention.mentioned]);
  }
  return all;
}

/** The same person gets the same mark, however often they are mentioned. */
function markOf(said: string[], shown: string): string {
  const known = said.indexOf(shown);
  return `\u0001${known < 0 ? said.push(shown) - 1 : known}\u0001`;
}

async function shownAs(
  mentioned: Mentioned,
  idOf: (mentioned: Mentioned) => Promise<string>,
): Promise<string> {
  const name = mentioned.name.replaceAll(/[<>|]/g, '');
  const isGroup = mentioned.id.startsWith('19:') || mentioned.type === 'tag';
  return isGroup ? `@${name}` : `<@${await idOf(mentioned)}|${name}>`;
}
