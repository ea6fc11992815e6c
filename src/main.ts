/** Reads the environment, starts the app and stops it on a signal: the only file that acts. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Started } from './app.ts';
import { type Env, reachesOutside, readEnv } from './process/env.ts';
import { createLog } from './process/log.ts';
import { startFault } from './process/start-fault.ts';
import { createMovableClock } from './scheduler/movable-clock.ts';
import { refuseIfLocked } from './store/database/lock.ts';

/** Hard exit after this. */
const stopWithinMs = 9_000;

/** Stops all that has started so far. */
let end = async (): Promise<void> => {};
let isStopping = false;
stopOnSignal();
// Of what is imported from here on: half of a start's own work is to compile it.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/fbs-bot/code'));
try {
  await main();
} catch (error) {
  console.error(startFault(error));
  process.exit(1);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { now: { type: 'string' } } });
  const env = readEnv(process.env);
  // Refuse a second process at once, before the seconds that everything else takes to load.
  if (env.databaseUrl === null) refuseIfLocked(env.dataDir);
  const { readStartTime } = await import('./process/start-time.ts');
  const start = values.now === undefined ? null : readStartTime(values.now);
  if (start !== null && reachesOutside(env)) {
    throw new Error(
      '--now is refused while Slack or Teams is connected: people there live in real time.',
    );
  }
  console.log('Starting    which takes a few seconds where the database is new');
  const { createApp } = await import('./app.ts');
  const log = createLog(env.logLevel);
  const made = createApp(env, createMovableClock(start), log);
  end = async () => (await made).stop();
  const app = await made;
  if (isStopping) return;
  const started = app.start();
  // A signal may come during the start; main() reports what fails then.
  end = () => started.then(app.stop, app.stop);
  console.log(describe(env, await started));
}

/** Set first, so that no signal interrupts a database that is being created or migrated. */
function stopOnSignal(): void {
  const once = async () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    await end();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void once());
}

/** What runs where, and what to do next. */
function describe(env: Env, started: Started): string {
  const { url, database, localChat, slack, teams, troubles } = started;
  const home = {
    embedded: `embedded, in ${env.dataDir} (set DATABASE_URL for a PostgreSQL server)`,
    server: 'PostgreSQL server (DATABASE_URL)',
  };
  const slackLine = {
    none: 'not connected (set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET, or SLACK_APP_TOKEN)',
    http: `connected; Slack must reach ${url}/slack/events`,
    socket: 'connected, Socket Mode',
  };
  const teamsLine = {
    none: 'not connected (set MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword)',
    signed: `connected; Teams must reach ${url}/api/messages`,
    open: `${url}/api/messages without authentication, for this machine alone`,
  };
  const lineOf = (platform: 'slack' | 'teams', line: string) => {
    const trouble = troubles.find((it) => it.platform === platform);
    if (trouble === undefined) return line;
    return `NOT connected (${trouble.code}); it is tried again, and the log tells how it goes`;
  };
  return [
    `fbs-bot     ${url}`,
    `Database    ${home[database]}`,
    `Slack       ${lineOf('slack', slackLine[slack ?? 'none'])}`,
    `Teams       ${lineOf('teams', teamsLine[teams ?? 'none'])}`,
    `Local chat  ${localChat ? `open ${url}/ in a browser` : 'off (only on a loopback HOST with no outside platform)'}`,
    `Next        ${localChat ? 'choose who you are, type /fbs status, and move the clock' : 'write /fbs opsætning in the channel of your rollout'}`,
  ].join('\n');
}
