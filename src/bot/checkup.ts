/** Gathers what the doctor's card tells: the process, the chat host and the rollout's ledger. */
import type { Checkup, Connection } from '../views/checkup.ts';
import type { Context } from './context.ts';
import { PlatformError } from './platform.ts';

const shown = 5;
const weekMs = 7 * 24 * 60 * 60 * 1000;

export async function checkUp(context: Context, rolloutId: string): Promise<Checkup> {
  const { store, health, now } = context;
  const since = new Date(now.getTime() - weekMs);
  const [connection, process, latest, failed, unreachable] = await Promise.all([
    connectionOf(context),
    health(),
    store.deliveries.latest(rolloutId, shown),
    store.deliveries.failedSince(rolloutId, since),
    store.deliveries.unreachableSince(rolloutId, since),
  ]);
  return {
    connection,
    health: process,
    latest,
    failed,
    unreachable: unreachable.map(({ recipient }) => recipient),
  };
}

/** Whether the host takes the token: it is asked now. */
async function connectionOf({ platform, installation }: Context): Promise<Connection> {
  if (platform.missingScopes === undefined) return { state: 'local' };
  const host = hosts[platform.name];
  try {
    const missingScopes = await platform.missingScopes(installation);
    return { state: 'connected', host, missingScopes };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    const state = error.reason === 'token' ? 'refused' : 'silent';
    return { state, host, code: error.code };
  }
}

const hosts = { slack: 'Slack', teams: 'Microsoft Teams', local: 'local' };
