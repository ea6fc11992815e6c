import { describe, expect, it } from 'vitest';
import { instantOf } from '../../src/domain/calendar.ts';
import { byReceiver, receiverOfAll, without } from '../../src/scheduler/receivers.ts';
import type { Delivery } from '../../src/store/store.ts';
import { aHolding, aRollout } from '../helpers/a-plan.ts';

const at = instantOf('2026-02-23', '09:00');

function aDelivery(task: string): Delivery {
  const rule = { type: 'beforeDue', days: 14 } as const;
  const reminder = { key: task, task, rule, due: '2026-03-09', sendAt: at };
  return {
    id: task,
    rolloutId: 'r1',
    reminder,
    state: 'sending',
    attempts: 1,
    sent: null,
    reason: null,
  };
}

const [one, two, three] = ['1', '2', '3'].map(aDelivery);
const all = [two, three, one].filter((delivery) => delivery !== undefined);
const held = [aHolding('systemansvarlig', 'S'), aHolding('projektleder', 'P')];
const tasksOf = (groups: Delivery[][]) =>
  groups.map((group) => group.map(({ reminder }) => reminder.task));

describe('the receivers of reminders', () => {
  it('get all of theirs in one message', () => {
    expect(tasksOf(byReceiver(aRollout({ holdings: held }), all, at))).toEqual([['2', '3'], ['1']]);
    expect(tasksOf(byReceiver(aRollout(), all, at))).toEqual([['2', '3', '1']]);
  });

  it('hear of the vacant roles on the way of each reminder, each role once', () => {
    const rollout = aRollout();
    expect(receiverOfAll(rollout, rollout, all, at)).toEqual({
      type: 'channel',
      vacant: ['projektleder', 'systemansvarlig'],
    });
  });

  it('are the next in line for somebody who cannot be reached, whose role is not vacant', () => {
    const rollout = aRollout({ holdings: held });
    const reachable = without(rollout, 'S');
    expect(tasksOf(byReceiver(reachable, all, at))).toEqual([['2', '3', '1']]);
    expect(receiverOfAll(rollout, reachable, all, at)).toMatchObject({ personId: 'P', vacant: [] });
  });
});
