/** A refusal or a mistake: what went wrong and the next step, in the reader's language. */
import { card, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { UserError } from '../errors.ts';
import type { Texts } from '../texts/index.ts';

export function errorCard(texts: Texts, error: UserError): Card {
  return card(texts.error.title, text(errorText(texts, error)));
}

export function errorText({ error, refusals }: Texts, { code, params }: UserError): string {
  return { ...error, ...refusals }[code](params);
}

/** An error of ours. `reference` finds it in the log. */
export function unexpectedCard(texts: Texts, reference: string): Card {
  return card(texts.error.title, text(texts.error.unexpected({ reference })));
}
