/** Each way in which a host fails, for a minute, while messages are due: all come when it is over. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createSlackHost } from '../helpers/slack-host.ts';
import { startBot } from './bot.ts';
import { addDue, allCome, hurry, nine, tally } from './due.ts';
import { type Fault, faults, faultyFront } from './faulty-front.ts';
import type { Scenario } from './scenario.ts';

export const hostFaults: Scenario = async (home, size) => {
  const sum = { tries: 0, lost: 0, repeated: 0, refused: 0, memory: 0 };
  const seen: string[] = [];
  for (const fault of faults) {
    const one = await during(fault);
    for (const key of ['tries', 'lost', 'repeated', 'refused'] as const) sum[key] += one[key];
    sum.memory = Math.max(sum.memory, one.memory);
    seen.push(`${fault} ${one.lost}/${one.repeated}`);
  }
  return { ...sum, note: `lost/repeated: ${seen.join(', ')}` };

  async function during(fault: Fault) {
    const rollouts = size(2_000);
    const place = await home.create();
    await addDue(place, rollouts);
    const slack = await createSlackHost();
    const front = await faultyFront(slack.apiUrl);
    front.become(fault);
    const first = await startBot(place, front, nine);
    await sleep(size(60) * 1_000);
    front.become(null);
    const memory = await first.memory();
    const code = await first.end('SIGTERM');
    await hurry(place);
    const second = await startBot(place, front, nine);
    await allCome(slack, rollouts);
    await second.end('SIGTERM');
    front.stop();
    await slack.stop();
    return { ...tally(slack, rollouts), memory, refused: code === 0 ? 0 : 1 };
  }
};
