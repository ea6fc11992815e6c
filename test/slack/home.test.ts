import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Started, say, startSlack } from './start-slack.ts';

let started: Started;
beforeEach(async () => {
  started = await startSlack();
  for (const user of ['U1', 'U2']) {
    started.host.addUser(user, { real_name: `Person ${user}`, locale: 'da-DK' });
  }
});
afterEach(() => started.stop());

const opens = (user: string, more = {}) =>
  started.client.event({
    type: 'app_home_opened',
    tab: 'home',
    channel: `D${user}`,
    user,
    ...more,
  });

const refresh = async (user: string) =>
  started.slack.showHome?.(
    { id: 'installation', platform: 'slack', externalId: 'T1', name: 'Bibliotekerne' },
    user,
  );

describe('the Home tab', () => {
  test('is published when somebody opens it, a stranger too', async () => {
    await opens('U1');
    await started.slack.stop();

    expect(started.host.callsOf('views.publish').map(({ args }) => args)).toMatchObject([
      { user_id: 'U1', view: { type: 'home', blocks: [{ text: { text: 'hjem for U1' } }] } },
    ]);
    expect(started.store.homeViewers).toEqual(new Set(['p-U1']));
  });

  test('is not published when it is the messages that are opened', async () => {
    await opens('U1', { tab: 'messages' });
    await started.slack.stop();

    expect(started.host.callsOf('views.publish')).toEqual([]);
  });

  test('is published again after a change, and only for whom it was asked', async () => {
    await opens('U1');
    await opens('U2');
    await started.host.called('views.publish', 2);
    await started.slack.stop();
    started.bot.news = ', ny frist';

    await refresh('U2');

    const again = started.host.callsOf('views.publish').slice(2);
    expect(again.map(({ args }) => args.user_id)).toEqual(['U2']);
  });

  test('is not published again for those who would see nothing else there', async () => {
    await opens('U1');
    await started.slack.stop();

    await refresh('U1');

    expect(started.host.callsOf('views.publish')).toHaveLength(1);
  });

  test('that Slack did not take is published at the next try, though nothing changed since', async () => {
    await opens('U1');
    await started.slack.stop();
    started.bot.news = ', ny frist';
    started.host.failNext('views.publish', { status: 429, retryAfter: 7 });

    await expect(refresh('U1')).rejects.toMatchObject({ kind: 'retryable', retryAfterSeconds: 7 });
    await refresh('U1');
    await refresh('U1');

    expect(started.host.callsOf('views.publish')).toHaveLength(3);
  });
});

describe('a button on the Home tab', () => {
  const press = () =>
    started.client.press(
      { action_id: 'perform#0', value: 'task-1' },
      { container: { type: 'view' }, view: { id: 'V1', type: 'home', private_metadata: '' } },
    );

  test('stands for the direct conversation, and is answered in a modal', async () => {
    await press();

    const { args } = await started.host.called('views.open');
    expect(args.view).toMatchObject({ blocks: [{ text: { text: 'perform task-1' } }] });
    expect(started.bot.actions[0]?.conversation).toEqual({ externalId: 'DU1', kind: 'direct' });
  });

  test('is answered in the direct conversation when the trigger has expired', async () => {
    started.host.failNext('views.open', { error: 'expired_trigger_id' });

    await press();

    expect((await started.host.called('chat.postMessage')).args).toMatchObject({ channel: 'DU1' });
  });

  test('brings the tab up to date when something replaces what was there', async () => {
    started.bot.onAction = () => say('ok', { replaces: { body: [] } });

    await press();

    expect((await started.host.called('views.publish')).args.user_id).toBe('U1');
  });
});

describe('being added to a channel', () => {
  test('is followed by a welcome that everybody there sees', async () => {
    await started.client.event({
      ...{ type: 'member_joined_channel', user: 'UBOT', inviter: 'U1', channel: 'C5', team: 'T1' },
    });

    const { args } = await started.host.called('chat.postMessage');
    expect(args).toMatchObject({ channel: 'C5', text: 'goddag' });
  });

  test('concerns the bot alone', async () => {
    await started.client.event({ type: 'member_joined_channel', user: 'U2', channel: 'C5' });
    await started.slack.stop();

    expect(started.host.callsOf('chat.postMessage')).toEqual([]);
  });
});
