import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandBody } from '../helpers/slack-client.ts';
import { type Started, say, startSlack } from './start-slack.ts';

const form = 'application/x-www-form-urlencoded';
const nowSeconds = () => Math.floor(Date.now() / 1000);

let started: Started;
beforeEach(async () => {
  started = await startSlack();
});
afterEach(() => started.stop());

describe('a request that is not to be trusted', () => {
  test.each([
    ['a wrong signature', { signature: `v0=${'0'.repeat(64)}` }],
    ['a signature that is none', { signature: 'v0' }],
    ['a timestamp six minutes old', { at: nowSeconds() - 360 }],
    ['a timestamp six minutes ahead', { at: nowSeconds() + 360 }],
    ['a timestamp a year ahead', { at: nowSeconds() + 365 * 86_400 }],
  ])('with %s is answered 401 and runs nothing', async (_what, signing) => {
    const sent = await started.client.command('status', {}, signing);

    expect(sent.status).toBe(401);
    expect(started.bot.commands).toEqual([]);
  });

  test.each([1024 * 1024 + 1, 5_000_000])('of %i bytes is answered 413', async (bytes) => {
    const sent = await started.client.send(form, `text=${'x'.repeat(bytes - 5)}`);

    expect(sent.status).toBe(413);
    expect(started.bot.commands).toEqual([]);
  });

  test('that is no JSON is answered 400', async () => {
    expect((await started.client.send('application/json', '{')).status).toBe(400);
  });
});

test('a request four minutes off in either direction is served', async () => {
  const early = await started.client.command('a', {}, { at: nowSeconds() - 240 });
  const late = await started.client.command('b', {}, { at: nowSeconds() + 240 });

  expect([early.status, late.status]).toEqual([200, 200]);
  expect(started.bot.commands.map(({ line }) => line)).toEqual(['a', 'b']);
});

describe('a request before Slack is connected', () => {
  test('is answered 503, for Slack to send it again, and then it is served', async () => {
    const early = await startSlack({ isAway: true });
    const body = new URLSearchParams(
      commandBody('status', { response_url: early.host.responseUrl() }),
    ).toString();

    const before = await early.client.send(form, body);
    const served = [...early.bot.commands];
    await early.slack.start();
    const after = await early.client.send(form, body);
    await early.stop();

    expect([before.status, after.status]).toEqual([503, 200]);
    expect(served).toEqual([]);
    expect(early.bot.commands.map(({ line }) => line)).toEqual(['status']);
  });

  test('with a wrong signature runs nothing either', async () => {
    const early = await startSlack({ isAway: true });

    const sent = await early.client.command('status', {}, { signature: `v0=${'0'.repeat(64)}` });
    await early.stop();

    expect(sent.status).toBe(503);
    expect(early.bot.commands).toEqual([]);
  });
});

describe('the same request again', () => {
  const again = () =>
    new URLSearchParams(
      commandBody('udført 1', { response_url: started.host.responseUrl() }),
    ).toString();

  test('gets the same acknowledgement and has one effect', async () => {
    const body = again();

    const first = await started.client.send(form, body);
    const second = await started.client.send(form, body);

    await started.slack.stop();

    expect(second).toEqual(first);
    expect(first.status).toBe(200);
    expect(started.bot.commands).toHaveLength(1);
  });

  test('has one effect when both come at once', async () => {
    const body = again();

    await Promise.all(Array.from({ length: 4 }, () => started.client.send(form, body)));
    await started.slack.stop();

    expect(started.bot.commands).toHaveLength(1);
  });

  test('has one effect across a restart', async () => {
    const body = again();
    await started.client.send(form, body);
    const restarted = await startSlack({ host: started.host, store: started.store });

    const sent = await restarted.client.send(form, body);
    await restarted.stop();

    expect(sent.status).toBe(200);
    expect(restarted.bot.commands).toEqual([]);
  });

  test('has one effect when it is an event', async () => {
    const event = {
      type: 'app_mention',
      channel: 'C1',
      user: 'U1',
      text: '<@UBOT> status',
      ts: '1',
    };

    await started.client.event(event, { event_id: 'Ev-same' });
    await started.client.event(event, { event_id: 'Ev-same', authorizations: [] });
    await started.slack.stop();

    expect(started.bot.commands).toHaveLength(1);
  });
});

describe('somebody from another workspace', () => {
  test('is refused when they type a command', async () => {
    const response_url = started.host.responseUrl();

    await started.client.command('status', { team_id: 'T-OTHER', response_url });

    const { args } = await started.host.called('response_url');
    expect(args.response_type).toBe('ephemeral');
    expect(args.text).toContain('FBS svarer kun personer i det Slack-workspace');
    expect(started.bot.commands).toEqual([]);
  });

  test('is refused when they press a button in a shared channel', async () => {
    await started.client.press(
      { action_id: 'perform#0', value: '1' },
      {
        user: { id: 'U9', team_id: 'T-OTHER' },
        channel: { id: 'C1' },
        message: { ts: '1.1' },
        response_url: started.host.responseUrl(),
      },
    );

    const { args } = await started.host.called('response_url');
    expect(args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(started.bot.actions).toEqual([]);
  });

  test('is refused when they mention the bot, in their own language if it is known', async () => {
    await started.store.people.upsert({
      installationId: 'installation',
      externalId: 'U9',
      language: 'en',
    });

    await started.client.event({
      type: 'app_mention',
      channel: 'C1',
      user: 'U9',
      user_team: 'T-OTHER',
      text: '<@UBOT> status',
      ts: '1',
    });

    const { args } = await started.host.called('chat.postEphemeral');
    expect(args).toMatchObject({ user: 'U9', channel: 'C1' });
    expect(args.text).toContain('FBS only answers people');
    expect(started.bot.commands).toEqual([]);
  });
});

describe('what nobody handles', () => {
  test('another slash command is served like /fbs', async () => {
    const sent = await started.client.command('status', { command: '/noget-andet' });

    expect(sent.status).toBe(200);
  });

  test('an unknown event is acknowledged', async () => {
    expect((await started.client.event({ type: 'reaction_added', user: 'U1' })).status).toBe(200);
  });

  test('options that nobody offers are none', async () => {
    const sent = await started.client.interaction({
      type: 'block_suggestion',
      action_id: 'x',
      block_id: 'y',
      value: 'z',
      user: { id: 'U1' },
      team: { id: 'T1' },
    });

    expect(sent).toEqual({ status: 200, body: { options: [] } });
  });

  test('a shortcut is acknowledged', async () => {
    const sent = await started.client.interaction({
      type: 'shortcut',
      callback_id: 'x',
      user: { id: 'U1' },
      team: { id: 'T1' },
    });

    expect(sent.status).toBe(200);
  });

  test('a kind of request that even Bolt does not know is answered 200 within three seconds', async () => {
    const begun = Date.now();

    const sent = await started.client.interaction({ type: 'something_new', team: { id: 'T1' } });

    expect(sent.status).toBe(200);
    expect(Date.now() - begun).toBeLessThan(3000);
  });

  test('url_verification is answered with its challenge', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });

    const sent = await started.client.send('application/json', body);

    expect(sent).toEqual({ status: 200, body: { challenge: 'abc' } });
  });
});

test('a command is acknowledged while the bot is still thinking', async () => {
  const thinking = Promise.withResolvers<void>();
  started.bot.onCommand = async () => {
    await thinking.promise;
    return say('færdig');
  };

  const sent = await started.client.command('status', { response_url: started.host.responseUrl() });
  const answeredEarly = started.host.callsOf('response_url').length;
  thinking.resolve();

  expect(sent).toEqual({ status: 200, body: '' });
  expect(answeredEarly).toBe(0);
  expect((await started.host.called('response_url')).args.text).toBe('færdig');
});

test('when the database is gone the person is told, and the log names neither them nor their words', async () => {
  started.store.isGone = true;

  await started.client.command('udført 1 hemmelig', { response_url: started.host.responseUrl() });

  expect((await started.host.called('response_url')).args.text).toContain('Der gik noget galt');
  expect(started.logged).toHaveLength(1);
  expect(started.logged[0]).toContain('a Slack request failed');
  expect(started.logged[0]).not.toMatch(/hemmelig|U1|the database is gone/);
});

test('stopping waits for the work in hand', async () => {
  const thinking = Promise.withResolvers<void>();
  started.bot.onCommand = async () => {
    await thinking.promise;
    return say('færdig');
  };
  await started.client.command('status', { response_url: started.host.responseUrl() });

  const stopped = started.slack.stop();
  thinking.resolve();
  await stopped;

  expect(started.host.callsOf('response_url')).toHaveLength(1);
});

describe('one of our own in a channel that another organisation hosts', () => {
  const hosted = { team_id: 'T-HOST' };

  test('is answered when they mention the bot', async () => {
    const mention = { type: 'app_mention', channel: 'C1', user: 'U1', text: '<@UBOT> status' };
    const told = { ...mention, ts: '1', team: 'T1', user_team: 'T1', source_team: 'T1' };

    await started.client.event(told, hosted);

    expect((await started.host.called('chat.postEphemeral')).args.user).toBe('U1');
    expect(started.bot.commands).toMatchObject([
      { caller: 'U1', installation: { externalId: 'T1' } },
    ]);
  });

  test('is answered when they press a button', async () => {
    await started.client.press(
      { action_id: 'perform#0', value: '1' },
      {
        team: { id: 'T-HOST' },
        user: { id: 'U1', team_id: 'T1' },
        channel: { id: 'C1' },
        message: { ts: '1.1' },
        response_url: started.host.responseUrl(),
      },
    );
    await started.host.called('response_url');

    expect(started.bot.actions).toHaveLength(1);
  });

  test('is no outsider to the Home tab, whatever the event says of the place', async () => {
    await started.client.event({ type: 'app_home_opened', user: 'U1', tab: 'home' }, hosted);
    await started.host.called('views.publish');

    expect(started.bot.homes).toEqual(['U1']);
  });

  test('an event that the app hears of for another workspace alone is nobody’s of ours', async () => {
    const mention = { type: 'app_mention', channel: 'C1', user: 'U1', text: '<@UBOT> status' };
    const authorizations = [{ team_id: 'T-OTHER', user_id: 'UBOT', is_bot: true }];

    await started.client.event({ ...mention, ts: '1' }, { ...hosted, authorizations });
    await started.host.called('chat.postEphemeral');

    expect(started.bot.commands).toEqual([]);
  });
});
