/** Which rows of an import are left out: told by their numbers, for a file has thousands. */
import { compare } from '../../domain/imports/compare.ts';
import { rowsNamedIn } from '../../domain/imports/row-numbers.ts';
import { mayImport } from '../../domain/may/on-rollout.ts';
import type { Imported } from '../../domain/plan/imported.ts';
import { UserError } from '../../errors.ts';
import { buttons } from '../../views/buttons.ts';
import { rowList } from '../../views/plan/import-questions.ts';
import type { ValueOf } from '../kit/action.ts';
import { textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { type OnRollout, type Subject, theRollout } from '../kit/subject.ts';
import { type Given, keepAndShow, shownImport } from './read-and-show.ts';

interface OnImport extends OnRollout {
  readonly import: string;
  readonly given: Given;
  readonly imported: Imported;
}

const theImport: Subject<ValueOf<'importRows'>, ValueOf<'importRows'>, OnImport> = {
  async find(context, { rolloutId, import: id }) {
    const on = await theRollout.find(context, { rolloutId });
    const { given, imported } = await shownImport(context, rolloutId, id);
    return { ...on, import: id, given, imported };
  },
  refOf: ({ view, import: id }) => ({ rolloutId: view.rollout.id, import: id }),
};

export const rowsForm = defineForm({
  button: buttons.importRows,
  on: theImport,
  may: ({ view, by }) => mayImport(view.rollout, by),
  title: ({ view }) => view.texts.importing.choose,
  intro: ({ view, imported }) =>
    rowList(view, compare(view.rollout, imported.tasks, imported.events)),
  fields({ view, imported }) {
    const { importing: words } = view.texts;
    const asked = { label: words.leaveOut, hint: words.leaveOutHint, required: true };
    const read = (typed: string) => {
      const { tasks, events = [] } = imported;
      const numbers = [...tasks, ...events].map(({ row }) => row);
      const named = rowsNamedIn(typed, numbers);
      if (named === null) throw new UserError('importRowUnknown', { rows: typed });
      return named;
    };
    return { leaveOut: textField('text', asked, read) };
  },
  send: ({ importing }) => importing.showWithout,
  async save(context, { view, given, imported }, { leaveOut }) {
    const explained = await context.store.imports.explained(view.rollout.id);
    const left = <T extends { readonly row: number }>(all: readonly T[]) =>
      all.filter(({ row }) => !leaveOut.has(row));
    const { tasks, events = [] } = imported;
    const some = { ...imported, tasks: left(tasks), events: left(events) };
    return keepAndShow(context, view, given, some, explained);
  },
});
