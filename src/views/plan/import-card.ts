/** What an import would do: shown before anything is done, and what it has done. */
import { actions, type Content, card, quiet, row, rows, section, text } from '../../cards/build.ts';
import type { Card, Row } from '../../cards/card.ts';
import { mostShown } from '../../cards/limits.ts';
import {
  type ChangedRow,
  type Comparison,
  countOf,
  type ImportedField,
} from '../../domain/imports/compare.ts';
import type { ChangedEvent } from '../../domain/imports/compare-events.ts';
import type { Imported, ImportedTask, RowFault } from '../../domain/plan/imported.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { compareTasks } from '../../domain/rollout/progress.ts';
import type { When } from '../../domain/time/when.ts';
import { buttons, statusButton } from '../buttons.ts';
import { showButton, taskRows } from '../tasks/task-row.ts';
import type { View } from '../view.ts';
import { dotted, roleName, taskName, whenText } from '../wording.ts';
import { factText } from './plan-clash.ts';
import { reconciliation } from './reconciliation.ts';

/** In the channel, where everybody has their own besides. */
const mostAnnounced = 5;

/** @param kept what it is kept as until somebody decides, and what was explained of its columns */
export function previewCard(
  view: View,
  { faults, notes, columns }: Imported,
  comparison: Comparison,
  { id, explained }: { readonly id: string; readonly explained: Readonly<Record<string, unknown>> },
): Card {
  const { importing: words } = view.texts;
  const { added, changed, unchanged, doubtful, statuses, events } = comparison;
  const counted = countOf(comparison);
  const count = counted.added + counted.changed;
  const on = { rolloutId: view.rollout.id, import: id };
  const said = columns
    .filter(({ heading }) => Object.hasOwn(explained, heading))
    .map(({ heading, field }) => words.asField(heading, field && view.texts.imports.fields[field]));
  return card(
    words.title(counted.added, counted.changed),
    count === 0 && text(words.nothing),
    list(view, words.added(added.length), added, (one) => addedRow(view, one)),
    list(view, words.changed(changed.length), changed, (one) => changedRow(view, one)),
    list(view, words.newEvents(events.added.length), events.added, ({ title = '', when }) =>
      row(title, when && whenText(view, when)),
    ),
    list(view, words.changedEvents(events.changed.length), events.changed, (one) =>
      changedEventRow(view, one),
    ),
    list(view, words.doubtful, doubtful, (one) => doubtfulRow(view, one, id)),
    list(view, words.faults(faults.length), faults, (one) => faultRow(view, one)),
    reconciliation(view, statuses, id),
    notes.map(({ code, count: times }) => quiet(view.texts.imports.notes[code](times))),
    quiet(said.length > 0 && words.explained(said.slice(0, mostShown.rows))),
    quiet(unchanged.length > 0 && words.unchanged(unchanged.length)),
    quiet(faults.length > 0 && words.partly),
    actions(
      count > 0 && buttons.importTake(words.take(count), on, { style: 'primary' }),
      count > 1 && buttons.importRows(words.choose, on),
      said.length > 0 && buttons.importColumns(words.explain, on),
      buttons.importDrop(words.drop, on),
    ),
  );
}

/** To everyone in the channel: what there is to do now, the nearest first. */
export function announcedCard(view: View, added: readonly Task[]): Card {
  const { importing: words } = view.texts;
  const ordered = added.toSorted(compareTasks(view.rollout));
  const left = ordered.length - mostAnnounced;
  return card(
    words.announced(added.length),
    rows(taskRows(view, ordered.slice(0, mostAnnounced), showButton)),
    left > 0 && quiet(words.more(left)),
    actions(statusButton(view)),
  );
}

/** @param left what stands otherwise here than in the file now that it is taken over */
export function importedCard(
  view: View,
  comparison: Pick<Comparison, 'added' | 'changed' | 'events'>,
  entry: string,
  left: Content = null,
): Card {
  const { importing: words } = view.texts;
  const { id: rolloutId } = view.rollout;
  const { added, changed } = countOf(comparison);
  return card(
    words.taken(added, changed),
    text(words.takenNow),
    left,
    actions(buttons.importUndo(words.undo, { rolloutId, entry })),
  );
}

function list<T>(view: View, heading: string, all: readonly T[], rowOf: (one: T) => Row): Content {
  const left = all.length - mostShown.rows;
  return section(
    heading,
    rows(all.slice(0, mostShown.rows).map(rowOf)),
    left > 0 && quiet(view.texts.importing.more(left)),
  );
}

function addedRow(view: View, { title, klikCode, due, performer }: ImportedTask): Row {
  const { importing: words } = view.texts;
  const named = [klikCode, title].filter((part) => part !== null).join(' ');
  const role = performer === null ? null : roleName(view, performer);
  return row(named, dotted(due === null ? words.noDate : whenText(view, due), role));
}

function changedRow(view: View, { task, row: said, fields }: ChangedRow): Row {
  const { importing: words, imports } = view.texts;
  const changes = fields.map((field) => {
    const after = valueText(view, field, said[field]);
    return `${imports.fields[field]}: ${words.from(valueText(view, field, task[field]), after)}`;
  });
  return row(taskName(task), changes.join('; '));
}

function changedEventRow(view: View, { event, row: said, fields }: ChangedEvent): Row {
  const { importing: words, planNews } = view.texts;
  const changes = fields.map((field) => {
    const [before, after] = [event[field], said[field]].map((one) => factText(view, field, one));
    return `${planNews.fields[field]}: ${words.from(before ?? '', after ?? '')}`;
  });
  return row(event.title, changes.join('; '));
}

type Value = Task[ImportedField] | ImportedTask[ImportedField];

function valueText(view: View, field: ImportedField, value: Value): string {
  const { plan } = view.rollout;
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'object') return whenText(view, value as When);
  if (field === 'performer' || field === 'accountable') return roleName(view, value);
  const named = { theme: plan.themes, phase: plan.phases, none: [] };
  const key = field === 'theme' || field === 'phase' ? field : 'none';
  return named[key].find((one) => one.key === value)?.name ?? value;
}

function doubtfulRow(
  view: View,
  { row: said, like }: Comparison['doubtful'][number],
  id: string,
): Row {
  const { importing: words } = view.texts;
  const on = { rolloutId: view.rollout.id, import: id, row: said.row };
  return row(
    said.title ?? '',
    like.map(taskName).join(', '),
    like.slice(0, 2).map(({ key }) => buttons.importMatch(words.same(key), { ...on, task: key })),
    buttons.importMatch(words.isNew, on),
  );
}

function faultRow(view: View, { row: at, column, value, why, near }: RowFault): Row {
  const { importing: words, imports } = view.texts;
  return row(words.fault(at, column, value), imports.faults[why](value, near.join(', ')));
}
