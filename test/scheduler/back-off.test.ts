import { expect, it } from 'vitest';
import { backingOff } from '../../src/scheduler/back-off.ts';

it('leaves what fails alone for twice as many rounds each time, and never for more than the most', async () => {
  let isWell = false;
  const tried: number[] = [];
  let round = 0;
  const work = backingOff(async () => {
    tried.push(round);
    if (!isWell) throw new Error('no space left');
  }, 8);
  const rounds = async (until: number) => {
    for (; round < until; round += 1) await work().catch(() => undefined);
  };

  await rounds(40);
  expect(tried).toEqual([0, 2, 6, 14, 22, 30, 38]);
  isWell = true;
  await rounds(49);
  expect(tried.slice(7)).toEqual([46, 47, 48]);
  isWell = false;
  await rounds(53);
  expect(tried.slice(10)).toEqual([49, 51]);
});
