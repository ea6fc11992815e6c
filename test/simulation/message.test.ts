import { describe, expect, it } from 'vitest';
import type { Recipient } from '../../src/domain/reminders/recipient.ts';
import type { Reminder } from '../../src/domain/reminders/reminder.ts';
import { messageOf } from '../../src/simulation/message.ts';
import type { Delivery } from '../../src/store/store.ts';
import { aRollout } from '../helpers/a-plan.ts';

const card = { title: 'Titel', body: [{ type: 'text', text: 'Tekst' }] } as const;
const channel: Recipient = { type: 'channel', vacant: ['tekniker'] };
const rollout = aRollout();
const at = new Date('2026-06-30T07:00:00Z');

function aDelivery(
  reminder: Pick<Reminder, 'subject' | 'rule'> & Partial<Reminder>,
  { recipient = channel, delayed = false }: { recipient?: Recipient; delayed?: boolean } = {},
): Delivery {
  const { type, key } = reminder.subject;
  const ref = { conversation: 'c', message: 'm' };
  return {
    id: `id-${type}-${key}`,
    rolloutId: 'rollout',
    place: '',
    reminder: { key, to: { type: 'performer' }, due: '2026-06-30', sendAt: at, ...reminder },
    state: 'sent',
    attempts: 1,
    plannedAt: at,
    delayed,
    repeated: false,
    recipient,
    passed: [],
    sent: { at, installationId: 'installation', ref, recipient },
    reason: null,
  };
}

const task = (key: string) => ({ type: 'task', key }) as const;

describe('a message', () => {
  it('has KLIK’s numbers as numbers, other keys as words, and no ids', () => {
    const deliveries = [
      aDelivery({ subject: task('L7'), rule: { type: 'dueDay' } }),
      aDelivery({
        subject: task('7'),
        rule: { type: 'overdue', workingDays: 5 },
        due: '2026-06-23',
      }),
    ];

    expect(messageOf(rollout, deliveries, card)).toEqual({
      at: '2026-06-30T09:00:00+02:00',
      kind: 'reminder',
      to: { type: 'channel' },
      items: [
        { task: 7, rule: 'overdue:5', due: '2026-06-23' },
        { task: 'L7', rule: 'dueDay', due: '2026-06-30' },
      ],
      text: 'Titel\nTekst',
    });
  });

  it('says what events, roles and unreachable people are without naming anybody', () => {
    const deliveries = [
      aDelivery({ subject: { type: 'event', key: 'kick-off' }, rule: { type: 'monday' } }),
      aDelivery({
        subject: { type: 'event', key: 'moede-juni' },
        rule: { type: 'friday' },
        due: null,
      }),
      aDelivery({
        subject: { type: 'role', key: 'tekniker' },
        rule: { type: 'vacant', workingDays: 10 },
      }),
      aDelivery({
        subject: { type: 'person', key: '0198-person' },
        rule: { type: 'unreachable' },
        due: null,
      }),
    ];

    expect(messageOf(rollout, deliveries, card).items).toEqual([
      { event: 'kick-off', rule: 'monday', on: '2026-06-30' },
      { role: 'tekniker', rule: 'vacant:10', due: '2026-06-30' },
      { event: 'moede-juni', rule: 'friday', on: '2026-06' },
      { unreachable: 'person' },
    ]);
  });

  it('tells of a task once, in the capacity nearest to the work', () => {
    const rule = { type: 'overdue', workingDays: 1 } as const;
    const deliveries = [
      aDelivery({ subject: task('1'), rule, to: { type: 'accountable' } }),
      aDelivery({ subject: task('1'), rule }),
    ];

    expect(messageOf(rollout, deliveries, card).items).toHaveLength(1);
  });

  it('is a catch-up only when nothing in it is in time', () => {
    const late = aDelivery({ subject: task('1'), rule: { type: 'dueDay' } }, { delayed: true });
    const inTime = aDelivery({ subject: task('2'), rule: { type: 'dueDay' } });

    expect(messageOf(rollout, [late], card).kind).toBe('catchup');
    expect(messageOf(rollout, [late, inTime], card).kind).toBe('reminder');
  });

  it('names the role because of which the person got it', () => {
    const recipient: Recipient = {
      type: 'person',
      personId: 'p',
      via: 'accountable',
      role: 'tekniker',
      vacant: [],
      standsInFor: null,
    };
    const delivery = aDelivery({ subject: task('1'), rule: { type: 'dueDay' } }, { recipient });

    expect(messageOf(rollout, [delivery], card).to).toEqual({ type: 'person', role: 'tekniker' });
  });

  it('must be in the ledger', () => {
    expect(() => messageOf(rollout, [], card)).toThrow('not in the ledger');
  });
});
