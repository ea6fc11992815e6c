import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asking } from '../../src/slack/errors.ts';
import { createSlackHost, type Failure, type SlackHost } from '../helpers/slack-host.ts';

let host: SlackHost;
beforeEach(async () => {
  host = await createSlackHost();
});
afterEach(() => host.stop());

const post = (slackApiUrl: string, timeout = 10_000) => {
  const options = {
    slackApiUrl,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const client = new WebClient('xoxb-not-real', options);
  return asking(() => client.chat.postMessage({ channel: 'C1', text: 'hej' }));
};

describe('what Slack answers', () => {
  test.each<[string, Failure, object]>([
    [
      'no such channel',
      { error: 'channel_not_found' },
      { kind: 'permanent', code: 'channel_not_found' },
    ],
    ['an archived channel', { error: 'is_archived' }, { kind: 'permanent' }],
    ['not a member', { error: 'not_in_channel' }, { kind: 'permanent' }],
    ['an inactive account', { error: 'account_inactive' }, { kind: 'permanent' }],
    ['a revoked token', { error: 'token_revoked' }, { kind: 'permanent' }],
    ['no such person', { error: 'user_not_found' }, { kind: 'permanent' }],
    ['a word nobody knows', { error: 'brand_new_error' }, { kind: 'permanent' }],
    [
      'a pause of 7 seconds',
      { status: 429, retryAfter: 7 },
      { kind: 'retryable', code: 'ratelimited', retryAfterSeconds: 7 },
    ],
    ['a pause, in a 200', { error: 'ratelimited' }, { kind: 'retryable', retryAfterSeconds: null }],
    ['a fault of its own', { status: 503 }, { kind: 'retryable', code: 'http_503' }],
    ['a page that is gone', { status: 404 }, { kind: 'permanent', code: 'http_404' }],
    [
      'an error that may have come after the deed',
      { error: 'internal_error' },
      { kind: 'uncertain' },
    ],
    ['nothing, after the deed', 'drop', { kind: 'uncertain' }],
  ])('%s', async (_what, failure, expected) => {
    host.failNext('chat.postMessage', failure);

    await expect(post(host.apiUrl)).rejects.toMatchObject({ name: 'PlatformError', ...expected });
    expect(host.callsOf('chat.postMessage')).toHaveLength(1);
  });

  test('nothing within the time is uncertain', async () => {
    host.failNext('chat.postMessage', 'silence');

    await expect(post(host.apiUrl, 50)).rejects.toMatchObject({
      kind: 'uncertain',
      code: 'timeout',
    });
  });
});

test('a connection that never came about can be tried again', async () => {
  const gone = await createSlackHost();
  await gone.stop();

  await expect(post(gone.apiUrl)).rejects.toMatchObject({
    kind: 'retryable',
    code: 'ECONNREFUSED',
  });
});
