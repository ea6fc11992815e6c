/** What Teams knows of a person. */
import { personName } from '../bot/person-name.ts';
import { PlatformError } from '../bot/platform.ts';
import type { Language } from '../domain/rollout.ts';
import type { Installation, Store } from '../store/store.ts';
import type { Connector } from './connector.ts';

export interface PeopleParts {
  readonly connector: Connector;
  readonly references: Store['references'];
}

/**
 * Teams tells of people only in conversations that they are in: it is asked in the person's own
 * first, then in the channels. The language is in what they write, never here. @throws PlatformError
 */
export async function describePerson(
  { connector, references }: PeopleParts,
  installation: Installation,
  externalId: string,
): Promise<{ readonly name: string; readonly language: Language | null }> {
  const open = await references.ofInstallation(installation.id);
  const own = open.filter((reference) => reference.externalId === externalId);
  const shared = open.filter(({ externalId, conversation }) => externalId === conversation);
  let refusal = new PlatformError('permanent', 'not_installed', {
    reason: 'not_installed',
  });
  for (const place of [...own, ...shared]) {
    try {
      const { name } = await connector.member(place, own[0]?.userId ?? externalId);
      return { name: personName(name, externalId), language: null };
    } catch (error) {
      if (!(error instanceof PlatformError) || error.kind !== 'permanent') throw error;
      refusal = error;
    }
  }
  throw refusal;
}
