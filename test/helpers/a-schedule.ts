/** What the scheduler does to a conversation's rollout, step by step and without a queue. */

import { deliver } from '../../src/scheduler/deliver.ts';
import type { DeliverParts } from '../../src/scheduler/deliver-parts.ts';
import { unlimited } from '../../src/scheduler/pace.ts';
import { type RefreshParts, refresh } from '../../src/scheduler/refresh.ts';
import { tick } from '../../src/scheduler/tick.ts';
import type { Database } from '../../src/store/database/database.ts';
import type { Delivery } from '../../src/store/store.ts';
import type { AConversation } from './a-conversation.ts';

export interface ASchedule {
  readonly logged: object[];
  /** Ids of those whose Home tabs were to be brought up to date. */
  readonly homes: readonly string[];
  /** Plans what is due now. @returns the ids of all that is in the ledger and not sent */
  tick(): Promise<string[]>;
  /** @returns how many messages went out */
  deliver(ids: readonly string[]): Promise<number>;
  /** What follows a change of the task. */
  refresh(task: string | null): Promise<void>;
  /** The ledger, by time, then in the order of what they are about. */
  ledger(): Promise<readonly Delivery[]>;
}

export function aSchedule(chat: AConversation, { prisma }: Database): ASchedule {
  const logged: object[] = [];
  const homes: string[] = [];
  const parts: DeliverParts & RefreshParts = {
    store: chat.store,
    sendHomes: async (personIds) => void homes.push(...personIds),
    platformOf: () => chat.platform,
    now: chat.now,
    pace: unlimited,
    log: { warn: (facts) => logged.push(facts) },
  };
  const ledger = async () => {
    const { id: rolloutId } = await chat.rollout();
    const rows = await prisma.delivery.findMany({
      where: { rolloutId },
      orderBy: [{ sendAt: 'asc' }, { subject: 'asc' }, { key: 'asc' }, { round: 'asc' }],
      select: { id: true },
    });
    const found = await chat.store.deliveries.get(rows.map(({ id }) => id));
    return rows.flatMap(({ id }) => found.find((delivery) => delivery.id === id) ?? []);
  };
  return {
    logged,
    homes,
    ledger,
    async deliver(ids) {
      const [outcome] = await deliver(parts, [ids]);
      if (outcome?.error !== undefined) throw outcome.error;
      return outcome?.messages ?? 0;
    },
    async tick() {
      await tick(chat.store, chat.now(), async (fault) => void logged.push(fault));
      return (await ledger()).filter(({ state }) => state !== 'sent').map(({ id }) => id);
    },
    async refresh(task) {
      const { id: rolloutId } = await chat.rollout();
      const subject = task === null ? null : ({ type: 'task', key: task } as const);
      await refresh(parts, { rolloutId, subject });
    },
  };
}
