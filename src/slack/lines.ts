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

/** A message's own address, as 'Copy link' has it; null where Slack does not name the workspace. */
export function linkTo({
  team,
  channel,
  message,
}: {
  readonly team: { readonly domain?: string } | null;
  readonly channel: { readonly id: string };
  readonly message: { readonly ts: string; readonly thread_ts?: unknown };
}): string | null {
  const { domain = '' } = team ?? {};
  if (!/^[a-z0-9-]+$/i.test(domain) || !/^\d+\.\d+$/.test(message.ts)) return null;
  const { ts, thread_ts: thread } = message;
  const link = new URL(
    `https://${domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`,
  );
  if (typeof thread === 'string' && thread !== ts) {
    link.searchParams.set('thread_ts', thread);
    link.searchParams.set('cid', channel.id);
  }
  return link.href;
}
