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
const port = '3978';

/** What is started, and with which variables. */
export function processes(variables: NodeJS.ProcessEnv) {
  const bot = {
    command: process.execPath,
    args: ['src/main.ts'],
    env: { ...variables, PORT: port, HOST: '127.0.0.1', TEAMS_DEV_NO_AUTH: '1' },
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

function run({ command, args, env }: Process): ChildProcess {
  return spawn(command, args, { env, stdio: 'inherit' });
}

if (import.meta.main) {
  const { bot, page } = processes(process.env);
  const children = [run(bot), run({ ...page, env: withOpener(page.env) })];
  const end = () => {
    for (const child of children) child.kill();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  for (const child of children) child.on('exit', end);
}
