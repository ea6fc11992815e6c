import type { Card } from '../../cards/card.ts';
import { mayAssign } from '../../domain/may/rights.ts';
import { isVacant } from '../../domain/rollout/roles.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import { currentPlan } from '../../plans/index.ts';
import type { Conversation } from '../../store/store.ts';
import { textsIn } from '../../texts/index.ts';
import { type Move, moveRollout } from '../../usecases/move-rollout.ts';
import { renameRollout } from '../../usecases/rename-rollout.ts';
import { type Setup, setUpRollout } from '../../usecases/set-up-rollout.ts';
import { ownSetupCard, setupCard } from '../../views/setup-card.ts';
import {
  askedThereCard,
  askMoveCard,
  askNameCard,
  askNewCard,
  moveDoneCard,
  movedAwayCard,
} from '../../views/setup-questions.ts';
import { type View, viewOf } from '../../views/view.ts';
import { byAsHostSays, byOf, type Context, textsOf, viewOn } from '../kit/context.ts';
import { around } from '../kit/reading.ts';
import { tell } from '../kit/tell.ts';
import { rolesForm } from '../roles/roles-form.ts';

/**
 * Binds the channel, or asks what has to be asked first.
 * @param goesOn with a form: only where a form, or a line, is answered
 */
export async function setUpAndShow(context: Context, setup: Setup, goesOn: boolean): Promise<Card> {
  const { conversation, store } = context;
  const by = await byAsHostSays(context);
  const outcome = await setUpRollout(store, currentPlan.key, conversation, setup, by);
  switch (outcome.type) {
    case 'bound':
      return boundAndShown(context, outcome.rollout, outcome.former, outcome.isChanged, goesOn);
    case 'askName':
      return askNameCard(textsOf(context), outcome.rollout, {
        ...setup,
        municipality: outcome.name,
      });
    case 'askNew': {
      const known = await around(context.reader, outcome.others);
      const others = known.map(({ municipality }) => municipality);
      return askNewCard(textsOf(context), others, { ...setup, municipality: outcome.name });
    }
    case 'askThere':
      return askedThere(context, outcome.rollout, outcome.channel);
  }
}

/** The channel's rollout under another name. */
export async function renamedAndShown(context: Context, setup: Setup): Promise<Card> {
  const { conversation, store } = context;
  const rollout = await renameRollout(store, conversation, setup, byOf(context));
  return boundAndShown(context, rollout, null, true, false);
}

/** Somebody in the rollout's present channel agrees that it moves. */
export async function movedAndShown(context: Context, move: Move): Promise<Card> {
  const { store, conversation, caller } = context;
  const moved = await moveRollout(store, move, conversation, byOf(context));
  const { rollout, former, to } = moved;
  await tellSetUp(context, rollout, to, null);
  if (former) await toldToFormer(context, rollout, former);
  return moveDoneCard(textsIn(caller.language), rollout.municipality);
}

/**
 * Announces in the channel which rollout it follows now and which no longer; and in the rollout's
 * former channel that it has moved.
 */
export async function boundAndShown(
  context: Context,
  rollout: Rollout,
  former: Conversation | null,
  isChanged: boolean,
  goesOn: boolean,
): Promise<Card> {
  const { conversation } = context;
  const moved = ![null, rollout.id].includes(conversation.rolloutId);
  const left = moved ? (context.rollout?.municipality ?? null) : null;
  const view = viewOn(context, rollout);
  if (!isChanged) return setupCard(view, true, null);
  const isPosted = await tellSetUp(context, rollout, conversation, left);
  if (former) await toldToFormer(context, rollout, former);
  return isPosted ? ownCard(context, view, left, goesOn) : setupCard(view, false, left);
}

/** While nobody holds a role it goes on to ask who does, so that one sitting is enough. */
async function ownCard(
  context: Context,
  view: View,
  left: string | null,
  goesOn: boolean,
): Promise<Card> {
  const { rollout, now } = view;
  const by = byOf(context);
  const isNext =
    goesOn &&
    rollout.plan.roles.every(({ key }) => isVacant(rollout, key, now)) &&
    mayAssign(rollout, by).may;
  return ownSetupCard(view, left, isNext ? await rolesForm.ask(context, { view, by }) : null);
}

async function askedThere(
  context: Context,
  rollout: Rollout,
  channel: Conversation,
): Promise<Card> {
  const { caller, conversation } = context;
  const of = { rolloutId: rollout.id, to: conversation.id, askedBy: caller.id };
  const { language } = rollout;
  const question = askMoveCard(textsIn(language), rollout, caller.name, of);
  if (!(await tell(context, 'channel', channel, { card: question, language }))) {
    throw new UserError('cannotAskThere', { name: rollout.municipality });
  }
  return askedThereCard(textsOf(context), rollout.municipality);
}

async function toldToFormer(
  context: Context,
  { municipality, language }: Rollout,
  former: Conversation,
): Promise<void> {
  const card = movedAwayCard(textsIn(language), context.caller.name, municipality);
  await tell(context, 'channel', former, { card, language });
}

/** What the channel follows from now on, in its own language. */
function tellSetUp(
  context: Context,
  rollout: Rollout,
  channel: Conversation,
  left: string | null,
): Promise<boolean> {
  const { language } = rollout;
  const card = setupCard(viewOf(rollout, context.now, language, null), true, left);
  return tell(context, 'channel', channel, { card, language });
}
