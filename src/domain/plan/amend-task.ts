/** What somebody says of one task, beside what was said of it before. */
import type { Source } from '../time/when.ts';
import type { Amendments, SaidOf, TaskAmendment } from './amendments.ts';
import type { Task } from './plan.ts';

/** Fields that carry no source of their own. */
export const sourcedFields = [
  ...(['title', 'klikCode', 'phase', 'theme', 'performer', 'accountable'] as const),
  ...(['description', 'link', 'files'] as const),
] as const;

/** The amendments, with `change` merged into those of the task, and remembered as what `source` says. */
export function withTask(
  amendments: Amendments,
  task: Pick<Task, 'key' | 'title'>,
  change: Omit<TaskAmendment, 'said'>,
  source: Source,
): Amendments {
  const { said: before, ...present } = amendments.tasks[task.key] ?? {};
  const now = sourcedFields
    .filter((field) => field in change)
    .map((field): [string, SaidOf] => {
      const was = field === 'title' ? officialTitle(amendments, task) : undefined;
      return [field, { source, ...(was !== undefined && { was }) }];
    });
  const said = { ...before, ...Object.fromEntries(now) };
  const next = { ...present, ...change, ...(Object.keys(said).length > 0 && { said }) };
  return { ...amendments, tasks: { ...amendments.tasks, [task.key]: next } };
}

/** As the plan's file has it; undefined: the task is no file's, or nobody remembers. */
function officialTitle(
  { addedTasks, tasks }: Amendments,
  { key, title }: Pick<Task, 'key' | 'title'>,
): string | undefined {
  if (addedTasks.some((task) => task.key === key)) return undefined;
  const { said, title: amended } = tasks[key] ?? {};
  return said?.title?.was ?? (amended === undefined ? title : undefined);
}
