/**
 * `npm run bench`: what the bot costs, as ratios from one run. Nothing here is a test; absolute
 * times are of the machine at that moment.
 */
import { upcomingReminders } from '../../src/domain/reminders.ts';
import { planOf } from '../../src/plans/index.ts';
import { tick } from '../../src/scheduler/tick.ts';
import { renderMessage } from '../../src/slack/cards.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createStore } from '../../src/store/index.ts';
import { statusCard } from '../../src/views/status-card.ts';
import { viewOf } from '../../src/views/view.ts';
import { compare, line } from './measure.ts';

const now = new Date('2026-01-13T08:00:00Z');
const few = 100;
const many = 3_000;

const database = await openDatabase({ memory: true });
const store = createStore({ prisma: database.prisma, plan: planOf });
const { id: installationId } = await store.installations.upsert({
  platform: 'local',
  externalId: 'bench',
  name: 'bench',
});

async function fill(upTo: number): Promise<void> {
  const present = await database.prisma.rollout.count();
  await database.prisma.rollout.createMany({
    data: Array.from({ length: upTo - present }, (_, index) => ({
      installationId,
      municipality: `Kommune ${present + index}`,
      planKey: 'fbs-2.0',
      language: 'da' as const,
      sendHour: 9,
      startedAt: now,
      checkedAt: now,
      nextCheckAt: new Date('2026-02-02T08:00:00Z'),
    })),
  });
}

await fill(1);
const [rollout] = await store.rollouts.inInstallation(installationId);
if (rollout === undefined) throw new Error('no rollout to measure with');
const view = viewOf(rollout, now, 'da', null);
const card = statusCard(view);
const inAYear = new Date('2027-01-13T08:00:00Z');

const results = [
  await compare(
    { what: 'status: view and Block Kit', against: 'Block Kit of the finished card' },
    () => renderMessage(statusCard(view), 'da'),
    () => renderMessage(card, 'da'),
  ),
  await compare(
    { what: 'a year of reminders', against: 'two weeks of reminders' },
    () => upcomingReminders(rollout, now, inAYear),
    () => upcomingReminders(rollout, now, new Date('2026-01-27T08:00:00Z')),
  ),
  await compare(
    { what: 'reading a whole rollout', against: 'a query of one row' },
    () => store.rollouts.get(rollout.id),
    () => store.ping(),
  ),
];

// Each size is measured against the same bare query, so the two ratios can be compared.
for (const rollouts of [few, many]) {
  await fill(rollouts);
  results.push(
    await compare(
      { what: `a tick with nothing due among ${rollouts} rollouts`, against: 'a query of one row' },
      () => tick(store, now),
      () => store.ping(),
    ),
  );
}

console.log(results.map(line).join('\n'));
await database.close();
