/**
 * The whole app in this process, as main.ts makes it, on a free port with a clock that is moved.
 * Its environment is what a test says and nothing else.
 */
import { rm } from 'node:fs/promises';
import { type App, createApp } from '../../src/app.ts';
import { readEnv } from '../../src/process/env.ts';
import { createLog } from '../../src/process/log.ts';
import { readStartTime } from '../../src/process/start-time.ts';
import { createMovableClock, type MovableClock } from '../../src/scheduler/movable-clock.ts';
import { makeDataDir } from './database.ts';
import { signingSecret } from './slack-client.ts';
import type { SlackHost } from './slack-host.ts';

export interface AppSetting {
  /** Danish time, as after --now. */
  readonly now: string;
  /** Whether the bot takes it for the machine's time, and not for one that was moved. */
  readonly isMachineTime?: boolean;
  /** Connected over HTTP when there is one. */
  readonly slackHost?: SlackHost;
  /** What connects it to others. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Embedded when left out. */
  readonly databaseUrl?: string;
  /** A folder that outlives the app; by default one of its own, which goes with it. */
  readonly dataDir?: string;
  readonly host?: string;
  /** Whether the local chat's example has people in its roles; false when left out. */
  readonly isStaffed?: boolean;
}

export interface RunningApp {
  readonly url: string;
  readonly app: App;
  readonly clock: MovableClock;
  stop(): Promise<void>;
}

export async function startApp(setting: AppSetting): Promise<RunningApp> {
  const { now, slackHost, databaseUrl, host } = setting;
  const dataDir = setting.dataDir ?? (await makeDataDir());
  const env = readEnv({
    PORT: '0',
    HOST: host,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'silent',
    ...(slackHost && slackVariables(slackHost)),
    ...setting.variables,
  });
  const moved = createMovableClock(readStartTime(now));
  const clock = setting.isMachineTime ? { ...moved, isMoved: () => false } : moved;
  const { isStaffed = false } = setting;
  const app = await createApp(env, clock, createLog(env.logLevel), { isStaffed });
  const { url } = await app.start();
  return {
    url,
    app,
    clock,
    async stop() {
      await app.stop();
      if (setting.dataDir === undefined) await rm(dataDir, { recursive: true });
    },
  };
}

/** What connects a bot to the fake host. */
export function slackVariables({ apiUrl }: Pick<SlackHost, 'apiUrl'>): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: 'xoxb-not-real',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
  };
}

/** Moves the clock, and returns when all that is due then is out. */
export async function moveClock(url: string, now: string): Promise<{ now: string; sent: number }> {
  const { status, body } = await postJson(url, '/dev/clock', { now });
  if (status !== 200) throw new Error(`POST /dev/clock answered ${status}`);
  return body as { now: string; sent: number };
}

export async function postJson(
  url: string,
  path: string,
  body: object,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
