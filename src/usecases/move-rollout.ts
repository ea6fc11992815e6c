/** Moves a rollout to another channel, once somebody in its present channel agrees. */
import { maySetUp } from '../domain/may/on-rollout.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Conversation, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';
import { askMove, channelHere, settingUp } from './set-up-rollout.ts';

export interface Move {
  readonly rolloutId: string;
  /** Id of the channel that it moves to. */
  readonly to: string;
  /** Id of the person who asked for it there. */
  readonly askedBy: string;
}

/**
 * @param from the channel in which somebody agrees: one of the rollout's own
 * @returns the rollout, and the channel that it had in that installation
 * @throws UserError in any other channel, when nobody has asked, when the person may not, or when
 * the other channel follows a rollout that whoever asked may not take it from
 */
export async function moveRollout(
  { rollouts, conversations, audit }: Pick<Store, 'rollouts' | 'conversations' | 'audit'>,
  { rolloutId, to, askedBy }: Move,
  from: Conversation,
  by: By,
): Promise<{
  readonly rollout: Rollout;
  readonly former: Conversation | null;
  readonly to: Conversation;
}> {
  const there = await conversations.get(to);
  if (from.rolloutId !== rolloutId || there?.kind !== 'channel') throw new UserError('staleButton');
  const asked = { personId: askedBy, rolloutId, verbs: [askMove], subject: to };
  if ((await audit.countBy({ ...asked, since: new Date(0) })) === 0) {
    throw new UserError('staleButton');
  }
  const { says, changed } = await rollouts.setUp(to, by, ({ conversation, ...present }) => {
    const rollout = present.rollouts.find(({ id }) => id === rolloutId);
    const isStillThere = present.channels.some(
      ({ id, rolloutId: follows }) => id === from.id && follows === rolloutId,
    );
    if (rollout === undefined || !isStillThere) throw new UserError('staleButton');
    granted(maySetUp(rollout, by), rollout, by);
    const bound = present.rollouts.find(({ id }) => id === conversation.rolloutId);
    if (bound && !maySetUp(bound, { personId: askedBy, now: by.now }).may) {
      throw new UserError('notThereAnyMore');
    }
    const former = channelHere(present.channels, rollout, conversation);
    const change = settingUp(conversation, former, {}, by);
    return { says: former, write: { rollout: rolloutId, binds: true, change } };
  });
  if (changed === null) throw new Error('a move was decided and not written');
  return { rollout: changed.rollout, former: says, to: there };
}
