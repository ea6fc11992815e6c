import { expect, it } from 'vitest';
import { rowsNamedIn } from '../../../src/domain/imports/row-numbers.ts';

const rows = [2, 3, 4, 5, 7, 8, 9];

it.each([
  ['2', [2]],
  ['2, 5', [2, 5]],
  ['2 5;7', [2, 5, 7]],
  ['7-9', [7, 8, 9]],
  ['7 – 9 og 2', [2, 7, 8, 9]],
  ['5-7', [5, 7]],
  ['2 and 3', [2, 3]],
])('%s names rows', (text, named) => {
  expect([...(rowsNamedIn(text, rows) ?? [])].toSorted()).toEqual(named);
});

it.each(['', '6', '2, 6', '9-7', 'alle', '2-', '1000000000', '-3'])('»%s« names none', (text) => {
  expect(rowsNamedIn(text, rows)).toBeNull();
});
