/** The local chat on a database in which Slack's people live: it plays with no time but its own. */
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { planOf } from '../../src/plans/index.ts';
import { openDatabase, type Prisma } from '../../src/store/database/database.ts';
import { createStore } from '../../src/store/index.ts';
import { makeDataDir } from '../helpers/database.ts';
import { runBot } from '../helpers/run-bot.ts';
import { postJson } from '../helpers/start-app.ts';

let DATA_DIR: string;
beforeEach(async () => {
  DATA_DIR = await makeDataDir();
});
afterEach(() => rm(DATA_DIR, { recursive: true }));

const looked = new Date('2026-02-02T08:00:00Z');

async function inDatabase<T>(
  look: (store: ReturnType<typeof createStore>, prisma: Prisma) => Promise<T>,
) {
  const { prisma, close } = await openDatabase({ dataDir: DATA_DIR });
  return look(createStore({ prisma, plan: planOf }), prisma).finally(close);
}

it('refuses --now and every move of its clock, and neither plans nor forgets anything there', async () => {
  const id = await inDatabase(async (store, prisma) => {
    const { id: installationId } = await store.installations.upsert({
      ...{ platform: 'slack', externalId: 'T1', name: 'Bibliotekerne' },
    });
    const rollout = await store.rollouts.create({
      ...{ installationId, municipality: 'Prøve Kommune', planKey: 'fbs-2.0' },
      ...{ language: 'da', sendHour: 9, now: looked },
    });
    await prisma.conversation.create({
      data: { installationId, externalId: 'C1', kind: 'channel', rolloutId: rollout.id },
    });
    return rollout.id;
  });

  const moved = runBot({ DATA_DIR }, '--now', '2026-01-13T08:00');
  expect((await moved.exited).code).toBe(1);
  expect(moved.stderr()).toMatch(
    /^--now is refused: this database holds rollouts of slack.*another DATA_DIR\)\.$/m,
  );

  const bot = runBot({ DATA_DIR });
  const url = await bot.started;
  const told = { error: expect.stringContaining('Giv den lokale chat sin egen database') };
  const moves: [string, object][] = [
    ['/dev/clock', { now: '2026-01-13T08:00' }],
    ['/clock', { step: 'day' }],
    ['/clock', { step: 'next' }],
  ];
  for (const [path, body] of moves) {
    expect(await postJson(url, path, body)).toEqual({ status: 400, body: told });
  }
  bot.kill('SIGTERM');
  await bot.exited;

  const [rollout, deliveries] = await inDatabase((store) =>
    Promise.all([store.rollouts.get(id), store.deliveries.latest(id, 5)]),
  );
  expect(rollout?.checkedAt).toEqual(looked);
  expect(deliveries).toEqual([]);
});
