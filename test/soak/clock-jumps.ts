/**
 * Somebody starts the bot for some seconds with a wrong date, a year ahead or behind, also when that
 * is the first date it is ever started with: what comes on the days after is what comes without it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Home } from '../bench/homes.ts';
import { createSlackHost } from '../helpers/slack-host.ts';
import { startBot } from './bot.ts';
import { addDue } from './due.ts';
import type { Scenario } from './scenario.ts';

/** Days of which most have something to tell, at 09:00 in Denmark. */
const days = ['01-19', '02-02', '02-09', '02-16', '02-23', '03-02', '03-09'];
const at = (year: number, day: string) => `${year}-${day}T08:01:00Z`;
/** So long nothing comes any more. */
const quietMs = 4_000;

export const clockJumps: Scenario = async (home, size) => {
  const rollouts = size(10);
  const control = await lived(home, rollouts, null);
  const ahead = await lived(home, rollouts, 2027);
  const behind = await lived(home, rollouts, 2025);
  const first = await lived(home, rollouts, 2027, 'first');
  const sum = { tries: 0, lost: 0, repeated: 0 };
  for (const [index, expected] of control.entries()) {
    for (const days of [ahead, behind, first]) {
      const came = days[index] ?? 0;
      sum.tries += expected;
      sum.lost += Math.max(0, expected - came);
      sum.repeated += Math.max(0, came - expected);
    }
  }
  const note = `on the days: ${control.join(' ')}; a year ahead: ${ahead.join(' ')}; behind: ${behind.join(' ')}; ahead at first: ${first.join(' ')}`;
  return { ...sum, refused: 0, memory: null, note };
};

/** @returns how many messages came on each day */
async function lived(
  home: Home,
  rollouts: number,
  wrong: number | null,
  when: 'first' | 'between' = 'between',
): Promise<number[]> {
  const place = await home.create();
  await addDue(place, rollouts);
  const slack = await createSlackHost();
  const run = async (now: string, moved: 'moved' | 'machine') => {
    const before = slack.messages.length;
    const bot = await startBot(place, slack, now, moved);
    let seen = -1;
    while (slack.messages.length !== seen) {
      seen = slack.messages.length;
      await sleep(quietMs);
    }
    await bot.end('SIGTERM');
    return slack.messages.length - before;
  };
  const came: number[] = [];
  if (wrong !== null && when === 'first') await run(at(wrong, '01-14'), 'machine');
  for (const [index, day] of days.entries()) {
    // The first tells the bot what the time is; days that pass are a clock moved on purpose.
    came.push(await run(at(2026, day), index === 0 ? 'machine' : 'moved'));
    // For six seconds or so: once between two of the days.
    if (index === 1 && wrong !== null && when === 'between') {
      await run(at(wrong, day), 'machine');
    }
  }
  await slack.stop();
  return came;
}
