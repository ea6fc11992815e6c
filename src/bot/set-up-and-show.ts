import type { Card } from '../cards/card.ts';
import { standardSendHour } from '../domain/policy.ts';
import type { Rollout } from '../domain/rollout.ts';
import { UserError } from '../errors.ts';
import { type Setup, setUpRollout } from '../usecases/set-up-rollout.ts';
import { setupCard } from '../views/setup-card.ts';
import { viewOf } from '../views/view.ts';
import { byOf, type Context, viewOn } from './context.ts';
import { PlatformError } from './platform.ts';

/** The plan that new rollouts follow. */
const planKey = 'fbs-2.0';

/** What the form is filled in with: the channel's settings, or those a new rollout gets. */
export function settingsShown({ rollout, conversation }: Context) {
  if (conversation.kind !== 'channel') throw new UserError('notInChannel');
  return rollout ?? { municipality: '', language: 'da' as const, sendHour: standardSendHour };
}

/** Binds the channel, says so in it, and answers whether the bot can write there. */
export async function setUpAndShow(context: Context, setup: Setup): Promise<Card> {
  const { conversation, store } = context;
  const rollout = await setUpRollout(store, planKey, conversation, setup, byOf(context));
  return boundAndShown(context, rollout);
}

/** Says in the channel what it follows from now on, and what no longer. */
export async function boundAndShown(context: Context, rollout: Rollout): Promise<Card> {
  const { conversation } = context;
  const moved = ![null, rollout.id].includes(conversation.rolloutId);
  const left = moved ? (context.rollout?.municipality ?? null) : null;
  const canPost = await announce(context, rollout, left);
  return setupCard(viewOn(context, rollout), canPost, left);
}

async function announce(context: Context, rollout: Rollout, left: string | null): Promise<boolean> {
  const { platform, installation, conversation, now } = context;
  const card = setupCard(viewOf(rollout, now, rollout.language, null), true, left);
  const target = { type: 'channel', externalId: conversation.externalId } as const;
  try {
    await platform.post(installation, target, card, rollout.language);
    return true;
  } catch (error) {
    if (error instanceof PlatformError) return error.kind !== 'permanent';
    throw error;
  }
}
