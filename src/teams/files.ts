/** A file that somebody sends the bot: Teams hands it over in the personal chat alone, for a while. */
import type { FileFault, FileRequest } from '../bot/port/bot.ts';
import { download } from '../hosts/download.ts';
import { fieldOf } from '../hosts/http-answer.ts';
import type { MessageActivity } from './activities.ts';

const contentType = 'application/vnd.microsoft.teams.file.download.info';

/** Addresses that are authorised already, of the files in a message. */
export function filesIn({ attachments = [] }: Pick<MessageActivity, 'attachments'>): string[] {
  return attachments
    .filter((one) => one.contentType === contentType)
    .map(({ content }) => String(fieldOf(content, 'downloadUrl')));
}

export type ReadFiles = (addresses: readonly string[]) => FileRequest['read'];

export function createFileReader(isAllowed: (url: URL) => boolean, timeoutMs = 10_000): ReadFiles {
  return ([address, ...others]) =>
    async (mostBytes): Promise<Uint8Array | FileFault> =>
      others.length > 0 ? 'several' : download(address, { isAllowed, mostBytes, timeoutMs });
}
