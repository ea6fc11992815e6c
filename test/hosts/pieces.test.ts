import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces } from '../../src/hosts/pieces.ts';

const atMost = (most: number) => (text: string) => text.length <= most;

describe('a text in pieces', () => {
  it.each([
    ['that fits', 'kort', 10, ['kort']],
    [
      'of several lines is cut between them',
      'første linje\nanden linje',
      14,
      ['første linje', 'anden linje'],
    ],
    ['of words is cut between them', 'et to tre fire', 8, ['et to', 'tre fire']],
    ['of one long word is cut where it must be', 'abcdef', 4, ['abcd', 'ef']],
    ['never falls within a character', '👍👍👍', 3, ['👍', '👍', '👍']],
  ])('%s', (_what, text, most, expected) => {
    expect(pieces(text, atMost(most))).toEqual(expected);
  });

  it('loses nothing but the spaces that it is cut at', () => {
    const words = (text: string) => text.replaceAll(/\s/g, '');
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 2, max: 40 }), (text, most) => {
        const all = pieces(text, atMost(most));
        expect(words(all.join(''))).toBe(words(text));
        for (const piece of all) expect(piece.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
