import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/database/database.ts';
import { createBoss, createQueues, queues, supervision } from '../../../src/store/queue/boss.ts';
import { openTestDatabase } from '../../helpers/database.ts';

let database: Database;
let boss: ReturnType<typeof createBoss>;
beforeAll(async () => {
  database = await openTestDatabase();
  boss = createBoss(database);
  await boss.start();
  await createQueues(boss);
});
afterAll(async () => {
  await boss.stop();
  await database.close();
});

/** Fails the job until it is given up. @returns the seconds before each further try */
async function waitsOf(id: string): Promise<number[]> {
  const waits: number[] = [];
  for (;;) {
    await database.prisma.$executeRaw`UPDATE pgboss.job SET start_after = now()`;
    const [job] = await boss.fetch(queues.deliver);
    if (job?.id !== id) return waits;
    await boss.fail(queues.deliver, id);
    const [row] = await database.prisma.$queryRaw<{ seconds: number; state: string }[]>`
      SELECT extract(epoch FROM start_after - now())::float AS seconds, state::text AS state
      FROM pgboss.job WHERE id = ${id}::uuid`;
    if (row?.state === 'retry') waits.push(row.seconds);
  }
}

describe('a deliver job that fails', () => {
  it('is tried for a day: soon at first, then later and later, at least once an hour', async () => {
    const waits = await waitsOf((await boss.send(queues.deliver, { deliveryIds: ['a'] })) ?? '');
    const [first = 0] = waits;
    expect(first).toBeLessThan(20);
    expect(Math.max(...waits)).toBeLessThanOrEqual(3_600);
    const hours = waits.reduce((sum, seconds) => sum + seconds, 0) / 3_600;
    expect(hours).toBeGreaterThan(24);
    expect(hours).toBeLessThan(26);
  });

  it('is tried so too where an earlier version has made the queue', async () => {
    await boss.updateQueue(queues.deliver, { retryLimit: 8 });
    await createQueues(boss);
    const { retryLimit } = (await boss.getQueue(queues.deliver)) ?? {};
    expect(retryLimit).toBeGreaterThan(30);
  });
});

it('notices within two minutes that a process has died with a job in hand', async () => {
  const { heartbeatSeconds = 0, retryDelay = 0 } = (await boss.getQueue(queues.deliver)) ?? {};
  // It may have been looked for just before: then it is found the second time, or the third.
  const found = Number(heartbeatSeconds) + 2 * supervision.superviseSeconds;
  expect(found + 2 * retryDelay).toBeLessThan(120);
});
