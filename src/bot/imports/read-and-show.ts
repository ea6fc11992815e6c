/**
 * What was given is read, compared with the plan, and shown before anything is changed; or what is
 * unclear in it is asked. It is kept until somebody decides.
 */
import type { Card } from '../../cards/card.ts';
import { compare } from '../../domain/imports/compare.ts';
import type { Imported } from '../../domain/plan/imported.ts';
import { UserError } from '../../errors.ts';
import type { Question } from '../../imports/read.ts';
import { readImport } from '../../imports/read-import.ts';
import type { ExplainedColumns, PendingImport } from '../../store/store.ts';
import { saidBy } from '../../usecases/amend-plan.ts';
import { shownAs } from '../../usecases/import-tasks.ts';
import { restoringOf } from '../../usecases/restore-export.ts';
import { previewCard } from '../../views/plan/import-card.ts';
import { questionCard } from '../../views/plan/import-questions.ts';
import { restoreCard } from '../../views/plan/restore-card.ts';
import type { ValueOf } from '../kit/action.ts';
import { byOf, type Context } from '../kit/context.ts';
import type { OnRollout } from '../kit/subject.ts';

export type Given = Pick<PendingImport, 'file' | 'sheet'>;

export function pasted(text: string): Given {
  return { file: Buffer.from(text), sheet: null };
}

/**
 * @param said what headings mean, as has just been answered
 * @throws UserError for what cannot be read at all
 */
export async function readAndShow(
  context: Context,
  at: OnRollout,
  given: Given,
  said: ExplainedColumns = {},
): Promise<Card> {
  const { id } = at.view.rollout;
  const before = await context.store.imports.explained(id);
  const read = await readGiven(at, given, { ...before, ...said });
  const isNews = Object.keys(said).length > 0;
  // What was explained for other files need not fit this one: then it is asked.
  const isMisfit = !isNews && 'refusal' in read && read.refusal.code === 'noTitleColumn';
  const found = isMisfit ? await readGiven(at, given, {}) : read;
  if (found.ok) {
    const news = isNews ? withoutLetters(said) : {};
    if (isNews) await context.store.imports.explain(id, news);
    return keepAndShow(context, at.view, given, found.imported, { ...before, ...news });
  }
  if ('question' in found) return keepAndAsk(context, at.view, given, found.question);
  const { code, params } = found.refusal;
  throw new UserError('importRefused', { ...params, code });
}

export async function readGiven(
  { view, by }: OnRollout,
  { file, sheet }: Given,
  columns: ExplainedColumns,
) {
  const options = { source: saidBy(by), columns, ...(sheet === null ? {} : { sheet }) };
  return readImport({ bytes: file, name: '' }, view.rollout.plan, view.today, options);
}

/** Kept until somebody decides, as it was shown to them. */
export async function keepAndShow(
  context: Context,
  view: OnRollout['view'],
  given: Given,
  imported: Imported,
  explained: ExplainedColumns,
): Promise<Card> {
  const { store, caller, now } = context;
  const { rollout } = view;
  const keep = (shown: PendingImport['shown']) =>
    store.imports.keep({ rolloutId: rollout.id, personId: caller.id, now, ...given, shown });
  if (imported.state) {
    const restoring = await restoringOf(store, rollout, imported.state, byOf(context));
    const id = await keep({ imported, shownAs: restoring.shownAs });
    return restoreCard(view, imported.state, restoring.restored, id);
  }
  const comparison = compare(rollout, imported.tasks, imported.events);
  const id = await keep({ imported, shownAs: shownAs(comparison) });
  return previewCard(view, imported, comparison, { id, explained });
}

async function keepAndAsk(
  { store, caller, now }: Context,
  view: OnRollout['view'],
  given: Given,
  question: Question,
): Promise<Card> {
  const of = { rolloutId: view.rollout.id, personId: caller.id, now };
  const id = await store.imports.keep({ ...of, ...given, shown: null });
  return questionCard(view, question, id);
}

/** @throws UserError `importGone` */
export async function keptImport(
  { store, caller, now }: Context,
  rolloutId: string,
  id: string,
): Promise<PendingImport> {
  const kept = await store.imports.find(rolloutId, caller.id, id, now);
  if (kept === null) throw new UserError('importGone');
  return kept;
}

/** One that was read, and not only asked about. @throws UserError `importGone` */
export async function shownImport(context: Context, rolloutId: string, id: string) {
  const { shown, ...given } = await keptImport(context, rolloutId, id);
  if (shown === null) throw new UserError('importGone');
  return { given, ...shown };
}

export async function chooseSheet(
  context: Context,
  at: OnRollout,
  { import: id, sheet }: ValueOf<'importSheet'>,
): Promise<Card> {
  const { file } = await keptImport(context, at.view.rollout.id, id);
  return readAndShow(context, at, { file, sheet });
}

/** What cannot be read is told at the field. */
export async function atField<T>(input: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'importRefused') throw error;
    throw new UserError(error.code, { ...error.params, input });
  }
}

/** A column without a heading is named by its letter, which says nothing of another file. */
function withoutLetters(said: ExplainedColumns): ExplainedColumns {
  return Object.fromEntries(
    Object.entries(said).filter(([heading]) => !/^[A-Z]{1,2}$/.test(heading)),
  );
}
