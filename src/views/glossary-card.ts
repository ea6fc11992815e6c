/** `/fbs ordbog`: what words of the domain mean, and who says so. */
import { type Content, card, quiet, rows, strong, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Term } from '../texts/glossary.ts';
import type { View } from './view.ts';
import { originText } from './wording.ts';

/** Few are told with their sources, many as a list. */
export function glossaryCard(view: View, terms: readonly Term[]): Card {
  const { glossary: words } = view.texts;
  return terms.length <= mostInFull
    ? card(
        words.title,
        terms.map((term) => inFull(view, term)),
      )
    : card(words.title, text(words.how), rows(terms.map((term) => termText(view, term))));
}

const mostInFull = 3;

function inFull(view: View, { name, aliases = [], text: says, source }: Term): Content {
  const { glossary: words } = view.texts;
  const from = /^L\d/.test(source) ? originText(view) : source;
  return [
    strong(name),
    text(says[view.language]),
    quiet(aliases.length > 0 && words.also(aliases.join(', '))),
    quiet(words.source(from)),
  ];
}

/** 'Sanity check: et eftersyn af …' */
export function termText({ language }: View, { name, text: says }: Term): string {
  return `${name}: ${says[language]}`;
}
