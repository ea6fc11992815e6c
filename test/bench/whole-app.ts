/** The whole app in this process, and a bare one beside it, each on a port of its own. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../src/app.ts';
import { readEnv } from '../../src/process/env.ts';
import { createLog } from '../../src/process/log.ts';
import { createMovableClock } from '../../src/scheduler/movable-clock.ts';
import type { Home } from './homes.ts';

export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

/** @param variables what connects it to a host */
export async function startBot(
  home: Home,
  variables: Readonly<Record<string, string>>,
): Promise<Served> {
  const { url: databaseUrl, dataDir } = await home.create();
  const env = readEnv({
    PORT: '0',
    DATA_DIR: dataDir || undefined,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'silent',
    ...variables,
  });
  const app = await createApp(env, createMovableClock(null), createLog(env.logLevel));
  const { url } = await app.start();
  return { url, stop: app.stop };
}

export async function serve(listener: RequestListener): Promise<Served> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
