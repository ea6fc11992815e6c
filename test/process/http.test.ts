import { connect } from 'node:net';
import express, { Router } from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttp, type HttpParts, isFromThisMachine } from '../../src/process/http.ts';
import { createMetrics } from '../../src/process/metrics.ts';

/** @returns the address of a server with neither a local chat nor Slack over HTTP */
async function startBare(
  other: Partial<HttpParts> = {},
  patience?: { requestMs: number; lookMs: number },
): Promise<string> {
  const http = createHttp(
    {
      ...{ slack: undefined, teams: null, pages: Router(), localChat: null },
      faults: async () => [],
      metrics: createMetrics(async () => 0),
      metricsFor: 'this machine',
      ...other,
    },
    patience,
  );
  onTestFinished(() => http.stop());
  return http.start(0, '127.0.0.1');
}

it('serves health alone where there is neither a local chat nor Slack over HTTP', async () => {
  const url = await startBare();

  const statusOf = async (path: string, method = 'GET') =>
    (await fetch(new URL(path, url), { method })).status;

  expect(await statusOf('/healthz')).toBe(200);
  expect(await statusOf('/readyz')).toBe(200);
  expect(await statusOf('/')).toBe(404);
  expect(await statusOf('/dev/clock', 'POST')).toBe(404);
  expect(await statusOf('/slack/events', 'POST')).toBe(404);
  expect(await statusOf('/api/messages', 'POST')).toBe(404);
});

describe('GET /metrics', () => {
  it('answers this machine in the format of Prometheus', async () => {
    const response = await fetch(new URL('/metrics', await startBare()));

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await response.text()).toContain('# TYPE fbs_ticks_total counter');
  });

  it.each(['x-forwarded-for', 'forwarded'])('is not there for who comes with %s', async (name) => {
    const headers = { [name]: 'for=192.0.2.7' };

    const response = await fetch(new URL('/metrics', await startBare()), { headers });

    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('fbs_');
  });

  const withToken = { metricsFor: { token: 'a-token-of-some-length' } } as const;

  it.each([
    ['nothing', {}],
    ['another token', { authorization: 'Bearer a-token-of-some-lengtH' }],
    ['the bare token', { authorization: 'a-token-of-some-length' }],
  ])('wants the token when there is one, and %s is not it', async (_what, headers) => {
    const response = await fetch(new URL('/metrics', await startBare(withToken)), { headers });
    expect(response.status).toBe(404);
  });

  it('answers the token also through a proxy', async () => {
    const headers = {
      authorization: 'Bearer a-token-of-some-length',
      'x-forwarded-for': '192.0.2.7',
    };
    const response = await fetch(new URL('/metrics', await startBare(withToken)), { headers });
    expect(response.status).toBe(200);
  });

  it('is not there for this machine either where a proxy on it may speak for anybody', async () => {
    const response = await fetch(new URL('/metrics', await startBare({ metricsFor: 'nobody' })));
    expect(response.status).toBe(404);
  });

  it.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['192.0.2.7', false],
    ['::ffff:192.0.2.7', false],
    ['fe80::1', false],
    [undefined, false],
  ])('takes a caller at %s for one of this machine: %s', (remoteAddress, expected) => {
    expect(isFromThisMachine({ socket: { remoteAddress }, headers: {} })).toBe(expected);
  });
});

it('looks once at how it is, however many ask at once', async () => {
  let looks = 0;
  const faults = async () => {
    looks += 1;
    return [];
  };
  const url = new URL('/readyz', await startBare({ faults }));

  const statuses = await Promise.all(
    Array.from({ length: 50 }, async () => (await fetch(url)).status),
  );

  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(looks).toBe(1);
});

describe('a request that comes a byte now and then', () => {
  const beginnings = {
    'in its headers': 'POST /read HTTP/1.1\r\nHost: x\r\nX-Slow: ',
    'in its body':
      'POST /read HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n',
  };

  it.each(Object.entries(beginnings))(
    'is cut off %s, and others are served',
    async (_where, begun) => {
      const pages = Router().post('/read', express.json(), (_request, response) => {
        response.json({});
      });
      const url = await startBare({ pages }, { requestMs: 300, lookMs: 50 });
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      onTestFinished(() => void socket.destroy());
      socket.on('error', () => {}).write(begun);
      const dripping = setInterval(() => socket.write('1'), 50);
      onTestFinished(() => clearInterval(dripping));

      const began = performance.now();
      socket.resume();
      // Not `once` of node:events, which rejects when a drip meets the closed end.
      await new Promise((resolve) => socket.once('close', resolve));

      expect(performance.now() - began).toBeLessThan(20_000);
      expect((await fetch(new URL('/healthz', url))).status).toBe(200);
    },
  );
});
