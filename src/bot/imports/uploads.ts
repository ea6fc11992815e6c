/** A file that was left at a one-time address: read as one that is dropped, and shown in the chat of whoever asked. */
import { cardText } from '../../cards/text.ts';
import type { Installation, OneTimeLink, Store } from '../../store/store.ts';
import { textsIn } from '../../texts/index.ts';
import { hostNames } from '../kit/host-names.ts';
import type { Bot } from '../port/bot.ts';
import { type Platform, PlatformError } from '../port/platform.ts';

export interface Upload {
  readonly link: OneTimeLink;
  readonly bytes: Uint8Array;
  /** Uses the address up. @returns false: it was used meanwhile */
  readonly use: () => Promise<boolean>;
}

/** What became of it, in the person's language. `gone`: the address was used meanwhile. */
export type UploadAnswer =
  | { readonly type: 'taken' | 'refused'; readonly says: string }
  | { readonly type: 'gone' };

export type OnUpload = (upload: Upload) => Promise<UploadAnswer>;

interface UploadParts {
  readonly bot: Pick<Bot, 'file'>;
  readonly store: Pick<Store, 'installations' | 'people'>;
  readonly platformOf: (installation: Installation) => Platform;
}

export function createUploads({ bot, store, platformOf }: UploadParts): OnUpload {
  return async ({ link, bytes, use }) => {
    const account = await store.people.get(link.file);
    const installation = account && (await store.installations.get(account.installationId));
    if (account === null || installation === null) return { type: 'gone' };
    let wasGone = false;
    const { externalId } = account;
    const reply = await bot.file({
      ...{ installation, caller: externalId, line: '' },
      conversation: { externalId, kind: 'direct' },
      read: async () => bytes,
      bound: {
        rolloutId: link.rolloutId,
        async use() {
          wasGone = !(await use());
          return !wasGone;
        },
      },
    });
    if (wasGone) return { type: 'gone' };
    if (reply.isRefused) return { type: 'refused', says: cardText(reply.card) };
    const { oneTimePage: words } = textsIn(reply.language);
    const host = hostNames[installation.platform];
    const isTold = await told(platformOf, installation, externalId, reply);
    return { type: 'taken', says: isTold ? words.look(host) : words.notTold(host) };
  };
}

async function told(
  platformOf: UploadParts['platformOf'],
  installation: Installation,
  externalId: string,
  { card, language }: Awaited<ReturnType<Bot['file']>>,
): Promise<boolean> {
  try {
    await platformOf(installation).post(
      installation,
      { type: 'person', externalId },
      { card, language },
    );
    return true;
  } catch (error) {
    if (error instanceof PlatformError) return error.kind === 'uncertain';
    throw error;
  }
}
