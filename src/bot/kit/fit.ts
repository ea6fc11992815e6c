/** Who can hold a role at all: no bot and no closed account, and a guest only when it is meant. */
import type { Person } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import { orElse } from '../port/remembered.ts';
import type { Context } from './context.ts';

/**
 * Those whom their host calls guests. Somebody about whom it does not tell counts as none: whoever
 * assigns the role knows them. @param input where they were chosen. @throws UserError for a bot or a closed account
 */
export async function guestsAmong(
  context: Context,
  people: readonly Person[],
  input = 'people',
): Promise<readonly Person[]> {
  const kinds = await Promise.all(people.map((person) => kindOf(context, person)));
  for (const [index, kind] of kinds.entries()) {
    const name = people[index]?.name ?? '';
    if (kind === 'bot') throw new UserError('holderIsBot', { name, input });
    if (kind === 'deactivated') throw new UserError('holderDeactivated', { name, input });
  }
  return people.filter((_, index) => kinds[index] === 'guest');
}

async function kindOf({ store, platformOf, ...context }: Context, person: Person) {
  const { installationId, externalId } = person;
  const installation =
    installationId === context.installation.id
      ? context.installation
      : await store.installations.get(installationId);
  if (installation === null) return null;
  return (await orElse(platformOf(installation).describe(installation, externalId), null))?.kind;
}
