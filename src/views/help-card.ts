/** `/fbs hjælp`: all commands, from their definitions. */
import type { Card } from '../cards/card.ts';
import type { Texts } from '../texts/index.ts';

export type CommandKey = keyof Texts['command'];

export function helpCard(texts: Texts, commands: readonly CommandKey[]): Card {
  return {
    title: texts.help.title,
    body: [
      { type: 'text', text: texts.help.intro },
      {
        type: 'fields',
        fields: commands.map((key) => ({
          label: usageLine(texts, key),
          value: texts.command[key].summary,
        })),
      },
      { type: 'text', style: 'quiet', text: texts.help.tasks },
    ],
  };
}

/** '/fbs udført <opgave> [svar] [note]' */
export function usageLine(texts: Texts, key: CommandKey): string {
  const { name, usage } = texts.command[key];
  return `/fbs ${name} ${usage}`.trim();
}
