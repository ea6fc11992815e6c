import type { Rollout } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import { type WantedFile, writeWanted } from '../../exports/file.ts';
import type { Context } from '../kit/context.ts';

type Wanted<T = WantedFile> = T extends WantedFile ? Omit<T, 'standing'> : never;

/** The address of a file for the caller alone. @throws UserError where no browser reaches this server */
export function fileLink(context: Context, rollout: Rollout, wanted: Wanted): Promise<string> {
  const file = writeWanted({ ...wanted, standing: context.standing });
  return oneTimeLink(context, { kind: 'download', rolloutId: rollout.id, file });
}

/** The address where the caller may leave a file for the rollout; null: no browser reaches this server. */
export async function uploadLink(context: Context, rollout: Rollout): Promise<string | null> {
  if (context.pagesUrl === null) return null;
  const file = context.accountId ?? context.caller.id;
  return oneTimeLink(context, { kind: 'upload', rolloutId: rollout.id, file });
}

const paths = { download: 'hent', upload: 'aflever' };

async function oneTimeLink(
  { store, caller, pagesUrl, now }: Context,
  of: { readonly kind: keyof typeof paths; readonly rolloutId: string; readonly file: string },
): Promise<string> {
  if (pagesUrl === null) throw new UserError('noPages');
  const secret = await store.oneTimeLinks.issue({ ...of, personId: caller.id }, now);
  return `${pagesUrl}/${paths[of.kind]}/${secret}`;
}
