import { beforeAll, expect, it } from 'vitest';
import { administratorOf } from '../../src/domain/may/part.ts';
import { administrate } from '../../src/process/administrate.ts';
import type { Database } from '../../src/store/database/database.ts';
import { openSharedDatabase } from '../helpers/emptied-database.ts';
import { aStoreWithRollout, gives } from '../store/a-store.ts';

let database: Database;
beforeAll(async () => {
  database = await openSharedDatabase();
});

const now = new Date('2026-03-02T08:00:00Z');

it('the operator sees every rollout, and names who looks after one', async () => {
  const { store, rollout, person, by } = await aStoreWithRollout(database.prisma);
  await store.rollouts.change(rollout.id, by, gives('projektleder', [person.id]));
  const { installationId } = person;
  await store.people.upsert({ installationId, externalId: 'U2', name: 'Den nye' });

  const list = await administrate(store, [], now);
  const said = await administrate(store, [rollout.id, 'U2'], now);
  const after = await administrate(store, [], now);

  expect(list).toMatch(
    new RegExp(`${rollout.id}  Eksempel Kommune  slack Eksempel  1 channel  .*Projektlederen`),
  );
  expect(said).toContain('Den nye looks after Eksempel Kommune');
  expect(after).toContain('looked after by: Den nye');
  const changed = await store.rollouts.get(rollout.id);
  const keeper = changed && administratorOf(changed, now);
  expect(changed?.people[keeper ?? '']?.externalId).toBe('U2');
  const [entry] = await database.prisma.auditEntry.findMany({
    where: { rolloutId: rollout.id },
    orderBy: { id: 'desc' },
    take: 1,
  });
  expect(entry).toMatchObject({ verb: 'rollout.take-over', platform: 'system', byId: null });
});

it('is told what is wrong with what was typed', async () => {
  const { store, rollout, person, by } = await aStoreWithRollout(database.prisma);
  await store.rollouts.change(rollout.id, by, gives('projektleder', [person.id]));

  await expect(administrate(store, ['no-such', 'U1'], now)).rejects.toThrow('no rollout no-such');
  await expect(administrate(store, [rollout.id], now)).rejects.toThrow('ROLLOUT PERSON');
  await expect(administrate(store, [rollout.id, 'U404'], now)).rejects.toThrow('has not met');
  await expect(administrate(store, [rollout.id, 'U1'], now)).rejects.toThrow('already');
});
