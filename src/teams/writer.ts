/** What the bot writes by itself, in the conversations that the store has a reference for. */
import {
  beforeSending,
  type Message,
  type Platform,
  PlatformError,
  type Target,
} from '../bot/port/platform.ts';
import { inAMoment } from '../hosts/in-a-moment.ts';
import type { Log } from '../process/log.ts';
import type { Installation, MessageRef, Reference, Store } from '../store/store.ts';
import type { Outgoing } from './cards.ts';
import type { Connector } from './connector.ts';
import { consentMessage } from './file-cards.ts';
import { describePerson, isMember, isOwner } from './people.ts';
import { locate, toRef } from './refs.ts';
import { writeMessage } from './write.ts';

export interface WriterParts {
  readonly connector: Connector;
  readonly references: Store['references'];
  readonly log: Pick<Log, 'error'>;
}

export type Writer = Required<
  Pick<Platform, 'post' | 'update' | 'reply' | 'sendFile' | 'describe' | 'isMember' | 'isOwner'>
>;

export function createWriter(parts: WriterParts): Writer {
  const { connector, references, log } = parts;
  const whereIs = async (installation: Installation, ref: MessageRef) => {
    const reference = await references.inConversation(installation.id, ref.conversation);
    if (reference === null) throw notInstalled();
    return locate(reference, ref);
  };
  /** Cards name their viewers by Teams' own ids, known for people who have a chat with the bot. */
  const userIds = async ({ id }: Installation, viewers: readonly string[]) => {
    const found = await Promise.all(viewers.map((externalId) => references.find(id, externalId)));
    return found.flatMap((reference) => reference?.userId ?? []);
  };
  const written = async <T>(
    installation: Installation,
    message: Message,
    write: (rendered: Outgoing) => Promise<T>,
  ) => {
    const viewers = await userIds(installation, message.viewers ?? []);
    return writeMessage(log, { ...message, viewers }, write);
  };
  return {
    async post(installation, target, message) {
      const reference = await referenceOf(parts, installation, target);
      const id = await written(installation, message, (one) =>
        connector.send(locationOf(reference), one),
      );
      return toRef(reference.conversation, null, id);
    },
    async update(installation, ref, message) {
      const { location, id } = await whereIs(installation, ref);
      await written(installation, message, (one) => connector.update(location, id, one));
    },
    async reply(installation, ref, message) {
      const { location, thread } = await whereIs(installation, ref);
      if (thread === null) return null;
      const id = await written(installation, message, (one) => connector.send(location, one));
      return toRef(ref.conversation, thread, id);
    },
    async sendFile(installation, externalId, file) {
      const reference = await referenceOf(parts, installation, { type: 'person', externalId });
      await inAMoment(() => connector.send(locationOf(reference), consentMessage(file)));
    },
    describe: (installation, externalId) => describePerson(parts, installation, externalId),
    isMember: (...of) => isMember(parts, ...of),
    isOwner: (...of) => isOwner(parts, ...of),
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
  // No new chat with somebody who removed the app.
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
    const location = { conversation, serviceUrl };
    // Teams' own id of them is useful, but not needed to write.
    const member = await connector.member(location, externalId).catch(() => null);
    const userId = member?.id ?? null;
    await references.remember({
      installationId: installation.id,
      externalId,
      ...location,
      team: null,
      userId,
    });
    return location;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (error.kind === 'permanent' || isOfThem(error)) throw notInstalled(error);
    throw beforeSending(error);
  }
}

/** A refusal to start the chat concerns this person, whatever code Teams gives. */
function isOfThem({ code, reason }: PlatformError): boolean {
  return reason === 'unknown' && (code === 'http_403' || code === 'http_404');
}

function locationOf({ conversation, serviceUrl }: Pick<Reference, 'conversation' | 'serviceUrl'>) {
  return { conversation, serviceUrl };
}

function notInstalled(cause?: unknown): PlatformError {
  return new PlatformError('permanent', 'not_installed', { reason: 'not_installed', cause });
}
