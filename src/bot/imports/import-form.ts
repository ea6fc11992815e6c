/** Rows that are pasted: read, compared with the plan, and shown before anything is changed. */
import type { Card } from '../../cards/card.ts';
import { compare } from '../../domain/imports/compare.ts';
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import type { Imported } from '../../domain/plan/imported.ts';
import { UserError } from '../../errors.ts';
import { readImport } from '../../imports/read-import.ts';
import { saidBy } from '../../usecases/amend-plan.ts';
import { shownAs } from '../../usecases/import-tasks.ts';
import { granted } from '../../usecases/refusals.ts';
import { buttons } from '../../views/buttons.ts';
import { previewCard } from '../../views/plan/import-card.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { byOf, type Context, viewOn } from '../kit/context.ts';
import { textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { type OnRollout, theRollout } from '../kit/subject.ts';

export const importTasksCommand = defineCommand({
  key: 'import',
  shareable: false,
  takesRows: true,
  args: anyWords,
  run(context, _, typed) {
    const at = { view: viewOn(context), by: byOf(context) };
    if (typed.trim() === '') return importForm.ask(context, at);
    granted(mayAmendPlan(at.view.rollout, at.by), at.view.rollout, at.by);
    return readAndShow(context, at, typed);
  },
});

export const importForm = defineForm({
  button: buttons.importTasks,
  on: theRollout,
  may: ({ view, by }) => mayAmendPlan(view.rollout, by),
  title: ({ view }) => view.texts.importing.form,
  intro: ({ view }) => view.texts.importing.intro,
  fields({ view }) {
    const { importing: words } = view.texts;
    const asked = { label: words.rows, hint: words.rowsHint, required: true };
    return { rows: textField('longText', asked, (typed) => typed) };
  },
  send: ({ importing }) => importing.send,
  save: (context, at, { rows }) => readAndShow(context, at, rows),
});

/** @throws UserError for what cannot be read at all, at the field */
async function readAndShow(context: Context, { view, by }: OnRollout, text: string): Promise<Card> {
  const { plan } = view.rollout;
  const read = await readImport({ text }, plan, view.today, { source: saidBy(by) });
  if (read.ok) return keepAndShow(context, view, read.imported);
  if ('question' in read) throw new UserError('importUnclear', { input: 'rows' });
  const { code, params } = read.refusal;
  throw new UserError('importRefused', { ...params, code, input: 'rows' });
}

/** Kept until somebody decides, as it was shown to them. */
export async function keepAndShow(
  { store, caller, now }: Context,
  view: OnRollout['view'],
  imported: Imported,
): Promise<Card> {
  const comparison = compare(view.rollout, imported.tasks);
  const of = { rolloutId: view.rollout.id, personId: caller.id, now };
  const id = await store.imports.keep({ ...of, imported, shownAs: shownAs(comparison) });
  return previewCard(view, imported, comparison, id);
}
