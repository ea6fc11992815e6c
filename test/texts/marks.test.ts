import { describe, expect, it } from 'vitest';
import { plans } from '../../src/plans/index.ts';
import { wordsIn as slackWords } from '../../src/slack/words.ts';
import { wordsIn as teamsWords } from '../../src/teams/words.ts';
import { formatHours } from '../../src/texts/dates.ts';
import { textsIn } from '../../src/texts/index.ts';
import { wordsIn as pageWords } from '../../src/web/chat/words/index.ts';

/** Every sentence. Of a function that makes one its source, without the quotes around its strings. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value).replaceAll(/"(?!\$\{)/g, '')];
  return Object.values(value ?? {}).flatMap(sentencesOf);
}

const danish = [textsIn('da'), slackWords('da'), teamsWords('da'), pageWords('da')];
const english = [textsIn('en'), slackWords('en'), teamsWords('en'), pageWords('en')];
/** What of a plan is for people: neither keys nor days nor where a fact stands. */
const shown = sentencesOf(
  JSON.parse(
    JSON.stringify([...plans.values()], (key, value) =>
      ['key', 'ref', 'on', 'from', 'to', 'month', 'url', '$schema'].includes(key) ? '' : value,
    ),
  ),
);

describe('the marks of a sentence', () => {
  it.each([
    ['Danish', danish, /["“”„]/],
    ['English', english, /["»«„]/],
    ['the plan', shown, /["“”„]/],
  ])('%s quotes in one way', (_, all, other) => {
    expect(sentencesOf(all).filter((sentence) => other.test(sentence))).toEqual([]);
  });

  it.each([
    ['Danish', danish],
    ['English', english],
    ['the plan', shown],
  ])('%s writes a range with an en dash', (_, all) => {
    expect(
      sentencesOf(all).filter((sentence) => /(?<![\d-])\d{1,2}\.? ?-\d/.test(sentence)),
    ).toEqual([]);
  });

  it('writes the hours of a meeting so too', () => {
    expect(formatHours('10:00', '14:00', 'da')).toBe('kl. 10–14');
    expect(formatHours('08:30', '10:00', 'da')).toBe('kl. 8.30–10');
    expect(formatHours('10:00', '14:00', 'en')).toBe('10:00–14:00');
  });
});
