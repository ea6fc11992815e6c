/** The bot as a process of its own, at a time of its own, in front of a host that is played here. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Address } from '../bench/homes.ts';
import type { SlackHost } from '../helpers/slack-host.ts';
import { slackVariables } from '../helpers/start-app.ts';

/** So long nothing may come of what waits. */
const patienceMs = 30_000;

export interface Bot {
  readonly url: string;
  /** Resident memory, in MB. */
  memory(): Promise<number>;
  /** Waits until nothing that is planned is left to be sent, or for so long that something hangs. */
  quiet(): Promise<void>;
  /** @returns its exit code when it is gone; null: the signal ended it */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/**
 * @param now an instant
 * @param moved whether the bot is told that its clock was moved; else it takes it for the machine's
 * @throws Error when it does not start
 */
export async function startBot(
  { dataDir, url }: Address,
  slack: Pick<SlackHost, 'apiUrl'>,
  now: string,
  moved: 'moved' | 'machine' = 'machine',
): Promise<Bot> {
  const child = fork(join(import.meta.dirname, 'bot-under-watch.ts'), [now, moved], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATA_DIR: dataDir,
      ...(url !== undefined && { DATABASE_URL: url }),
      ...slackVariables(slack),
    },
  });
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  const exited = once(child, 'exit');
  const started = await Promise.race([once(child, 'message'), exited]);
  if (typeof started[0] !== 'string') throw new Error(`it did not start: ${said.slice(0, 300)}`);
  return {
    url: started[0],
    async memory() {
      child.send('look');
      const [seen] = await Promise.race([once(child, 'message'), exited]);
      return seen?.resident ?? 0;
    },
    async quiet() {
      const since = performance.now();
      while ((await waitingAt(started[0])) > 0 && performance.now() - since < patienceMs) {
        await sleep(200);
      }
    },
    async end(signal) {
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}

/** How many deliveries are planned or being sent, as the bot tells machines. */
async function waitingAt(url: string): Promise<number> {
  const told = await (await fetch(new URL('/metrics', url))).text();
  return Number(/^fbs_queue_depth (\d+)$/m.exec(told)?.[1]);
}
