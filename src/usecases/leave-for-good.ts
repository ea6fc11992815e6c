/** Somebody's host says that they are gone: the bot ends all that they hold, at once. */
import type { Leaving } from '../domain/rollout/leaving.ts';
import { isHeldAt } from '../domain/rollout/roles.ts';
import type { Person, Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { Change, Store, Term } from '../store/store.ts';
import { ending, settingTerms, termsOf } from './terms.ts';

type LeavingStore = Pick<Store, 'rollouts' | 'links'>;

/**
 * Nothing happens where they have another account, which is theirs still, or hold nothing.
 * @param only the rollouts that it is about; left out: all
 */
export async function leaveForGood(
  { rollouts, links }: LeavingStore,
  person: Pick<Person, 'id' | 'installationId'>,
  why: Leaving,
  now: Date,
  only?: readonly string[],
): Promise<void> {
  if ((await links.accountsOf(person.id)).length > 1) return;
  const own = await rollouts.inInstallation(person.installationId, person.id);
  for (const rollout of own.filter(({ id }) => only?.includes(id) ?? true)) {
    for (const role of rolesEver(rollout, person.id, now)) {
      const by = { personId: null, platform: 'system', now } as const;
      await rollouts
        .change(rollout.id, by, (present) => leaving(present, role, person.id, why, now))
        .catch(unlessGone);
    }
  }
}

/** Also those that are still ahead. */
function rolesEver({ holdings }: Rollout, personId: string, now: Date): string[] {
  const theirs = holdings.filter((one) => one.personId === personId && !isOver(one, now));
  return [...new Set(theirs.map(({ role }) => role))];
}

function isOver({ until }: { readonly until: Date | null }, now: Date): boolean {
  return until !== null && until <= now;
}

function leaving(
  rollout: Rollout,
  role: string,
  personId: string,
  why: Leaving,
  now: Date,
): Change {
  const by = { personId: null, now };
  const terms = termsOf(rollout, role, now);
  if (!terms.some((term) => term.personId === personId)) throw new UserError('staleButton');
  const staying = terms.flatMap((term): Term[] => {
    if (term.personId !== personId) return [term];
    return isHeldAt(term, now) ? [ending(term, now, why, by)] : [];
  });
  return settingTerms(rollout, 'role.gone', role, staying, by);
}

/** Somebody has taken the role from them meanwhile. */
function unlessGone(error: unknown): void {
  if (!(error instanceof UserError)) throw error;
}
