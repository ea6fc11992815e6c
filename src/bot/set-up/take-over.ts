import { mayTakeOver } from '../../domain/may/on-rollout.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { nameKey } from '../../domain/rollout/set-up.ts';
import { UserError } from '../../errors.ts';
import { textsIn } from '../../texts/index.ts';
import { takeOver as takeOverRollout } from '../../usecases/take-over.ts';
import { takenOverCard, takenOverNotice } from '../../views/roles/take-over-card.ts';
import { defineCommand, nothing } from '../kit/command.ts';
import { byOf, type Context, grantedTo, noRollout, viewOn } from '../kit/context.ts';
import { tell } from '../kit/tell.ts';
import { PlatformError } from '../port/platform.ts';

/** For the owner of the workspace or the team: the way back when nobody else can give roles. */
export const takeOver = defineCommand({
  key: 'take-over',
  shareable: false,
  args: nothing,
  async run(context, words) {
    const { store, caller } = context;
    const meant = await rolloutMeant(context, words.join(' '));
    const isOwner = await isOwnerOf(context, meant);
    grantedTo(context, meant, (of, by) => mayTakeOver(of, { ...by, isOwner }));
    const { rollout, entry } = await takeOverRollout(store, meant.id, caller.id, byOf(context));
    for (const channel of await store.conversations.ofRollout(rollout.id)) {
      const { language } = rollout;
      const notice = takenOverNotice(textsIn(language), caller.name, rollout.municipality);
      await tell(context, 'channel', channel, { card: notice, language });
    }
    return takenOverCard(viewOn({ ...context, standing: 'member' }, rollout), entry);
  },
});

/**
 * The rollout that is named, else the channel's, else the only one. The caller need not be allowed
 * to read it.
 */
async function rolloutMeant(context: Context, name: string): Promise<Rollout> {
  const { store, installation, conversation, rollout } = context;
  if (name === '' && rollout !== null && conversation.rolloutId === rollout.id) return rollout;
  const all = await store.rollouts.inInstallation(installation.id);
  const fits = name === '' ? all : all.filter((it) => nameKey(it.municipality) === nameKey(name));
  const [only, ...others] = fits;
  if (only === undefined || others.length > 0) throw noRollout(context);
  return only;
}

/** @throws UserError when the host does not tell */
async function isOwnerOf(context: Context, { id }: Rollout): Promise<boolean> {
  const { store, platform, installation, reader } = context;
  const channels = await store.conversations.ofRollout(id);
  const here = channels.find(({ installationId }) => installationId === installation.id);
  try {
    const channel = here?.externalId ?? null;
    return await platform.isOwner(installation, channel, reader.externalId);
  } catch (error) {
    if (error instanceof PlatformError) throw new UserError('whoUnknown');
    throw error;
  }
}
