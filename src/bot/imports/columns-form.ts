/** What the columns of a file hold, where its headings do not say. */
import { mostShown } from '../../cards/limits.ts';
import { mayImport } from '../../domain/may/on-rollout.ts';
import type { ImportField } from '../../domain/plan/imported.ts';
import { UserError } from '../../errors.ts';
import type { ColumnChoice } from '../../imports/read.ts';
import type { ExplainedColumns } from '../../store/store.ts';
import type { Texts } from '../../texts/index.ts';
import { buttons } from '../../views/buttons.ts';
import type { ValueOf } from '../kit/action.ts';
import { choiceField, optionsOf } from '../kit/fields.ts';
import { defineForm, type Field } from '../kit/form.ts';
import { type OnRollout, type Subject, theRollout } from '../kit/subject.ts';
import { atField, type Given, keptImport, readAndShow, readGiven } from './read-and-show.ts';

interface OnColumns extends OnRollout {
  readonly import: string;
  readonly given: Given;
  readonly columns: readonly ColumnChoice[];
  readonly explained: ExplainedColumns;
}

/** Asked anew each time: what was explained once may be explained otherwise. */
const theColumns: Subject<ValueOf<'importColumns'>, ValueOf<'importColumns'>, OnColumns> = {
  async find(context, { rolloutId, import: id }) {
    const on = await theRollout.find(context, { rolloutId });
    const { shown, ...given } = await keptImport(context, rolloutId, id);
    const read = await readGiven(on, given, {});
    if (read.ok || !('question' in read) || read.question.type !== 'columns') {
      throw new UserError('staleButton');
    }
    const columns = read.question.columns.filter(({ isUnclear }) => isUnclear);
    const explained = await context.store.imports.explained(rolloutId);
    return { ...on, import: id, given, columns, explained };
  },
  refOf: ({ view, import: id }) => ({ rolloutId: view.rollout.id, import: id }),
};

type Answer = ImportField | 'none';

export const columnsForm = defineForm({
  button: buttons.importColumns,
  on: theColumns,
  may: ({ view, by }) => mayImport(view.rollout, by),
  title: ({ view }) => view.texts.importing.whichColumns,
  intro: ({ view }) => view.texts.importing.whyColumns,
  fields: ({ view, columns, explained }): Record<string, Field<Answer>> =>
    Object.fromEntries(
      columns
        .slice(0, mostShown.inputs)
        .map((one, index) => [inputOf(index), columnField(view.texts, one, explained)]),
    ),
  send: ({ importing }) => importing.send,
  save(context, at, answers) {
    const said = at.columns.map(({ heading }, index): [string, ImportField | null] => {
      const answer = answers[inputOf(index)] ?? 'none';
      return [heading, answer === 'none' ? null : answer];
    });
    return atField(inputOf(0), () => readAndShow(context, at, at.given, Object.fromEntries(said)));
  },
});

function inputOf(index: number): string {
  return `column.${index}`;
}

function columnField(
  { importing: words, imports }: Texts,
  { heading, samples, field }: ColumnChoice,
  explained: ExplainedColumns,
): Field<Answer> {
  const before = Object.hasOwn(explained, heading) ? explained[heading] : field;
  const asked = { label: words.column(heading), hint: words.samples(samples) };
  const options = optionsOf<Answer>({ ...imports.fields, none: words.notRead });
  return choiceField({ ...asked, initial: before ?? 'none' }, options);
}
