/**
 * What a command or an action knows of its surroundings: who asks, where, about which rollout.
 * The rollout is read once, at the door, and never trusted from a payload.
 */
import type { Person, Rollout } from '../domain/rollout.ts';
import { UserError } from '../errors.ts';
import type { Conversation, Installation, Store } from '../store/store.ts';
import { type Texts, textsIn } from '../texts/index.ts';
import type { By } from '../usecases/by.ts';
import type { Health } from '../views/checkup.ts';
import { type View, viewOf } from '../views/view.ts';
import type { Platform } from './platform.ts';

export interface Context {
  readonly store: Store;
  readonly platform: Platform;
  readonly installation: Installation;
  readonly conversation: Conversation;
  readonly caller: Person;
  /** The one that the conversation is about; null: none is set up, or it is not clear which. */
  readonly rollout: Rollout | null;
  readonly now: Date;
  /** How the process is that answers. */
  readonly health: () => Promise<Health>;
  /** The answer is for everyone: in the channel's language, with nothing of the caller's own. */
  readonly shared: boolean;
}

/** In the caller's language, or the channel's when the answer is shared. */
export function textsOf(context: Context): Texts {
  const { shared, rollout, caller } = context;
  return textsIn(shared && rollout !== null ? rollout.language : caller.language);
}

/** How this caller sees the rollout. @throws UserError when there is none */
export function viewOn(context: Context, rollout: Rollout | null = context.rollout): View {
  if (rollout === null) throw new UserError('noRollout');
  return context.shared
    ? viewOf(rollout, context.now, rollout.language, null)
    : viewOf(rollout, context.now, context.caller.language, context.caller);
}

/** Who to write into the audit. */
export function byOf(context: Context): By {
  return {
    personId: context.caller.id,
    platform: context.installation.platform,
    now: context.now,
  };
}

/**
 * The rollout that a button names, if the installation or the caller has to do with it.
 * @throws UserError when it is not, or the value is made up
 */
export async function rolloutOf(context: Context, id: string): Promise<Rollout> {
  if (context.rollout?.id === id) return context.rollout;
  const { store, installation, caller } = context;
  const own = await store.rollouts.inInstallation(installation.id, caller.id);
  const rollout = own.find((candidate) => candidate.id === id);
  if (rollout === undefined) throw new UserError('foreignRollout');
  return rollout;
}
