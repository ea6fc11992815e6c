import { expect, test } from 'vitest';
import { personName } from '../../../src/bot/kit/person-name.ts';

test.each([
  ['Ida Holm', 'Ida Holm'],
  ['  Ida\n\tHolm ', 'Ida Holm'],
  ['\u202EmloH adI', 'mloH adI'],
  ['Ida\u2066\u200F\u200b', 'Ida'],
  ['👩‍💻', '👩‍💻'],
  ['דנה', 'דנה'],
  ['', 'U2'],
  ['\u200b\u2060', 'U2'],
  ['\u3164', 'U2'],
  ['\u2800\u200d', 'U2'],
])('%j is shown as %j', (told, shown) => {
  expect(personName(told, 'U2')).toBe(shown);
});
