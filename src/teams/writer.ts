/** What the bot writes by itself: where Teams lets it, which the store remembers. */
import { type Platform, PlatformError, type Target, type Viewers } from '../bot/platform.ts';
import type { Installation, MessageRef, Reference, Store } from '../store/store.ts';
import { renderMessage } from './cards.ts';
import type { Connector } from './connector.ts';
import { describePerson } from './people.ts';
import { locate, toRef } from './refs.ts';

export interface WriterParts {
  readonly connector: Connector;
  readonly references: Store['references'];
}

export type Writer = Required<Pick<Platform, 'post' | 'update' | 'reply' | 'describe'>>;

export function createWriter(parts: WriterParts): Writer {
  const { connector, references } = parts;
  const whereIs = async (installation: Installation, ref: MessageRef) => {
    const reference = await references.inConversation(installation.id, ref.conversation);
    if (reference === null) throw notInstalled();
    return locate(reference, ref);
  };
  /** A card knows its viewers by Teams' own ids, which are known of who has a chat with the bot. */
  const userIds = async ({ id }: Installation, viewers: Viewers) => {
    const found = await Promise.all(viewers.map((externalId) => references.find(id, externalId)));
    return found.flatMap((reference) => reference?.userId ?? []);
  };
  return {
    async post(installation, target, card, language, viewers = []) {
      const message = renderMessage(card, language, await userIds(installation, viewers));
      const reference = await referenceOf(parts, installation, target);
      const id = await connector.send(placeOf(reference), message);
      return toRef(reference.conversation, null, id);
    },
    async update(installation, ref, card, language, viewers = []) {
      const { place, id } = await whereIs(installation, ref);
      const message = renderMessage(card, language, await userIds(installation, viewers));
      await connector.update(place, id, message);
    },
    async reply(installation, ref, card, language, viewers = []) {
      const { place, thread } = await whereIs(installation, ref);
      if (thread === null) return null;
      const message = renderMessage(card, language, await userIds(installation, viewers));
      const id = await connector.send(place, message);
      return toRef(ref.conversation, thread, id);
    },
    describe: (installation, externalId) => describePerson(parts, installation, externalId),
  };
}

/** @throws PlatformError when the app is not there */
async function referenceOf(
  parts: WriterParts,
  installation: Installation,
  { type, externalId }: Target,
): Promise<Pick<Reference, 'conversation' | 'serviceUrl'>> {
  const known = await parts.references.find(installation.id, externalId);
  if (known?.closedAt === null) return known;
  // Who has removed the app is not sought out again.
  if (known !== null || type === 'channel') throw notInstalled();
  return startedWith(parts, installation, externalId);
}

/** An administrator may have installed the app for people who have never written. */
async function startedWith(
  { connector, references }: WriterParts,
  installation: Installation,
  externalId: string,
): Promise<Pick<Reference, 'conversation' | 'serviceUrl'>> {
  const [newest] = await references.ofInstallation(installation.id);
  if (newest === undefined) throw notInstalled();
  const { serviceUrl } = newest;
  try {
    const tenantId = installation.externalId;
    const conversation = await connector.startDirect({
      serviceUrl,
      tenantId,
      aadObjectId: externalId,
    });
    const place = { conversation, serviceUrl };
    // What Teams calls them is of use, and no reason not to write.
    const member = await connector.member(place, externalId).catch(() => null);
    const userId = member?.id ?? null;
    await references.remember({
      installationId: installation.id,
      externalId,
      ...place,
      team: null,
      userId,
    });
    return place;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (error.kind === 'permanent') throw notInstalled(error);
    // Nothing has been said yet: to begin the same chat twice repeats nothing.
    if (error.kind === 'uncertain') {
      throw new PlatformError('retryable', error.code, { cause: error });
    }
    throw error;
  }
}

function placeOf({ conversation, serviceUrl }: Pick<Reference, 'conversation' | 'serviceUrl'>) {
  return { conversation, serviceUrl };
}

function notInstalled(cause?: unknown): PlatformError {
  return new PlatformError('permanent', 'not_installed', { cause });
}
