/**
 * What a command or an action knows of its surroundings: who asks, where, about which rollout.
 * The rollout is loaded once per request, and never taken from a payload.
 */
import type { May, Standing } from '../../domain/may/answer.ts';
import { mayRead } from '../../domain/may/rights.ts';
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import type { Conversation, Installation, Store } from '../../store/store.ts';
import { type Texts, textsIn } from '../../texts/index.ts';
import type { By } from '../../usecases/by.ts';
import { granted } from '../../usecases/refusals.ts';
import type { Health } from '../../views/checkup.ts';
import { type View, viewOf } from '../../views/view.ts';
import type { ReadFile } from '../port/bot.ts';
import type { Platform } from '../port/platform.ts';
import { around, type Reader, standingIn } from './reading.ts';

export interface Context {
  readonly store: Store;
  readonly platform: Platform;
  /** Finds any installation: channels and accounts of one rollout may be in several. */
  readonly platformOf: (installation: Installation) => Platform;
  readonly installation: Installation;
  readonly conversation: Conversation;
  readonly caller: Person;
  /** The account that the caller uses, when it is not the one that stands for the person. */
  readonly accountId: string | null;
  /** Also `member` for anybody with a part in the rollout. */
  readonly standing: Standing;
  /** The conversation's rollout; null: none is set up, or it is not clear which. */
  readonly rollout: Rollout | null;
  /** The caller, as somebody who asks to read. */
  readonly reader: Reader;
  readonly now: Date;
  /** The health of the process that answers. */
  readonly health: () => Promise<Health>;
  /** Where this server is reached from outside; null: nowhere. */
  readonly publicUrl: string | null;
  /** Where the caller's own browser reaches it: in the local chat without the outside too. */
  readonly pagesUrl: string | null;
  /** Reads the file that was chosen in a form; null: none was. */
  readonly chosen: ReadFile | null;
  /** The answer is for everyone: in the channel's language, with nothing of the caller's own. */
  readonly shared: boolean;
}

/** In the caller's language, or the channel's when the answer is shared. */
export function textsOf(context: Context): Texts {
  const { shared, rollout, caller } = context;
  return textsIn(shared && rollout !== null ? rollout.language : caller.language);
}

/** How this caller sees the rollout. @throws UserError when there is none, or not for them */
export function viewOn(context: Context, rollout: Rollout | null = context.rollout): View {
  if (rollout === null) throw noRollout(context);
  grantedTo(context, rollout, mayRead);
  const { now, caller, shared, publicUrl, pagesUrl } = context;
  const seen = shared
    ? viewOf(rollout, now, rollout.language, null)
    : viewOf(rollout, now, caller.language, caller);
  const hasPages = pagesUrl !== null;
  return publicUrl === null ? { ...seen, hasPages } : { ...seen, hasPages, publicUrl };
}

/** A guest sets none up. */
export function noRollout({ standing }: Pick<Context, 'standing'>): UserError {
  return new UserError('noRollout', { maySetUp: standing === 'member' ? 'yes' : '' });
}

/** Who to write into the audit. */
export function byOf(context: Context): By {
  return {
    personId: context.caller.id,
    accountId: context.accountId,
    standing: context.standing,
    platform: context.installation.platform,
    now: context.now,
  };
}

/**
 * Checks a permission before a form opens, so that nobody fills it in for nothing.
 * @throws UserError
 */
export function grantedTo<Granted>(
  context: Context,
  rollout: Rollout,
  decide: (rollout: Rollout, by: By) => May<Granted>,
): { readonly may: true } & Granted {
  const by = byOf(context);
  return granted(decide(rollout, by), rollout, by);
}

/**
 * As `byOf`, with the standing that the host gives the caller, whatever part they have in the
 * rollout.
 */
export async function byAsHostSays(context: Context): Promise<By> {
  return { ...byOf(context), standing: await standingIn(context.reader, null) };
}

/**
 * The rollout that a button names, if the caller may read it.
 * @throws UserError when they may not, or the value is made up
 */
export async function rolloutOf(context: Context, id: string): Promise<Rollout> {
  if (context.rollout?.id === id) return context.rollout;
  const { store, installation, caller } = context;
  const own = await store.rollouts.inInstallation(installation.id, caller.id);
  const [rollout] = await around(
    context.reader,
    own.filter((candidate) => candidate.id === id),
  );
  if (rollout === undefined) {
    await store.audit.refused(id, byOf(context));
    throw new UserError('foreignRollout');
  }
  return rollout;
}
