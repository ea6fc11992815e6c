/** A rollout that cannot be planned: the log knows why, and its projektleder knows that. */
import { randomUUID } from 'node:crypto';
import { type Platform, PlatformError, type Target } from '../bot/platform.ts';
import type { Card } from '../cards/card.ts';
import { toLocalDate } from '../domain/calendar.ts';
import { projectManagerRole } from '../domain/roles.ts';
import type { Language } from '../domain/rollout.ts';
import type { Fault, Installation, Store } from '../store/store.ts';
import { textsIn } from '../texts/index.ts';

export interface FaultParts {
  readonly store: Pick<Store, 'people' | 'conversations' | 'installations' | 'requests'>;
  readonly platformOf: (installation: Installation) => Platform;
  readonly now: () => Date;
  readonly log: { error(facts: object, message: string): void };
  /** What the log and the message call the fault; by default something short and new. */
  readonly reference?: () => string;
}

interface Reader {
  readonly installationId: string;
  readonly target: Target;
  readonly language: Language;
}

/** Logs it, and tells the municipality once a day. Never throws: the next tick is due. */
export async function tellFault(parts: FaultParts, { rolloutId, error }: Fault): Promise<void> {
  const { store, now, log, reference: create = shortId } = parts;
  const reference = create();
  log.error({ err: error, rolloutId, reference }, 'a rollout cannot be planned');
  try {
    const at = now();
    if (!(await store.requests.isNew(`fault ${rolloutId} ${toLocalDate(at)}`, at))) return;
    for (const reader of await readersOf(parts, rolloutId, at)) {
      if (await isTold(parts, reader, reference)) return;
    }
  } catch (err) {
    log.error({ err, rolloutId, reference }, 'a municipality could not be told of its fault');
  }
}

function shortId(): string {
  return randomUUID().slice(0, 8);
}

/** The projektleder, and in case that the host refuses them, the channel. */
async function readersOf(
  { store }: FaultParts,
  rolloutId: string,
  at: Date,
): Promise<readonly Reader[]> {
  const [manager] = await store.people.holding(rolloutId, projectManagerRole, at);
  const [channel] = await store.conversations.ofRollout(rolloutId);
  const readers: Reader[] = [];
  if (manager) readers.push({ ...manager, target: { ...manager, type: 'person' } });
  // Its language is in what cannot be read.
  if (channel)
    readers.push({ ...channel, target: { ...channel, type: 'channel' }, language: 'da' });
  return readers;
}

/** Whether the host has brought it; false: it never will. */
async function isTold(
  { store, platformOf }: FaultParts,
  { installationId, target, language }: Reader,
  reference: string,
): Promise<boolean> {
  const installation = await store.installations.get(installationId);
  if (installation === null) return false;
  const card = faultCard(language, reference);
  try {
    await platformOf(installation).post(installation, target, card, language);
    return true;
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'permanent') return false;
    throw error;
  }
}

function faultCard(language: Language, reference: string): Card {
  const { fault } = textsIn(language);
  return {
    title: fault.title,
    body: [
      { type: 'text', text: fault.text },
      { type: 'text', text: fault.reference(reference), style: 'quiet' },
    ],
  };
}
