/** Municipalities that are owed one message each, and the count of what came. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '../../src/store/database/database.ts';
import type { Address } from '../bench/homes.ts';
import { addRollouts } from '../helpers/municipalities.ts';
import type { SlackHost } from '../helpers/slack-host.ts';

/** When several things are due in each of them, which is one message. */
export const nine = '2026-02-23T08:00:00Z';

export async function using<T>(
  { url, dataDir }: Address,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ url, dataDir });
  return use(database).finally(() => database.close());
}

export function addDue(place: Address, rollouts: number): Promise<void> {
  return using(place, (database) => addRollouts(database, rollouts));
}

/** What is put off is tried at the next start, and not when the bot would. */
export function hurry(place: Address): Promise<unknown> {
  return using(
    place,
    ({ prisma }) => prisma.$executeRaw`
      UPDATE pgboss.job SET start_after = now() WHERE state IN ('created', 'retry')`,
  );
}

/** Waits until each channel has its message, or for so long none has come that none will. */
export async function allCome(slack: SlackHost, rollouts: number, patienceMs = 60_000) {
  let [seen, since] = [-1, performance.now()];
  while (channelsOf(slack).size < rollouts && performance.now() - since < patienceMs) {
    if (slack.messages.length !== seen) [seen, since] = [slack.messages.length, performance.now()];
    await sleep(100);
  }
}

export function tally(slack: SlackHost, rollouts: number) {
  const came = channelsOf(slack).size;
  return { tries: rollouts, lost: rollouts - came, repeated: slack.messages.length - came };
}

function channelsOf({ messages }: SlackHost): ReadonlySet<string> {
  return new Set(messages.map(({ channel }) => channel));
}
