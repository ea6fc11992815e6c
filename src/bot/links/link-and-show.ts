/** Joins accounts in a direct conversation, and channels in a channel; says what is so now. */
import type { Card } from '../../cards/card.ts';
import { mayLink } from '../../domain/may/on-rollout.ts';
import type { Person } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import { textsIn } from '../../texts/index.ts';
import { askedBy, linkAccounts, unlinkAccounts } from '../../usecases/link-accounts.ts';
import { linkChannel } from '../../usecases/link-channel.ts';
import {
  askLinkCard,
  codeCard,
  linkedCard,
  linkToldCard,
  unlinkedCard,
} from '../../views/link-card.ts';
import { byAsHostSays, byOf, type Context, grantedTo, textsOf, viewOn } from '../kit/context.ts';
import { hostNames } from '../kit/host-names.ts';
import { tell } from '../kit/tell.ts';
import { boundAndShown } from '../set-up/set-up-and-show.ts';

/** A code for the caller, or in a channel for its rollout. @throws UserError when they may not */
export async function codeShown(context: Context): Promise<Card> {
  const { store, conversation, installation, caller, now } = context;
  const of = { personId: caller.id, installationId: installation.id, now };
  if (conversation.kind === 'direct') {
    const code = await store.links.issue({ ...of, rolloutId: null });
    return codeCard(textsOf(context), code, null);
  }
  const { rollout } = viewOn(context);
  grantedTo(context, rollout, mayLink);
  const code = await store.links.issue({ ...of, rolloutId: rollout.id });
  return codeCard(textsOf(context), code, rollout);
}

/** @throws UserError when the code does not fit */
export async function linkAndShow(context: Context, code: string): Promise<Card> {
  const { store, conversation, installation } = context;
  if (conversation.kind === 'channel') {
    const { rollout, former } = await linkChannel(
      store,
      code,
      conversation,
      await byAsHostSays(context),
    );
    return boundAndShown(context, rollout, former, true, false);
  }
  const { account } = await askedBy(store, code, installation.id, byOf(context));
  return askLinkCard(textsOf(context), account.name, await placeOf(context, account), code);
}

/**
 * The caller confirms that the other account is theirs: links the two, and tells the other account.
 */
export async function linkedAndShown(context: Context, code: string): Promise<Card> {
  const { store, installation, conversation, caller, accountId } = context;
  if (conversation.kind === 'channel') throw new UserError('linkForPerson');
  const account = await linkAccounts(store, code, installation.id, byOf(context));
  const accounts = await store.links.accountsOf(caller.id);
  const own = accounts.find(({ id }) => id === (accountId ?? caller.id)) ?? caller;
  await tellAccount(context, account, own);
  return linkedCard(textsOf(context), await hostOfCaller(context));
}

/**
 * Tells the other account that it is linked. If the host cannot reach it, the audit still says so.
 */
async function tellAccount(context: Context, account: Person, other: Person): Promise<void> {
  const place = await placeOf(context, other);
  const { language } = account;
  const card = linkToldCard(textsIn(language), other.name, place);
  await tell(context, 'person', account, { card, language });
}

/** 'Slack (Bibliotekerne)'. Of a Teams tenant only an id is known, so its name is left out. */
async function placeOf({ store }: Context, { installationId }: Person): Promise<string> {
  const place = await store.installations.get(installationId);
  if (place === null) return '';
  const host = hostNames[place.platform];
  return host === null || place.platform === 'teams'
    ? (host ?? place.name)
    : `${host} (${place.name})`;
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
  return hostNames[(place ?? installation).platform];
}
