/** Gathers what the doctor's card tells: the process, the chat host and the rollout's ledger. */
import type { Rollout } from '../../domain/rollout/rollout.ts';
import type { Checkup, Connection, Health } from '../../views/checkup.ts';
import type { Context } from '../kit/context.ts';
import { PlatformError } from '../port/platform.ts';

const shown = 5;
const weekMs = 7 * 24 * 60 * 60 * 1000;

export async function checkUp(context: Context, rollout: Rollout): Promise<Checkup> {
  const { store, health, now } = context;
  const since = new Date(now.getTime() - weekMs);
  const [asked, process, latest, failed, unreachable] = await Promise.all([
    connectionOf(context),
    health(),
    store.deliveries.latest(rollout.id, shown),
    store.deliveries.failedSince(rollout.id, since),
    store.deliveries.unreachableSince(rollout.id, since),
  ]);
  return {
    connection: withTrouble(context, asked, process),
    health: process,
    latest,
    failed,
    unreachable: unreachable.map(({ recipient }) => recipient),
  };
}

/** Asks the host now whether it accepts the token. */
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

/** A host that answers may still refuse what is sent, or send nothing over its socket. */
function withTrouble(
  { platform, installation }: Context,
  asked: Connection,
  { hosts: troubles }: Health,
): Connection {
  const trouble = troubles.find(
    ({ platform: name, installationId }) =>
      name === platform.name && [null, installation.id].includes(installationId),
  );
  if (asked.state !== 'connected' || trouble === undefined) return asked;
  return { state: 'silent', host: asked.host, code: trouble.code };
}

const hosts = { slack: 'Slack', teams: 'Microsoft Teams', local: 'local' };
