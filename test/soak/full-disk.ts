/** The disk of the embedded database is full while it sends, and has room again: all come, once. */
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
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
    // The bot starts, and meets the end of the disk when it plans and sends.
    await fill(disk, filler, 1);
    const bot = await startBot(place, slack, nine).catch((error: Error) => error);
    await sleep(size(20) * 1_000);
    const meanwhile = slack.messages.length;
    const ready = bot instanceof Error ? 0 : (await fetch(`${bot.url}/readyz`)).status;
    await rm(filler);
    if (!(bot instanceof Error)) {
      await allCome(slack, rollouts, 90_000);
      await bot.end('SIGTERM');
    }
    await hurry(place);
    const second = await startBot(place, slack, nine);
    await allCome(slack, rollouts);
    const memory = await second.memory();
    await second.end('SIGTERM');
    const note = `while full: ${meanwhile} sent, ${bot instanceof Error ? 'did not start' : `/readyz ${ready}`}`;
    return { ...tally(slack, rollouts), refused: 0, memory, note };
  } finally {
    await slack.stop();
    execFileSync('umount', ['-l', disk]);
    await rm(disk, { recursive: true });
  }
};

/** Leaves so many MB. */
async function fill(disk: string, file: string, left: number): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(file, Buffer.alloc(Math.max(0, bavail * bsize - left * 2 ** 20)));
}
