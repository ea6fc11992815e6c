import { Router } from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttp, isFromThisMachine } from '../src/http.ts';
import { createMetrics } from '../src/metrics.ts';

/** @returns the address of a server with neither a local chat nor Slack over HTTP */
async function startBare(): Promise<string> {
  const metrics = createMetrics(async () => 0);
  const http = createHttp({
    ...{ slack: undefined, teams: null, pages: Router(), localChat: null },
    faults: async () => [],
    metrics,
  });
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
