/** A file that somebody has asked the bot for, in their direct conversation. */
import type { WebClient } from '@slack/web-api';
import type { Platform } from '../bot/port/platform.ts';
import { asking } from '../hosts/errors.ts';
import { unreadable } from '../hosts/http-client.ts';
import { inAMoment } from '../hosts/in-a-moment.ts';
import { upload } from '../hosts/upload.ts';
import { escaped } from './escape.ts';
import { fromSlack } from './files.ts';
import { usualTimeoutMs } from './http-client.ts';
import { limits } from './limits.ts';
import { directWith } from './write.ts';

/**
 * In two calls and an upload between them. What fails before the last leaves nothing behind, so that
 * is tried again; the last is not where it may have been done.
 */
export function createFileSender(
  client: WebClient,
  apiUrl: string,
  timeoutMs = usualTimeoutMs,
): NonNullable<Platform['sendFile']> {
  return async (_installation, user, { name, bytes, text }) => {
    const channel_id = await inAMoment(() => directWith(client, user));
    const id = await inAMoment(async () => {
      const asked = { filename: name, length: bytes.length };
      const to = await asking(() => client.files.getUploadURLExternal(asked));
      if (to.file_id === undefined) throw unreadable('no_id');
      const method = 'POST';
      await upload(to.upload_url, bytes, { method, timeoutMs, isAllowed: fromSlack(apiUrl) });
      return to.file_id;
    });
    const shared = { channel_id, initial_comment: escaped(text, limits.text) };
    await inAMoment(() =>
      asking(() =>
        client.files.completeUploadExternal({ ...shared, files: [{ id, title: name }] }),
      ),
    );
  };
}
