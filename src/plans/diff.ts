/** What `npm run plan:diff -- OLD NEW` runs: what a version of a plan changes, a line each. */
import type { PlanEvent, Task } from '../domain/plan/plan.ts';
import {
  type Changed,
  isEmpty,
  isMoved,
  isRenamed,
  type ListDiff,
  planDiff,
} from '../domain/plan/plan-diff.ts';
import { readPlanFile } from './plan-files.ts';

/**
 * The files may have any names, as what `git show HEAD:src/plans/…` wrote.
 * @throws for a file that is no plan, and where a change does not raise the version
 */
function diffLines(oldPath: string, newPath: string): readonly string[] {
  const [before, after] = [readPlanFile(oldPath), readPlanFile(newPath)];
  const diff = planDiff(before, after);
  const versions = `version ${before.version} → ${after.version}`;
  if (!isEmpty(diff) && after.version <= before.version) {
    throw new Error(`${newPath}: ${versions}: a plan that has changed needs a higher version`);
  }
  const lines = [...linesOf('task', diff.tasks), ...linesOf('event', diff.events)];
  return [`${after.key}, ${versions}: ${lines.length} changes`, ...lines];
}

function linesOf(what: string, { added, changed, withdrawn }: ListDiff): string[] {
  const line = (word: string, { key, title }: Task | PlanEvent, more = '') =>
    `  ${word} ${what} ${key} ${title}${more}`;
  return [
    ...added.map((one) => line('new', one)),
    ...changed.map((one) => line(wordFor(one), one.after, `: ${changesIn(one)}`)),
    ...withdrawn.map((one) => line('withdrawn', one)),
  ];
}

function wordFor(changed: Changed): string {
  if (isMoved(changed)) return 'moved';
  return isRenamed(changed) ? 'renamed' : 'changed';
}

function changesIn({ before, after, fields }: Changed): string {
  return fields
    .map((field) => {
      const [was, is] = [Reflect.get(before, field), Reflect.get(after, field)].map(withoutSource);
      return was === is ? `${field} (its source)` : `${field} ${was} → ${is}`;
    })
    .join(', ');
}

if (import.meta.main) {
  const [oldPath, newPath] = process.argv.slice(2);
  try {
    if (!oldPath || !newPath) throw new Error('Which plans? npm run plan:diff -- OLD NEW');
    console.log(diffLines(oldPath, newPath).join('\n'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function withoutSource(value: unknown): string | undefined {
  return JSON.stringify(value, (name, part: unknown) => (name === 'source' ? undefined : part));
}
