/**
 * Somebody starts the bot for some seconds with a wrong date, a year ahead or behind, also when that
 * is the first date it is ever started with, or comes before anything is set up: what comes on the
 * days after is what comes without it.
 */
import type { Home } from '../bench/homes.ts';
import { createSlackHost } from '../helpers/slack-host.ts';
import { startBot } from './bot.ts';
import { addDue } from './due.ts';
import type { Scenario } from './scenario.ts';

/** Days of which most have something to tell, at 09:00 in Denmark. */
const days = ['01-19', '02-02', '02-09', '02-23', '03-09'];
const at = (year: number, day: string) => `${year}-${day}T08:01:00Z`;

export const clockJumps: Scenario = async (home, size) => {
  const rollouts = size(10);
  // Beside each other: a start is mostly waited for, and there are many.
  const [control = [], ahead = [], behind = [], first = [], before = []] = await Promise.all([
    lived(home, rollouts, null),
    lived(home, rollouts, 2027),
    lived(home, rollouts, 2025),
    lived(home, rollouts, 2027, 'first'),
    lived(home, rollouts, 2027, 'before'),
  ]);
  const sum = { tries: 0, lost: 0, repeated: 0 };
  for (const [index, expected] of control.entries()) {
    for (const days of [ahead, behind, first, before]) {
      const came = days[index] ?? 0;
      sum.tries += expected;
      sum.lost += Math.max(0, expected - came);
      sum.repeated += Math.max(0, came - expected);
    }
  }
  const note = `on the days: ${control.join(' ')}; a year ahead: ${ahead.join(' ')}; behind: ${behind.join(' ')}; ahead at first: ${first.join(' ')}; before the set-up: ${before.join(' ')}`;
  return { ...sum, refused: 0, memory: null, note };
};

/** @returns how many messages came on each day */
async function lived(
  home: Home,
  rollouts: number,
  wrong: number | null,
  when: 'before' | 'first' | 'between' = 'between',
): Promise<number[]> {
  const place = await home.create();
  const slack = await createSlackHost();
  const run = async (now: string, moved: 'moved' | 'machine') => {
    const before = slack.messages.length;
    const bot = await startBot(place, slack, now, moved);
    await bot.quiet();
    await bot.end('SIGTERM');
    return slack.messages.length - before;
  };
  const came: number[] = [];
  const runWrong = (on: string) => (wrong === null ? 0 : run(at(wrong, on), 'machine'));
  if (when === 'before') await runWrong('01-14');
  await addDue(place, rollouts);
  if (when === 'first') await runWrong('01-14');
  for (const [index, day] of days.entries()) {
    // The first tells the bot what the time is; days that pass are a clock moved on purpose.
    came.push(await run(at(2026, day), index === 0 ? 'machine' : 'moved'));
    // For some seconds: once between two of the days.
    if (index === 1 && when === 'between') await runWrong(day);
  }
  await slack.stop();
  return came;
}
