/** Joins accounts in a direct conversation, and channels in a channel; says what is so now. */
import type { Card } from '../cards/card.ts';
import { UserError } from '../errors.ts';
import type { PlatformName } from '../store/store.ts';
import { linkAccounts, unlinkAccounts } from '../usecases/link-accounts.ts';
import { linkChannel } from '../usecases/link-channel.ts';
import { refuseUnlessAssigner } from '../usecases/refusals.ts';
import { codeCard, linkedCard, unlinkedCard } from '../views/link-card.ts';
import { byOf, type Context, textsOf, viewOn } from './context.ts';
import { boundAndShown } from './set-up-and-show.ts';

/** A code for the caller, or in a channel for its rollout. @throws UserError when they may not */
export async function codeShown(context: Context): Promise<Card> {
  const { store, conversation, installation, caller, now } = context;
  const of = { personId: caller.id, installationId: installation.id, now };
  if (conversation.kind === 'direct') {
    const code = await store.links.issue({ ...of, rolloutId: null });
    return codeCard(textsOf(context), code, null);
  }
  const { rollout } = viewOn(context);
  refuseUnlessAssigner(rollout, byOf(context));
  const code = await store.links.issue({ ...of, rolloutId: rollout.id });
  return codeCard(textsOf(context), code, rollout.municipality);
}

/** @throws UserError when the code does not fit */
export async function linkAndShow(context: Context, code: string): Promise<Card> {
  const { store, conversation, installation } = context;
  if (conversation.kind === 'channel') {
    const rollout = await linkChannel(store, code, conversation, byOf(context));
    return boundAndShown(context, rollout);
  }
  await linkAccounts(store, code, installation.id, byOf(context));
  return linkedCard(textsOf(context), await hostOfCaller(context));
}

/** @throws UserError in a channel, or when nothing is linked */
export async function unlinkAndShow(context: Context): Promise<Card> {
  const { store, conversation, installation } = context;
  if (conversation.kind === 'channel') throw new UserError('unlinkInDirect');
  await unlinkAccounts(store, installation.id, byOf(context));
  return unlinkedCard(textsOf(context), await hostOfCaller(context));
}

/** Where the person is written to. */
async function hostOfCaller({ store, caller, installation }: Context): Promise<string | null> {
  const place = await store.installations.get(caller.installationId);
  return hosts[(place ?? installation).platform];
}

const hosts: Readonly<Record<PlatformName, string | null>> = {
  slack: 'Slack',
  teams: 'Teams',
  local: null,
};
