/** Files that are dropped to the bot, and the shortcut on a message. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Started, startSlack } from './start-slack.ts';

let started: Started;
beforeAll(async () => {
  started = await startSlack();
});
beforeEach(() => started.bot.files.splice(0));
afterAll(() => started.stop());

const csv = { 'content-type': 'text/csv' };
const inChat = { type: 'message', subtype: 'file_share', channel_type: 'im', channel: 'D1' };

/** What the bot was given of a message with such files. */
async function dropped(files: readonly object[], more: object = inChat, text = '') {
  const before = started.host.callsOf('chat.postMessage').length;
  await started.client.event({ ...more, user: 'U1', ts: '1.1', text, files });
  await started.host.called('chat.postMessage', before + 1);
  return started.bot.files;
}

describe('a file', () => {
  test('in the chat with the bot is downloaded with the token and given to the bot', async () => {
    const url_private = started.host.keep('Titel;Frist', csv);

    expect(await dropped([{ url_private }])).toEqual([{ line: '', file: 'Titel;Frist' }]);
    expect(started.host.callsOf('file').at(-1)?.args).toEqual({
      authorization: 'Bearer xoxb-not-real',
    });
  });

  test('in the channel is read where the bot is mentioned, and answered to one alone', async () => {
    const url_private = started.host.keep('Titel;Frist', csv);
    const text = '<@UBOT> her';
    await started.client.event({
      ...{ type: 'app_mention', channel: 'C1', user: 'U1', ts: '1.1', text },
      files: [{ url_private }],
    });
    await started.host.called('chat.postEphemeral');

    expect(started.bot.files).toEqual([{ line: 'her', file: 'Titel;Frist' }]);
  });

  test.each([
    ['another host', () => 'https://files.slack.com.example.com/a.csv'],
    ['a host without https', () => 'http://files.slack.com/a.csv'],
    ['nowhere', () => undefined],
    ['a page to log in on', () => started.host.keep('<html>', { 'content-type': 'text/html' })],
    ['a redirect', () => started.host.keep('', { location: 'https://example.com/' })],
  ])('from %s is not had', async (_, urlOf) => {
    const before = started.host.callsOf('file').length;
    const url_private = urlOf();

    expect(await dropped([{ url_private }])).toMatchObject([{ file: 'notHad' }]);
    expect(started.host.callsOf('file').length - before).toBeLessThanOrEqual(1);
  });

  test('that is too large is refused, whatever Slack says of its size', async () => {
    const large = 'x'.repeat(5 * 1024 * 1024 + 1);
    const told = { url_private: 'https://files.slack.com/a', size: large.length };
    expect(await dropped([told])).toMatchObject([{ file: 'overSize' }]);

    started.bot.files.splice(0);
    const url_private = started.host.keep(large, csv);
    expect(await dropped([{ url_private, size: 5 }])).toMatchObject([{ file: 'overSize' }]);
  });

  test('of another organisation is refused, and not asked for', async () => {
    const before = started.host.callsOf('file').length;
    const url_private = started.host.keep('Titel', csv);

    const given = await dropped([{ url_private, file_access: 'check_file_info' }]);

    expect(given).toMatchObject([{ file: 'elsewhere' }]);
    expect(started.host.callsOf('file')).toHaveLength(before);
  });

  test('is read by itself', async () => {
    const url_private = started.host.keep('Titel', csv);
    expect(await dropped([{ url_private }, { url_private }])).toMatchObject([{ file: 'several' }]);
  });
});

describe('the shortcut on a message', () => {
  const shortcut = (message: object, nth: number) =>
    started.client.interaction({
      ...{ type: 'message_action', callback_id: 'import', trigger_id: `shortcut.${nth}` },
      ...{ team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' }, channel: { id: 'C1' } },
      ...{ message_ts: '1.1', response_url: started.host.responseUrl() },
      message: { type: 'message', ts: '1.1', user: 'U2', ...message },
    });

  test('reads its text as rows, and answers whoever asks alone', async () => {
    await shortcut({ text: 'Titel\tFrist\nBestil &amp; hent\t1. december' }, 1);
    const { args } = await started.host.called('response_url', 1);

    expect(started.bot.commands.at(-1)).toMatchObject({
      line: 'importer\nTitel\tFrist\nBestil & hent\t1. december',
      caller: 'U1',
      conversation: { externalId: 'C1', kind: 'channel' },
    });
    expect(args).toMatchObject({ response_type: 'ephemeral' });
  });

  test('reads the file in it', async () => {
    const url_private = started.host.keep('Titel;Frist', csv);
    await shortcut({ text: '', files: [{ url_private }] }, 2);
    await started.host.called('response_url', 2);

    expect(started.bot.files).toEqual([{ line: 'importer', file: 'Titel;Frist' }]);
  });

  test.each([
    ['the message', {}, 'https://bibliotek.slack.com/archives/C1/p1700000000000100'],
    [
      'the reply in its thread',
      { thread_ts: '1699999999.000200' },
      'https://bibliotek.slack.com/archives/C1/p1700000000000100?thread_ts=1699999999.000200&cid=C1',
    ],
  ])('makes a task of %s, with its text and its address', async (_, more, link) => {
    const url = 'https://bibliotek.slack.com/files/U1/F1/plan.xlsx';
    const holds = { files: [{ name: 'plan.xlsx', permalink: url }, { mode: 'tombstone' }] };
    await started.client.interaction({
      ...{ type: 'message_action', callback_id: 'task', trigger_id: `task.${link.length}` },
      ...{ team: { id: 'T1', domain: 'bibliotek' }, user: { id: 'U1', team_id: 'T1' } },
      ...{ channel: { id: 'C1' }, response_url: started.host.responseUrl() },
      message: {
        ...holds,
        type: 'message',
        ts: '1700000000.000100',
        text: 'Bestil &amp; hent\nNu',
        ...more,
      },
    });
    await expect.poll(() => started.bot.made.at(-1)?.link).toBe(link);

    expect(started.bot.made.at(-1)).toMatchObject({
      text: 'Bestil & hent\nNu',
      files: [{ name: 'plan.xlsx', url }],
    });
  });

  test('that is not ours is acknowledged, and no more', async () => {
    const { status } = await started.client.interaction({
      ...{ type: 'message_action', callback_id: 'other', trigger_id: 'shortcut.3' },
      ...{ team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' }, channel: { id: 'C1' } },
      ...{ message_ts: '1.1', response_url: started.host.responseUrl(), message: {} },
    });

    expect(status).toBe(200);
  });
});
