/** A file that the bot puts into somebody's direct conversation. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Failure } from '../helpers/slack-host.ts';
import { type Started, startSlack } from './start-slack.ts';

const installation = { id: 'i', platform: 'slack', externalId: 'T1', name: '' } as const;
const file = {
  name: 'FBS Eksempel Alt.csv',
  bytes: Buffer.from('Nr.;Titel'),
  text: 'Fra FBS & co',
  carried: 'r/export/all/csv/member',
};

let started: Started;
beforeEach(async () => {
  started = await startSlack();
});
afterEach(() => started.stop());

const send = () => started.slack.sendFile?.(installation, 'U2', file);
const callsOf = (method: string) => started.host.callsOf(method).length;

describe('a file of the bot’s', () => {
  test('is put into the direct conversation, and nowhere else', async () => {
    await send();

    const { name } = file;
    expect(started.host.sent).toEqual([
      { channel: 'DU2', name, content: 'Nr.;Titel', comment: 'Fra FBS &amp; co' },
    ]);
    expect(started.host.messages).toEqual([]);
  });

  test.each<[string, Failure]>([
    ['files.getUploadURLExternal', { status: 503, retryAfter: 0.01 }],
    ['upload', { status: 503, retryAfter: 0.01 }],
    ['upload', { status: 429, retryAfter: 0.01 }],
    ['upload', 'drop'],
    ['files.completeUploadExternal', { status: 429, retryAfter: 0.01 }],
  ])('is tried again when %s fails with %j, and comes once', async (method, failure) => {
    started.host.failNext(method, failure);

    await send();
    expect(started.host.sent).toHaveLength(1);
  });

  test('that may have come already is not sent again', async () => {
    started.host.failNext('files.completeUploadExternal', 'drop');

    await expect(send()).rejects.toMatchObject({ kind: 'uncertain' });
    expect(started.host.sent).toHaveLength(1);
  });

  test('is refused where the scope is missing, once', async () => {
    started.host.failAlways('files.getUploadURLExternal', { error: 'missing_scope' });

    await expect(send()).rejects.toMatchObject({ kind: 'installation', reason: 'scope' });
    expect(callsOf('files.getUploadURLExternal')).toBe(1);
  });

  test('is left nowhere but where Slack keeps files', async () => {
    const elsewhere = JSON.stringify({
      ...{ ok: true, file_id: 'F1' },
      upload_url: 'https://files.slack.com.example.com/upload',
    });
    started.host.failNext('files.getUploadURLExternal', { body: elsewhere });

    await expect(send()).rejects.toMatchObject({ code: 'upload_url_not_allowed' });
    expect(callsOf('files.completeUploadExternal')).toBe(0);
  });

  test('and its address never reach the log', async () => {
    started.host.failAlways('upload', { status: 400, body: 'https://files.slack.com/secret' });

    await expect(send()).rejects.toMatchObject({ kind: 'permanent', code: 'http_400' });
    expect(started.logged.join()).not.toMatch(/secret|xoxb|Titel|upload/);
  });
});
