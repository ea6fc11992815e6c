/** `/fbs eksporter`: what is in the file, and where it is fetched. */
import { actions, card, quiet, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Texts } from '../texts/index.ts';
import type { View } from './view.ts';

interface Exported {
  readonly sheets: keyof Texts['exports']['sheets'];
  readonly format: string;
}

export function exportCard(view: View, { sheets, format }: Exported, url: string): Card {
  const { card: words, sheets: names } = view.texts.exports;
  return card(
    words.title(names[sheets], format),
    format === 'json' && text(words.state),
    text(words.text),
    actions({ label: words.get, url }),
    view.standing !== undefined && quiet(words.noNames),
  );
}
