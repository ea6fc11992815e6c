import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const documents = [
  'README.md',
  '.github/CONTRIBUTING.md',
  ...globSync('{src,manifests}/**/*.md', { cwd: root }),
];
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

it('says in the README what it is in at most 9 KB', () => {
  expect(Buffer.byteLength(textOf('README.md'))).toBeLessThanOrEqual(9_000);
});

describe.each(documents)('%s', (file) => {
  it('links only to what is there', () => {
    const links = [...textOf(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => to);

    expect(links.filter((to) => !existsSync(join(root, dirname(file), to)))).toEqual([]);
  });

  it('names only files of src that are there', () => {
    const named = [
      ...textOf(file).matchAll(
        /`(?:src\/)?((?:bot|cards|domain|plans|scheduler|slack|store|teams|texts|usecases|views|web)\/[a-z-/]+\.ts)`/g,
      ),
    ].map(([, path = '']) => path);

    expect(named.filter((path) => !existsSync(join(root, 'src', path)))).toEqual([]);
  });
});
