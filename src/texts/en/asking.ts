/** What the bot asks back, when a line may be read in more than one way. */
import type { asking as danish } from '../da/asking.ts';
import { tasks } from './words.ts';

export const asking: typeof danish = {
  asking: {
    one: 'Do you mean this one?',
    unchanged: 'Nothing has been changed yet.',
    with: (text) => `With the words “${text}”.`,
    guessed: (query) => `My guess from “${query}” is this one.`,
    done: (n) => `This is what became of ${tasks(n)}`,
    role: 'Which role do you mean?',
    take: 'This one',
  },
};
