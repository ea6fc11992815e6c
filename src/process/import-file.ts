/** What `npm run import` does: shows in Danish what a file would do, and does it for the operator. */
import { parseArgs } from 'node:util';
import type { Card, Part } from '../cards/card.ts';
import { cardText } from '../cards/text.ts';
import { compare, countOf } from '../domain/imports/compare.ts';
import { changesNothing } from '../domain/imports/restoring.ts';
import type { RolloutExport } from '../domain/rollout/export.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { nameKey } from '../domain/rollout/set-up.ts';
import { readImport } from '../imports/read-import.ts';
import type { Store } from '../store/store.ts';
import { saidBy } from '../usecases/amend-plan.ts';
import type { ByAnyone } from '../usecases/by.ts';
import { importTasks, shownAs } from '../usecases/import-tasks.ts';
import { restoreExport, restoringOf } from '../usecases/restore-export.ts';
import { importedCard, previewCard } from '../views/plan/import-card.ts';
import { questionCard } from '../views/plan/import-questions.ts';
import { restoreCard, restoredCard } from '../views/plan/restore-card.ts';
import { type View, viewOf } from '../views/view.ts';

const usage = 'npm run import -- FILE --rollout NAME [--sheet NAME] [--dry-run]';

export interface ImportArguments {
  readonly file: string;
  /** The municipality's name, or the rollout's id. */
  readonly rollout: string;
  readonly sheet: string | null;
  readonly isDryRun: boolean;
}

/** @throws Error with the usage */
export function importArguments(words: readonly string[]): ImportArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        rollout: { type: 'string' },
        sheet: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [file, ...others] = positionals;
    const { rollout, sheet = null } = values;
    if (file === undefined || rollout === undefined || others.length > 0) throw new Error();
    return { file, rollout, sheet, isDryRun: values['dry-run'] };
  } catch {
    throw new Error(usage);
  }
}

/** @returns what to print. @throws Error that says why nothing was read */
export async function importFile(
  store: Store,
  { rollout: name, sheet, isDryRun, bytes }: ImportArguments & { readonly bytes: Uint8Array },
  now: Date,
): Promise<string> {
  const rollout = await rolloutBy(store, name);
  const by = { personId: null, platform: 'system', now } as const;
  const view = viewOf(rollout, now, 'da', null);
  const explained = await store.imports.explained(rollout.id);
  const options = { source: saidBy(by), columns: explained, ...(sheet === null ? {} : { sheet }) };
  const read = await readImport({ bytes, name: '' }, rollout.plan, view.today, options);
  if (!read.ok) throw new Error('question' in read ? asked(view, read) : refused(view, read));
  if (read.imported.state) return restore(store, view, read.imported.state, isDryRun, by);
  const rows = read.imported.tasks;
  const { events = [] } = read.imported;
  const comparison = compare(rollout, rows, events);
  const { added, changed } = countOf(comparison);
  const preview = previewCard(view, read.imported, comparison, { id: '', explained });
  const shown = printed(preview);
  if (isDryRun || added + changed === 0) return shown;
  const { entry } = await importTasks(
    store,
    rollout.id,
    { rows, events, shownAs: shownAs(comparison) },
    by,
  );
  return `${shown}\n\n${printed(importedCard(view, comparison, entry))}`;
}

async function restore(
  store: Store,
  view: View,
  file: RolloutExport,
  isDryRun: boolean,
  by: ByAnyone,
): Promise<string> {
  const { restored, shownAs: seen } = await restoringOf(store, view.rollout, file, by);
  const shown = printed(restoreCard(view, file, restored, ''));
  if (isDryRun || changesNothing(restored)) return shown;
  const { entry } = await restoreExport(store, view.rollout, { file, shownAs: seen }, by);
  return `${shown}\n\n${printed(restoredCard(view, entry))}`;
}

async function rolloutBy(store: Store, name: string): Promise<Rollout> {
  const found = new Map<string, Rollout>();
  for (const { id } of await store.installations.all()) {
    for (const rollout of await store.rollouts.inInstallation(id)) {
      const isMeant = rollout.id === name || nameKey(rollout.municipality) === nameKey(name);
      if (isMeant) found.set(rollout.id, rollout);
    }
  }
  const [rollout, ...others] = found.values();
  if (rollout === undefined) throw new Error(`There is no rollout ${name}. See npm run admin.`);
  if (others.length === 0) return rollout;
  throw new Error(
    `Several are called ${name}. Name one by its id: ${[...found.keys()].join(', ')}`,
  );
}

type Read = Exclude<Awaited<ReturnType<typeof readImport>>, { readonly ok: true }>;

function asked(view: View, { question }: Extract<Read, { readonly question: unknown }>): string {
  const way =
    question.type === 'sheets'
      ? 'Name one with --sheet.'
      : 'Put a heading above each, or import the file in the chat, which asks.';
  return `${printed(questionCard(view, question, ''))}\n${way}`;
}

function refused(view: View, { refusal }: Extract<Read, { readonly refusal: unknown }>): string {
  return view.texts.imports.refusals[refusal.code](refusal.params);
}

/** Without what can only be pressed. */
function printed({ title, body }: Card): string {
  const parts = body.flatMap((part): readonly Part[] => {
    if (part.type === 'actions') return [];
    if (part.type !== 'rows') return [part];
    return [{ ...part, rows: part.rows.map(({ actions: _, ...row }) => row) }];
  });
  return cardText({ ...(title === undefined ? {} : { title }), body: parts });
}
