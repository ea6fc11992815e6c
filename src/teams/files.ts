/** Files in the personal chat, the only place where Teams takes any to or from a bot. */
import type { FileFault, FileRequest } from '../bot/port/bot.ts';
import { download } from '../hosts/download.ts';
import { fieldOf } from '../hosts/http-answer.ts';
import { upload } from '../hosts/upload.ts';
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

/** @throws PlatformError */
export type UploadFile = (address: string | undefined, bytes: Uint8Array) => Promise<void>;

/** To where Teams has said, in one piece. */
export function createFileUploader(
  isAllowed: (url: URL) => boolean,
  timeoutMs = 10_000,
): UploadFile {
  return (address, bytes) => {
    const range = `bytes 0-${bytes.length - 1}/${bytes.length}`;
    const headers = { 'content-type': 'application/octet-stream', 'content-range': range };
    return upload(address, bytes, { isAllowed, method: 'PUT', timeoutMs, headers });
  };
}
