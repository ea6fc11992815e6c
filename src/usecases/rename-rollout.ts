/** Gives a rollout another name; everything else of it stays. */
import { maySetUp } from '../domain/may/on-rollout.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { municipalityIn, nameKey } from '../domain/rollout/set-up.ts';
import { UserError } from '../errors.ts';
import type { Conversation, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';
import { type Setup, settingsOf } from './set-up-rollout.ts';

/**
 * The rollout that the channel follows. Language and hour that are left out stay.
 * @throws UserError when the person may not, the name cannot be one, or another has it
 */
export async function renameRollout(
  { rollouts }: Pick<Store, 'rollouts'>,
  { id }: Conversation,
  wish: Pick<Setup, 'municipality' | 'language' | 'sendHour'>,
  by: By,
): Promise<Rollout> {
  const municipality = municipalityIn(wish.municipality);
  if (municipality === null) throw new UserError('badMunicipality', { input: 'municipality' });
  const { changed } = await rollouts.setUp(id, by, ({ conversation, rollouts: all }) => {
    const rollout = all.find((it) => it.id === conversation.rolloutId);
    if (rollout === undefined) throw new UserError('staleButton');
    granted(maySetUp(rollout, by), rollout, by);
    const others = all.filter((it) => it !== rollout);
    if (others.some((other) => nameKey(other.municipality) === nameKey(municipality))) {
      throw new UserError('nameTaken', { name: municipality });
    }
    const { language = rollout.language, sendHour = rollout.sendHour } = wish;
    const change = () => ({
      verb: 'rollout.setup',
      subject: null,
      before: { settings: settingsOf(rollout) },
      after: { settings: { municipality, language, sendHour } },
    });
    return { says: null, write: { rollout: rollout.id, binds: false, change } };
  });
  if (changed === null) throw new Error('a rename was decided and not written');
  return changed.rollout;
}
