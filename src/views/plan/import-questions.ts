/** What is asked before a file can be read, and which of its rows are to be taken over. */
import { actions, card, quiet, row, rows, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { mostShown } from '../../cards/limits.ts';
import type { Comparison } from '../../domain/imports/compare.ts';
import { buttons } from '../buttons.ts';
import type { View } from '../view.ts';

/** As src/imports asks. */
type Asked =
  | {
      readonly type: 'sheets';
      readonly sheets: readonly { readonly name: string; readonly rows: number }[];
    }
  | {
      readonly type: 'columns';
      readonly columns: readonly {
        readonly heading: string;
        readonly samples: readonly string[];
        readonly isUnclear: boolean;
      }[];
    };

/** @param id of what is kept until it is answered */
export function questionCard(view: View, asked: Asked, id: string): Card {
  const { importing: words } = view.texts;
  const on = { rolloutId: view.rollout.id, import: id };
  const drop = buttons.importDrop(words.drop, on);
  if (asked.type === 'sheets') {
    const { shown, more } = some(view, asked.sheets);
    const sheets = shown.map(({ name, rows: count }) => {
      const read = buttons.importSheet(words.sheet(name), { ...on, sheet: name });
      return row(name, words.sheetRows(count), read);
    });
    return card(words.whichSheet, rows(sheets), more, actions(drop));
  }
  const { shown, more } = some(
    view,
    asked.columns.filter(({ isUnclear }) => isUnclear),
  );
  return card(
    words.whichColumns,
    text(words.whyColumns),
    rows(shown.map(({ heading, samples }) => row(words.column(heading), words.samples(samples)))),
    more,
    actions(buttons.importColumns(words.explain, on, { style: 'primary' }), drop),
  );
}

function some<T>(view: View, all: readonly T[]) {
  const left = all.length - mostShown.rows;
  const shown = all.slice(0, mostShown.rows);
  return { shown, more: quiet(left > 0 && view.texts.importing.more(left)) };
}

/** So much fits above a field everywhere. */
const mostListed = 40;
const longestListed = 60;

/** The rows that would do something, by their numbers. */
export function rowList(view: View, { added, changed, doubtful, events }: Comparison): string {
  const { importing: words } = view.texts;
  const meetings = [...events.added, ...events.changed.map(({ row: one }) => one)].map(
    ({ row: at, title = '' }) => ({ row: at, klikCode: null, title }),
  );
  const tasks = [...added, ...[...changed, ...doubtful].map(({ row: one }) => one)];
  const all = [...tasks, ...meetings].toSorted((one, other) => one.row - other.row);
  const left = all.length - mostListed;
  const lines = all.slice(0, mostListed).map(({ row: at, klikCode, title }) => {
    const named = [klikCode, title].filter((part) => part !== null).join(' ');
    const short =
      named.length > longestListed ? `${[...named].slice(0, longestListed).join('')}…` : named;
    return `${at}: ${short}`;
  });
  return [...lines, ...(left > 0 ? [words.more(left)] : [])].join('\n');
}
