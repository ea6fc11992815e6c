/** The app comes to a person or a team, and goes: said once, and remembered. */
import { personName } from '../bot/kit/person-name.ts';
import { sentence } from '../cards/build.ts';
import type { ConversationUpdate, InstallationUpdate } from './activities.ts';
import type { Host } from './host.ts';
import { type Place, personIdOf, remember } from './places.ts';
import { say } from './replies.ts';
import { welcomeCard } from './welcome.ts';
import { wordsIn } from './words.ts';

/** A person is greeted; a team gets one line, and none of its members any. */
export async function installed(
  host: Host,
  place: Place,
  activity: InstallationUpdate,
): Promise<void> {
  const { installation, conversation, language } = place;
  const { action, from } = activity;
  host.log.info({ action, kind: conversation.kind }, 'teams: the app was added or removed');
  if (action === 'remove') {
    await host.store.references.close(installation.id, conversation.externalId, host.now());
    return;
  }
  await remember(host, place, activity);
  // An update of the app is nothing to tell anybody.
  if (action !== 'add') return;
  const card =
    conversation.kind === 'direct'
      ? welcomeCard(language)
      : sentence(wordsIn(language).added(from.name ?? null));
  return say(host, place, { card, language });
}

/** What cannot be written to any more is closed; people are called what Teams calls them now. */
export async function changed(
  { store, log, now }: Host,
  { installation }: Place,
  { channelData, membersAdded = [] }: ConversationUpdate,
): Promise<void> {
  for (const { name: told, ...member } of membersAdded) {
    const name = personName(told ?? '', '');
    const of = { installationId: installation.id, externalId: personIdOf(member), toldAt: now() };
    if (name) await store.people.renamed({ ...of, name });
  }
  const { eventType, channel, team } = channelData ?? {};
  const gone = { channelDeleted: channel?.id, teamDeleted: team?.id }[eventType ?? ''];
  if (gone === undefined) return;
  await store.references.close(installation.id, gone, now());
  log.info({ eventType }, 'teams: a channel is gone');
}
