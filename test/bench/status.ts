import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, ExpressReceiver, type RespondArguments } from '@slack/bolt';
import express from 'express';
import { createApp } from '../../src/app.ts';
import { readEnv } from '../../src/process/env.ts';
import { createLog } from '../../src/process/log.ts';
import { createMovableClock } from '../../src/scheduler/movable-clock.ts';
import { signingSecret } from '../helpers/slack-client.ts';
import { slackVariables } from '../helpers/start-app.ts';
import type { Bench, Measurement } from './bench.ts';
import { ask, startChild } from './child.ts';
import type { Home } from './homes.ts';
import { inTurn, mediansOf } from './measure.ts';
import type { Times } from './slack-load.ts';

const rounds = { rounds: 7, warmUp: 3 };

export const statusBench: Bench = {
  name: 'status',
  about: `/fbs status as a signed request over HTTP, from the request until the answer stands at its
response_url: the whole app, against a bare Bolt app that answers with the same finished message.
Both in this process, Slack and the people in another. In turn, ${rounds.rounds} times after
${rounds.warmUp} that warm both; medians of each round's p50 and p99.`,
  on: ['PGlite', 'PostgreSQL'],
  async run(home, size) {
    const slack = await startChild('slack-load.ts', {});
    const apiUrl = await ask<string>(slack, 'where');
    const ours = await startBot(home, apiUrl);
    await ask(slack, `say ${JSON.stringify({ url: ours.url, line: 'opsætning Bench Kommune' })}`);
    const card = await ask<RespondArguments>(
      slack,
      `say ${JSON.stringify({ url: ours.url, line: 'status' })}`,
    );
    const bare = await startBolt(apiUrl, card);
    const results: Measurement[] = [];
    for (const together of [1, 20, 100]) {
      const load = (url: string) => () =>
        ask<Times>(
          slack,
          `load ${JSON.stringify({ url, together, count: Math.max(together, size(200)) })}`,
        );
      const all = await inTurn(load(ours.url), load(bare.url), rounds);
      for (const share of ['p50', 'p99'] as const) {
        results.push({
          what: `/fbs status, ${together} at a time, ${share}`,
          against: 'bare Bolt with the finished card',
          ...mediansOf(all.map((of) => ({ ours: of.ours[share], theirs: of.theirs[share] }))),
          unit: 'ms',
          ...(share === 'p50' && { aim: { atMost: 2 } }),
        });
      }
    }
    await ours.stop();
    await bare.stop();
    await ask(slack, 'stop');
    return results;
  },
};

async function startBot(home: Home, apiUrl: string) {
  const { url: databaseUrl, dataDir } = await home.create();
  const env = readEnv({
    PORT: '0',
    DATA_DIR: dataDir || undefined,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'silent',
    ...slackVariables({ apiUrl }),
  });
  const app = await createApp(env, createMovableClock(null), createLog(env.logLevel));
  const { url } = await app.start();
  return { url: `${url}/slack/events`, stop: app.stop };
}

async function startBolt(slackApiUrl: string, card: RespondArguments) {
  const receiver = new ExpressReceiver({ signingSecret, router: express.Router(), endpoints: '/' });
  const app = new App({
    receiver,
    clientOptions: { slackApiUrl },
    authorize: async () => ({ botToken: 'xoxb-not-real', botId: 'B1', botUserId: 'UBOT' }),
  });
  app.command(/.*/, async ({ ack, respond }) => {
    await ack();
    await respond(card);
  });
  const server = createServer(express().use('/slack/events', receiver.router));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}/slack/events`, stop };
}
