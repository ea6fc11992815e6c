/**
 * What the bot counts, for Prometheus; the only file that knows prom-client. Labels come from lists
 * in the code, never from what people write, and nobody's name is among them.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { StartTimer } from '../bot/port/measured.ts';
import type { Store } from '../store/store.ts';

export interface Metrics {
  readonly contentType: string;
  /** All of them, in the text format of Prometheus. */
  text(): Promise<string>;
  /** Counts a tick, and how many reminders `work` reports as planned. */
  tick(work: () => Promise<number>): Promise<number>;
  /** The ledger, counting the outcome of each delivery as it is written. */
  counting(ledger: Store['deliveries']): Store['deliveries'];
  /** Counts deliveries that failed for good. */
  gaveUp(deliveries: number): void;
  readonly startTimer: StartTimer;
}

/** @param waiting how many deliveries are planned or being sent; asked at each scrape */
export function createMetrics(waiting: () => Promise<number>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  addQueueDepth(registry, waiting);
  const meters = createMeters(registry);
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    async tick(work) {
      meters.ticks.inc();
      try {
        const reminders = await work();
        meters.planned.inc(reminders);
        return reminders;
      } catch (error) {
        meters.failedTicks.inc();
        throw error;
      }
    },
    counting: (ledger) => counting(ledger, meters),
    gaveUp: (deliveries) => meters.outcomes.inc({ state: 'failed' }, deliveries),
    startTimer(kind, name) {
      const end = meters.requests.startTimer({ kind, name });
      return () => void end();
    },
  };
}

function counting(
  ledger: Store['deliveries'],
  { outcomes, lateness }: ReturnType<typeof createMeters>,
): Store['deliveries'] {
  const sendAt = new Map<string, Date>();
  return {
    ...ledger,
    async begin(ids, now) {
      const begun = await ledger.begin(ids, now);
      for (const { id, reminder } of begun) sendAt.set(id, reminder.sendAt);
      return begun;
    },
    async passOn(ids, ...of) {
      await ledger.passOn(ids, ...of);
      outcomes.inc({ state: 'unreachable' }, ids.length);
    },
    async finish(ids, outcome) {
      await ledger.finish(ids, outcome);
      outcomes.inc({ state: outcome.state }, ids.length);
      if (outcome.state !== 'sent') return;
      for (const id of ids) {
        const meant = sendAt.get(id);
        if (meant) lateness.observe((outcome.at.getTime() - meant.getTime()) / 1000);
      }
    },
  };
}

function createMeters(registry: Registry) {
  const registers = [registry];
  return {
    ticks: new Counter({ name: 'fbs_ticks_total', help: 'Ticks of the clock.', registers }),
    failedTicks: new Counter({
      name: 'fbs_ticks_failed_total',
      help: 'Ticks that failed; the next one makes up for them.',
      registers,
    }),
    planned: new Counter({
      name: 'fbs_reminders_planned_total',
      help: 'Reminders that fell due and went into the ledger.',
      registers,
    }),
    outcomes: new Counter({
      name: 'fbs_deliveries_total',
      help: 'Deliveries by their state after an attempt; planned: it will be tried again.',
      labelNames: ['state'],
      registers,
    }),
    lateness: new Histogram({
      name: 'fbs_delivery_lateness_seconds',
      help: 'From when a reminder should have been out until it was.',
      buckets: [1, 5, 15, 60, 300, 900, 3_600, 6 * 3_600, 24 * 3_600],
      registers,
    }),
    requests: new Histogram({
      name: 'fbs_request_seconds',
      help: 'How long the bot takes to answer a command or an action.',
      labelNames: ['kind', 'name'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
  };
}

function addQueueDepth(registry: Registry, waiting: () => Promise<number>): void {
  new Gauge({
    name: 'fbs_queue_depth',
    help: 'Deliveries planned or being sent.',
    registers: [registry],
    async collect() {
      // No number is better than a wrong one, and the other metrics are told all the same.
      this.set(await waiting().catch(() => Number.NaN));
    },
  });
}
