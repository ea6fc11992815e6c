import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/bot/port/bot.ts';
import type { Failure } from '../helpers/slack-host.ts';
import { card, type Started, say, startSlack } from './start-slack.ts';

let started: Started;
beforeEach(async () => {
  started = await startSlack();
});
afterEach(() => started.stop());

const perform = { action_id: 'perform#1', value: 'task-1' };

describe('a slash command', () => {
  test('reaches the bot as a line, with mentions left as they are and entities read', async () => {
    await started.client.command(' rolle projektleder <@U2|ida> a &amp; b ', { channel_id: 'D7' });
    await started.slack.stop();

    expect(started.bot.commands).toMatchObject([
      {
        installation: { platform: 'slack', externalId: 'T1', name: 'Bibliotekerne' },
        caller: 'U1',
        conversation: { externalId: 'D7', kind: 'direct' },
        line: 'rolle projektleder <@U2|ida> a & b',
      },
    ]);
  });

  test('is answered for the caller alone, or for all when the reply says so', async () => {
    await started.client.command('status', { response_url: started.host.responseUrl() });
    const first = await started.host.called('response_url');
    started.bot.onCommand = () => say('til alle', { audience: 'conversation' });
    await started.client.command('del', { response_url: started.host.responseUrl() });
    const second = await started.host.called('response_url', 2);

    expect(first.args).toMatchObject({ response_type: 'ephemeral', text: 'svar på status' });
    expect(second.args).toMatchObject({ response_type: 'in_channel', text: 'til alle' });
  });
});

describe('a line written to the bot', () => {
  const mention = { type: 'app_mention', channel: 'C1', user: 'U1', ts: '1.1' };

  test('a mention in a channel is answered privately', async () => {
    await started.client.event({ ...mention, text: '<@UBOT> opgaver alle' });

    const { args } = await started.host.called('chat.postEphemeral');
    expect(args).toMatchObject({ channel: 'C1', user: 'U1', text: 'svar på opgaver alle' });
    expect(args).not.toHaveProperty('thread_ts');
  });

  test('a mention in a thread is answered in the thread', async () => {
    started.bot.onCommand = () => say('til alle', { audience: 'conversation' });

    await started.client.event({ ...mention, text: '<@UBOT|fbs>: status', thread_ts: '0.9' });

    const { args } = await started.host.called('chat.postMessage');
    expect(args).toMatchObject({ channel: 'C1', thread_ts: '0.9', text: 'til alle' });
    expect(started.bot.commands[0]?.line).toBe('status');
  });

  test('a direct message is answered by a message', async () => {
    const event = { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', ts: '1.1' };

    await started.client.event({ ...event, text: 'møder' });

    const { args } = await started.host.called('chat.postMessage');
    expect(args).toMatchObject({ channel: 'D1', text: 'svar på møder' });
    expect(started.bot.commands[0]?.conversation).toEqual({ externalId: 'D1', kind: 'direct' });
  });

  test.each(['file_share', 'thread_broadcast', 'me_message'])(
    'a direct message that comes as %s is a line like any other',
    async (subtype) => {
      await started.client.event({
        ...{ type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', ts: '1.1' },
        ...{ subtype, text: 'møder' },
      });

      const { args } = await started.host.called('chat.postMessage');
      expect(args).toMatchObject({ channel: 'D1', text: 'svar på møder' });
    },
  );

  test.each([
    ['edited', { subtype: 'message_changed' }],
    ['the bot’s own', { user: 'UBOT' }],
    ['another bot’s', { bot_id: 'B9' }],
    ['a bot’s of old', { subtype: 'bot_message' }],
    ['about who joined', { subtype: 'channel_join' }],
    ['in a channel', { channel_type: 'channel' }],
  ])('a message that is %s is left alone', async (_what, more) => {
    await started.client.event({
      ...{ type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', text: 'x', ts: '1.1' },
      ...more,
    });
    await started.slack.stop();

    expect(started.bot.commands).toEqual([]);
  });
});

describe('a button on a message that everybody sees', () => {
  const press = async (reply: Reply, more: object = {}) => {
    started.bot.onAction = () => reply;
    const ref = await started.slack.post(
      { id: 'i', platform: 'slack', externalId: 'T1', name: '' },
      { type: 'channel', externalId: 'C1' },
      { card: card('påmindelse'), language: 'da' },
    );
    await started.client.press(perform, {
      channel: { id: ref.conversation },
      message: { ts: ref.message },
      container: { type: 'message', message_ts: ref.message, is_ephemeral: false },
      response_url: started.host.responseUrl(),
      state: { values: {} },
      ...more,
    });
    await started.slack.stop();
    return ref;
  };

  test('reaches the bot with its action, its value and its message', async () => {
    const ref = await press(say('ok'));

    expect(started.bot.actions).toMatchObject([
      {
        caller: 'U1',
        conversation: { externalId: 'C1', kind: 'channel' },
        action: 'perform',
        value: 'task-1',
        message: ref,
      },
    ]);
    expect(started.bot.actions[0]).not.toHaveProperty('inputs');
  });

  test('turns the message into what replaces it and tells the caller the rest', async () => {
    await press(say('Fortryd?', { replaces: card('udført af Ida') }));

    expect(started.host.messages).toMatchObject([{ channel: 'C1', text: 'udført af Ida' }]);
    expect(started.host.callsOf('response_url').map(({ args }) => args)).toMatchObject([
      { response_type: 'ephemeral', replace_original: false, text: 'Fortryd?' },
    ]);
  });

  test('leaves the message alone when nothing replaces it', async () => {
    await press(say('du må ikke'));

    expect(started.host.messages).toMatchObject([{ text: 'påmindelse' }]);
    expect(started.host.callsOf('response_url')).toHaveLength(1);
  });

  test('changes the message through its response_url where the bot is not a member', async () => {
    started.host.failNext('chat.update', { error: 'channel_not_found' });

    await press(say('Fortryd?', { replaces: card('udført') }));

    expect(started.host.callsOf('response_url').map(({ args }) => args)).toMatchObject([
      { replace_original: true, text: 'udført' },
      { replace_original: false, text: 'Fortryd?' },
    ]);
  });

  test('still answers when the message is gone', async () => {
    started.host.failNext('chat.update', { error: 'message_not_found' });
    started.host.failNext('response_url', { status: 404 });

    await press(say('Fortryd?', { replaces: card('udført') }));

    expect(started.host.callsOf('response_url').at(-1)?.args).toMatchObject({ text: 'Fortryd?' });
  });

  test('is answered in its thread', async () => {
    await press(say('ok'), {
      message: { ts: '5.5', thread_ts: '5.0' },
    });

    expect(started.host.callsOf('response_url')[0]?.args).toMatchObject({ thread_ts: '5.0' });
  });

  test('with an address is only acknowledged', async () => {
    const sent = await started.client.press(
      { action_id: 'url#0', url: 'https://example.org' },
      { channel: { id: 'C1' }, message: { ts: '1.1' }, response_url: started.host.responseUrl() },
    );
    await started.slack.stop();

    expect(sent.status).toBe(200);
    expect(started.bot.actions).toEqual([]);
  });
});

/** More lines than Slack has blocks. */
const long = (): Reply => ({
  ...say(''),
  card: {
    title: 'Log',
    body: [{ type: 'rows', rows: Array.from({ length: 70 }, (_, n) => ({ text: `linje ${n}.` })) }],
  },
});

test('an answer that is too long for one message comes whole in several', async () => {
  started.bot.onCommand = long;
  await started.client.command('log', { response_url: started.host.responseUrl() });
  await started.slack.stop();

  const said = started.host.callsOf('response_url').map(({ args }) => String(args.text));
  expect(said.map((text) => text.split('\n', 1)[0])).toEqual(['Log (1/2)', 'Log (2/2)']);
  const lines = Array.from({ length: 70 }, (_, n) => `• linje ${n}.`);
  expect(said.flatMap((text) => text.split('\n').slice(1))).toEqual(lines);
});

describe('a button on an answer that only the caller sees', () => {
  const press = async (reply: Reply) => {
    started.bot.onAction = () => reply;
    await started.client.press(perform, {
      channel: { id: 'C1' },
      container: { type: 'message', message_ts: '7.7', is_ephemeral: true },
      response_url: started.host.responseUrl(),
    });
    await started.slack.stop();
    return started.host.callsOf('response_url').map(({ args }) => args);
  };

  test('puts the new answer in its place', async () => {
    expect(await press(say('opgave 1'))).toMatchObject([
      { replace_original: true, text: 'opgave 1' },
    ]);
    expect(started.bot.actions[0]).not.toHaveProperty('message');
  });

  test('puts the beginning of a long answer in its place and the rest beneath', async () => {
    expect(await press(long())).toMatchObject([
      { replace_original: true, text: expect.stringContaining('Log (1/2)') },
      { replace_original: false, text: expect.stringContaining('Log (2/2)') },
    ]);
  });

  test('puts what replaces it in its place and the card beneath', async () => {
    expect(await press(say('Fortryd?', { replaces: card('udført') }))).toMatchObject([
      { replace_original: true, text: 'udført' },
      { response_type: 'ephemeral', replace_original: false, text: 'Fortryd?' },
    ]);
  });

  test('shares in the channel and keeps the private answer', async () => {
    expect(await press(say('status', { audience: 'conversation' }))).toMatchObject([
      { response_type: 'in_channel', replace_original: false, text: 'status' },
    ]);
  });
});

test('a button in a direct conversation is answered by a message that stays', async () => {
  await started.client.press(perform, {
    channel: { id: 'D1' },
    message: { ts: '1.1' },
    response_url: started.host.responseUrl(),
  });

  const { args } = await started.host.called('response_url');
  expect(args).toMatchObject({ response_type: 'in_channel', replace_original: false });
});

describe('a refusal of what was pressed', () => {
  const refused = () => say('Det kan du ikke ændre.', { isRefused: true });

  test('comes beside a private card, which stays', async () => {
    started.bot.onAction = refused;
    await started.client.press(perform, {
      channel: { id: 'C1' },
      container: { type: 'message', message_ts: '7.7', is_ephemeral: true },
      response_url: started.host.responseUrl(),
    });

    const { args } = await started.host.called('response_url');
    expect(args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(args.text).toContain('Det kan du ikke ændre.');
  });

  test('comes above what a modal shows, which is there again when it is closed', async () => {
    started.bot.onAction = refused;
    const view = { id: 'V7', type: 'modal', private_metadata: '{}', state: { values: {} } };
    await started.client.press(perform, { view, container: { type: 'view' } });

    const { args } = await started.host.called('views.push');
    expect(JSON.stringify(args.view)).toContain('Det kan du ikke');
    expect(started.host.callsOf('views.update')).toEqual([]);
  });
});

describe('an answer that cannot go where it should', () => {
  const answeredDirectly = async (text: string) => {
    const { args } = await started.host.called('chat.postMessage');
    expect(args).toMatchObject({ channel: 'DU1', text });
  };
  const lost: readonly Failure[] = [
    { status: 404, body: '{"ok":false,"error":"expired_url"}' },
    { status: 404, body: 'used_url' },
    { status: 429 },
  ];

  test.each(lost)('by its address, because %j, comes directly', async (failure) => {
    started.host.failNext('response_url', failure);

    await started.client.command('status', { response_url: started.host.responseUrl() });

    await answeredDirectly('svar på status');
  });

  test.each(lost)('beside a button, because %j, comes directly', async (failure) => {
    started.host.failNext('response_url', failure);

    const response_url = started.host.responseUrl();
    await started.client.press(perform, { response_url, channel: { id: 'C1' } });

    await answeredDirectly('perform task-1');
  });

  test.each(['user_not_in_channel', 'not_in_channel', 'is_archived', 'restricted_action'])(
    'for one person’s eyes in a channel (%s) comes directly',
    async (error) => {
      started.host.failNext('chat.postEphemeral', { error });
      const event = { type: 'app_mention', channel: 'C1', user: 'U1', ts: '1.1' };

      await started.client.event({ ...event, text: '<@UBOT> status' });

      await answeredDirectly('svar på status');
    },
  );

  test('comes as text where its blocks are refused, and by no other way', async () => {
    started.host.failNext('response_url', { status: 400, body: 'invalid_blocks' });

    await started.client.command('status', { response_url: started.host.responseUrl() });

    const { args } = await started.host.called('response_url', 2);
    expect(args).toMatchObject({ text: 'svar på status', blocks: [] });
    expect(started.host.callsOf('chat.postMessage')).toEqual([]);
  });
});
