/** What somebody typed in Teams as the line that dispatch reads. */
import { z } from 'zod';
import type { Message } from './activities.ts';

const Mention = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({
    id: z.string(),
    name: z.string().catch(''),
    aadObjectId: z.string().optional().catch(undefined),
  }),
  /** As it stands in the line: '<at>FBS</at>'. */
  text: z.string().min(1),
});

export type Mentioned = z.infer<typeof Mention>['mentioned'];

/**
 * Takes the bot's own mention out, and 'FBS' or '/fbs' where somebody writes it, and Teams' markup.
 * Mentions of people become '<@id|name>'.
 * @param idOf the id we know the person by
 */
export async function lineOf(
  { text = '', entities = [], recipient }: Message,
  idOf: (mentioned: Mentioned) => Promise<string>,
): Promise<string> {
  let line = text;
  const people: string[] = [];
  for (const entity of entities) {
    const { data: mention } = Mention.safeParse(entity);
    if (mention === undefined) continue;
    const { mentioned } = mention;
    const isBot = mentioned.id === recipient.id;
    if (!isBot)
      people.push(`<@${await idOf(mentioned)}|${mentioned.name.replaceAll(/[<>|]/g, '')}>`);
    // A control character, of which no line has any, keeps the place through what follows.
    line = line.replaceAll(mention.text, isBot ? ' ' : `\u0001${people.length - 1}\u0001`);
  }
  return (
    line
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/&nbsp;|\u00a0/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .trim()
      .replace(/^[/@]?fbs(?=[\s:,]|$)[\s:,]*/i, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: ours, from above
      .replaceAll(/\u0001(\d+)\u0001/g, (_, index) => people[Number(index)] ?? '')
      .trim()
  );
}
