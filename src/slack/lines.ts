/** What somebody typed in Slack as the line that dispatch reads. */
import { decoded } from '../bot/line/entities.ts';

/** What somebody typed to look like a mention. */
const typedMention = /&lt;@/g;

/**
 * Without the bot's own mention, wherever it stands, and without Slack's markup: what stands between
 * `<` and `>` becomes what people see there. Mentions of people stay ('<@U2>', '<@U2|ida>').
 */
export function lineOf(text: string, botUserId: string): string {
  const line = text
    .replaceAll(new RegExp(`<@${botUserId}(\\|[^>]*)?>[:,]?`, 'g'), ' ')
    .replaceAll(typedMention, '&lt; @')
    .replaceAll(/<([^<>]+)>/g, (_, token: string) => seen(token));
  return decoded(line).trim();
}

/** Between `<` and `>` stands only Slack's own markup: what people type comes as an entity. */
function seen(token: string): string {
  const [what = '', label = ''] = token.split('|');
  if (what.startsWith('@')) return `<${token}>`;
  if (what.startsWith('#')) return `#${label || 'kanal'}`;
  if (what.startsWith('!subteam^')) return `@${label.replace(/^@/, '') || 'gruppe'}`;
  if (what.startsWith('!date^')) return label;
  if (what.startsWith('!')) return `@${what.slice(1)}`;
  if (what.startsWith('tel:')) return label || what.slice('tel:'.length);
  return what.replace(/^mailto:/, '');
}
