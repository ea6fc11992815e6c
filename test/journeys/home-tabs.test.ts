/** Many look at their Home tab while the host takes only so many a minute, and fails for one of them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database/database.ts';
import { makeDataDir } from '../helpers/database.ts';
import { addRollouts } from '../helpers/municipalities.ts';
import { createSlackClient } from '../helpers/slack-client.ts';
import { createSlackHost, type SlackHost } from '../helpers/slack-host.ts';
import { type RunningApp, startApp } from '../helpers/start-app.ts';

const viewers = Array.from({ length: 300 }, (_, nth) => `U${1_000 + nth}`);
const elsewhere = 'U5000';
const limit = 200;
let slack: SlackHost;
let app: RunningApp;

beforeAll(async () => {
  const dataDir = await makeDataDir();
  const database = await openDatabase({ dataDir });
  await addRollouts(database, 2);
  const { prisma } = database;
  const [first, second] = await prisma.rollout.findMany({ orderBy: { municipality: 'asc' } });
  const installationId = first?.installationId ?? '';
  const seen = { installationId, homeSeenAt: new Date('2026-02-01T08:00:00Z') };
  const toldAt = new Date('2026-02-09T08:00:00Z');
  await prisma.person.createMany({
    data: [...viewers, elsewhere].map((id) => ({ ...seen, externalId: id, name: id, toldAt })),
  });
  const people = await prisma.person.findMany({ orderBy: { externalId: 'asc' } });
  const from = new Date('2026-01-13T08:00:00Z');
  await prisma.holding.createMany({
    data: people.map(({ id: personId, externalId }) => {
      const rollout = externalId === elsewhere ? second : first;
      const role = externalId === viewers[0] ? 'systemansvarlig' : 'tekniker';
      return { personId, role, rolloutId: rollout?.id ?? '', from };
    }),
  });
  await database.close();
  slack = await createSlackHost();
  for (const id of [...viewers, elsewhere]) {
    slack.addUser(id, { real_name: id, locale: 'da-DK' });
  }
  app = await startApp({ now: '2026-02-10T05:00', slackHost: slack, dataDir });
});
afterAll(async () => {
  await app.stop();
  await slack.stop();
});

it('all end fresh, each by itself, and none is published twice', async () => {
  slack.limitAfter('views.publish', limit, 1);
  const client = createSlackClient(`${app.url}/slack/events`);
  await client.command('frist 1 2026-02-20', {
    ...{ user_id: viewers[0], channel_id: 'C1', response_url: slack.responseUrl() },
  });

  const calls = () => slack.callsOf('views.publish').map(({ args }) => String(args.user_id));
  // Every one of them has had its try, those behind the limit too.
  await expect.poll(() => new Set(calls()).size).toBe(viewers.length);
  const taken = calls().slice(0, limit);
  slack.limitAfter('views.publish', viewers.length);
  const refused = calls().slice(limit);
  const left = viewers.filter((id) => !taken.includes(id));
  const fresh = () => new Set(calls().slice(limit + refused.length));
  await expect.poll(() => left.filter((id) => !fresh().has(id))).toEqual([]);

  expect(new Set(taken).size).toBe(limit);
  expect(calls().slice(limit + refused.length).length).toBe(left.length);
  expect(calls()).not.toContain(elsewhere);
});
