/**
 * The app is installed for a person or a team, or removed: greets once, and stores where the bot
 * may write.
 */
import { personName } from '../bot/kit/person-name.ts';
import { sentence } from '../cards/build.ts';
import type { ConversationUpdate, InstallationUpdate } from './activities.ts';
import type { TeamsParts } from './parts.ts';
import { say } from './replies.ts';
import { personIdOf, remember, type Turn } from './turns.ts';
import { welcomeCard } from './welcome.ts';
import { wordsIn } from './words.ts';

/** Greets a person; a team gets one line, and its members none. */
export async function installed(
  parts: TeamsParts,
  turn: Turn,
  activity: InstallationUpdate,
): Promise<void> {
  const { installation, conversation, language } = turn;
  const { action, from } = activity;
  parts.log.info({ action, kind: conversation.kind }, 'teams: the app was added or removed');
  if (action === 'remove') {
    await parts.store.references.close(installation.id, conversation.externalId, parts.now());
    return;
  }
  await remember(parts, turn, activity);
  // Nobody is told of an update of the app.
  if (action !== 'add') return;
  const card =
    conversation.kind === 'direct'
      ? welcomeCard(language)
      : sentence(wordsIn(language).added(from.name ?? null));
  return say(parts, turn, { card, language });
}

/**
 * Closes what can no longer be written to; keeps the names of new members as Teams has them, and hears
 * who is removed from a team.
 */
export async function changed(
  { bot, store, log, now }: TeamsParts,
  { installation }: Turn,
  { channelData, membersAdded = [], membersRemoved = [] }: ConversationUpdate,
): Promise<void> {
  for (const { name: told, ...member } of membersAdded) {
    const name = personName(told ?? '', '');
    const of = { installationId: installation.id, externalId: personIdOf(member), toldAt: now() };
    if (name) await store.people.renamed({ ...of, name });
  }
  const { eventType, channel, team } = channelData ?? {};
  if (team?.id !== undefined && membersRemoved.length > 0) {
    const all = await store.references.ofInstallation(installation.id);
    const places = all.flatMap((one) => (one.team === team.id ? one.externalId : []));
    for (const member of membersRemoved) {
      await bot.departed({ installation, caller: personIdOf(member), places });
    }
  }
  const gone = { channelDeleted: channel?.id, teamDeleted: team?.id }[eventType ?? ''];
  if (gone === undefined) return;
  await store.references.close(installation.id, gone, now());
  log.info({ eventType }, 'teams: a channel is gone');
}
