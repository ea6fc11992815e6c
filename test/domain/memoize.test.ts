import { expect, test } from 'vitest';
import { memoize, memoizeEach } from '../../src/domain/memoize.ts';

test('what is said of a thing is worked out once, also that it is nothing', () => {
  let times = 0;
  const nothingOf = memoize((_: object) => {
    times += 1;
    return null;
  });
  const [one, other] = [{}, {}];
  expect([nothingOf(one), nothingOf(one), nothingOf(other)]).toEqual([null, null, null]);
  expect(times).toBe(2);
});

test('each part of each thing is worked out once, also where it is undefined', () => {
  const asked: string[] = [];
  const partOf = memoizeEach((of: { readonly name: string }, part: string) => {
    asked.push(`${of.name} ${part}`);
    return part === 'missing' ? undefined : `${of.name}'s ${part}`;
  });
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  for (const part of ['first', 'missing', 'first', 'missing']) partOf(a, part);
  expect(partOf(b, 'first')).toBe("b's first");
  expect(asked).toEqual(['a first', 'a missing', 'b first']);
});
