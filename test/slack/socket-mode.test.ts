import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandBody, eventBody, pressBody, submitBody } from '../helpers/slack-client.ts';
import { createSlackHost, type Failure } from '../helpers/slack-host.ts';
import { type Started, say, startSlack } from './start-slack.ts';

let started: Started;
beforeEach(async () => {
  started = await startSlack({ appToken: 'xapp-not-real' });
});
afterEach(() => started.stop());

test('there is no route to mount', () => {
  expect(started.slack.router).toBeUndefined();
});

test('a slash command over the socket is acknowledged and answered', async () => {
  const response_url = started.host.responseUrl();

  await started.host.send('slash_commands', commandBody('status', { response_url }));

  expect((await started.host.called('response_url')).args).toMatchObject({
    response_type: 'ephemeral',
    text: 'svar på status',
  });
});

test('an event that comes again over the socket has one effect', async () => {
  const event = { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', ts: '1.1' };
  const body = eventBody({ ...event, text: 'status' });

  await started.host.send('events_api', body);
  await started.host.send('events_api', body);
  await started.host.called('chat.postMessage');
  await started.slack.stop();

  expect(started.bot.commands).toHaveLength(1);
});

test('a button over the socket runs its action', async () => {
  const more = { channel: { id: 'C1' }, message: { ts: '1.1' } };
  const response_url = started.host.responseUrl();

  await started.host.send(
    'interactive',
    pressBody({ action_id: 'perform#0', value: 'task-1' }, { ...more, response_url }),
  );
  await started.host.called('response_url');

  expect(started.bot.actions).toMatchObject([{ action: 'perform', value: 'task-1' }]);
});

test('a submitted form over the socket has its answer in the acknowledgement', async () => {
  started.bot.onAction = () => say('meldt udført');
  const private_metadata = JSON.stringify({
    conversation: { externalId: 'C1', kind: 'channel' },
    action: 'finish',
    value: 'task-1',
  });

  const acknowledgement = await started.host.send(
    'interactive',
    submitBody({ private_metadata }, {}),
  );

  expect(acknowledgement).toMatchObject({
    response_action: 'update',
    view: { blocks: [{ text: { text: 'meldt udført' } }] },
  });
});

describe('a socket that is lost', () => {
  const opening = 'apps.connections.open';

  test('is opened again, and what comes over it then is answered', async () => {
    started.host.cutSockets();
    await expect.poll(() => started.host.sockets()).toBe(2);
    await expect.poll(() => started.slack.trouble?.()).toBeNull();

    const response_url = started.host.responseUrl();
    await started.host.send('slash_commands', commandBody('status', { response_url }));

    expect((await started.host.called('response_url')).args).toMatchObject({
      text: 'svar på status',
    });
  });

  test.each<[string, Failure]>([
    ['refuses the token', { error: 'invalid_auth' }],
    ['has a fault', { status: 503 }],
    ['is behind a proxy', { status: 403, body: '<html>' }],
    ['gives a page', { body: '<html>' }],
    ['does not answer', 'drop'],
  ])('is told of while Slack %s, and ends nothing', async (_what, failure) => {
    started.host.failAlways(opening, failure);
    started.host.cutSockets();
    await started.host.called(opening, 4);

    expect(started.slack.trouble?.()).toBe('socket_closed');

    started.host.failAlways(opening, null);
    await expect.poll(() => started.slack.trouble?.()).toBeNull();
    expect(started.logged.join()).not.toContain('<html>');
  });

  test('is left alone when the bot stops', async () => {
    await started.slack.stop();
    await expect.poll(() => started.host.openSockets()).toBe(0);
    await new Promise(setImmediate);

    expect(started.host.callsOf(opening)).toHaveLength(1);
  });
});

test('a socket that cannot be opened at the start is the platform’s refusal', async () => {
  const host = await createSlackHost();
  host.failNext('apps.connections.open', { error: 'invalid_auth' });

  await expect(startSlack({ host, appToken: 'xapp-not-real' })).rejects.toMatchObject({
    kind: 'installation',
    code: 'invalid_auth',
  });
  await host.stop();
});
