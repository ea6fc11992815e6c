import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandBody, eventBody, pressBody, submitBody } from '../helpers/slack-client.ts';
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
