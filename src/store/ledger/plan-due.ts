/** Plans what is due, in one transaction for many rollouts; if that fails, in one for each. */
import { panelSubject } from '../../domain/reminders/role-news.ts';
import { nextCheckAt } from '../../domain/reminders/upcoming.ts';
import { panelNewAt } from '../../domain/rollout/panel.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { earliest } from '../../domain/time/calendar.ts';
import { codeOf } from '../../process/database-fault.ts';
import type { Transaction } from '../database/database.ts';
import { rowsIn } from '../database/direct.ts';
import { Prisma } from '../generated/client.ts';
import type { StoreParts } from '../parts.ts';
import type { RefreshJob } from '../queue/queue.ts';
import { loadRollouts } from '../rollouts/load-rollouts.ts';
import type { DueDeliveries, Fault, PlatformName } from '../store.ts';
import { type NewDelivery, writeDeliveries } from './write-deliveries.ts';

type Plan = (rollout: Rollout) => DueDeliveries;
type Planned = { readonly rollouts: number; readonly deliveries: number };

/** How long to wait before retrying a rollout that cannot be planned. */
const pauseMs = 60 * 60 * 1000;

/** A full disk, a lost connection, a server that stops: no rollout's fault, and over by the next tick. */
const lacksResources = /^(08|53|58|57P)/;

/** @returns `rollouts`: how many were taken, those in `faults` too */
export async function planDue(
  parts: StoreParts,
  now: Date,
  most: number,
  plan: Plan,
  on?: readonly PlatformName[],
): Promise<Planned & { readonly faults: readonly Fault[] }> {
  let due: readonly string[] = [];
  try {
    const planned = await parts.prisma.$transaction(async (tx) => {
      due = await takeDue(tx, now, most, on && onPlatforms(on));
      return planAll(parts, tx, due, now, plan);
    });
    return { ...planned, faults: [] };
  } catch (error) {
    if (due.length === 0) throw error;
    return planEach(parts, due, now, plan);
  }
}

/** Set up there, or with a channel there. */
function onPlatforms(on: readonly PlatformName[]): Prisma.Sql {
  return Prisma.sql`AND EXISTS (
    SELECT 1 FROM installation WHERE platform::text = ANY(${[...on]}::text[])
      AND (id = rollout.installation_id OR id IN (
        SELECT installation_id FROM conversation WHERE rollout_id = rollout.id)))`;
}

/** A transaction for each, so that one bad rollout stops no other. */
async function planEach(
  parts: StoreParts,
  due: readonly string[],
  now: Date,
  plan: Plan,
): Promise<Planned & { readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  let rollouts = 0;
  let deliveries = 0;
  for (const rolloutId of due) {
    try {
      const one = await parts.prisma.$transaction(async (tx) =>
        planAll(parts, tx, await takeDue(tx, now, 1, Prisma.sql`AND id = ${rolloutId}`), now, plan),
      );
      rollouts += one.rollouts;
      deliveries += one.deliveries;
    } catch (error) {
      if (lacksResources.test(codeOf(error) ?? '')) throw error;
      await putOff(parts, rolloutId, now);
      rollouts += 1;
      faults.push({ rolloutId, error });
    }
  }
  return { rollouts, deliveries, faults };
}

/** @throws when the database failed rather than a rollout */
async function putOff({ prisma }: StoreParts, rolloutId: string, now: Date): Promise<void> {
  const later = new Date(now.getTime() + pauseMs);
  // A rollout that is being changed is checked after the change anyway.
  await prisma.$executeRaw`
    UPDATE rollout SET next_check_at = ${later}
    WHERE id IN (SELECT id FROM rollout WHERE id = ${rolloutId} FOR UPDATE SKIP LOCKED)`;
}

/**
 * Locks the rollouts that are due and skips those that another process has locked. One without a
 * channel and without anybody in a role waits: nothing of it would reach anyone.
 */
async function takeDue(
  tx: Transaction,
  now: Date,
  most: number,
  only = Prisma.empty,
): Promise<string[]> {
  const due = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM rollout WHERE next_check_at <= ${now} ${only}
      AND (EXISTS (SELECT 1 FROM conversation WHERE rollout_id = rollout.id)
        OR EXISTS (SELECT 1 FROM holding WHERE rollout_id = rollout.id AND until_at IS NULL))
    ORDER BY next_check_at LIMIT ${most} FOR UPDATE SKIP LOCKED`;
  return due.map(({ id }) => id);
}

async function planAll(
  { queue, plan: planOf }: StoreParts,
  tx: Transaction,
  ids: readonly string[],
  now: Date,
  plan: Plan,
): Promise<Planned> {
  if (ids.length === 0) return { rollouts: 0, deliveries: 0 };
  const all = await loadRollouts(rowsIn(tx), ids, planOf);
  const asked = all.map((rollout): Asked => ({ rollout, due: plan(rollout) }));
  const rows = asked.flatMap(({ rollout, due }) =>
    due.deliveries.map((delivery) => ({ ...delivery, rolloutId: rollout.id, round: 0 })),
  );
  const deliveries = await writeDeliveries(tx, queue, rows, now);
  const olds = [...madeOldBy(rows), ...all.flatMap((rollout) => madeOldByNight(rollout, now))];
  for (const job of olds) await queue?.sendRefresh(tx, job);
  await lookAgain(tx, asked, now);
  return { rollouts: ids.length, deliveries };
}

/** Who holds a role may change by time alone: then nothing else redraws what was sent of it. */
function madeOldBy(rows: readonly NewDelivery[]): RefreshJob[] {
  const changes = rows.filter(({ reminder }) => reminder.rule.type === 'holders');
  return changes.map(({ rolloutId, reminder: { subject } }) => ({ rolloutId, subject }));
}

/** The panel of the roles, on the first look of a day. */
function madeOldByNight(rollout: Rollout, now: Date): RefreshJob[] {
  const newAt = panelNewAt(rollout, rollout.checkedAt);
  if (newAt === null || newAt > now) return [];
  return [{ rolloutId: rollout.id, subject: panelSubject }];
}

interface Asked {
  readonly rollout: Rollout;
  readonly due: DueDeliveries;
}

/** Writes checkedAt and nextCheckAt of all by one statement. */
async function lookAgain(tx: Transaction, asked: readonly Asked[], now: Date): Promise<void> {
  const looks = asked.map((one) => ({ id: one.rollout.id, ...lookOf(one, now) }));
  await tx.$executeRaw`
    UPDATE rollout SET checked_at = look.checked, next_check_at = look.next,
      expected_at = look.expected, plan_version = look.version
    FROM json_to_recordset(${JSON.stringify(looks)}::json)
      AS look(id text, checked timestamptz, next timestamptz, expected timestamptz, version int)
    WHERE rollout.id = look.id`;
}

/**
 * What is held is not counted as planned up to `now`: it stays due, and more may fall due
 * meanwhile.
 */
function lookOf({ rollout, due: { heldUntil } }: Asked, now: Date) {
  const { checkedAt, plan } = rollout;
  const { version } = plan;
  const checked = heldUntil === null && now > checkedAt ? now : checkedAt;
  const expected = nextCheckAt(rollout, heldUntil === null ? checked : now);
  const next = earliest(expected, panelNewAt(rollout, now));
  if (heldUntil === null) return { checked, next, expected, version };
  return { checked, next: earliest(next, heldUntil), expected: rollout.expectedAt, version };
}
