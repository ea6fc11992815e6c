import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../../src/bot/line/clean-line.ts';

describe('cleanLine', () => {
  it.each([
    ['igang 1 2 * 3 * 4 = snake_case', 'igang 1 2 * 3 * 4 = snake_case'],
    ['igang 1 <@U2|Ida Bo> – torsdag', 'igang 1 <@U2|Ida Bo> – torsdag'],
    ['igang 1 x < 3 > y', 'igang 1 x < 3 > y'],
    ['igang "teknisk workshop" bestilt', 'igang "teknisk workshop" bestilt'],
    ['igang 1 👩‍👩‍👧‍👦 🇩🇰', 'igang 1 👩‍👩‍👧‍👦 🇩🇰'],
    ['igang 1 *vigtigt*: ring', 'igang 1 vigtigt: ring'],
    ['fbs-status', 'fbs-status'],
    ['fbsx status', 'fbsx status'],
    ['igang 1 spørg fbs', 'igang 1 spørg fbs'],
    ['igang 2\r\n\r\n  og så', 'igang 2\nog så'],
    ['> et\n> to', 'et\nto'],
    ['', ''],
  ])('makes %j %j', (typed, line) => {
    expect(cleanLine(typed)).toBe(line);
  });

  it('leaves nothing to clean, and nothing that nobody sees', () => {
    const signs = [
      'fbs',
      '/fbs',
      '@FBS',
      '>',
      '*',
      '_',
      '`',
      '"',
      '“',
      '\u200b',
      '\n',
      ' ',
      'a',
      '•',
      '-',
    ];
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const line = cleanLine(text);
        expect(cleanLine(line)).toBe(line);
        expect(line).toBe(line.trim());
        expect(line).not.toMatch(/[\u200B\u2060\u202E\uFEFF]|[^\P{Cc}\n]/u);
      }),
    );
  });
});
