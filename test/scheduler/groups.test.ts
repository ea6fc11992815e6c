import { describe, expect, it } from 'vitest';
import type { Reminder } from '../../src/domain/reminders/reminder.ts';
import { upcomingReminders } from '../../src/domain/reminders/upcoming.ts';
import { unset } from '../../src/domain/rollout/policy.ts';
import { groupByRecipient } from '../../src/scheduler/groups.ts';
import type { Delivery } from '../../src/store/store.ts';
import { aHolding, aRollout, aTaskState } from '../helpers/a-plan.ts';

const held = [aHolding('systemansvarlig', 'S'), aHolding('projektleder', 'P')];
const at = new Date('2026-03-09T08:00:00Z');
const plan = { ...aRollout().plan };
const rollout = aRollout({ plan, holdings: held });

function aDelivery(reminder: Reminder, passed: readonly string[] = []): Delivery {
  return {
    id: reminder.key,
    rolloutId: 'r1',
    place: '',
    reminder,
    state: 'sending',
    attempts: 1,
    plannedAt: at,
    delayed: false,
    repeated: false,
    recipient: { type: 'channel', vacant: [] },
    passed,
    sent: null,
    reason: null,
  };
}

/** Due on 9 March: two tasks of P; one of S that is long over. */
const dueNow = upcomingReminders(rollout, new Date('2026-03-09T00:00:00Z'), at);
const keys = (deliveries: readonly Delivery[] = []) =>
  deliveries.map(({ reminder }) => reminder.subject.key);

describe('the receivers of reminders', () => {
  const all = dueNow.map((reminder) => aDelivery(reminder));

  it('get all of theirs in one message', () => {
    const { groups, skipped } = groupByRecipient(rollout, all, at);
    expect(groups.map(({ recipient, deliveries }) => [recipient.type, keys(deliveries)])).toEqual([
      ['person', ['1']],
      ['person', ['2', '3']],
    ]);
    expect(skipped.size).toBe(0);
  });

  it('hear of the vacant roles on the way of each reminder, each role once', () => {
    const { groups } = groupByRecipient(aRollout({ plan }), all, at);
    expect(groups.map(({ recipient }) => recipient)).toEqual([
      { type: 'channel', vacant: ['systemansvarlig', 'projektleder'] },
    ]);
  });

  it('are the next in line for somebody who was passed over, whose role is not vacant', () => {
    const passed = dueNow.map((reminder) => aDelivery(reminder, ['S']));
    const { groups } = groupByRecipient(rollout, passed, at);
    expect(groups.map(({ recipient }) => recipient)).toEqual([
      expect.objectContaining({ personId: 'P', vacant: [] }),
    ]);
  });

  it('do not hear what they have done or seen themselves that day', () => {
    const acts = {
      2: aTaskState({ status: 'inProgress', changedAt: at, changedBy: 'P' }),
      3: aTaskState({ seenAt: at, seenBy: 'P' }),
    };
    const { groups, skipped } = groupByRecipient({ ...rollout, tasks: acts }, all, at);
    expect(groups.map(({ deliveries }) => keys(deliveries))).toEqual([['1']]);
    expect(keys(skipped.get('own act'))).toEqual(['2', '3']);
  });

  it('hear what they did the day before', () => {
    const changedAt = new Date('2026-03-08T22:59:00Z');
    const tasks = { 2: aTaskState({ status: 'inProgress', changedAt, changedBy: 'P' }) };
    expect(groupByRecipient({ ...rollout, tasks }, all, at).skipped.size).toBe(0);
  });

  it('are nobody when all are passed over', () => {
    const passed = dueNow.map((reminder) => aDelivery(reminder, ['S', 'P', 'channel']));
    const { groups, skipped } = groupByRecipient({ ...rollout, policy: unset }, passed, at);
    expect(groups).toEqual([]);
    expect(keys(skipped.get('nobody'))).toEqual(['1', '2', '3']);
  });
});
