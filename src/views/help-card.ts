/** `/fbs hjælp`: all commands, from their definitions. */
import { card, fields, quiet, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Texts } from '../texts/index.ts';

export type CommandKey = keyof Texts['command'];

export function helpCard(texts: Texts, commands: readonly CommandKey[]): Card {
  return card(
    texts.help.title,
    text(texts.help.intro),
    fields(...commands.map((key) => [usageLine(texts, key), texts.command[key].summary] as const)),
    quiet(texts.help.tasks),
  );
}

/** '/fbs udført <opgave> [svar] [note]' */
export function usageLine(texts: Texts, key: CommandKey): string {
  const { name, usage } = texts.command[key];
  return `/fbs ${name} ${usage}`.trim();
}
