/** What somebody answered when they were asked whether a file of the bot's may be kept for them. */
import { type Message, PlatformError } from '../bot/port/platform.ts';
import { sentence } from '../cards/build.ts';
import { inAMoment } from '../hosts/in-a-moment.ts';
import type { FileConsent } from './activities.ts';
import { savedMessage } from './file-cards.ts';
import type { TeamsParts } from './parts.ts';
import { say } from './replies.ts';
import type { Turn } from './turns.ts';
import { wordsIn } from './words.ts';

/** Accepted: made anew, as they may have it now, and put where Teams says. Declined: the link is left. */
export async function consented(
  parts: TeamsParts,
  turn: Turn,
  { value: { action, context, uploadInfo = {} }, replyToId }: FileConsent,
): Promise<void> {
  const { bot, connector, sleep, uploadFile } = parts;
  const { installation, caller, conversation, language, here } = turn;
  const words = wordsIn(language).file;
  // Answered once: what asked is taken away, as far as Teams lets it.
  if (replyToId !== undefined) await connector.remove(here, replyToId).catch(() => undefined);
  if (action === 'decline') return say(parts, turn, said(words.declined, language));
  const request = { installation, caller, conversation, carried: context?.carried ?? '' };
  const { file, reply } = await bot.exported(request);
  if (file === null) return say(parts, turn, reply);
  try {
    await inAMoment(() => uploadFile(uploadInfo.uploadUrl, file.bytes), sleep);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    parts.log.error({ code: error.code }, 'teams: a file could not be uploaded');
    return say(parts, turn, said(words.failed, language));
  }
  const saved = savedMessage(uploadInfo);
  if (saved === null) return say(parts, turn, said(words.saved, language));
  await inAMoment(() => connector.send(here, saved), sleep);
}

function said(text: string, language: Turn['language']): Message {
  return { card: sentence(text), language };
}
