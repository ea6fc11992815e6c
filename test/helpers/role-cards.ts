/** Every card about roles, and about who may what. */
import { handOverForm } from '../../src/bot/put-off/hand-over.ts';
import { assignForm } from '../../src/bot/roles/assign-form.ts';
import { handOverRoleForm } from '../../src/bot/roles/hand-over.ts';
import type { Card } from '../../src/cards/card.ts';
import { askableRights } from '../../src/domain/may/rights-table.ts';
import type { Role } from '../../src/domain/plan/plan.ts';
import { nominationReminders } from '../../src/domain/reminders/nomination-reminders.ts';
import { recipientOf } from '../../src/domain/reminders/recipient.ts';
import type { Reminder } from '../../src/domain/reminders/reminder.ts';
import type { Nomination } from '../../src/domain/rollout/nomination.ts';
import type { By } from '../../src/usecases/by.ts';
import { reminderMessage } from '../../src/views/messages/reminder-message.ts';
import { roleOutcomeCard, undoneRoleCard } from '../../src/views/outcome-card.ts';
import {
  answeredCard,
  answeredNotice,
  askedCard,
  askingNotice,
} from '../../src/views/rights/asking-cards.ts';
import { rightsCard } from '../../src/views/rights/rights-card.ts';
import {
  handoverCard,
  handoverPartCard,
  handoverParts,
  type SentLately,
} from '../../src/views/roles/handover-card.ts';
import { handOverQuestion } from '../../src/views/roles/handover-question.ts';
import { declinedCard, nominatedCard } from '../../src/views/roles/nominations.ts';
import { roleCard } from '../../src/views/roles/role-card.ts';
import { roleOnCard, rolesHistoryCard } from '../../src/views/roles/role-history.ts';
import { guestCard, handedOverText, leaveCard } from '../../src/views/roles/role-questions.ts';
import { primaryCard, replaceCard, termCard } from '../../src/views/roles/term-card.ts';
import type { View } from '../../src/views/view.ts';
import { aPerson } from './a-plan.ts';
import { plan } from './a-sight.ts';

export const noticeOf = (reminder: Reminder) => ({
  reminder,
  delayed: false,
  repeated: false,
  tried: null,
});

function sentOf(reminders: readonly Reminder[]): SentLately[] {
  const recipient = { type: 'channel', vacant: [] } as const;
  return reminders.map((reminder) => ({ at: reminder.sendAt, reminder, recipient }));
}

/** Somebody is asked, and what comes of it. */
function nominationCards(view: View, role: Role): Card[] {
  const { now, language } = view;
  const person = aPerson('A', { language });
  const open: Nomination = {
    ...{ id: 'n1', role: role.key, personId: 'A', nominatedBy: 'B', askedAt: addMs(now, -1) },
    ...{ expiresAt: addMs(now, 24 * 3_600_000), answer: null, answeredAt: null },
  };
  const answers = [null, 'accepted', 'declined'] as const;
  const messages = answers.flatMap((answer) => {
    const nomination = { ...open, answer, answeredAt: answer && now };
    const people = { A: person, B: aPerson('B', { language }), C: aPerson('C', { language }) };
    const rollout = { ...view.rollout, people, nominations: [nomination] };
    return nominationReminders(rollout).flatMap((reminder) => {
      const recipient = recipientOf(rollout, reminder, now);
      if (recipient === null) return [];
      return reminderMessage(rollout, [noticeOf(reminder)], recipient, now, now).card;
    });
  });
  return [...messages, nominatedCard(view, role, person, open, '1'), declinedCard(view, open, '1')];
}

const addMs = (at: Date, ms: number) => new Date(at.getTime() + ms);

export function roleCards(view: View, by: By, reminders: readonly Reminder[]): Card[] {
  const person = aPerson('A');
  return [
    rightsCard(view),
    ...askableRights.flatMap((right) => {
      const subject = { assign: 'tekniker', plan: '', settings: '' }[right as string] ?? '1';
      const said = {
        id: 'q1',
        personId: 'A',
        askedAt: view.now,
        expiresAt: new Date(view.now.getTime() + 24 * 3_600_000),
        usedAt: null,
      };
      const asked = { ...said, right, subject, isAllowed: null, answeredBy: null };
      return [
        askedCard(view, [person], asked),
        askingNotice(view, 'A', asked),
        answeredCard(view, 'A', { ...asked, isAllowed: false }),
        ...[true, false].map((isAllowed) => answeredNotice(view, 'A', { ...asked, isAllowed })),
      ];
    }),
    ...plan.roles.flatMap((role) => [
      roleCard(view, role),
      assignForm.card({ view, by, role, here: [person], elsewhere: [aPerson('B')] }),
      replaceCard(view, role, person),
      replaceCard(view, role, person, view.today),
      primaryCard(view, role, aPerson('B'), person),
      termCard(view, role, ['A'], 'e1'),
      roleOnCard(view, role, view.today),
      rolesHistoryCard(view, role, 1),
      rolesHistoryCard(view, undefined, 2),
      guestCard(view, role, [person], [person, aPerson('B')], 'set'),
      leaveCard(view, role, [person]),
      guestCard(view, role, [person], [person], 'ask'),
      ...nominationCards(view, role),
      handedOverText(view, roleCard(view, role), ['A']),
      handOverRoleForm.card({ view, by, role, from: 'A', whose: null }),
      handOverQuestion(view, { role, from: 'A' }, person, {
        ...{ isGuest: true, isLast: true, until: view.now },
      }),
      handoverCard(view, role, sentOf(reminders)),
      ...handoverParts.map((part) => handoverPartCard(view, role, sentOf(reminders), part, 1)),
      roleOutcomeCard(view, role, [person], [aPerson('B')], '1', true),
      undoneRoleCard(view, role),
      ...plan.tasks
        .slice(0, 1)
        .map((task) => handOverForm.card({ view, task, by, role, from: 'A' })),
    ]),
  ];
}
