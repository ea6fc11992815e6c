/** Asks those who may to allow something once, and tells whoever asked what they say. */
import type { Card } from '../../cards/card.ts';
import { UserError } from '../../errors.ts';
import { answerRight, askRight } from '../../usecases/ask-right.ts';
import {
  answeredCard,
  answeredNotice,
  askedCard,
  askingNotice,
} from '../../views/rights/asking-cards.ts';
import { viewOf } from '../../views/view.ts';
import type { ValueOf } from '../kit/action.ts';
import { type Context, viewOn } from '../kit/context.ts';
import type { OnRollout } from '../kit/subject.ts';
import { tell } from '../kit/tell.ts';

export async function askToBeAllowed(
  context: Context,
  { view, by }: OnRollout,
  { right, subject = '' }: ValueOf<'rightAsk'>,
): Promise<Card> {
  if (context.standing !== 'member') throw new UserError('guestMayNot');
  const id = crypto.randomUUID();
  const asking = { right, subject };
  const found = await askRight(context.store, view.rollout.id, asking, id, by);
  const { rollout, asked, allowance } = found;
  for (const person of asked) {
    const seen = viewOf(rollout, context.now, person.language, person);
    const card = askingNotice(seen, context.caller.name, allowance);
    await tell(context, 'person', person, { card, language: person.language });
  }
  return askedCard(viewOn(context, rollout), asked, allowance);
}

export async function answerAsked(
  context: Context,
  { view, by }: OnRollout,
  { asked, answer }: ValueOf<'rightAnswer'>,
): Promise<Card> {
  const isAllowed = answer === 'yes';
  const { rollout } = await answerRight(context.store, view.rollout.id, asked, isAllowed, by);
  const allowance = rollout.allowances?.find(({ id }) => id === asked);
  const asker = allowance && (await context.store.people.get(allowance.personId));
  if (!allowance || !asker) throw new UserError('staleButton');
  const seen = viewOf(rollout, context.now, asker.language, asker);
  const card = answeredNotice(seen, context.caller.name, allowance);
  await tell(context, 'person', asker, { card, language: asker.language });
  return answeredCard(viewOn(context, rollout), asker.name, allowance);
}
