/** Takes back a whole import, for a day: longer than other changes, for it is looked at by others first. */
import { mayImport } from '../domain/may/on-rollout.ts';
import { taskIn } from '../domain/plan/plan.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import { UserError } from '../errors.ts';
import type { AuditEntry, Changed, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { granted } from './refusals.ts';
import { stillAs } from './undo-change.ts';

const longestMs = 24 * 60 * 60 * 1000;

/**
 * @param entry id of the audit entry that the import's button names
 * @throws UserError `notAllowed`, `importGone`, `changedSince` when the plan was amended since, or
 * `importWorkedOn` when somebody has begun what it added
 */
export async function undoImport(
  store: Pick<Store, 'rollouts' | 'audit'>,
  rolloutId: string,
  entry: string,
  by: By,
): Promise<Changed> {
  const done = await store.audit.get(rolloutId, entry);
  const isThere = done?.verb === 'plan.import' && !done.isUndone;
  return store.rollouts.change(rolloutId, by, (rollout) => {
    granted(mayImport(rollout, by), rollout, by);
    if (!isThere || by.now.getTime() - done.at.getTime() > longestMs) {
      throw new UserError('importGone');
    }
    const { before, after, id } = done;
    if (!stillAs(rollout, done, by.now)) throw new UserError('changedSince');
    const worked = workedOn(rollout, done);
    if (worked.length > 0) throw new UserError('importWorkedOn', { tasks: worked.join(', ') });
    return { verb: 'undo', subject: null, before: after, after: before, undoes: id };
  });
}

function workedOn({ plan, tasks }: Rollout, { before, after }: AuditEntry): string[] {
  const keysIn = ({ amendments }: AuditEntry['after']) =>
    amendments?.addedTasks.map(({ key }) => key) ?? [];
  const earlier = keysIn(before);
  return keysIn(after)
    .filter((key) => !earlier.includes(key) && tasks[key] && !after.tasks?.[key])
    .map((key) => `${key} ${taskIn(plan, key)?.title ?? ''}`.trim());
}
