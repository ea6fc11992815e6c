import { App, ExpressReceiver, type RespondArguments } from '@slack/bolt';
import express from 'express';
import { signingSecret } from '../helpers/slack-client.ts';
import { slackVariables } from '../helpers/start-app.ts';
import type { Bench } from './bench.ts';
import { ask, startChild } from './child.ts';
import { answering, answerRows, type Times } from './load.ts';
import { type Served, serve, startBot } from './whole-app.ts';

const path = '/slack/events';

export const statusBench: Bench = {
  name: 'status',
  about: `/fbs status as a signed request over HTTP, from the request until the answer stands at its
response_url: the whole app, against a bare Bolt app that answers with the same finished message.
Both in this process, Slack and the people in another. In turn, ${answering.rounds} times after
${answering.warmUp} that warm both; medians of each round's p50 and p99.`,
  on: ['PGlite', 'PostgreSQL'],
  async run(home, size) {
    const slack = await startChild('slack-load.ts', {});
    const apiUrl = await ask<string>(slack, 'where');
    const bot = await startBot(home, slackVariables({ apiUrl }));
    const ours = bot.url + path;
    await ask(slack, `say ${JSON.stringify({ url: ours, line: 'opsætning Bench Kommune' })}`);
    const card = await ask<RespondArguments>(
      slack,
      `say ${JSON.stringify({ url: ours, line: 'status' })}`,
    );
    const bare = await startBolt(apiUrl, card);
    const rows = await answerRows(
      { what: '/fbs status', against: 'bare Bolt with the finished card' },
      { ours, theirs: bare.url + path, count: size(200) },
      (load) => ask<Times>(slack, `load ${JSON.stringify(load)}`),
    );
    await bot.stop();
    await bare.stop();
    await ask(slack, 'stop');
    return rows;
  },
};

function startBolt(slackApiUrl: string, card: RespondArguments): Promise<Served> {
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
  return serve(express().use(path, receiver.router));
}
