/** An export as a file in the caller's own chat, where the host takes one from a bot. */
import { card } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { mayExport } from '../../domain/may/on-rollout.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import { readWanted, type WantedFile, writeWanted } from '../../exports/file.ts';
import { fileOf, type NamedFile } from '../../exports/file-of.ts';
import type { Sending } from '../../views/export-card.ts';
import { type Context, grantedTo, rolloutOf, textsOf } from '../kit/context.ts';
import { PlatformError } from '../port/platform.ts';

type WantedExport = Omit<Extract<WantedFile, { type: 'export' }>, 'standing'>;

/** null: this host takes none, and nothing needs to be said of it. */
export async function sendExport(
  context: Context,
  rollout: Rollout,
  wanted: WantedExport,
): Promise<Sending | null> {
  const { platform, installation, reader } = context;
  if (platform.sendFile === undefined) return null;
  const { name, bytes } = await madeFor(context, rollout, wanted);
  const carried = [rollout.id, writeWanted({ ...wanted, standing: 'unknown' })].join('/');
  const text = textsOf(context).exports.card.sent(name);
  try {
    await platform.sendFile(installation, reader.externalId, { name, bytes, text, carried });
    return 'sent';
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return error.reason === 'scope' ? 'noScope' : 'failed';
  }
}

/** The rollout that it is of; null: it was made up. */
export function rolloutIn(carried: string): string | null {
  return /^[\w-]+(?=\/)/.exec(carried)?.[0] ?? null;
}

/** What was asked about, as the caller may have it now. @throws UserError */
export async function sendAgain(
  context: Context,
  carried: string,
): Promise<{ readonly file: NamedFile; readonly card: Card }> {
  const rolloutId = rolloutIn(carried);
  const wanted = rolloutId === null ? null : readWanted(carried.slice(rolloutId.length + 1));
  if (rolloutId === null || wanted?.type !== 'export') throw new UserError('staleButton');
  const file = await madeFor(context, await rolloutOf(context, rolloutId), wanted);
  return { file, card: card(textsOf(context).exports.card.sent(file.name)) };
}

/** @throws UserError when they may not have it */
async function madeFor(
  context: Context,
  rollout: Rollout,
  wanted: WantedExport,
): Promise<NamedFile> {
  const { store, caller, standing, now } = context;
  grantedTo(context, rollout, (of, by) => mayExport(of, { log: wanted.sheets === 'log' }, by));
  const file = writeWanted({ ...wanted, standing });
  const made = await fileOf(store, { personId: caller.id, rolloutId: rollout.id, file }, now);
  if (made === null) throw new UserError('staleButton');
  return made;
}
