import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import { toPlatformError } from '../../src/hosts/errors.ts';
import type { Failure } from '../helpers/teams-connector.ts';
import { type AWriter, aConnector, aWriter, group, message } from './a-writer.ts';

let started: AWriter;
beforeEach(async () => {
  started = await aWriter();
});
afterEach(() => started.host.stop());

const send = ({ connector, host }: Pick<AWriter, 'connector' | 'host'>) =>
  connector.send({ serviceUrl: host.serviceUrl, conversation: group }, message('hej'));

const status = (of: number, code?: string): Failure => ({
  status: of,
  ...(code === undefined ? {} : { code }),
});

describe('what Teams answers', () => {
  test.each<[string, Failure, object]>([
    [
      'no roster',
      status(403, 'BotNotInConversationRoster'),
      { kind: 'permanent', code: 'bot_not_in_conversation_roster', reason: 'not_installed' },
    ],
    [
      'a block, in its second shape',
      { status: 403, subCode: 'MessageWritesBlocked' },
      { kind: 'permanent', code: 'message_writes_blocked' },
    ],
    [
      'a number, in its second shape',
      { status: 403, body: '{"errorCode":209,"message":"no words"}' },
      { kind: 'installation', code: 'http_403', reason: 'unknown' },
    ],
    ['no such conversation', status(404, 'ConversationNotFound'), { kind: 'permanent' }],
    ['a message that it does not read', status(400, 'BadSyntax'), { kind: 'message' }],
    ['a message that is too big', status(413, 'MessageSizeTooBig'), { kind: 'message' }],
    ['what it does not do', status(501), { kind: 'installation' }],
    ['a word nobody knows', status(403, 'BrandNew'), { kind: 'installation', reason: 'unknown' }],
    [
      'a page of a proxy that forbids it',
      { status: 403, body: '<html>' },
      { kind: 'installation', code: 'http_403', reason: 'proxy' },
    ],
    ['a token that it does not take', status(401), { kind: 'installation', reason: 'token' }],
    ['a conversation that is busy', status(412), { kind: 'retryable' }],
    [
      'a pause of 7 seconds',
      { status: 429, code: 'Throttled', headers: { 'retry-after': '7' } },
      { kind: 'retryable', code: 'throttled', retryAfterSeconds: 7 },
    ],
    ['a pause of nobody knows how long', status(429), { retryAfterSeconds: 30 }],
    [
      'a pause until a date',
      { status: 429, headers: { 'retry-after': new Date(Date.now() + 600_000).toUTCString() } },
      { kind: 'retryable', retryAfterSeconds: expect.closeTo(600, -2) },
    ],
    [
      'a pause of a day',
      { status: 429, headers: { 'retry-after': '86400' } },
      { kind: 'retryable', retryAfterSeconds: 3_600 },
    ],
    ['a page of a proxy', { status: 502, body: '<html>' }, { kind: 'retryable', code: 'http_502' }],
    ['that it is away', status(503), { kind: 'retryable' }],
    ['that it waited too long', status(504), { kind: 'retryable' }],
    ['an error that may have come after the deed', status(500), { kind: 'uncertain' }],
    ['nothing, before the deed', 'reset', { kind: 'uncertain', code: 'und_err_socket' }],
    ['nothing, after the deed', 'drop', { kind: 'uncertain' }],
    [
      'a JSON that is none',
      { status: 201, body: '{"id":' },
      { kind: 'uncertain', code: 'no_json', reason: 'unreadable' },
    ],
    ['a page in a 200', { status: 200, body: '<html>' }, { kind: 'uncertain', code: 'no_json' }],
    ['a 200 without an id', { status: 200, body: '{}' }, { kind: 'uncertain', code: 'no_id' }],
    ['a 201 without a word', { status: 201, body: '' }, { kind: 'uncertain', code: 'no_id' }],
  ])('%s', async (_what, failure, expected) => {
    started.host.failNext('post', failure);

    await expect(send(started)).rejects.toMatchObject({ name: 'PlatformError', ...expected });
    expect(started.host.callsOf('post')).toHaveLength(1);
  });

  test.each<Failure>(['silence', 'mute'])('nothing within the time: %s', async (failure) => {
    const impatient = { host: started.host, connector: aConnector(started.host.loginUrl, 60) };
    started.host.failNext('post', failure);

    await expect(send(impatient)).rejects.toMatchObject({ kind: 'uncertain', code: 'timeout' });
    expect(started.host.callsOf('post')).toHaveLength(1);
  });
});

describe('a redirect', () => {
  test.each([301, 302, 307, 308])('of status %i is followed by no token', async (code) => {
    const elsewhere = await aWriter();
    const headers = { location: `${elsewhere.host.serviceUrl}v3/conversations/x/activities` };
    started.host.failNext('post', { status: code, headers });

    await expect(send(started)).rejects.toMatchObject({
      kind: 'installation',
      code: `http_${code}`,
    });
    expect(elsewhere.host.calls).toEqual([]);
    await elsewhere.host.stop();
  });
});

describe('before anything is sent', () => {
  test.each<[string, Failure, PlatformError['kind']]>([
    ['refused', { status: 401, body: '{"error":"invalid_client"}' }, 'installation'],
    ['limited', { status: 429 }, 'retryable'],
    ['not given for a fault', { status: 500 }, 'retryable'],
    ['not answered', 'reset', 'retryable'],
  ])(
    'a token that is %s is asked for once, and can be asked for again',
    async (_what, failure, kind) => {
      started.host.failNext('token', failure);

      await expect(send(started)).rejects.toMatchObject({ kind, code: 'no_token' });
      expect(started.host.calls.map(({ kind }) => kind)).toEqual(['token']);
      await send(started);
      expect(started.host.postsIn(group)).toBe(1);
    },
  );

  test('a connection that never came about can be tried again', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const place = { serviceUrl: `http://127.0.0.1:${port}/emea/`, conversation: group };

    await expect(started.connector.send(place, message('hej'))).rejects.toMatchObject({
      kind: 'retryable',
      code: 'econnrefused',
    });
  });
});

test('whatever is sent in place of an answer is in no code and no error', async () => {
  const secret = 'Hemmeligt';
  const told = fc.oneof(
    fc.constant(`<html>${secret}</html>`),
    fc.string().map((text) => `${text}${secret}`),
    fc
      .string()
      .map((text) => JSON.stringify({ error: { code: `${secret}${text}`, message: secret } })),
    fc.string().map((text) => {
      const message = JSON.stringify({ subCode: `${text}${secret}` });
      return JSON.stringify({ errorCode: 209, message });
    }),
    fc.constant(JSON.stringify({ id: 7, name: secret })),
    fc.constant(secret.repeat(100_000)),
  );
  const kind = fc.constantFrom('post', 'member', 'token');
  const code = fc.constantFrom(200, 201, 302, 400, 401, 403, 404, 413, 429, 500, 503);
  await fc.assert(
    fc.asyncProperty(kind, code, told, async (of, status, body) => {
      started.host.failNext(of, { status, body });
      // A new one has no token yet.
      const connector = aConnector(started.host.loginUrl);
      const place = { serviceUrl: started.host.serviceUrl, conversation: group };
      const refused = await (of === 'member'
        ? connector.member(place, '29:x')
        : connector.send(place, message('hej'))
      ).catch((error: unknown) => error);

      expect(refused).toBeInstanceOf(PlatformError);
      const { code: its, stack, cause } = refused as PlatformError;
      expect(its).toMatch(/^[a-z0-9_]{1,64}$/);
      expect(`${stack} ${cause}`).not.toMatch(/hemmeligt/i);
    }),
    { numRuns: 80 },
  );
});

test('a fault that is nobody’s answer may have come after the deed', () => {
  expect(toPlatformError(new Error('what is this'))).toMatchObject({ kind: 'uncertain' });
});

test('a refusal that is one already stays what it is', () => {
  const refusal = new PlatformError('permanent', 'not_installed');

  expect(toPlatformError(refusal)).toBe(refusal);
});
