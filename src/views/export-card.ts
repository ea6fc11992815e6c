/** `/fbs eksporter`: what is in the file, and where it is fetched. */
import { actions, card, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import { sharedPlanOf } from '../domain/plan/shared-plan.ts';
import type { Texts } from '../texts/index.ts';
import type { View } from './view.ts';

/** What became of the file itself, beside its link. */
export type Sending = 'sent' | 'noScope' | 'failed';

interface Exported {
  readonly sheets: keyof Texts['exports']['sheets'];
  readonly format: string;
  /** Where it is fetched; null: nowhere. */
  readonly url: string | null;
  /** null: the host takes no files. */
  readonly sending: Sending | null;
}

export function exportCard(view: View, { sheets, format, url, sending }: Exported): Card {
  const { card: words, sheets: names } = view.texts.exports;
  const leftOut = sheets === 'plan' ? sharedPlanOf(view.rollout, view.today).leftOut : 0;
  return card(
    words.title(names[sheets], format),
    format === 'json' && text(sheets === 'plan' ? words.plan : words.state),
    leftOut > 0 && text(words.leftOut(leftOut)),
    text(sending !== null && words.sending[sending]),
    text(url !== null && words.text),
    actions(url !== null && { label: words.get, url }),
  );
}
