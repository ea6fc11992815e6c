import { expect, it } from 'vitest';
import { isInflected, isMistyped } from '../../../src/domain/words/same-word.ts';

it.each([
  ['serviceaftalen', 'serviceaftale'],
  ['workshoppen', 'workshop'],
  ['brugerne', 'brugere'],
  ['superbruger', 'superbrugere'],
  ['tildelt', 'tildel'],
  ['udpeget', 'udpeg'],
  ['skolerne', 'skolen'],
  ['roller', 'rolle'],
])('%s is %s, inflected', (one, other) => {
  expect([isInflected(one, other), isInflected(other, one)]).toEqual([true, true]);
});

it.each([
  ['projekt', 'projektleder'],
  ['test', 'tekst'],
  ['fire', 'figur'],
  ['bruger', 'brugeruddannelse'],
])('%s is not %s', (one, other) => {
  expect(isInflected(one, other)).toBe(false);
});

it.each([
  ['worshop', 'workshop', true],
  ['workshpo', 'workshop', true],
  ['workkshop', 'workshop', true],
  ['wirkshop', 'workshop', true],
  ['wirkshp', 'workshop', false],
  ['fira', 'fire', false],
])('%s for %s: %s', (typed, word, isIt) => {
  expect(isMistyped(typed, word)).toBe(isIt);
});
