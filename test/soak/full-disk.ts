/** The disk of the embedded database is full while it sends, and has room again: all come, once. */
import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSlackHost } from '../helpers/slack-host.ts';
import { startBot } from './bot.ts';
import { addDue, allCome, hurry, nine, tally } from './due.ts';
import type { Scenario } from './scenario.ts';

export const fullDisk: Scenario = async (home, size) => {
  if (home.kind === 'PostgreSQL') return { skipped: 'the server has its own disk' };
  const disk = await mkdtemp(join(tmpdir(), 'fbs-bot-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', disk], { stdio: 'pipe' });
  } catch (error) {
    await rm(disk, { recursive: true });
    return {
      skipped: `no tmpfs can be mounted here (it takes root): ${String(error).split('\n')[0]}`,
    };
  }
  const slack = await createSlackHost();
  try {
    const place = { dataDir: join(disk, 'data') };
    await cp((await home.create()).dataDir, place.dataDir, { recursive: true });
    const rollouts = size(500);
    await addDue(place, rollouts);
    const filler = join(disk, 'filler');
    await fill(disk, filler, 1);
    // Nothing goes out before the disk is full.
    slack.failAlways('chat.postMessage', { status: 429, retryAfter: 1 });
    const bot = await startBot(place, slack, nine).catch((error: Error) => error);
    await fill(disk, filler, 0);
    slack.failAlways('chat.postMessage', null);
    const isTold = bot instanceof Error || (await becomes(bot.url, 503));
    await sleep(size(20) * 1_000);
    const meanwhile = slack.messages.length;
    await rm(filler);
    const isWell = bot instanceof Error || (await becomes(bot.url, 200));
    if (!(bot instanceof Error)) await allCome(slack, rollouts, 90_000);
    const code = bot instanceof Error ? null : await bot.end('SIGTERM');
    await hurry(place);
    const second = await startBot(place, slack, nine);
    await allCome(slack, rollouts);
    const memory = await second.memory();
    await second.end('SIGTERM');
    const faults = Object.entries({
      'it did not start': bot instanceof Error,
      '/readyz stayed 200 while full': !isTold,
      '/readyz stayed 503 with room again': !isWell,
      'its stop was not in order': code !== 0,
    }).flatMap(([what, isSo]) => (isSo ? [what] : []));
    const note = [`while full: ${meanwhile} sent, /readyz 503; after it 200`, ...faults].join('; ');
    return { ...tally(slack, rollouts), refused: faults.length, memory, note };
  } finally {
    await slack.stop();
    execFileSync('umount', ['-l', disk]);
    await rm(disk, { recursive: true });
  }
};

/** Takes all but so many MB. */
async function fill(disk: string, file: string, left: number): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await appendFile(file, Buffer.alloc(Math.max(0, bavail * bsize - left * 2 ** 20)));
}

/** Whether it says so within half a minute: it writes to find out, and not oftener than it has to. */
async function becomes(url: string, status: number): Promise<boolean> {
  for (let second = 0; second < 30; second += 1) {
    if ((await fetch(`${url}/readyz`)).status === status) return true;
    await sleep(1_000);
  }
  return false;
}
