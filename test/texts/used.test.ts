import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { textsIn } from '../../src/texts/index.ts';
import { da as chatWords } from '../../src/web/chat/words/da.ts';

const isWording = /^(?:texts|web\/chat\/words|store\/generated)\//;
const code = globSync('**/*.{ts,js}', { cwd: 'src' })
  .filter((file) => !isWording.test(file.replaceAll('\\', '/')))
  .map((file) => readFileSync(`src/${file}`, 'utf8'));
const mentioned = new Set(code.flatMap((text) => text.match(/[\w-]+/g) ?? []));

/** Every key by its path, 'error.noRollout'. */
function keysOf(texts: object, path = ''): string[][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [[key, path + key], ...keysOf(value, `${path}${key}.`)]
      : [[key, path + key]],
  );
}

it.each([
  ['texts', textsIn('da')],
  ['the words of the local chat', chatWords],
])('no key of %s is one that the code never names', (_name, texts) => {
  // A verb of the audit ('task.seen') is put together from its parts.
  const unused = keysOf(texts).filter(
    ([key = '']) => !key.split('.').every((part) => mentioned.has(part)),
  );

  expect(unused.map(([, path]) => path)).toEqual([]);
});
