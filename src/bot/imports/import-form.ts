/** Rows that are pasted, behind the command or into its form. */
import { mayImport } from '../../domain/may/on-rollout.ts';
import { granted } from '../../usecases/refusals.ts';
import { buttons } from '../../views/buttons.ts';
import { uploadLink } from '../export/one-time-link.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { byOf, viewOn } from '../kit/context.ts';
import { fileField, textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { theRollout } from '../kit/subject.ts';
import { bytesOf } from './bytes-of.ts';
import { atField, pasted, readAndShow } from './read-and-show.ts';

export const importTasksCommand = defineCommand({
  key: 'import',
  shareable: false,
  takesRows: true,
  args: anyWords,
  run(context, _, typed) {
    const at = { view: viewOn(context), by: byOf(context) };
    if (typed.trim() === '') return importForm.ask(context, at);
    granted(mayImport(at.view.rollout, at.by), at.view.rollout, at.by);
    return readAndShow(context, at, pasted(typed));
  },
});

export const importForm = defineForm({
  button: buttons.importTasks,
  on: theRollout,
  may: ({ view, by }) => mayImport(view.rollout, by),
  title: ({ view }) => view.texts.importing.form,
  intro: ({ view }) => view.texts.importing.intro,
  fields({ view }) {
    const { importing: words } = view.texts;
    const typed = { label: words.rows, hint: words.rowsHint };
    return {
      rows: textField('longText', typed, (rows) => rows),
      file: fileField({ label: words.chosen, hint: words.chosenHint }),
    };
  },
  async besides(context, { view }) {
    const url = await uploadLink(context, view.rollout);
    return url === null ? [] : [{ label: view.texts.importing.file, url }];
  },
  send: ({ importing }) => importing.send,
  async save(context, at, { rows }) {
    const { chosen } = context;
    if (chosen === null) return atField('rows', () => readAndShow(context, at, pasted(rows)));
    const file = await bytesOf(chosen);
    return atField('file', () => readAndShow(context, at, { file, sheet: null }));
  },
});
