import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { slackFetch } from '../../src/slack/http-client.ts';

test.each([
  ['without a word of it', {}],
  ['as the SDK asks where it has no time of its own', { signal: undefined }],
])(
  'a call that nobody answers is given up in time: %s',
  async (_how, init) => {
    const server = createServer(() => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/`;

    const asked = slackFetch(url, 30)(url, { method: 'POST', ...init } as object);

    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
    server.closeAllConnections();
    server.close();
  },
  2_000,
);
