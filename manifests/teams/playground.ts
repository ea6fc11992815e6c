/**
 * `npm run teams:playground`: the bot, without authentication and for this machine alone, and the
 * Microsoft 365 Agents Playground, a page that plays Teams. npm fetches the playground when it is
 * asked for; it is Microsoft's, free to evaluate with, and no part of this project.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const playground = '@microsoft/m365agentsplayground@0.2.28';

/** By which a bot is connected to something real; empty, as good as not set. */
const outside = /^(Microsoft|SLACK_|DATABASE_URL$)/;

/**
 * What is started, and with which variables. The bot has data of its own and nothing real to write
 * to: the playground's page has no log-in either, and answers the whole network.
 */
export function processes(variables: NodeJS.ProcessEnv) {
  const { PORT: port = '3978', DATA_DIR = '.data/playground' } = variables;
  const none = Object.keys(variables).filter((name) => outside.test(name));
  const bot = {
    command: process.execPath,
    args: ['src/main.ts'],
    env: {
      ...variables,
      ...Object.fromEntries(none.map((name) => [name, ''])),
      ...{ PORT: port, DATA_DIR, HOST: '127.0.0.1', TEAMS_DEV_NO_AUTH: '1' },
    },
  };
  const page = {
    command: 'npx',
    args: [
      ...['--yes', playground, '--disable-telemetry', '--channel-id', 'msteams'],
      ...['--app-endpoint', `http://127.0.0.1:${port}/api/messages`],
    ],
    env: { ...variables },
  };
  return { bot, page };
}

/** The playground ends at once where nothing can open a browser; then its address is opened by hand. */
function withOpener(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (process.platform !== 'linux' || spawnSync('which', ['xdg-open']).status === 0) return env;
  const folder = mkdtempSync(join(tmpdir(), 'fbs-playground-'));
  const opener = join(folder, 'xdg-open');
  writeFileSync(opener, '#!/bin/sh\necho "Open $1 in a browser."\n');
  chmodSync(opener, 0o755);
  return { ...env, PATH: `${folder}${delimiter}${env.PATH ?? ''}` };
}

interface Process {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** A group of its own on POSIX, where npx leaves behind what it started when only npx is ended. */
const grouped = process.platform !== 'win32';

function run({ command, args, env }: Process): ChildProcess {
  return spawn(command, args, {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: grouped,
    // There npx is a script, which only a shell can start.
    shell: !grouped && command === 'npx',
  });
}

function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (!grouped) return void spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // Nobody is left in the group.
  }
}

if (import.meta.main) {
  const { bot, page } = processes(process.env);
  const children = [run(bot), run({ ...page, env: withOpener(page.env) })];
  const endAll = () => children.forEach(end);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, endAll);
  for (const child of children) {
    child.on('error', (error) => console.error(error.message));
    child.on('close', (code) => {
      process.exitCode ||= code ?? 0;
      endAll();
    });
  }
}
