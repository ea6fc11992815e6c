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

  test('is published again for all its viewers after a change, also when one of them fails', async () => {
    await opens('U1');
    await opens('U2');
    await started.host.called('views.publish', 2);
    await started.slack.stop();
    started.host.failNext('views.publish', { error: 'not_found' });
    started.bot.news = ', ny frist';

    await started.slack.rolloutChanged?.('r1');

    const again = started.host.callsOf('views.publish').slice(2);
    expect(again.map(({ args }) => args.user_id)).toEqual(['U1', 'U2']);
    expect(started.logged).toEqual([expect.stringContaining('not_found')]);
  });

  test('is not published again for those whose rollout has not changed', async () => {
    await opens('U1');
    await started.slack.stop();

    await started.slack.rolloutChanged?.('another');

    expect(started.host.callsOf('views.publish')).toHaveLength(1);
  });

  test('past Slack’s limit goes on later, from where it was, until all are true', async () => {
    const users = Array.from({ length: 30 }, (_, nth) => `U${nth + 10}`);
    for (const user of users) {
      started.host.addUser(user, { real_name: user, locale: 'da-DK' });
      await opens(user);
    }
    await started.host.called('views.publish', 30);
    await started.slack.stop();
    const before = started.host.calls.length;
    started.bot.news = ', ny frist';
    const change = () => started.slack.rolloutChanged?.('r1');

    for (let round = 0; round < 3; round += 1) {
      started.host.limitAfter('views.publish', 12);
      await change()?.catch((error: unknown) => {
        expect(error).toMatchObject({ kind: 'retryable', retryAfterSeconds: 30 });
      });
    }

    const published = started.host.calls.slice(before).map(({ args }) => args.user_id);
    expect(new Set(published)).toEqual(new Set(users));
    // One call too many a round that was cut off.
    expect(published).toHaveLength(30 + 2);
    await change();
    expect(started.host.calls.length - before).toBe(32);
  });

  test('changes that come close together share a round', async () => {
    await opens('U1');
    await started.slack.stop();
    started.bot.homes.length = 0;

    await Promise.all(['a', 'b', 'c'].map((id) => started.slack.rolloutChanged?.(id)));

    expect(started.bot.homes).toEqual(['U1']);
  });

  test('a change during a round gets a round of its own', async () => {
    await opens('U1');
    await started.slack.stop();
    started.bot.news = ', ny frist';
    const first = started.slack.rolloutChanged?.('a');
    await started.host.called('views.publish', 2);
    started.bot.news = ', endnu en';

    await started.slack.rolloutChanged?.('b');
    await first;

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
