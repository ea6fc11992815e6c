/**
 * A command is one definition that dispatch, help and manifests read. Its names, usage and summary
 * are texts, under the same key in every language.
 */
import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { UserError } from '../../errors.ts';
import { type CommandKey, usageLine } from '../../views/help-card.ts';
import { type Context, textsOf } from './context.ts';

export interface Command {
  readonly key: CommandKey;
  /** Only reads, so its answer can be shown to the whole channel. */
  readonly shareable: boolean;
  /** Its words may end in a note, which keeps its full stop or question mark. */
  readonly takesNotes: boolean;
  /** Its words are rows: line breaks and tabs are kept. */
  readonly takesRows: boolean;
  /** @param typed what follows the name, as it was typed. @throws UserError */
  run(context: Context, words: readonly string[], typed: string): Promise<Card>;
}

/** `args` turns the words after the command's name into what `run` takes. */
export function defineCommand<Args>(definition: {
  key: CommandKey;
  shareable: boolean;
  takesNotes?: true;
  takesRows?: true;
  args: z.ZodType<Args, readonly string[]>;
  run(context: Context, args: Args, typed: string): Promise<Card> | Card;
}): Command {
  const { key, shareable, takesNotes = false, takesRows = false, args, run } = definition;
  return {
    key,
    shareable,
    takesNotes,
    takesRows,
    async run(context, words, typed) {
      const parsed = args.safeParse(words);
      const usage = usageLine(textsOf(context), key);
      if (parsed.error?.issues.some(({ code }) => code === 'too_big')) {
        throw new UserError('extraWords', { words: words.join(' '), usage });
      }
      if (!parsed.success) throw new UserError('badArguments', { usage });
      return run(context, parsed.data, typed);
    },
  };
}

/** For commands without words: refuses any, since more was meant than would be done. */
export const nothing = z.array(z.string()).max(0).readonly();

/** For commands that read the words themselves. */
export const anyWords = z.array(z.string()).readonly();

/** One word at least, for commands that search by words. */
export const someWords = z.array(z.string()).min(1).readonly();
