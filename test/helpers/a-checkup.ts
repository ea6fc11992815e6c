/** A checkup with nothing wrong, and rows of the ledger to put into it. */
import type { Checkup, Delivered, Health } from '../../src/views/checkup.ts';

export function aHealth(overrides: Partial<Health> = {}): Health {
  return {
    database: { kind: 'embedded', isWell: true, isFull: false },
    clock: { isWell: true, silentFor: 12_000, isMoved: false, isInDoubt: false },
    queue: { isWell: true, waiting: 0 },
    hosts: [],
    ...overrides,
  };
}

export function aCheckup(overrides: Partial<Checkup> = {}): Checkup {
  return {
    connection: { state: 'connected', host: 'Slack', missingScopes: [] },
    health: aHealth(),
    latest: [],
    failed: [],
    unreachable: [],
    ...overrides,
  };
}

/** By default task 1's first reminder, sent to the channel when it should be. */
export function aDelivered(overrides: Partial<Delivered> = {}): Delivered {
  const sendAt = new Date('2026-02-02T08:00:00Z');
  return {
    id: 'd1',
    reminder: {
      key: 'task 1|2026-02-16|beforeDue:14|performer',
      subject: { type: 'task', key: '1' },
      rule: { type: 'beforeDue', days: 14 },
      to: { type: 'performer' },
      due: '2026-02-16',
      sendAt,
    },
    state: 'sent',
    sent: { at: sendAt, recipient: { type: 'channel', vacant: [] } },
    reason: null,
    ...overrides,
  };
}
