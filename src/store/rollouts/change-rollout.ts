/**
 * The one way to change a rollout: state, audit row, the next look at its reminders and the jobs
 * that follow are written in one transaction, or not at all.
 */

import { requestInHand } from '../../async/request-in-hand.ts';
import { usedBy } from '../../domain/may/allowance.ts';
import { Amendments, withUsed } from '../../domain/plan/amendments.ts';
import type { Subject } from '../../domain/reminders/addressee.ts';
import { attendanceIn } from '../../domain/rollout/attendance.ts';
import { itemName } from '../../domain/rollout/items.ts';
import { klikItem, klikRole } from '../../domain/rollout/klik-roles.ts';
import { Policy } from '../../domain/rollout/policy.ts';
import { projectManagerRole } from '../../domain/rollout/roles.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { nameKey } from '../../domain/rollout/set-up.ts';
import type { Prisma, Transaction } from '../database/database.ts';
import { rowsIn } from '../database/direct.ts';
import { scheduleNext } from '../ledger/schedule-next.ts';
import type { StoreParts } from '../parts.ts';
import { marked } from '../queue/requests.ts';
import { fromItemState, fromTaskState, toJson, toNumber } from '../rows.ts';
import type { AuditState, Change, Changed, ChangedBy } from '../store.ts';
import { loadRollout } from './load-rollouts.ts';

import { outOfDate } from './out-of-date.ts';
import { answeredBetween, writeAlive } from './write-alive.ts';
import { writeHolders } from './write-holders.ts';

/** How often a transaction is run that the server aborts because of a conflict. */
const tries = 3;

/** @throws what `decide` throws, and then nothing has changed */
export function changeRollout(
  parts: StoreParts,
  rolloutId: string,
  by: ChangedBy,
  decide: (rollout: Rollout) => Change,
): Promise<Changed> {
  return inTransaction(parts.prisma, (tx) => changeIn(parts, tx, rolloutId, by, decide));
}

/** The same as a part of something larger. */
export async function changeIn(
  { queue, plan }: StoreParts,
  tx: Transaction,
  rolloutId: string,
  by: ChangedBy,
  decide: (rollout: Rollout) => Change,
): Promise<Changed> {
  await tx.$queryRaw`SELECT 1 FROM rollout WHERE id = ${rolloutId} FOR UPDATE`;
  const before = await loadRollout(rowsIn(tx), rolloutId, plan);
  const change = decide(before);
  await write(tx, before, change, by);
  await writeAlive(tx, before, change, by);
  await useUp(tx, before, change, by);
  const entry = await writeAudit(tx, rolloutId, change, by);
  const after = await loadRollout(rowsIn(tx), rolloutId, plan);
  const rollout = await scheduleNext(tx, before, after, by.now);
  const told =
    change.after.amendments === undefined && change.after.items === undefined
      ? []
      : await outOfDate(tx, before, rollout);
  const changed = distinct([...namedIn(change), ...told, ...answeredBetween(before, rollout)]);
  const subjects = changed.length === 0 ? [null] : changed;
  for (const subject of subjects) await queue?.sendRefresh(tx, { rolloutId, subject });
  return { rollout, entry };
}

/** Subjects that the change itself names. */
function namedIn(change: Change): Subject[] {
  return [
    ...Object.keys(tasksIn(change)).map((key) => ({ type: 'task', key }) as const),
    ...Object.keys(rolesIn(change.after)).map((key) => ({ type: 'role', key }) as const),
    ...(itemName('roles', klikItem) in (change.after.items ?? {})
      ? [{ type: 'role', key: klikRole } as const]
      : []),
    ...[change.after.nomination ?? []]
      .flat()
      .map(({ role: key }) => ({ type: 'role', key }) as const),
    ...Object.keys(change.after.items ?? {})
      .flatMap((name) => attendanceIn(name) ?? [])
      .map(({ event: key }) => ({ type: 'event', key }) as const),
    // 'Not yet' answers whoever was asked for dates.
    ...Object.keys(change.after.items ?? {})
      .filter((name) => name.startsWith('dates/'))
      .map(() => ({ type: 'role', key: projectManagerRole }) as const),
  ];
}

function distinct(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map((one) => [`${one.type} ${one.key}`, one])).values()];
}

function tasksIn({ subject, after }: Change): NonNullable<AuditState['tasks']> {
  if (after.task === undefined) return after.tasks ?? {};
  if (subject === null) throw new Error('a change of a task must name it');
  return { ...after.tasks, [subject]: after.task };
}

function rolesIn({ holders, roles = {} }: AuditState): NonNullable<AuditState['roles']> {
  return holders === undefined ? roles : { ...roles, [holders.role]: holders.personIds };
}

/** What somebody was allowed once is used by the first change that it lets them make. */
async function useUp(
  tx: Transaction,
  rollout: Rollout,
  { verb, subject, after }: Change,
  by: ChangedBy,
): Promise<void> {
  const named = [...Object.keys(after.tasks ?? {}), ...Object.keys(after.roles ?? {})];
  const subjects = subject === null ? named : [subject, ...named];
  const used = usedBy(rollout, { verb, subjects }, by);
  if (used.length === 0) return;
  const id = { in: used.map((one) => one.id) };
  await tx.allowance.updateMany({ where: { id }, data: { usedAt: by.now } });
}

async function write(
  tx: Transaction,
  rollout: Rollout,
  change: Change,
  { now, personId: by }: ChangedBy,
): Promise<void> {
  const { id: rolloutId, amendments: present } = rollout;
  const { after } = change;
  for (const [task, state] of Object.entries(tasksIn(change))) {
    const kept = fromTaskState(state);
    await tx.taskState.upsert({
      where: { rolloutId_task: { rolloutId, task } },
      create: { rolloutId, task, ...kept },
      update: kept,
    });
  }
  for (const [item, state] of Object.entries(after.items ?? {})) {
    const kept = fromItemState(state);
    await tx.itemState.upsert({
      where: { rolloutId_item: { rolloutId, item } },
      create: { rolloutId, item, ...kept },
      update: kept,
    });
  }
  if (after.holders) await writeHolders(tx, rollout, after.holders, { now, by });
  for (const [role, personIds] of Object.entries(after.roles ?? {})) {
    const terms = after.terms?.[role];
    await writeHolders(tx, rollout, { role, personIds, ...(terms && { terms }) }, { now, by });
  }
  if (after.allowance) {
    const { id, answeredBy, right: action, ...said } = after.allowance;
    const kept = { ...said, action, answeredById: answeredBy, answeredAt: answeredBy && now };
    await tx.allowance.upsert({ where: { id }, create: { id, rolloutId, ...kept }, update: kept });
  }
  if (after.nomination) {
    const { id, nominatedBy: nominatedById, ...said } = after.nomination;
    const kept = { ...said, nominatedById };
    await tx.nomination.upsert({ where: { id }, create: { id, rolloutId, ...kept }, update: kept });
  }
  if (after.settings) {
    const { municipality, language, sendHour } = after.settings;
    await tx.rollout.update({
      where: { id: rolloutId },
      data: { municipality, nameKey: nameKey(municipality), language, sendHour },
    });
  }
  if (after.administrator) {
    const { personId, since } = after.administrator;
    await tx.rollout.update({
      where: { id: rolloutId },
      data: { administratorId: personId, administratorSince: personId && since },
    });
  }
  if (after.policy) {
    // Nothing is kept that could not be read again.
    const policy = toJson(Policy.parse(after.policy));
    await tx.rollout.update({ where: { id: rolloutId }, data: { policy } });
  }
  if (after.amendments) {
    const amendments = toJson(Amendments.parse(withUsed(after.amendments, present)));
    await tx.rollout.update({ where: { id: rolloutId }, data: { amendments } });
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
  { personId, accountId = null, platform, now }: ChangedBy,
): Promise<string> {
  const { id } = await tx.auditEntry.create({
    data: {
      rolloutId,
      at: now,
      byId: personId,
      accountId,
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

/** Records the request in hand with it; retries when the server aborts it because of a conflict. */
export async function inTransaction<T>(
  prisma: Prisma,
  run: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      const result = await prisma.$transaction((tx) => marked(tx, run));
      const request = requestInHand();
      if (request !== undefined) request.isMarked = true;
      return result;
    } catch (error) {
      if (left === 0 || !isConflict(error)) throw error;
    }
  }
}

// P2034: Prisma's word for a write conflict or a deadlock.
function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2034';
}
