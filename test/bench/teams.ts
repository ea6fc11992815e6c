import { CloudAdapter, type ConversationReference } from 'botbuilder';
import express from 'express';
import { readEnv } from '../../src/process/env.ts';
import { createAuthentication } from '../../src/teams/authentication.ts';
import { teamsVariables, tenant } from '../helpers/teams-story.ts';
import { appId } from '../helpers/teams-tokens.ts';
import type { Json } from '../helpers/teams-wire.ts';
import type { Bench, Measurement } from './bench.ts';
import { ask, startChild } from './child.ts';
import { bareSql, type Home } from './homes.ts';
import { answering, answerRows, type Times } from './load.ts';
import { inTurn, mediansOf, timed } from './measure.ts';
import { fillTenants, forget, nine, planWithDue } from './municipalities.ts';
import { runBot } from './running-bot.ts';
import type { TeamsAddress } from './teams-load.ts';
import { postingTo } from './teams-writer.ts';
import { serve, startBot } from './whole-app.ts';

const path = '/api/messages';
const posting = { rounds: 6, warmUp: 1 };
/** Requests in a round, and reminders. */
const count = 40;
/** Jobs that the queue hands over together. */
const batch = 16;

export const teamsBench: Bench = {
  name: 'teams',
  about: `A message of Teams answered: *status* as an activity with a signed token over HTTP, from the
request until the answer stands at the Connector: the whole app, against a bare botbuilder app that
answers with the same finished Adaptive Card. And a reminder posted: as many as are said, each to
somebody in a tenant of its own, handed to deliver as the queue does (${batch} together), which reads
again, renders, claims, posts and writes down; against as many bare continueConversation with the
same finished card. Teams and the people are in another process. In turn, ${answering.rounds} times
after ${answering.warmUp} that warm both (posted: ${posting.rounds} after ${posting.warmUp}).`,
  on: ['PGlite', 'PostgreSQL'],
  async run(home, size) {
    const teams = await startChild('teams-load.ts', { tenant });
    const address = await ask<TeamsAddress>(teams, 'where');
    const variables = teamsVariables(address, address);
    const bot = await startBot(home, variables);
    const ours = bot.url + path;
    const saying = (line: string) => JSON.stringify({ url: ours, line });
    await ask(teams, `setUp ${saying('opsætning Bench Kommune')}`);
    const { attachments } = await ask<Json>(teams, `say ${saying('status')}`);
    const bare = await startBare(address, { type: 'message', attachments });
    const rows = await answerRows(
      { what: 'status in Teams', against: 'bare botbuilder with the finished card' },
      { ours, theirs: bare.url + path, count: size(count) },
      (load) => ask<Times>(teams, `load ${JSON.stringify(load)}`),
    );
    await bot.stop();
    rows.push(...(await postedRows(home, address, bare.post, size(count))));
    await bare.stop();
    await ask(teams, 'stop');
    return rows;
  },
};

async function postedRows(
  home: Home,
  address: TeamsAddress,
  barePost: (conversation: string) => Promise<void>,
  messages: number,
): Promise<Measurement[]> {
  const bot = await runBot(await home.create(), planWithDue(1), (...of) => post(...of));
  const post = postingTo(address, bot.store);
  const sql = await bareSql(bot.database);
  const most = Math.max(messages, 100);
  const filling = { rollouts: most, nextCheckAt: nine };
  await fillTenants(sql, filling, { roles: ['projektleder'], serviceUrl: address.serviceUrl });
  const rows: Measurement[] = [];
  for (const together of [1, 20, 100]) {
    const times = Math.ceil(messages / together);
    const ours = async () => {
      bot.rest();
      await bot.tick();
      const planned = await sql.query<{ id: string }>('SELECT id FROM delivery');
      const jobs = planned.slice(0, times * together).map(({ id }) => [id]);
      const ms = await timed(async () => {
        for (const some of portions(jobs, together)) {
          await Promise.all(portions(some, batch).map(bot.deliver));
        }
      });
      await expectSent(sql, jobs.length);
      await forget(sql);
      return ms / times;
    };
    const theirs = async () => {
      const people = Array.from({ length: times * together }, (_, person) => `a:${person}`);
      const ms = await timed(async () => {
        for (const some of portions(people, together)) await Promise.all(some.map(barePost));
      });
      return ms / times;
    };
    rows.push({
      what: `${together} reminders posted in Teams at a time`,
      against: 'as many bare continueConversation with the finished card',
      ...mediansOf(await inTurn(ours, theirs, posting)),
      unit: 'ms',
    });
  }
  await sql.close();
  await bot.stop();
  return rows;
}

async function expectSent(sql: Awaited<ReturnType<typeof bareSql>>, count: number): Promise<void> {
  const sent = await sql.query(`SELECT 1 FROM delivery WHERE state = 'sent'`);
  if (sent.length !== count) throw new Error(`${sent.length} of ${count} messages were posted`);
}

function portions<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** Bare botbuilder, with the SDK's own client and our addresses of the fakes. */
async function startBare(address: TeamsAddress, activity: Json) {
  const { teams } = readEnv(teamsVariables(address, address));
  if (teams === null) throw new Error('Teams is not connected');
  const adapter = new CloudAdapter(createAuthentication(teams));
  const app = express().use(express.json());
  app.post(path, (request, response) =>
    adapter.process(request, response, async (context) => {
      await context.sendActivity(activity);
    }),
  );
  const { url, stop } = await serve(app);
  const post = (id: string) => {
    const reference = {
      ...{ channelId: 'msteams', serviceUrl: address.serviceUrl, bot: { id: `28:${appId}` } },
      conversation: { id, conversationType: 'personal', tenantId: tenant },
    };
    return adapter.continueConversationAsync(
      appId,
      reference as Partial<ConversationReference>,
      async (context) => {
        await context.sendActivity(activity);
      },
    );
  };
  return { url, stop, post };
}
