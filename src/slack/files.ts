/** A file that somebody dropped: downloaded with the bot's token, and from Slack alone. */
import type { FileFault, FileRequest } from '../bot/port/bot.ts';
import { download } from '../hosts/download.ts';
import { fieldOf } from '../hosts/http-answer.ts';
import { usualTimeoutMs } from './http-client.ts';

export interface SlackFile {
  readonly url_private?: string;
  readonly size?: number;
  readonly name?: string;
  /** Where people open it. */
  readonly permalink?: string;
  /** 'check_file_info': of another organisation, in a channel that is shared with it. */
  readonly file_access?: string;
}

/** As a message has them. */
export function filesIn(message: unknown): readonly SlackFile[] {
  const files = fieldOf(message, 'files');
  return Array.isArray(files) ? files.filter((file) => typeof file === 'object' && file) : [];
}

export function linksToFiles(message: unknown): readonly { name: string; url: string }[] {
  return filesIn(message).flatMap(({ name, permalink }) =>
    typeof permalink === 'string' ? [{ name: String(name || permalink), url: permalink }] : [],
  );
}

export type ReadFiles = (files: readonly SlackFile[]) => FileRequest['read'];

export function createFileReader(
  token: string,
  apiUrl: string,
  timeoutMs = usualTimeoutMs,
): ReadFiles {
  return ([file, ...others]) =>
    async (mostBytes): Promise<Uint8Array | FileFault> => {
      if (others.length > 0) return 'several';
      if (file?.file_access === 'check_file_info') return 'elsewhere';
      if ((file?.size ?? 0) > mostBytes) return 'overSize';
      return download(file?.url_private, {
        ...{ mostBytes, timeoutMs, headers: { authorization: `Bearer ${token}` } },
        isAllowed: fromSlack(apiUrl),
      });
    };
}

/** Where Slack keeps files. */
export function fromSlack(apiUrl: string): (url: URL) => boolean {
  const origins = ['https://files.slack.com', new URL(apiUrl).origin];
  return ({ origin }) => origins.includes(origin);
}
