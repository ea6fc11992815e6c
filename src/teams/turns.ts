/** Who sent an activity and where, in the bot's terms; what it tells is stored. */

import { personName } from '../bot/kit/person-name.ts';
import type { CommandRequest } from '../bot/port/bot.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import type { Installation, MessageRef } from '../store/store.ts';
import { type Envelope, tenantOf } from './activities.ts';
import type { TeamsParts } from './parts.ts';
import { isChannel, type Location, toRef } from './refs.ts';
import { languageIn } from './words.ts';

type Conversation = CommandRequest['conversation'];

export interface Turn {
  readonly installation: Installation;
  readonly conversation: Conversation;
  readonly caller: string;
  /** Where to answer in place: in the thread of the question. */
  readonly here: Location;
  /** Name of the channel or group; null: Teams does not tell. */
  readonly name: string | null;
  /** The caller's, as far as the bot speaks it. */
  readonly language: Language;
}

/** The id we know a person by: their Entra account, as people pickers and cards use it. */
export function personIdOf({ id, aadObjectId }: Envelope['from']): string {
  return aadObjectId ?? id;
}

/**
 * All threads of a channel are one conversation, as is a group chat; a chat with the bot alone is
 * direct.
 */
export function conversationOf({ conversation, channelData }: Envelope): Conversation {
  const { id, conversationType } = conversation;
  const [shared = id] = (channelData?.channel?.id ?? id).split(';');
  const isDirect =
    conversationType === undefined ? !id.startsWith('19:') : conversationType === 'personal';
  return isDirect ? { externalId: id, kind: 'direct' } : { externalId: shared, kind: 'channel' };
}

export async function turnOf(parts: TeamsParts, activity: Envelope): Promise<Turn> {
  const { store } = parts;
  const { serviceUrl, conversation: here, channelData } = activity;
  const tenant = tenantOf(activity);
  const conversation = conversationOf(activity);
  const installation = await store.installations.upsert({
    platform: 'teams',
    externalId: tenant,
    name: tenant,
  });
  return {
    installation,
    conversation,
    caller: personIdOf(activity.from),
    here: { serviceUrl, conversation: here.id },
    name: channelData?.channel?.name ?? channelData?.team?.name ?? here.name ?? null,
    language: await languageFor(parts, installation, conversation, activity),
  };
}

/** Stores where the bot may write, and at which address: the newest counts. */
export async function remember(
  { store }: TeamsParts,
  turn: Turn,
  activity: Envelope,
): Promise<void> {
  const { installation, conversation, caller, here } = turn;
  const isDirect = conversation.kind === 'direct';
  const { team } = activity.channelData ?? {};
  await store.references.remember({
    installationId: installation.id,
    externalId: isDirect ? caller : conversation.externalId,
    conversation: conversation.externalId,
    team: isDirect ? null : (team?.id ?? null),
    serviceUrl: here.serviceUrl,
    userId: isDirect ? activity.from.id : null,
  });
}

/**
 * The message of ours that an activity is about, as the ledger knows it.
 * @param activityId null: the activity names none
 */
export function messageIn(
  { conversation: { externalId }, here }: Turn,
  activityId: string | null,
): MessageRef | null {
  if (activityId === null) return null;
  const [, thread = null] = /;messageid=(.+)$/.exec(here.conversation) ?? [];
  const isReply = isChannel(externalId) && thread !== activityId;
  return toRef(externalId, isReply ? thread : null, activityId);
}

/** A person's name and language come with their first activity. */
async function languageFor(
  { store, now }: TeamsParts,
  { id: installationId }: Installation,
  { externalId: here }: Conversation,
  { from, locale }: Envelope,
): Promise<Language> {
  const [externalId, toldAt] = [personIdOf(from), now()];
  const name = personName(from.name ?? '', '');
  // The answer begins with the same question.
  const { person: known } = await store.meet(installationId, externalId, here);
  if (known !== null) {
    const isSame = known.name === name || known.externalId !== externalId;
    if (name && !isSame) await store.people.renamed({ installationId, externalId, name, toldAt });
    return known.language;
  }
  const language = languageIn(locale);
  if (name) await store.people.upsert({ installationId, externalId, name, language, toldAt });
  return language;
}
