/** The bot ends while it sends, so many times; then one more is left to finish. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Home } from '../bench/homes.ts';
import { aMinutePasses } from '../helpers/municipalities.ts';
import { createSlackHost } from '../helpers/slack-host.ts';
import { startBot } from './bot.ts';
import { addDue, allCome, hurry, nine, tally, using } from './due.ts';
import type { Outcome } from './scenario.ts';

export async function endings(
  home: Home,
  times: number,
  signal: 'SIGKILL' | 'SIGTERM',
): Promise<Outcome> {
  const rollouts = 20 + times * 10;
  const place = await home.create();
  await addDue(place, rollouts);
  const slack = await createSlackHost();
  let [memory, refused, longest] = [0, 0, 0];
  for (let time = 0; time < times; time += 1) {
    const bot = await startBot(place, slack, nine);
    // As many again may come until it is gone: with some left for the next.
    await Promise.race([
      slack.called('chat.postMessage', slack.messages.length + 1 + Math.floor(Math.random() * 5)),
      sleep(10_000),
    ]);
    await sleep(Math.random() * 20);
    const signalled = performance.now();
    const code = await bot.end(signal);
    longest = Math.max(longest, performance.now() - signalled);
    if (signal === 'SIGTERM' && code !== 0) refused += 1;
    if (signal === 'SIGKILL' && place.url !== undefined) await using(place, aMinutePasses);
  }
  await hurry(place);
  const last = await startBot(place, slack, nine);
  await allCome(slack, rollouts);
  memory = await last.memory();
  await last.end('SIGTERM');
  await slack.stop();
  const note = `${times} times, the longest end ${Math.round(longest)} ms`;
  // Whoever is killed leaves one message in doubt.
  const mayRepeat = signal === 'SIGKILL' ? times : 0;
  return { ...tally(slack, rollouts), mayRepeat, refused, memory, note };
}
