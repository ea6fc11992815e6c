/** Every card about who comes to a meeting, in each state of an answer. */
import { sendForm, signUpForm } from '../../src/bot/plan/attend.ts';
import type { Card } from '../../src/cards/card.ts';
import type { PlanEvent } from '../../src/domain/plan/plan.ts';
import { attendanceReminders } from '../../src/domain/reminders/attendance-reminders.ts';
import { recipientOf } from '../../src/domain/reminders/recipient.ts';
import { attendanceName } from '../../src/domain/rollout/attendance.ts';
import { reminderMessage } from '../../src/views/messages/reminder-message.ts';
import { attendedCard, undoneAttendanceCard } from '../../src/views/plan/attendance.ts';
import { eventCard } from '../../src/views/plan/event-card.ts';
import type { View } from '../../src/views/view.ts';
import { aPerson } from './a-plan.ts';

export function attendanceCards(view: View, event: PlanEvent): Card[] {
  const { now, language } = view;
  const A = aPerson('A', { language, name: '<!channel>' });
  const B = aPerson('B', { language });
  const O = aPerson('O', { language, email: 'o@example.dk' });
  const [site] = event.sites ?? [];
  const answers = [null, 'yes', 'no', 'send:B', ...(site ? [`yes:${site}`] : [])];
  return answers.flatMap((answer) => {
    const said = { done: true, changedAt: now, changedBy: 'B' };
    const items = {
      [attendanceName(event, 'A')]: { ...said, answer },
      [attendanceName(event, 'O')]: { ...said, answer },
      [attendanceName(event, 'B')]: { ...said, answer: answer === 'send:B' ? 'no' : null },
    };
    const rollout = { ...view.rollout, people: { A, B, O }, items };
    const seen = { ...view, rollout, viewer: A };
    const by = { personId: 'A', platform: 'local', now } as const;
    const messages = attendanceReminders(rollout).flatMap((reminder) => {
      const recipient = recipientOf(rollout, reminder, now);
      const notice = { reminder, delayed: false, repeated: false, tried: null };
      return recipient === null
        ? []
        : [reminderMessage(rollout, [notice], recipient, now, now).card];
    });
    return [
      ...messages,
      eventCard(seen, event),
      ...['A', 'O'].flatMap((whose) => [
        attendedCard(seen, event, whose, '1'),
        undoneAttendanceCard(seen, event, whose),
        sendForm.card({ view: seen, event, by, whose }),
        ...(site ? [signUpForm.card({ view: seen, event, by, whose })] : []),
      ]),
    ];
  });
}
