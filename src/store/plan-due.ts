/**
 * Plans what is due: rows of the ledger and the jobs that send them, in one transaction for many
 * rollouts. A row's key is unique, so planning twice, or in two processes, plans once.
 */
import { nextCheckAt } from '../domain/reminders.ts';
import type { Recipient } from '../domain/roles.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Transaction } from './database.ts';
import { Prisma } from './generated/client.ts';
import type { StoreParts } from './index.ts';
import type { GroupedJob } from './queue.ts';
import { fromReminder, toJson, toRecipient, toRollout, whole } from './rows.ts';
import type { HoldUntil, PlannedDelivery } from './store.ts';

type Plan = (rollout: Rollout) => readonly PlannedDelivery[] | HoldUntil;
type Asked = { readonly rollout: Rollout; readonly answer: ReturnType<Plan> };
type Planned = { readonly rollouts: number; readonly deliveries: number };

/** @throws AggregateError when some rollouts could not be planned; the others are */
export async function planDue(
  parts: StoreParts,
  now: Date,
  most: number,
  plan: Plan,
): Promise<Planned> {
  let due: readonly string[] = [];
  try {
    return await parts.prisma.$transaction(async (tx) => {
      due = await takeDue(tx, now, most);
      return planAll(parts, tx, due, now, plan);
    });
  } catch (error) {
    if (due.length === 0) throw error;
    return planEach(parts, due, now, plan);
  }
}

/** A transaction for each, so that what is wrong with one stays with that one. */
async function planEach(
  parts: StoreParts,
  due: readonly string[],
  now: Date,
  plan: Plan,
): Promise<Planned> {
  const faults: unknown[] = [];
  const planned: Planned[] = [];
  for (const id of due) {
    try {
      const one = await parts.prisma.$transaction(async (tx) =>
        planAll(parts, tx, await takeDue(tx, now, 1, Prisma.sql`AND id = ${id}`), now, plan),
      );
      planned.push(one);
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'some rollouts could not be planned');
  const sum = (of: keyof Planned) => planned.reduce((total, one) => total + one[of], 0);
  return { rollouts: sum('rollouts'), deliveries: sum('deliveries') };
}

/** Locks those that are due; what another process has in hand is left to it. */
async function takeDue(
  tx: Transaction,
  now: Date,
  most: number,
  only = Prisma.empty,
): Promise<string[]> {
  const due = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM rollout WHERE next_check_at <= ${now} ${only}
    ORDER BY next_check_at LIMIT ${most} FOR UPDATE SKIP LOCKED`;
  return due.map(({ id }) => id);
}

async function planAll(
  parts: StoreParts,
  tx: Transaction,
  ids: readonly string[],
  now: Date,
  plan: Plan,
): Promise<Planned> {
  if (ids.length === 0) return { rollouts: 0, deliveries: 0 };
  const rows = await tx.rollout.findMany({ where: { id: { in: [...ids] } }, include: whole });
  const asked = rows.map((row): Asked => {
    const rollout = toRollout(row, parts.plan(row.planKey));
    return { rollout, answer: plan(rollout) };
  });
  const planned = await tx.delivery.createManyAndReturn({
    data: asked.flatMap((one) => rowsOf(one, now)),
    skipDuplicates: true,
    select: { id: true, rolloutId: true, recipient: true },
  });
  if (planned.length > 0) await parts.queue?.sendDeliver(tx, jobsOf(planned));
  await lookAgain(tx, asked, now);
  return { rollouts: ids.length, deliveries: planned.length };
}

function rowsOf({ rollout, answer }: Asked, now: Date) {
  if ('until' in answer) return [];
  return answer.map(({ reminder, recipient }) => ({
    ...fromReminder(reminder),
    rolloutId: rollout.id,
    recipient: toJson(recipient),
    plannedAt: now,
  }));
}

interface Row {
  readonly id: string;
  readonly rolloutId: string;
  readonly recipient: unknown;
}

/** One for each receiver in each rollout. */
function jobsOf(deliveries: readonly Row[]): GroupedJob[] {
  const inEach = Map.groupBy(deliveries, ({ rolloutId }) => rolloutId);
  return [...inEach].flatMap(([rolloutId, its]) => {
    const toEach = Map.groupBy(its, (row) => receiverOf(rolloutId, toRecipient(row.recipient)));
    return [...toEach].map(([group, of]) => ({ group, deliveryIds: of.map(({ id }) => id) }));
  });
}

/** One job at a time for each of these, so that nobody is written to twice at once. */
function receiverOf(rolloutId: string, recipient: Recipient): string {
  return recipient.type === 'person' ? `person ${recipient.personId}` : `channel of ${rolloutId}`;
}

/** Writes up to when each is planned, and when to look next, by one statement for all. */
async function lookAgain(tx: Transaction, asked: readonly Asked[], now: Date): Promise<void> {
  const looks = asked.map(({ rollout, answer }) => {
    const { id, checkedAt } = rollout;
    if ('until' in answer) return { id, checked: checkedAt, next: answer.until };
    const checked = now > checkedAt ? now : checkedAt;
    return { id, checked, next: nextCheckAt(rollout, checked) };
  });
  await tx.$executeRaw`
    UPDATE rollout SET checked_at = look.checked, next_check_at = look.next
    FROM json_to_recordset(${JSON.stringify(looks)}::json)
      AS look(id text, checked timestamptz, next timestamptz)
    WHERE rollout.id = look.id`;
}
