import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PlatformError } from '../../src/bot/platform.ts';
import { toPlatformError } from '../../src/teams/errors.ts';
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
    ['no roster', status(403, 'BotNotInConversationRoster'), { kind: 'permanent' }],
    [
      'a block, in its second shape',
      { status: 403, subCode: 'MessageWritesBlocked' },
      { kind: 'permanent', code: 'MessageWritesBlocked' },
    ],
    [
      'a number, in its second shape',
      { status: 403, body: '{"errorCode":209,"message":"no words"}' },
      { kind: 'permanent', code: 'error_209' },
    ],
    ['no such conversation', status(404, 'ConversationNotFound'), { kind: 'permanent' }],
    ['a message that it does not read', status(400, 'BadSyntax'), { kind: 'permanent' }],
    ['a message that is too big', status(413, 'MessageSizeTooBig'), { kind: 'permanent' }],
    ['what it does not do', status(501), { kind: 'permanent' }],
    ['a token that it does not take', status(401), { kind: 'retryable' }],
    ['a conversation that is busy', status(412), { kind: 'retryable' }],
    [
      'a pause of 7 seconds',
      { status: 429, code: 'Throttled', headers: { 'retry-after': '7' } },
      { kind: 'retryable', code: 'Throttled', retryAfterSeconds: 7 },
    ],
    ['a pause of nobody knows how long', status(429), { retryAfterSeconds: null }],
    [
      'a pause until a date',
      { status: 429, headers: { 'retry-after': 'Fri, 13 Feb 2026 09:00:00 GMT' } },
      { kind: 'retryable', retryAfterSeconds: null },
    ],
    ['a page of a proxy', { status: 502, body: '<html>' }, { kind: 'retryable', code: 'http_502' }],
    ['that it is away', status(503), { kind: 'retryable' }],
    ['that it waited too long', status(504), { kind: 'retryable' }],
    ['an error that may have come after the deed', status(500), { kind: 'uncertain' }],
    ['nothing, before the deed', 'reset', { kind: 'uncertain', code: 'UND_ERR_SOCKET' }],
    ['nothing, after the deed', 'drop', { kind: 'uncertain' }],
    [
      'a JSON that is none',
      { status: 201, body: '{"id":' },
      { kind: 'uncertain', code: 'unknown' },
    ],
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

    await expect(send(started)).rejects.toMatchObject({ kind: 'retryable', code: 'SomeCode' });
    expect(elsewhere.host.calls).toEqual([]);
    await elsewhere.host.stop();
  });
});

describe('before anything is sent', () => {
  test.each<[string, Failure]>([
    ['refused', { status: 401, body: '{"error":"invalid_client"}' }],
    ['limited', { status: 429 }],
    ['not given for a fault', { status: 500 }],
    ['not answered', 'reset'],
  ])('a token that is %s is asked for once, and can be asked for again', async (_what, failure) => {
    started.host.failNext('token', failure);

    await expect(send(started)).rejects.toMatchObject({ kind: 'retryable', code: 'no_token' });
    expect(started.host.calls.map(({ kind }) => kind)).toEqual(['token']);
    await send(started);
    expect(started.host.postsIn(group)).toBe(1);
  });

  test('a connection that never came about can be tried again', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const place = { serviceUrl: `http://127.0.0.1:${port}/emea/`, conversation: group };

    await expect(started.connector.send(place, message('hej'))).rejects.toMatchObject({
      kind: 'retryable',
      code: 'ECONNREFUSED',
    });
  });
});

test('a fault that is nobody’s answer may have come after the deed', () => {
  expect(toPlatformError(new Error('what is this'))).toMatchObject({ kind: 'uncertain' });
});

test('a refusal that is one already stays what it is', () => {
  const refusal = new PlatformError('permanent', 'not_installed');

  expect(toPlatformError(refusal)).toBe(refusal);
});
