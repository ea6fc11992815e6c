import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import type { Reminder } from '../../../src/domain/reminders/reminder.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { attendeesOf, staysAway } from '../../../src/domain/rollout/attendance.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { addDays, instantOf, toLocalDate } from '../../../src/domain/time/calendar.ts';
import { dayOf } from '../../../src/domain/time/when.ts';
import { after, dayMs, instants, runs } from '../../helpers/any-rollout.ts';
import { kept } from '../../helpers/kept-rollout.ts';

/** Nobody is away or comes later: who gets what is then the same on each day. */
const steady = kept.map(
  (rollout): Rollout => ({ ...rollout, policy: { ...rollout.policy, people: {} } }),
);

const counting: readonly Reminder['rule']['type'][] = ['beforeDue', 'dueDay', 'monday', 'month'];

test('whoever has said that they do not come is reminded of no meeting that they stay away from', () => {
  fc.assert(
    fc.property(steady, instants, (rollout, now) => {
      for (const reminder of upcomingReminders(rollout, now, after(now, 30 * dayMs))) {
        const { subject, rule } = reminder;
        if (subject.type !== 'event' || !counting.includes(rule.type)) continue;
        const recipient = recipientOf(rollout, reminder, reminder.sendAt);
        if (recipient?.type !== 'person') continue;
        expect(staysAway(rollout, { key: subject.key }, recipient.personId)).toBe(false);
      }
    }),
    runs(200),
  );
});

test('everybody else whom a meeting with a day is for hears of it before it', () => {
  fc.assert(
    fc.property(steady, (rollout) => {
      for (const event of rollout.plan.events) {
        const on = dayOf(event.when);
        if (on === null || event.kind === 'milestone' || event.audience.length === 0) continue;
        const begins = instantOf(addDays(on, -60), '00:00');
        const told = upcomingReminders(rollout, begins, instantOf(addDays(on, 1), '00:00'))
          .filter(({ subject }) => subject.type === 'event' && subject.key === event.key)
          .map((reminder) => recipientOf(rollout, reminder, reminder.sendAt))
          .flatMap((recipient) => (recipient?.type === 'person' ? recipient.personId : []));
        const coming = attendeesOf(rollout, event, begins).filter(
          ({ person }) => !staysAway(rollout, event, person.id),
        );
        const missing = coming.filter(({ person }) => !told.includes(person.id));
        expect([toLocalDate(begins), missing.map(({ person }) => person.id)]).toEqual([
          toLocalDate(begins),
          [],
        ]);
      }
    }),
    runs(100),
  );
});
