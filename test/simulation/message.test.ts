import { describe, expect, it } from 'vitest';
import type { Reminder } from '../../src/domain/reminders.ts';
import type { Recipient } from '../../src/domain/roles.ts';
import { messageOf } from '../../src/simulation/message.ts';
import type { Delivery } from '../../src/store/store.ts';

const card = { title: 'Titel', body: [{ type: 'text', text: 'Tekst' }] } as const;

function aDelivery(
  task: string,
  rule: Reminder['rule'],
  recipient: Recipient = { type: 'channel', vacant: ['tekniker'] },
): Delivery {
  const at = new Date('2026-06-30T07:00:00Z');
  const ref = { conversation: 'c', message: 'm' };
  return {
    id: `id-${task}`,
    rolloutId: 'rollout',
    reminder: { key: task, task, rule, due: '2026-06-30', sendAt: at },
    state: 'sent',
    attempts: 1,
    sent: { at, installationId: 'installation', ref, recipient },
    reason: null,
  };
}

describe('a message', () => {
  it('has KLIK’s numbers as numbers, other keys as words, and no ids', () => {
    const deliveries = [
      aDelivery('7', { type: 'overdue', workingDays: 5 }),
      aDelivery('L7', { type: 'beforeDue', days: 0 }),
    ];

    expect(messageOf(deliveries, card)).toEqual({
      at: '2026-06-30T09:00:00+02:00',
      kind: 'reminder',
      to: { type: 'channel' },
      items: [
        { task: 7, rule: 'overdue:5', due: '2026-06-30' },
        { task: 'L7', rule: 'beforeDue:0', due: '2026-06-30' },
      ],
      text: 'Titel\nTekst',
    });
  });

  it('is a catch-up only when nothing in it is in time', () => {
    const late = aDelivery('1', { type: 'catchUp' });
    const inTime = aDelivery('2', { type: 'beforeDue', days: 1 });

    expect(messageOf([late], card)).toMatchObject({
      kind: 'catchup',
      items: [{ rule: 'catchUp' }],
    });
    expect(messageOf([late, inTime], card).kind).toBe('reminder');
  });

  it('names the role because of which the person got it', () => {
    const delivery = aDelivery(
      '1',
      { type: 'catchUp' },
      { type: 'person', personId: 'p', via: 'accountable', role: 'tekniker', vacant: [] },
    );

    expect(messageOf([delivery], card).to).toEqual({ type: 'person', role: 'tekniker' });
  });

  it('must be in the ledger', () => {
    expect(() => messageOf([], card)).toThrow('not in the ledger');
  });
});
