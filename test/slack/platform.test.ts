import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import { createSlackHost, type Failure } from '../helpers/slack-host.ts';
import { card, type Started, startSlack } from './start-slack.ts';

const installation = { id: 'i', platform: 'slack', externalId: 'T1', name: '' } as const;

let started: Started;
beforeEach(async () => {
  started = await startSlack();
});
afterEach(() => started.stop());

describe('what the bot writes by itself', () => {
  test('to a channel carries the whole card as text', async () => {
    const target = { type: 'channel', externalId: 'C1' } as const;
    const full = { title: 'Frist', body: [{ type: 'text', text: 'mandag & <!here>' }] } as const;

    const ref = await started.slack.post(installation, target, { card: full, language: 'da' });

    expect(ref).toEqual({ conversation: 'C1', message: started.host.messages[0]?.ts });
    expect(started.host.messages).toMatchObject([
      { channel: 'C1', text: 'Frist\nmandag &amp; &lt;!here&gt;', unfurl_links: false },
    ]);
  });

  test('to a person goes to their direct conversation', async () => {
    const target = { type: 'person', externalId: 'U2' } as const;

    const ref = await started.slack.post(installation, target, {
      card: card('hej'),
      language: 'da',
    });

    expect(ref.conversation).toBe('DU2');
    expect(started.host.messages).toMatchObject([{ channel: 'DU2', text: 'hej' }]);
  });

  test('can be changed afterwards', async () => {
    const target = { type: 'channel', externalId: 'C1' } as const;
    const ref = await started.slack.post(installation, target, {
      card: card('før'),
      language: 'da',
    });

    await started.slack.update(installation, ref, { card: card('efter'), language: 'da' });

    expect(started.host.messages).toMatchObject([{ text: 'efter' }]);
  });

  test('is tried once, and a refusal says whether to try again', async () => {
    started.host.failNext('chat.postMessage', { status: 429, retryAfter: 30 });
    const target = { type: 'channel', externalId: 'C1' } as const;

    const refused = started.slack.post(installation, target, { card: card('hej'), language: 'da' });

    await expect(refused).rejects.toThrow(PlatformError);
    await expect(refused).rejects.toMatchObject({ kind: 'retryable', retryAfterSeconds: 30 });
    expect(started.host.callsOf('chat.postMessage')).toHaveLength(1);
  });

  test('is tried once, also when its answer was lost', async () => {
    started.host.failNext('chat.postMessage', 'drop');
    const target = { type: 'channel', externalId: 'C1' } as const;

    const lost = started.slack.post(installation, target, { card: card('hej'), language: 'da' });

    await expect(lost).rejects.toMatchObject({ kind: 'uncertain' });
    expect(started.host.messages).toHaveLength(1);
  });

  test('one channel’s pause does not hold up another’s message', async () => {
    started.host.failNext('chat.postMessage', { status: 429, retryAfter: 30 });
    const to = (externalId: string) =>
      started.slack.post(
        installation,
        { type: 'channel', externalId },
        { card: card('hej'), language: 'da' },
      );

    const [first, second] = await Promise.allSettled([to('C1'), to('C2')]);

    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
  });

  test.each(['invalid_blocks', 'msg_blocks_too_long'])(
    'whose blocks Slack does not take (%s) comes as text alone to the same person, as our fault',
    async (error) => {
      started.host.failNext('chat.postMessage', { error });
      const target = { type: 'person', externalId: 'U2' } as const;

      const ref = await started.slack.post(installation, target, {
        card: card('hej'),
        language: 'da',
      });

      expect(started.host.messages).toMatchObject([{ channel: 'DU2', text: 'hej', blocks: [] }]);
      expect(ref.message).toBe(started.host.messages[0]?.ts);
      expect(started.logged.join()).toContain(error);
    },
  );

  test('is our fault and nobody else’s when Slack does not take the text either', async () => {
    started.host.failAlways('chat.postMessage', { error: 'msg_too_long' });
    const target = { type: 'channel', externalId: 'C1' } as const;

    await expect(
      started.slack.post(installation, target, { card: card('hej'), language: 'da' }),
    ).rejects.toMatchObject({ kind: 'message' });
    expect(started.host.callsOf('chat.postMessage')).toHaveLength(2);
  });

  test.each<Failure>(['drop', { status: 429 }, { status: 503 }, { body: '<html>' }])(
    'was not sent when the conversation could not be opened: %s',
    async (failure) => {
      started.host.failNext('conversations.open', failure);
      const target = { type: 'person', externalId: 'U2' } as const;

      await expect(
        started.slack.post(installation, target, { card: card('hej'), language: 'da' }),
      ).rejects.toMatchObject({ kind: 'retryable' });
      expect(started.host.messages).toEqual([]);
    },
  );

  test('may have come when Slack says yes and tells no id', async () => {
    started.host.failNext('chat.postMessage', { body: '{"ok":true}' });
    const target = { type: 'channel', externalId: 'C1' } as const;

    await expect(
      started.slack.post(installation, target, { card: card('hej'), language: 'da' }),
    ).rejects.toMatchObject({ kind: 'uncertain', reason: 'unreadable' });
  });

  test('a message that is gone cannot be changed', async () => {
    const gone = { conversation: 'C1', message: '0.0' };

    await expect(
      started.slack.update(installation, gone, { card: card('x'), language: 'da' }),
    ).rejects.toMatchObject({
      kind: 'permanent',
      code: 'message_not_found',
    });
  });
});

describe('a person', () => {
  test.each([
    ['da-DK', 'da'],
    ['en-GB', 'en'],
    ['fr-FR', null],
  ])('with locale %s speaks %s', async (locale, language) => {
    started.host.addUser('U2', { profile: { display_name: 'Ida' }, real_name: 'Ida B', locale });

    const person = await started.slack.describe(installation, 'U2');

    expect(person).toEqual({ name: 'Ida', language, kind: 'member' });
    expect(started.host.callsOf('users.info')[0]?.args.include_locale).toBe(true);
  });

  test('without a display name goes by the real one', async () => {
    started.host.addUser('U2', { profile: { display_name: '' }, real_name: 'Ida B' });

    expect(await started.slack.describe(installation, 'U2')).toEqual({
      name: 'Ida B',
      language: null,
      kind: 'member',
    });
  });

  test('whose display name shows as nothing goes by the next', async () => {
    started.host.addUser('U2', { profile: { display_name: '\u200b' }, real_name: 'Ida\u202e B' });

    expect(await started.slack.describe(installation, 'U2')).toMatchObject({ name: 'Ida B' });
  });

  test('whom Slack does not know is a permanent refusal', async () => {
    await expect(started.slack.describe(installation, 'U404')).rejects.toMatchObject({
      kind: 'permanent',
      code: 'user_not_found',
    });
  });
});

test('starting with a token that Slack refuses fails with its word for it', async () => {
  const host = await createSlackHost();
  host.failNext('auth.test', { error: 'invalid_auth' });

  const start = startSlack({ host });

  await expect(start).rejects.toMatchObject({ kind: 'installation', code: 'invalid_auth' });
  await host.stop();
});
