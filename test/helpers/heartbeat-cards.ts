import type { Card } from '../../src/cards/card.ts';
import { silentNotices } from '../../src/domain/reminders/heartbeat.ts';
import { recipientOf } from '../../src/domain/reminders/recipient.ts';
import { reminderAt } from '../../src/domain/reminders/reminder.ts';
import { reminderMessage } from '../../src/views/messages/reminder-message.ts';
import { stillCard, unansweredCard } from '../../src/views/roles/heartbeat-cards.ts';
import type { View } from '../../src/views/view.ts';
import { aHolding, aPerson } from './a-plan.ts';

/** Somebody is asked whether they still have their roles; nobody, one and several of them. */
export function heartbeatCards(view: View): Card[] {
  const { now, language } = view;
  const [A, P] = [aPerson('A', { language }), aPerson('P', { language })];
  const askedAt = view.rollout.startedAt;
  const roles = view.rollout.plan.roles.map(({ key }) => key);
  const cards = [[], roles.slice(0, 1), roles].flatMap((some) =>
    [{}, { aliveAt: new Date(askedAt.getTime() - 1) }, { aliveAt: now }].flatMap((alive) => {
      const holdings = some.map((role, index) =>
        aHolding(role, 'A', { id: `${index}`, from: new Date(0), askedAt, ...alive }),
      );
      const rollout = { ...view.rollout, people: { A, P }, holdings };
      const due = null;
      const reminders = [
        reminderAt(
          {
            ...{ subject: { type: 'person', key: 'A' }, to: { type: 'person', personId: 'A' } },
            ...{ rule: { type: 'still', round: 'go-live' }, due },
          },
          now,
        ),
        ...silentNotices(rollout),
      ];
      return reminders.flatMap((reminder) => {
        const recipient = recipientOf(rollout, reminder, now);
        if (recipient === null) return [];
        return reminderMessage(
          rollout,
          [{ reminder, delayed: false, repeated: false, tried: null }],
          recipient,
          now,
          now,
        ).card;
      });
    }),
  );
  return [...cards, stillCard(view, 'A', '1'), unansweredCard(view)];
}
