/** Commands in a row: each is answered, what was acknowledged is in the database, and the memory stays where it was. */
import { growth } from './growth.ts';
import type { Scenario } from './scenario.ts';

export const commands: Scenario = async (home, size) => {
  const { looks, ...counts } = await growth(home, size(20_000));
  const [first, ...others] = looks;
  const note = `heap ${first?.heap} → ${others.at(-1)?.heap} MB`;
  return { ...counts, memory: Math.max(...looks.map(({ resident }) => resident)), note };
};
