import { findNamed } from '../../domain/plan/find-named.ts';
import { UserError } from '../../errors.ts';
import { glossary, type Term } from '../../texts/glossary.ts';
import { glossaryCard } from '../../views/glossary-card.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';

/** What a word of the domain means, or all of them. */
export const glossaryOf = defineCommand({
  key: 'glossary',
  shareable: true,
  args: anyWords,
  run(context, words) {
    const view = viewOn(context);
    const query = words.join(' ');
    const found = query === '' ? glossary : termsNamed(query);
    if (found.length === 0) throw new UserError('unknownTerm', { query });
    return glossaryCard(view, found);
  },
});

/** Those whose name, or another name for them, the words mean. */
export function termsNamed(query: string): readonly Term[] {
  return findNamed(
    glossary.map((term) => ({ ...term, key: term.name })),
    query,
  );
}
