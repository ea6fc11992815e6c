/** What the bot asks back, when a line may be read in more than one way. */
import { tasks } from './words.ts';

export const asking = {
  asking: {
    one: 'Mener du den her?',
    unchanged: 'Intet er ændret endnu.',
    with: (text: string) => `Med ordene »${text}«.`,
    guessed: (query: string) => `Jeg gætter på den her ud fra »${query}«.`,
    done: (n: number) => `Sådan gik det med ${tasks(n)}`,
    role: 'Hvilken rolle mener du?',
    take: 'Den her',
  },
};
