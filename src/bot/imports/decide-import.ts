/** Buttons below what an import would do. */
import { card, sentence } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { compare } from '../../domain/imports/compare.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { importTasks } from '../../usecases/import-tasks.ts';
import { restoreExport } from '../../usecases/restore-export.ts';
import { settleStatuses } from '../../usecases/settle-statuses.ts';
import { undoImport } from '../../usecases/undo-import.ts';
import { buttons } from '../../views/buttons.ts';
import { announcedCard, importedCard } from '../../views/plan/import-card.ts';
import { reconciliation, settledCard } from '../../views/plan/reconciliation.ts';
import { restoredCard } from '../../views/plan/restore-card.ts';
import { viewOf } from '../../views/view.ts';
import type { ValueOf } from '../kit/action.ts';
import { type Context, viewOn } from '../kit/context.ts';
import type { OnRollout } from '../kit/subject.ts';
import { tell } from '../kit/tell.ts';
import { keepAndShow, shownImport } from './read-and-show.ts';

export async function takeImport(
  context: Context,
  { view, by }: OnRollout,
  { import: id }: ValueOf<'importTake'>,
): Promise<Card> {
  const { store } = context;
  const { imported, shownAs } = await shownImport(context, view.rollout.id, id);
  if (imported.state) {
    const file = { file: imported.state, shownAs };
    const { rollout, entry } = await restoreExport(store, view.rollout, file, by);
    await store.imports.drop(rollout.id, context.caller.id);
    return restoredCard(viewOn(context, rollout), entry);
  }
  const wanted = { rows: imported.tasks, events: imported.events ?? [], shownAs };
  const { rollout, entry, comparison } = await importTasks(store, view.rollout.id, wanted, by);
  await announce(context, view.rollout, rollout);
  // What is new has a status there too.
  const { statuses } = compare(rollout, imported.tasks);
  if (statuses.length === 0) await store.imports.drop(rollout.id, context.caller.id);
  const now = viewOn(context, rollout);
  return importedCard(now, comparison, entry, reconciliation(now, statuses, id));
}

export async function settleAll(
  context: Context,
  { view, by }: OnRollout,
  { import: id, side, count }: ValueOf<'importSettle'>,
): Promise<Card> {
  const { imported } = await shownImport(context, view.rollout.id, id);
  const wanted = { rows: imported.tasks, side, count };
  const { rollout, entry } = await settleStatuses(context.store, view.rollout.id, wanted, by);
  return settledCard(viewOn(context, rollout), count, entry);
}

/** In each of its channels, once; who performs the new tasks hears of them as of any new one. */
async function announce(context: Context, before: Rollout, rollout: Rollout): Promise<void> {
  const { store, now } = context;
  const known = new Set(before.plan.tasks.map(({ key }) => key));
  const added = rollout.plan.tasks.filter(({ key }) => !known.has(key));
  if (added.length === 0) return;
  const { language } = rollout;
  const card = announcedCard(viewOf(rollout, now, language, null), added);
  for (const channel of await store.conversations.ofRollout(rollout.id)) {
    await tell(context, 'channel', channel, { card, language });
  }
}

export async function dropImport({ store, caller }: Context, { view }: OnRollout): Promise<Card> {
  await store.imports.drop(view.rollout.id, caller.id);
  const { importing: words } = view.texts;
  const anew = buttons.importTasks(words.form, { rolloutId: view.rollout.id });
  return sentence(words.dropped, anew);
}

/** The row is that task, or a new one: shown once more with what that makes of it. */
export async function matchRow(
  context: Context,
  { view }: OnRollout,
  { import: id, row, task }: ValueOf<'importMatch'>,
): Promise<Card> {
  const { given, imported } = await shownImport(context, view.rollout.id, id);
  const tasks = imported.tasks.map((one) => {
    if (one.row !== row) return one;
    return task === undefined ? { ...one, isNew: true as const } : { ...one, key: task };
  });
  const explained = await context.store.imports.explained(view.rollout.id);
  return keepAndShow(context, view, given, { ...imported, tasks }, explained);
}

export async function undoAndTell(
  context: Context,
  { view, by }: OnRollout,
  { entry }: ValueOf<'importUndo'>,
): Promise<Card> {
  const { rollout } = await undoImport(context.store, view.rollout.id, entry, by);
  return card(viewOn(context, rollout).texts.importing.undone);
}
