/**
 * The one way to change a rollout: state, audit row, the next look at its reminders and the jobs
 * that follow are written in one transaction, or not at all.
 */
import { nextCheckAt, upcomingReminders } from '../domain/reminders.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Prisma, Transaction } from './database.ts';
import type { StoreParts } from './index.ts';
import { fromTaskState, toJson, toNumber, toRollout, type WholeRollout, whole } from './rows.ts';
import type { AuditState, Change, Changed, ChangedBy } from './store.ts';

/** How often a transaction that a server broke off for another's sake is run. */
const tries = 3;

/** @throws what `decide` throws, and then nothing has changed */
export function changeRollout(
  { prisma, queue, plan }: StoreParts,
  rolloutId: string,
  by: ChangedBy,
  decide: (rollout: Rollout) => Change,
): Promise<Changed> {
  return inTransaction(prisma, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM rollout WHERE id = ${rolloutId} FOR UPDATE`;
    const load = () => tx.rollout.findUniqueOrThrow({ where: { id: rolloutId }, include: whole });
    const row = await load();
    const before = toRollout(row, plan(row.planKey));
    const change = decide(before);
    await write(tx, row, change, by);
    const entry = await writeAudit(tx, rolloutId, change, by);
    const after = toRollout(await load(), plan(row.planKey));
    const rollout = await scheduleNext(tx, before, after, by);
    const task = change.after.task ? change.subject : null;
    await queue?.sendRefresh(tx, { rolloutId, task });
    return { rollout, entry };
  });
}

async function write(
  tx: Transaction,
  { id: rolloutId, holdings }: WholeRollout,
  { subject, after }: Change,
  { now }: ChangedBy,
): Promise<void> {
  if (after.task) {
    if (subject === null) throw new Error('a change of a task must name it');
    const state = fromTaskState(after.task);
    await tx.taskState.upsert({
      where: { rolloutId_task: { rolloutId, task: subject } },
      create: { rolloutId, task: subject, ...state },
      update: state,
    });
  }
  if (after.holders) {
    const { role, personIds } = after.holders;
    const open = holdings.filter((holding) => holding.role === role && holding.until === null);
    const leaving = open.filter(({ personId }) => !personIds.includes(personId));
    const coming = personIds.filter((id) => !open.some(({ personId }) => personId === id));
    await tx.holding.updateMany({
      where: { id: { in: leaving.map(({ id }) => id) } },
      data: { until: now },
    });
    await tx.holding.createMany({
      data: coming.map((personId) => ({ rolloutId, role, personId, from: now })),
    });
  }
  if (after.settings) {
    const { municipality, language, sendHour } = after.settings;
    await tx.rollout.update({
      where: { id: rolloutId },
      data: { municipality, language, sendHour },
    });
  }
  if (after.channel) await bind(tx, rolloutId, after.channel);
}

async function bind(
  tx: Transaction,
  rolloutId: string,
  { installationId, conversationId }: NonNullable<AuditState['channel']>,
): Promise<void> {
  await tx.conversation.updateMany({
    where: { rolloutId, installationId },
    data: { rolloutId: null },
  });
  if (conversationId === null) return;
  await tx.conversation.update({
    where: { id: conversationId, installationId },
    data: { rolloutId },
  });
}

async function writeAudit(
  tx: Transaction,
  rolloutId: string,
  { verb, subject, before, after, undoes }: Change,
  { personId, platform, now }: ChangedBy,
): Promise<string> {
  const { id } = await tx.auditEntry.create({
    data: {
      rolloutId,
      at: now,
      byId: personId,
      platform,
      verb,
      subject,
      before: toJson(before),
      after: toJson(after),
      undoesId: undoes === undefined ? null : toNumber(undoes),
    },
  });
  return String(id);
}

// What was due under the old state and is not planned yet stays due: the next tick plans it. If
// there is no such thing, then nothing of the past is owed under the new state either.
async function scheduleNext(
  tx: Transaction,
  before: Rollout,
  rollout: Rollout,
  { now }: ChangedBy,
): Promise<Rollout> {
  if (upcomingReminders(before, before.checkedAt, now).length > 0) return rollout;
  const checkedAt = now > rollout.checkedAt ? now : rollout.checkedAt;
  await tx.rollout.update({
    where: { id: rollout.id },
    data: { checkedAt, nextCheckAt: nextCheckAt(rollout, checkedAt) },
  });
  return { ...rollout, checkedAt };
}

async function inTransaction<T>(prisma: Prisma, run: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await prisma.$transaction(run);
    } catch (error) {
      if (left === 0 || !isConflict(error)) throw error;
    }
  }
}

// P2034: Prisma's word for a write conflict or a deadlock.
function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2034';
}
