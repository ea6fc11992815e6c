import { expect, it } from 'vitest';
import { fold } from '../../src/domain/words/fold.ts';
import { glossary } from '../../src/texts/glossary.ts';

it('every word of the glossary says where its explanation comes from', () => {
  const unsourced = glossary.filter(
    ({ source }) => !/^(https?:\/\/\S+|L\d+(-L\d+)?)$/.test(source),
  );
  expect(unsourced).toEqual([]);
});

it('no word of the glossary is explained twice', () => {
  const names = glossary.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(fold));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it('every explanation is told in both languages, in few words', () => {
  for (const { text } of glossary) {
    expect(text.da).not.toBe(text.en);
    for (const says of [text.da, text.en])
      expect(says).toMatch(/^\p{Lu}.{20,220}\.$|^\p{Lu}.{20,220}\?$/u);
  }
});
