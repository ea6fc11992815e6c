/** What every renderer does with a card that a host takes only within limits. */
import type { Language } from '../domain/rollout/rollout.ts';
import { mostThat } from './pieces.ts';

/** Hosts refuse two inputs of the same id: the first stays. `idOf` undefined: it is no input. */
export function withoutTwins<T>(all: readonly T[], idOf: (one: T) => string | undefined): T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const id = idOf(one);
    if (id === undefined) return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

export function chunks<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}

/** The last line of a card of which the host has no room for so many parts. */
export function leftOutText(language: Language, parts: number, host: string): string {
  const one = parts === 1;
  return language === 'da'
    ? `… og ${parts} ${one ? 'del' : 'dele'} mere, som ${host} ikke har plads til.`
    : `… and ${parts} more ${one ? 'part' : 'parts'} that ${host} has no room for.`;
}

/**
 * As many whole lines as the host takes, and last how many more there are.
 * @param fits whether the host takes so much; it takes any shorter one too
 */
export function linesWithin(
  language: Language,
  text: string,
  fits: (text: string) => boolean,
): string {
  if (fits(text)) return text;
  const lines = text.split('\n');
  const said = (shown: number) =>
    [...lines.slice(0, shown), moreLinesText(language, lines.length - shown)].join('\n');
  return lines.length === 1 ? text : said(mostThat((shown) => fits(said(shown)), lines.length));
}

function moreLinesText(language: Language, lines: number): string {
  const one = lines === 1;
  return language === 'da'
    ? `… og ${lines} ${one ? 'linje' : 'linjer'} til.`
    : `… and ${lines} more ${one ? 'line' : 'lines'}.`;
}

/** @param locale as hosts write it: 'da-DK', 'en-GB'. @returns null: one that the bot does not speak */
export function languageOfLocale(locale = ''): Language | null {
  if (/^da\b/i.test(locale)) return 'da';
  return /^en\b/i.test(locale) ? 'en' : null;
}
