/** Takes back the caller's last change, unless somebody has changed the same since. */

import { mayAmendPlan } from '../domain/may/on-rollout.ts';
import type { Amendments } from '../domain/plan/amendments.ts';
import { undoMinutes } from '../domain/plan/event-news.ts';
import { untouchedItem } from '../domain/rollout/items.ts';
import { nominationIn } from '../domain/rollout/nominations.ts';
import { holdersOf } from '../domain/rollout/roles.ts';
import { type Rollout, type TaskState, untouched } from '../domain/rollout/rollout.ts';
import { nameKey } from '../domain/rollout/set-up.ts';
import { isSame } from '../domain/same.ts';
import { UserError } from '../errors.ts';
import type { AuditEntry, AuditState, Store, Term } from '../store/store.ts';
import type { By } from './by.ts';
import { termsOf } from './terms.ts';

/**
 * `entry`: the one that a button names; null: whatever the person changed last.
 * @returns the rollout afterwards and the entry that was taken back
 * @throws UserError `nothingToUndo`, `splitStands`, `changedSince` when the state is no longer what the change left
 * behind, or `nameTaken` when it would have a name again that another has got meanwhile
 */
export async function undoChange(
  store: Pick<Store, 'rollouts' | 'audit' | 'conversations'>,
  rolloutId: string,
  entry: string | null,
  by: By,
): Promise<{ rollout: Rollout; undone: AuditEntry }> {
  const since = new Date(by.now.getTime() - undoMinutes * 60_000);
  const last = await store.audit.lastBy(rolloutId, by.personId, since);
  const meant =
    entry ?? (last ?? (await store.audit.lastBy(rolloutId, by.personId, new Date(0))))?.id;
  if (meant !== last?.id) await refuseSplit(store, rolloutId, meant ?? null, by);
  if (last === null) throw new UserError('nothingToUndo');
  if (entry !== null && entry !== last.id) throw new UserError('notLastChange');
  if (!(await stillBound(store, rolloutId, last.after))) throw new UserError('changedSince');
  await refuseIfTaken(store, rolloutId, last.before.settings?.municipality ?? null);
  const { rollout } = await store.rollouts.change(rolloutId, by, (present) => {
    if (!stillAs(present, last, by.now)) throw new UserError('changedSince');
    return {
      verb: 'undo',
      subject: last.subject,
      before: last.after,
      after: last.before,
      undoes: last.id,
    };
  });
  return { rollout, undone: last };
}

/**
 * What a task was split into may have been worked on since: how to take that back by hand, for
 * whoever may. @throws UserError `splitStands`
 */
async function refuseSplit(
  { audit, rollouts }: Pick<Store, 'rollouts' | 'audit'>,
  rolloutId: string,
  entry: string | null,
  by: By,
): Promise<void> {
  const split = entry === null ? null : await audit.get(rolloutId, entry);
  const rollout = await rollouts.get(rolloutId);
  if (split?.verb !== 'plan.split' || split.isUndone || rollout === null) return;
  if (!mayAmendPlan(rollout, by).may) return;
  const keysIn = ({ amendments }: AuditState) =>
    amendments?.addedTasks.map((task) => task.key) ?? [];
  const [before, after] = [keysIn(split.before), keysIn(split.after)];
  const parts = after.filter((key) => !before.includes(key)).join(', ');
  throw new UserError('splitStands', { key: split.subject ?? '', parts });
}

/** Names are told apart in each installation that it has a channel in. */
async function refuseIfTaken(
  { rollouts, conversations }: Pick<Store, 'rollouts' | 'conversations'>,
  rolloutId: string,
  name: string | null,
): Promise<void> {
  if (name === null) return;
  for (const { installationId } of await conversations.ofRollout(rolloutId)) {
    const others = (await rollouts.inInstallation(installationId)).filter(
      ({ id }) => id !== rolloutId,
    );
    if (others.some(({ municipality }) => nameKey(municipality) === nameKey(name))) {
      throw new UserError('nameTaken', { name });
    }
  }
}

/** Which channel it is bound to is no part of a rollout. */
async function stillBound(
  { conversations }: Pick<Store, 'conversations'>,
  rolloutId: string,
  { channel }: AuditState,
): Promise<boolean> {
  if (channel === undefined) return true;
  const bound = await conversations.ofRollout(rolloutId);
  const here = bound.find(({ installationId }) => installationId === channel.installationId);
  return (here?.id ?? null) === channel.conversationId;
}

/** Whether all that the entry left behind is still so. */
export function stillAs(rollout: Rollout, { subject, after }: AuditEntry, at: Date): boolean {
  const roles = Object.entries(after.roles ?? {}).map(([role, personIds]) => {
    const terms = after.terms?.[role];
    return { role, personIds, ...(terms && { terms }) };
  });
  return (
    Object.entries(after.tasks ?? {}).every(([key, left]) => sameTask(rollout, key, left)) &&
    roles.every((left) => sameHolders(rollout, left, at)) &&
    (after.task === undefined || sameTask(rollout, subject, after.task)) &&
    (after.holders === undefined || sameHolders(rollout, after.holders, at)) &&
    (after.administrator === undefined ||
      (rollout.administrator?.personId ?? null) === after.administrator.personId) &&
    (after.nomination === undefined ||
      isSame(nominationIn(rollout, after.nomination.id), after.nomination)) &&
    (after.alive === undefined || isSame(aliveIn(rollout, after.alive), after.alive)) &&
    (after.items === undefined || sameItems(rollout, after.items)) &&
    (after.amendments === undefined || sameAmendments(rollout.amendments, after.amendments)) &&
    (after.policy === undefined || isSame(rollout.policy, after.policy)) &&
    (after.settings === undefined ||
      (rollout.municipality === after.settings.municipality &&
        rollout.language === after.settings.language &&
        rollout.sendHour === after.settings.sendHour))
  );
}

/** The moment and the author of the last change tell whether anybody was here since. */
function sameTask(rollout: Rollout, task: string | null, left: TaskState): boolean {
  const present = rollout.tasks[task ?? ''] ?? untouched;
  return (
    present.changedAt?.getTime() === left.changedAt?.getTime() &&
    present.changedBy === left.changedBy &&
    present.status === left.status &&
    present.dueOn === left.dueOn &&
    present.dueBy === left.dueBy &&
    present.snoozedUntil === left.snoozedUntil &&
    present.snoozedBy === left.snoozedBy &&
    present.seenAt?.getTime() === left.seenAt?.getTime() &&
    present.seenBy === left.seenBy &&
    present.approvedAt?.getTime() === left.approvedAt?.getTime() &&
    present.approvedBy === left.approvedBy
  );
}

function aliveIn({ holdings }: Rollout, left: NonNullable<AuditState['alive']>) {
  const at = (id: string) => holdings.find((one) => one.id === id)?.aliveAt?.toISOString() ?? null;
  return Object.fromEntries(Object.keys(left).map((id) => [id, at(id)]));
}

/** But for the numbers that keys have had, which never fall. */
function sameAmendments(present: Amendments, left: Amendments): boolean {
  const { used } = present;
  return isSame(present, { ...left, used });
}

function sameItems({ items }: Rollout, left: NonNullable<AuditState['items']>): boolean {
  return Object.entries(left).every(([name, state]) => {
    const present = items[name] ?? untouchedItem;
    return (
      present.done === state.done &&
      present.answer === state.answer &&
      present.changedAt?.getTime() === state.changedAt?.getTime()
    );
  });
}

function sameHolders(
  rollout: Rollout,
  left: NonNullable<AuditState['holders']>,
  at: Date,
): boolean {
  const present = holdersOf(rollout, left.role, at).map(({ id }) => id);
  return (
    present.length === left.personIds.length &&
    present.every((id) => left.personIds.includes(id)) &&
    (left.terms === undefined ||
      isSame(dated(termsOf(rollout, left.role, at)), dated(left.terms, at)))
  );
}

/** What of the terms can be changed, without those that are over. */
function dated(terms: readonly Term[], at: Date | null = null): readonly string[] {
  return terms
    .filter(({ until }) => at === null || until === null || until > at)
    .map(({ personId, from, until, areas = [], primaryAt = [] }) =>
      JSON.stringify([personId, from, until, areas, primaryAt]),
    )
    .toSorted();
}
