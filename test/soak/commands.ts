/** Commands in a row: each is answered, and the memory stays where it was. */
import { growth } from './growth.ts';
import type { Scenario } from './scenario.ts';

export const commands: Scenario = async (home, size) => {
  const tries = size(20_000);
  const looks = await growth(home.kind, tries);
  const [first, ...others] = looks;
  const heaps = `heap ${first?.heap} → ${others.at(-1)?.heap} MB`;
  const memory = Math.max(...looks.map(({ resident }) => resident));
  return { tries, lost: 0, repeated: 0, refused: 0, memory, note: heaps };
};
