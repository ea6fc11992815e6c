/** The bot as a process of its own, with exactly the environment that a test gives it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Where all that tests start keeps what it compiled: a start then takes half as long. */
export const compiled = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '' };

export interface Exit {
  /** null: a signal ended it. */
  readonly code: number | null;
  /** Milliseconds from its spawn. */
  readonly after: number;
}

export interface RunningBot {
  readonly pid: number;
  /** Its address, once it has printed it. Rejects with what it said when it exits before. */
  readonly started: Promise<string>;
  readonly exited: Promise<Exit>;
  /** All that it has written so far. */
  stdout(): string;
  stderr(): string;
  kill(signal: NodeJS.Signals): void;
}

/** Call it in a test: the process ends with it at the latest. */
export function runBot(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): RunningBot {
  const bot = startBot(env, ...args);
  onTestFinished(async () => {
    bot.kill('SIGKILL');
    await bot.exited;
  });
  return bot;
}

/** For several tests: end it after them. */
export function startBot(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): RunningBot {
  const began = performance.now();
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    cwd: root,
    env: { ...compiled, PORT: '0', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  const { promise: exited, resolve: exit } = Promise.withResolvers<Exit>();
  const { promise: started, resolve: start, reject } = Promise.withResolvers<string>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.stdout += text;
    const url = /^fbs-bot +(http:\S+)$/m.exec(written.stdout)?.[1];
    if (url !== undefined) start(url);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text;
  });
  // 'close' and not 'exit': by then all that it wrote has been read.
  child.on('close', (code) => {
    exit({ code, after: performance.now() - began });
    reject(new Error(`exited with ${code}: ${written.stderr}`));
  });
  started.catch(() => {});
  return {
    pid: child.pid ?? 0,
    started,
    exited,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    kill: (signal) => void child.kill(signal),
  };
}
