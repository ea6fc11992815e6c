import { expect, test } from 'vitest';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { instantOf } from '../../../src/domain/time/calendar.ts';
import { planOf } from '../../../src/plans/index.ts';
import { aHolding, aPerson, aRollout } from '../../helpers/a-plan.ts';

const plan = planOf('fbs-2.0');
const keys = plan.roles.map(({ key }) => key);
const startedAt = instantOf('2026-01-13', '08:00');
const rollout = aRollout({
  plan,
  startedAt,
  holdings: keys.map((key) => aHolding(key, key, { from: startedAt })),
  people: Object.fromEntries(keys.map((key) => [key, aPerson(key)])),
});

/** 'event go-live': what the whole programme tells each, where all ten roles are held. */
const told = new Map<string, Set<string>>(keys.map((key) => [key, new Set()]));
for (const reminder of upcomingReminders(rollout, startedAt, instantOf('2027-03-01', '23:00'))) {
  const to = recipientOf(rollout, reminder, reminder.sendAt);
  const { type, key } = reminder.subject;
  if (to?.type === 'person') told.get(to.personId)?.add(`${type} ${key}`);
}

test.each(keys)('%s hears of everything in the plan that is for the role', (role) => {
  const tasks = plan.tasks
    .filter(({ performer, due }) => performer === role && due?.precision === 'day')
    .map(({ key }) => `task ${key}`);
  // Of what has no time at all nobody can say when to tell.
  const events = plan.events
    .filter(({ audience, when }) => audience.includes(role) && when.precision !== 'unknown')
    .map(({ key }) => `event ${key}`);
  expect([...(told.get(role) ?? [])]).toEqual(expect.arrayContaining([...tasks, ...events]));
  expect(told.get(role)?.size).toBeGreaterThan(0);
});
