import { expect, it, onTestFinished } from 'vitest';
import { createHttp } from '../src/http.ts';

it('serves health alone where there is neither a local chat nor Slack over HTTP', async () => {
  const http = createHttp({ slack: undefined, localChat: null, faults: async () => [] });
  const url = await http.start(0, '127.0.0.1');
  onTestFinished(() => http.stop());

  const statusOf = async (path: string, method = 'GET') =>
    (await fetch(new URL(path, url), { method })).status;

  expect(await statusOf('/healthz')).toBe(200);
  expect(await statusOf('/readyz')).toBe(200);
  expect(await statusOf('/')).toBe(404);
  expect(await statusOf('/dev/clock', 'POST')).toBe(404);
  expect(await statusOf('/slack/events', 'POST')).toBe(404);
});
