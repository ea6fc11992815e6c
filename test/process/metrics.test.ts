import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/process/metrics.ts';
import type { Delivery, DeliveryOutcome, Store } from '../../src/store/store.ts';
import { aDelivered } from '../helpers/a-checkup.ts';

const sendAt = aDelivered().reminder.sendAt;
const toChannel = { type: 'channel', vacant: [] } as const;
const delivery: Delivery = {
  ...aDelivered(),
  rolloutId: 'r1',
  place: '',
  attempts: 1,
  plannedAt: sendAt,
  delayed: false,
  repeated: false,
  recipient: toChannel,
  passed: [],
  sent: null,
};

/** A ledger that has this one delivery, and takes every outcome; the rest is not there. */
const ledger = {
  begin: async () => [delivery],
  finish: async () => {},
  passOn: async () => {},
} satisfies Partial<Store['deliveries']> as unknown as Store['deliveries'];

const sent = (secondsLate: number): DeliveryOutcome => ({
  state: 'sent',
  at: new Date(sendAt.getTime() + secondsLate * 1000),
  installationId: 'i',
  ref: { conversation: 'C1', message: '1' },
  recipient: toChannel,
});

describe('the metrics', () => {
  it('count ticks, those that failed among them, and what they planned', async () => {
    const metrics = createMetrics(async () => 0);

    expect(await metrics.tick(async () => 3)).toBe(3);
    const failing = metrics.tick(() => Promise.reject(new Error('no database')));

    await expect(failing).rejects.toThrow('no database');
    const text = await metrics.text();
    expect(text).toContain('\nfbs_ticks_total 2\n');
    expect(text).toContain('\nfbs_ticks_failed_total 1\n');
    expect(text).toContain('\nfbs_reminders_planned_total 3\n');
  });

  it('count each delivery in the state that an attempt leaves it in, and how late it was', async () => {
    const metrics = createMetrics(async () => 0);
    const counted = metrics.counting(ledger);

    await counted.begin([delivery.id], sendAt);
    await counted.finish([delivery.id], { state: 'planned', reason: 'busy' });
    await counted.finish([delivery.id], sent(90));
    await counted.finish(['d2', 'd3'], { state: 'skipped', reason: 'solved or moved' });
    await counted.passOn(['d4'], { reason: 'gone', recipient: toChannel }, [], sendAt);
    metrics.gaveUp(4);

    const text = await metrics.text();
    expect(text).toContain('fbs_deliveries_total{state="planned"} 1\n');
    expect(text).toContain('fbs_deliveries_total{state="sent"} 1\n');
    expect(text).toContain('fbs_deliveries_total{state="skipped"} 2\n');
    expect(text).toContain('fbs_deliveries_total{state="unreachable"} 1\n');
    expect(text).toContain('fbs_deliveries_total{state="failed"} 4\n');
    expect(text).toContain('fbs_delivery_lateness_seconds_sum 90\n');
    expect(text).toContain('fbs_delivery_lateness_seconds_bucket{le="60"} 0\n');
    expect(text).toContain('fbs_delivery_lateness_seconds_bucket{le="300"} 1\n');
  });

  it('do not count an outcome that could not be written', async () => {
    const metrics = createMetrics(async () => 0);
    const finish = () => Promise.reject(new Error('no database'));
    const counted = metrics.counting({ ...ledger, finish });

    await expect(counted.finish([delivery.id], sent(0))).rejects.toThrow('no database');

    expect(await metrics.text()).not.toContain('fbs_deliveries_total{');
  });

  it('ask how long the queue is each time they are read', async () => {
    let waiting = 2;
    const metrics = createMetrics(async () => waiting);
    expect(await metrics.text()).toContain('\nfbs_queue_depth 2\n');

    waiting = 0;

    expect(await metrics.text()).toContain('\nfbs_queue_depth 0\n');
  });

  it('are told without the queue while the database is away', async () => {
    const metrics = createMetrics(() => Promise.reject(new Error('no database')));

    const text = await metrics.text();

    expect(text).toContain('\nfbs_queue_depth Nan\n');
    expect(text).toContain('process_cpu_seconds_total');
  });

  it('are each bot’s own', async () => {
    const [one, other] = [createMetrics(async () => 0), createMetrics(async () => 0)];

    await one.tick(async () => 0);

    expect(await other.text()).toContain('\nfbs_ticks_total 0\n');
  });
});
