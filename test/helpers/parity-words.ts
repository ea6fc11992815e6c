/** What is said, as words that can be compared from host to host. */
import type { Said, Trio } from './parity-host.ts';

const signs: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" },
};

export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

export function wordsOfHtml(html: string): string {
  return html
    .replaceAll(/<a [^>]*href="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(lt|gt|amp|quot|#39);/g, (_, name) => signs[name] ?? '');
}

/** Without what each host has of its own: names, codes, addresses, moments, what it lets stand in a message. */
export function normal(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u200b', '')
    .replaceAll('@FBS', '/fbs')
    .replaceAll('Microsoft Teams', 'Slack')
    .replaceAll(/https:\/\/fbs\.example\.dk\/[\w/-]*/g, 'PAGE')
    .replaceAll(/\b[\dA-Z]{4}-[\dA-Z]{4}\b/g, 'CODE')
    .replaceAll(/\d+ sekund(er)?/g, 'N sekunder')
    .replaceAll(/&(lt|gt|amp);/g, (_, name) => signs[name] ?? '')
    .replaceAll('‹', '<')
    .replaceAll('›', '>')
    .replaceAll(/[∗ˍ∼ˋ∖]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Teams shows a channel's buttons to those who may press them, in their own view. */
export function withoutButtons(text: string): string {
  return normal(text.replaceAll(/\[[^\]\n]*\]/g, ' '));
}

/** Words of `reference` that the text has not. */
export function missingIn(text: string, reference: string): string[] {
  const wordsOf = (of: string) => normal(of).match(/[\p{L}\p{N}]+/gu) ?? [];
  const has = new Set(wordsOf(text));
  return wordsOf(reference).filter((word) => !has.has(word));
}

/** In what the three say unlike things: none, when all is well. */
export function differencesIn({ slack, teams, local }: Trio<Said>): string[] {
  const isAlike = !(slack.isPlain && teams.isPlain) || normal(slack.text) === normal(teams.text);
  return [
    ...(isAlike ? [] : [`Slack: ${normal(slack.text)}`, `Teams: ${normal(teams.text)}`]),
    ...missingIn(slack.text, teams.text).map((word) => `not in Slack: ${word}`),
    ...missingIn(local.text, teams.text).map((word) => `not in the local chat: ${word}`),
  ];
}

/** What a button for the action carries, in what was said; undefined: there is no such button. */
export function carriedBy(raw: unknown, wanted: string): string | undefined {
  if (typeof raw === 'string') {
    return new RegExp(`data-action="${wanted}" data-value="([^"]*)"`).exec(raw)?.[1];
  }
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { action, action_id, value } = raw as Readonly<Record<string, unknown>>;
  const isIt = action === wanted || String(action_id).startsWith(`${wanted}#`);
  if (isIt && typeof value === 'string') return value;
  for (const inner of Object.values(raw)) {
    const found = typeof inner === 'object' ? carriedBy(inner, wanted) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
