/**
 * Who reads what: those with a part in a rollout, whom the database knows, and those who are in its
 * channel and no guests, whom the host knows. A host that does not answer lets nobody in.
 */
import type { Standing } from '../../domain/may/answer.ts';
import { isInvolved } from '../../domain/may/part.ts';
import { mayRead } from '../../domain/may/rights.ts';
import { isAskedByName } from '../../domain/rollout/attendance.ts';
import { openNominations } from '../../domain/rollout/nominations.ts';
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import { toLocalDate } from '../../domain/time/calendar.ts';
import type { UserError } from '../../errors.ts';
import type { Installation, Store } from '../../store/store.ts';
import { refusalOf } from '../../usecases/refusals.ts';
import type { Platform } from '../port/platform.ts';
import { orElse } from '../port/remembered.ts';

/** Whoever asks. */
export interface Reader {
  readonly store: Pick<Store, 'conversations'>;
  readonly platform: Platform;
  readonly installation: Installation;
  /** The host's id. */
  readonly externalId: string;
  /** null: the bot has not met them. */
  readonly person: Pick<Person, 'id'> | null;
  readonly now: Date;
}

/** Those of the rollouts that they have a part in or whose channel they are in, in their order. */
export async function around(
  reader: Reader,
  rollouts: readonly Rollout[],
): Promise<readonly Rollout[]> {
  const near = await Promise.all(rollouts.map((rollout) => isNear(reader, rollout)));
  return rollouts.filter((_, index) => near[index]);
}

async function isNear(reader: Reader, rollout: Rollout): Promise<boolean> {
  if (hasPart(reader, rollout)) return true;
  const { store, platform, installation, externalId } = reader;
  const channels = await store.conversations.ofRollout(rollout.id);
  const here = channels.find(({ installationId }) => installationId === installation.id);
  if (here === undefined) return false;
  return orElse(platform.isMember(installation, here.externalId, externalId), false);
}

/** Why they may not read it; null: they may. */
export async function refusedTo(reader: Reader, rollout: Rollout): Promise<UserError | null> {
  const { person, now } = reader;
  const doer = { personId: person?.id ?? '', now, standing: await standingIn(reader, rollout) };
  const access = mayRead(rollout, doer);
  return access.may ? null : refusalOf(access.why, rollout, doer);
}

/** Writes down, where it was aimed at, that somebody asked for a rollout by its id who may not read it. */
export async function noteRefusal(
  { audit }: Pick<Store, 'audit'>,
  { person, installation: { platform }, now }: Reader,
  rolloutId: string,
): Promise<void> {
  if (person !== null) await audit.refused(rolloutId, { personId: person.id, platform, now });
}

/**
 * The rollout that is meant outside its channel: one that the person has a part in, else the only
 * one that they may read. null: it is not clear.
 */
export async function chosenFor(
  reader: Reader,
  rollouts: readonly Rollout[],
): Promise<Rollout | null> {
  const own = rollouts.find((rollout) => hasPart(reader, rollout));
  if (own !== undefined) return own;
  const [only = null, ...others] = await around(reader, rollouts);
  return others.length === 0 ? only : null;
}

/**
 * Somebody with a part in the rollout counts as a member there, whatever the host says.
 * @param rollout null: what the host says alone
 */
export async function standingIn(reader: Reader, rollout: Rollout | null): Promise<Standing> {
  if (rollout !== null && hasPart(reader, rollout)) return 'member';
  const { platform, installation, externalId } = reader;
  const profile = await orElse(platform.describe(installation, externalId), null);
  if (profile === null) return 'unknown';
  return profile.kind === 'member' ? 'member' : 'guest';
}

/** Also somebody who is asked to take a role or part in a meeting, and reads what it is. */
function hasPart({ person, now }: Reader, rollout: Rollout): boolean {
  if (person === null) return false;
  const isAsked = openNominations(rollout, now).some(({ personId }) => personId === person.id);
  if (isAskedByName(rollout, person.id, toLocalDate(now))) return true;
  return isAsked || isInvolved(rollout, person.id, now);
}
