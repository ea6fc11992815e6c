import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import { asking, toPlatformError } from '../../src/hosts/errors.ts';
import { createClient } from '../../src/slack/parts.ts';
import { createSlackHost, type Failure, type SlackHost } from '../helpers/slack-host.ts';

let host: SlackHost;
beforeEach(async () => {
  host = await createSlackHost();
});
afterEach(() => host.stop());

/** Whatever the client or the SDK has logged. */
let logged: string[];
const write = (facts: object, message: string) => {
  logged.push(`${message} ${JSON.stringify(facts)}`);
};

const post = (slackApiUrl: string, timeoutMs?: number) => {
  logged = [];
  const log = { info: write, warn: write, error: write };
  const client = createClient('xoxb-not-real', slackApiUrl, log, timeoutMs);
  return asking(() => client.chat.postMessage({ channel: 'C1', text: 'hej' }));
};

/** A date as HTTP writes it. */
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toUTCString();

describe('what Slack answers', () => {
  test.each<[string, Failure, object]>([
    [
      'no such channel',
      { error: 'channel_not_found' },
      { kind: 'permanent', code: 'channel_not_found' },
    ],
    ['an archived channel', { error: 'is_archived' }, { kind: 'permanent' }],
    ['not a member', { error: 'not_in_channel' }, { kind: 'permanent' }],
    ['no such person', { error: 'user_not_found' }, { kind: 'permanent', reason: 'account' }],
    [
      'an inactive account of the bot’s',
      { error: 'account_inactive' },
      { kind: 'installation', reason: 'token' },
    ],
    ['a revoked token', { error: 'token_revoked' }, { kind: 'installation', reason: 'token' }],
    ['a right it lacks', { error: 'missing_scope' }, { kind: 'installation', reason: 'scope' }],
    [
      'an organisation that wants another log-in',
      { error: 'org_login_required' },
      { kind: 'installation', reason: 'organisation' },
    ],
    [
      'a word nobody knows',
      { error: 'brand_new_error' },
      { kind: 'installation', code: 'unknown_word', reason: 'unknown' },
    ],
    ['blocks that it does not take', { error: 'invalid_blocks' }, { kind: 'message' }],
    ['blocks that are too long', { error: 'msg_blocks_too_long' }, { kind: 'message' }],
    ['a message that a gateway finds too big', { status: 413 }, { kind: 'message' }],
    [
      'a pause of 7 seconds',
      { status: 429, retryAfter: 7 },
      { kind: 'retryable', code: 'ratelimited', retryAfterSeconds: 7 },
    ],
    ['a pause, in a 200', { error: 'ratelimited' }, { kind: 'retryable', retryAfterSeconds: 30 }],
    [
      'a pause of who knows how long',
      { status: 429 },
      { kind: 'retryable', retryAfterSeconds: 30 },
    ],
    [
      'a pause until a date',
      { status: 429, retryAfter: inSeconds(600) },
      { kind: 'retryable', retryAfterSeconds: expect.closeTo(600, -2) },
    ],
    [
      'a pause of a day',
      { status: 429, retryAfter: 86_400 },
      { kind: 'retryable', retryAfterSeconds: 3_600 },
    ],
    [
      'a pause until next year',
      { status: 429, retryAfter: inSeconds(30_000_000) },
      { kind: 'retryable', retryAfterSeconds: 3_600 },
    ],
    ['a fault of its own', { status: 503 }, { kind: 'retryable', code: 'http_503' }],
    ['a page that is gone', { status: 404 }, { kind: 'installation', code: 'http_404' }],
    ['a proxy that forbids it', { status: 403 }, { kind: 'installation', reason: 'proxy' }],
    ['a proxy that wants a password', { status: 407 }, { kind: 'installation', code: 'http_407' }],
    ['a redirect', { status: 302 }, { kind: 'installation', code: 'http_302' }],
    [
      'a word that comes with a status',
      { status: 403, body: '{"ok":false,"error":"invalid_auth"}' },
      { kind: 'installation', code: 'invalid_auth' },
    ],
    [
      'a page where an answer should be',
      { body: '<html>Log på</html>' },
      { kind: 'uncertain', code: 'no_json', reason: 'unreadable' },
    ],
    ['half an answer', { body: '{"ok":tr' }, { kind: 'uncertain', reason: 'unreadable' }],
    ['an answer of another', { body: '[]' }, { kind: 'uncertain', reason: 'unreadable' }],
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

describe('whatever is sent in place of an answer', () => {
  const secret = 'HEMMELIGT';
  const body = fc.oneof(
    fc.constant(`<html>${secret}</html>`),
    fc.string().map((text) => `${text}${secret}${text}`),
    fc.string().map((text) => JSON.stringify({ ok: false, error: `${secret}${text}` })),
    fc
      .constantFrom(secret.toLowerCase(), 'hans_jensen')
      .map((error) => JSON.stringify({ ok: false, error })),
    fc.json().map((detail) => `{"ok":false,"error":${detail},"needed":"${secret}"}`),
    fc.constant(
      JSON.stringify({ ok: false, response_metadata: { messages: [`[ERROR] ${secret}`] } }),
    ),
    fc.constant(
      JSON.stringify({ ok: true, response_metadata: { messages: [`[WARN] ${secret}`] } }),
    ),
    fc.constant(secret.repeat(100_000)),
  );

  test('is in no code, no error and no line of the log', async () => {
    const status = fc.constantFrom(200, 201, 302, 400, 403, 404, 429, 500, 503);
    await fc.assert(
      fc.asyncProperty(status, body, async (of, text) => {
        host.failNext('chat.postMessage', { status: of, body: text });
        const refused = await post(host.apiUrl).catch((error: unknown) => error);

        const seen = [
          ...logged,
          ...(refused instanceof PlatformError
            ? [refused.code, refused.stack, String(refused.cause)]
            : []),
        ].join('\n');
        expect(seen).not.toMatch(/hemmeligt|hans_jensen/i);
        expect(seen.length).toBeLessThan(5_000);
        if (refused instanceof PlatformError) {
          expect(refused.code).toMatch(/^[a-z0-9_]{1,64}$/);
          expect(refused.kind).not.toBe('permanent');
        }
      }),
      { numRuns: 80 },
    );
  });
});

test('an error of anybody’s has a code that is ours', () => {
  const error = Object.assign(new Error('hans@example.dk'), { code: 'Hans Jensen, Odense' });

  expect(toPlatformError(error).code).toBe('unknown');
});

test('a connection that never came about can be tried again', async () => {
  const gone = await createSlackHost();
  await gone.stop();

  await expect(post(gone.apiUrl)).rejects.toMatchObject({
    kind: 'retryable',
    code: 'econnrefused',
  });
});
