/** Whether whoever an address was given to may still read what it leads to. */
import { mayRead } from '../../domain/may/rights.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import type { Installation, Store } from '../../store/store.ts';
import { type Reader, refusedTo } from '../kit/reading.ts';
import { type Platform, PlatformError } from '../port/platform.ts';

export interface OwnerParts {
  readonly store: Pick<Store, 'conversations' | 'installations' | 'links'>;
  readonly platformOf: (installation: Installation) => Platform;
}

/**
 * With a part in the rollout they may; else one of their accounts has to belong where it is. null: a
 * host does not tell.
 */
export async function ownerReads(
  parts: OwnerParts,
  personId: string,
  rollout: Rollout,
  now: Date,
): Promise<boolean | null> {
  if (mayRead(rollout, { personId, now, standing: 'guest' }).may) return true;
  const accounts = await parts.store.links.accountsOf(personId);
  const refusals = await Promise.all(
    accounts.map(async (account) => {
      const installation = await parts.store.installations.get(account.installationId);
      const platform = installation && platformOr(parts, installation);
      if (installation === null || platform === null) return new UserError('whoUnknown');
      const { externalId } = account;
      const reader: Reader = {
        ...{ store: parts.store, platform, installation, externalId },
        ...{ person: { id: personId }, now },
      };
      return refusedTo(reader, rollout);
    }),
  );
  if (refusals.includes(null)) return true;
  return refusals.some((refused) => refused?.code === 'whoUnknown') ? null : false;
}

/** null: it is not connected here. */
function platformOr({ platformOf }: OwnerParts, installation: Installation): Platform | null {
  try {
    return platformOf(installation);
  } catch (error) {
    if (error instanceof PlatformError) return null;
    throw error;
  }
}
