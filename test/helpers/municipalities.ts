/** Rollouts that have something to send, and the time that a server wants to call a process dead. */
import { planOf } from '../../src/plans/index.ts';
import type { Database } from '../../src/store/database/database.ts';
import { createStore } from '../../src/store/index.ts';
import { createBoss } from '../../src/store/queue/boss.ts';
import { team } from './slack-host.ts';

/** Municipalities that began in January, each with a channel, and nobody in any role. */
export async function addRollouts({ prisma }: Database, rollouts: number): Promise<void> {
  const store = createStore({ prisma, plan: planOf });
  const began = new Date('2026-01-13T08:00:00Z');
  const { id: installationId } = await store.installations.upsert({
    platform: 'slack',
    externalId: team,
    name: 'Bibliotekerne',
  });
  for (let number = 1; number <= rollouts; number += 1) {
    const { id } = await store.rollouts.create({
      installationId,
      municipality: `Kommune ${number}`,
      planKey: 'fbs-2.0',
      language: 'da',
      sendHour: 9,
      now: began,
    });
    await prisma.conversation.create({
      data: { installationId, externalId: `C${number}`, kind: 'channel', rolloutId: id },
    });
  }
}

/** On a server, others may be at work: only that a process is silent tells that it is dead. */
export async function aMinutePasses(database: Database): Promise<void> {
  const boss = createBoss(database);
  await boss.start();
  const aged = [
    'job SET heartbeat_on = heartbeat_on',
    'queue SET monitor_claim_on = monitor_claim_on',
  ];
  for (const column of aged) {
    await database.prisma.$executeRawUnsafe(`UPDATE pgboss.${column} - interval '1 minute'`);
  }
  await boss.supervise();
  await database.prisma.$executeRaw`
    UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`;
  await boss.stop();
}
