/** What holds for every message, whatever it tells and whatever has become of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Card } from '../../../src/cards/card.ts';
import { cardText } from '../../../src/cards/text.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import {
  type Holding,
  isOpen,
  stateOf,
  type TaskState,
} from '../../../src/domain/rollout/rollout.ts';
import { addDays, instantOf } from '../../../src/domain/time/calendar.ts';
import { planOf } from '../../../src/plans/index.ts';
import { reminderMessage } from '../../../src/views/messages/reminder-message.ts';
import { aHolding, aPerson, aRollout, aTaskState } from '../../helpers/a-plan.ts';

const plan = planOf('fbs-2.0');
const ids = ['A', 'B', 'C'];

const aDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-13', days));
const aState: fc.Arbitrary<TaskState> = fc
  .record({
    status: fc.constantFrom('notStarted', 'inProgress', 'performed', 'completed', 'notRelevant'),
    dueOn: fc.option(aDay),
    changedAt: fc.option(aDay.map((day) => instantOf(day, '10:00'))),
    changedBy: fc.option(fc.constantFrom(...ids)),
    seenAt: fc.option(aDay.map((day) => instantOf(day, '11:00'))),
    seenBy: fc.option(fc.constantFrom(...ids)),
    snoozedUntil: fc.option(aDay),
    snoozedBy: fc.option(fc.constantFrom(...ids)),
  })
  .map((state) => aTaskState(state));
const aHolder: fc.Arbitrary<Holding> = fc
  .tuple(fc.constantFrom(...plan.roles.map(({ key }) => key)), fc.constantFrom(...ids))
  .map(([role, id]) => aHolding(role, id));
const tasksOf = fc.dictionary(fc.constantFrom(...plan.tasks.map(({ key }) => key)), aState);

const aMessage = fc
  .record({
    before: tasksOf,
    now: tasksOf,
    holdings: fc.array(aHolder, { maxLength: 8 }),
    language: fc.constantFrom('da' as const, 'en' as const),
    from: aDay,
    size: fc.integer({ min: 1, max: 6 }),
    delayed: fc.boolean(),
    repeated: fc.boolean(),
    later: fc.integer({ min: 0, max: 30 }),
    tried: fc.constantFrom(null, [], [{ at: instantOf('2026-01-13', '09:00'), personId: 'A' }]),
  })
  .map(({ before, now, holdings, language, from, size, delayed, repeated, later, tried }) => {
    const people = Object.fromEntries(ids.map((id) => [id, aPerson(id, { language })]));
    const planned = aRollout({ plan, holdings, people, language, tasks: before });
    const start = instantOf(from, '00:00');
    const until = instantOf(addDays(from, 40), '00:00');
    const reminders = upcomingReminders(planned, start, until).slice(0, size);
    const sentAt = reminders[0]?.sendAt ?? start;
    const [first] = reminders;
    return {
      rollout: { ...planned, tasks: now },
      notices: reminders.map((reminder) => ({ reminder, delayed, repeated, tried })),
      recipient: first ? recipientOf(planned, first, sentAt) : null,
      sentAt,
      now: new Date(sentAt.getTime() + later * 24 * 60 * 60 * 1000),
    };
  });

function actionsIn(card: Card): Action[] {
  return card.body.flatMap((part) => {
    if (part.type === 'actions') return part.actions;
    return part.type === 'rows' ? part.rows.flatMap(({ actions }) => actions ?? []) : [];
  });
}

function drawn({ rollout, notices, recipient, sentAt, now }: NonNullable<Sample>) {
  return reminderMessage(rollout, notices, recipient ?? nobody, sentAt, now).card;
}
type Sample = typeof aMessage extends fc.Arbitrary<infer T> ? T : never;
const nobody = { type: 'channel', vacant: [] } as const;

describe('every message that the bot sends by itself', () => {
  it('can be drawn, then and later, in both languages, and leaves nothing empty', () => {
    fc.assert(
      fc.property(aMessage, (message) => {
        const card = drawn(message);

        expect(card.title).toBeTruthy();
        expect(cardText(card)).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid| {3}|\.\./);
        for (const part of card.body) {
          if (part.type === 'rows') expect(part.rows).not.toEqual([]);
          if (part.type === 'actions') expect(part.actions).not.toEqual([]);
          if (part.type === 'text') expect(part.text.trim()).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has a button for each open task, none for a closed one, and few enough for every host', () => {
    fc.assert(
      fc.property(aMessage, (message) => {
        const { rollout, notices } = message;
        const card = drawn(message);
        const actions = actionsIn(card);
        const values = actions.map((action) => ('value' in action ? action.value : ''));

        for (const { reminder } of notices) {
          const task = plan.tasks.find(({ key }) => key === reminder.subject.key);
          if (task === undefined) continue;
          const isThere = values.includes(`r1/${task.key}`);
          expect(isThere).toBe(isOpen(stateOf(rollout, task).status));
        }
        for (const part of card.body) {
          if (part.type === 'actions') expect(part.actions.length).toBeLessThanOrEqual(6);
          const rows = part.type === 'rows' ? part.rows : [];
          for (const row of rows) expect(row.actions?.length ?? 0).toBeLessThanOrEqual(4);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('offers nothing in the channel that is one person’s', () => {
    fc.assert(
      fc.property(aMessage, (message) => {
        const own = ['task.snooze', 'task.seen', 'task.handover'];
        const offered = actionsIn(drawn(message)).flatMap((action) =>
          'action' in action ? action.action : [],
        );

        if (message.recipient?.type === 'channel') {
          expect(offered.filter((action) => own.includes(action))).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
  });
});
