/** What Teams knows of a person. */
import { personName } from '../bot/kit/person-name.ts';
import { type Platform, PlatformError, type Profile } from '../bot/port/platform.ts';
import type { Installation, Store } from '../store/store.ts';
import type { Connector, Member } from './connector.ts';

export interface PeopleParts {
  readonly connector: Connector;
  readonly references: Store['references'];
}

/**
 * Teams describes people only in conversations that they are in: the person's own is tried first,
 * then the channels. Whoever is in none of those is gone; where the app is not, nobody knows. Their language comes with what they write, never here. @throws PlatformError
 */
export async function describePerson(
  { connector, references }: PeopleParts,
  installation: Installation,
  externalId: string,
): Promise<Profile> {
  const open = await references.ofInstallation(installation.id);
  const own = open.filter((reference) => reference.externalId === externalId);
  const shared = open.filter(({ externalId, conversation }) => externalId === conversation);
  let refusal = new PlatformError('permanent', 'not_installed', {
    reason: 'not_installed',
  });
  let isNowhere = shared.length > 0;
  for (const location of [...own, ...shared]) {
    try {
      const { name, role } = await connector.member(location, own[0]?.userId ?? externalId);
      return { name: personName(name, externalId), language: null, kind: kindOf(externalId, role) };
    } catch (error) {
      if (!(error instanceof PlatformError) || error.kind !== 'permanent') throw error;
      refusal = error;
      isNowhere &&= error.code === 'member_not_found_in_conversation';
    }
  }
  throw isNowhere ? new PlatformError('permanent', 'left', { reason: 'account' }) : refusal;
}

/** Bots have an id prefix of their own; a closed account is in no roster. */
function kindOf(externalId: string, role: string | null): Profile['kind'] {
  if (externalId.startsWith('28:')) return 'bot';
  return role === 'guest' || role === 'anonymous' ? 'guest' : 'member';
}

/** Whether the team's roster, or the group's, has the person. @throws PlatformError */
export async function isMember(...of: Parameters<typeof memberOf>): Promise<boolean> {
  return (await memberOf(...of)) !== null;
}

/** Whether the roster says that they own the team. @throws PlatformError */
export async function isOwner(...of: Parameters<typeof memberOf>): Promise<boolean> {
  return (await memberOf(...of))?.role === 'owner';
}

/** The person in the channel's roster; null: not there. */
async function memberOf(
  { connector, references }: PeopleParts,
  { id }: Installation,
  channel: string | null,
  externalId: string,
): Promise<Member | null> {
  const [location, own] = await Promise.all([
    channel === null ? null : references.find(id, channel),
    references.find(id, externalId),
  ]);
  if (location === null || location.closedAt !== null) return null;
  try {
    return await connector.member(location, own?.userId ?? externalId);
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'permanent') return null;
    throw error;
  }
}

/** The Playground has no rosters: an unknown person counts as a member. */
export function describeAnybody(describe: Platform['describe']): Platform['describe'] {
  return (installation, externalId) =>
    describe(installation, externalId).catch((error: unknown) => {
      if (!(error instanceof PlatformError)) throw error;
      return { name: externalId, language: null, kind: 'member' };
    });
}
