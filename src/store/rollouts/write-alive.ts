/** Writes who gives a sign of life in their roles: whoever answers the bot, or changes anything. */
import type { Subject } from '../../domain/reminders/addressee.ts';
import { isUnanswered } from '../../domain/rollout/heartbeat.ts';
import { isHeldAt } from '../../domain/rollout/roles.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { toLocalDate } from '../../domain/time/calendar.ts';
import type { Transaction } from '../database/database.ts';
import type { Change, ChangedBy } from '../store.ts';

/** @param rollout as it is before */
export async function writeAlive(
  tx: Transaction,
  { holdings, people }: Rollout,
  { after: { alive } }: Change,
  { personId, now }: ChangedBy,
): Promise<void> {
  if (personId !== null && people[personId]?.refusedAt) {
    await tx.person.update({ where: { id: personId }, data: { refusedAt: null } });
  }
  if (alive !== undefined) {
    for (const [id, at] of Object.entries(alive)) {
      const aliveAt = at === null ? null : new Date(at);
      await tx.holding.update({ where: { id: BigInt(id) }, data: { aliveAt } });
    }
    return;
  }
  const today = toLocalDate(now);
  const own = holdings.filter((holding) => {
    const { aliveAt } = holding;
    const isKnown = aliveAt !== undefined && toLocalDate(aliveAt) === today;
    return (
      holding.personId === personId && isHeldAt(holding, now) && (!isKnown || isUnanswered(holding))
    );
  });
  if (own.length === 0) return;
  const id = { in: own.map((holding) => BigInt(holding.id)) };
  await tx.holding.updateMany({ where: { id }, data: { aliveAt: now } });
}

/** What was asked or told of those who have answered by it, or not after all. */
export function answeredBetween(before: Rollout, after: Rollout): Subject[] {
  const waiting = new Set(before.holdings.filter(isUnanswered).map(({ id }) => id));
  return after.holdings
    .filter((holding) => holding.askedAt && waiting.has(holding.id) !== isUnanswered(holding))
    .flatMap(({ role, personId }): Subject[] => [
      { type: 'role', key: role },
      { type: 'person', key: personId },
    ]);
}
