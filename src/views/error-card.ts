/** A refusal or a mistake: what went wrong and the next step, in the reader's language. */
import { actions, card, text } from '../cards/build.ts';
import type { ActionButton, Card } from '../cards/card.ts';
import { askableRights } from '../domain/may/rights-table.ts';
import type { UserError } from '../errors.ts';
import type { Texts } from '../texts/index.ts';
import { buttons } from './buttons.ts';

export function errorCard(texts: Texts, error: UserError): Card {
  return card(texts.error.title, text(errorText(texts, error)), actions(askButton(texts, error)));
}

/** What is refused can be asked for, where those who may are known. */
function askButton({ rights }: Texts, { params }: UserError): ActionButton | null {
  const { right, subject = '', rolloutId, who } = params;
  const asked = askableRights.find((one) => one === right);
  if (asked === undefined || !rolloutId || !who) return null;
  const about = subject === '' ? {} : { subject };
  return buttons.rightAsk(rights.button.ask, { rolloutId, right: asked, ...about });
}

export function errorText({ error, refusals }: Texts, { code, params }: UserError): string {
  return { ...error, ...refusals }[code](params);
}

/** An error of ours. `reference` finds it in the log. */
export function unexpectedCard(texts: Texts, reference: string): Card {
  return card(texts.error.title, text(texts.error.unexpected({ reference })));
}
