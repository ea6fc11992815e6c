/** What somebody typed in Slack as the line that dispatch reads. */

/**
 * Takes the bot's own mention off the front, and '/fbs' where it came as text (threads know no slash
 * commands), and Slack's markup out: links become their address, channels their name, entities
 * their character. Mentions of people stay ('<@U2>', '<@U2|ida>').
 */
export function lineOf(text: string, botUserId: string): string {
  return text
    .trim()
    .replace(new RegExp(`^<@${botUserId}(\\|[^>]*)?>[\\s:,]*`), '')
    .replace(/^\/?fbs(?=\s|$)/i, '')
    .replaceAll(/<(?:mailto:|(?=https?:))([^|>]*)(?:\|[^>]*)?>/g, '$1')
    .replaceAll(/<#[^|>]*\|([^>]*)>/g, '#$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
