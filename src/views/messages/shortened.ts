/** A message by the bot itself is one, which is redrawn later: so every host has room for all of it. */
import { partsOf, quiet } from '../../cards/build.ts';
import type { Card, Part, Row } from '../../cards/card.ts';
import { mostShown } from '../../cards/limits.ts';

/**
 * With as many rows, and buttons on them, as any host shows, then how many more rows there are;
 * without the headings of those.
 * @param more says that so many are left out, and where they are
 */
export function shortened(card: Card, more: (rows: number) => string): Card {
  const all = card.body.flatMap((part) => (part.type === 'rows' ? part.rows : []));
  const shown = fitting(all);
  if (shown.length === all.length) return card;
  const body: Part[] = [];
  for (const part of card.body) {
    const kept = withRows(part, shown);
    if (kept !== null) body.push(kept);
    else if (isHeading(body.at(-1))) body.pop();
  }
  const end = body.findLastIndex(({ type }) => type === 'rows') + 1;
  body.splice(end, 0, ...partsOf(quiet(more(all.length - shown.length))));
  return { ...card, body };
}

/** The first ones. */
function fitting(all: readonly Row[]): readonly Row[] {
  let buttons = 0;
  const tooMany = all.findIndex(({ actions = [] }, index) => {
    buttons += actions.length;
    return index >= mostShown.rows || buttons > mostShown.buttons;
  });
  return tooMany === -1 ? all : all.slice(0, tooMany);
}

/** The part with those of its rows that are shown; null: none is left of it. */
function withRows(part: Part, shown: readonly Row[]): Part | null {
  if (part.type !== 'rows') return part;
  const rows = part.rows.filter((row) => shown.includes(row));
  return rows.length === 0 ? null : { ...part, rows };
}

function isHeading(part: Part | undefined): boolean {
  return part?.type === 'text' && part.style === 'strong';
}
