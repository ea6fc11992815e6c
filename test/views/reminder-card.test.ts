import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import { instantOf } from '../../src/domain/calendar.ts';
import type { LocalDate } from '../../src/domain/plan.ts';
import type { Reminder, Rule } from '../../src/domain/reminders.ts';
import type { Recipient } from '../../src/domain/roles.ts';
import type { TaskState } from '../../src/domain/rollout.ts';
import { reminderCard } from '../../src/views/reminder-card.ts';
import { labelsOf } from '../helpers/a-conversation.ts';
import { aHolding, aTaskState } from '../helpers/a-plan.ts';
import { aView } from '../helpers/a-view.ts';

const toPerformer: Recipient = {
  type: 'person',
  personId: 'S',
  via: 'performer',
  role: 'systemansvarlig',
  vacant: [],
};
const toChannel: Recipient = { type: 'channel', vacant: ['systemansvarlig', 'projektleder'] };

function aReminder(task: string, due: LocalDate, rule: Rule): Reminder {
  return { key: `${task}|${due}|x`, task, rule, due, sendAt: instantOf(due, '09:00') };
}

const soon = aReminder('1', '2026-02-16', { type: 'beforeDue', days: 3 });

function cardOn(
  day: LocalDate,
  reminders: readonly Reminder[],
  recipient: Recipient = toPerformer,
  tasks: Record<string, TaskState> = {},
): Card {
  const holdings = [aHolding('systemansvarlig', 'S')];
  const view = aView({ day, rollout: { tasks, holdings } });
  return reminderCard(view, reminders, recipient, view.now);
}

const doneBy = (status: TaskState['status'], day: LocalDate) =>
  aTaskState({ status, changedAt: instantOf(day, '10:00'), changedBy: 'S' });

describe('the reminder of one task', () => {
  it('says what, by when, how it stands, why you get it, and carries its buttons', () => {
    expect(cardText(cardOn('2026-02-13', [soon]))).toBe(
      [
        '3 dage til frist: 1 Udpeg projektleder/etablér projektorganisation',
        'Frist mandag den 16. februar 2026. Ingen har sagt, at den er i gang.',
        '[I gang] [Udført] [Vis opgaven]',
        'Du får den, fordi du er Systemansvarlig (udfører). Når opgaven er løst: fuldfør den også i KLIK.',
      ].join('\n'),
    );
  });

  it.each([
    ['2026-02-02', '14 dage til frist'],
    ['2026-02-15', '1 dag til frist'],
    ['2026-02-16', 'Frist i dag'],
    ['2026-02-17', 'Fristen er overskredet'],
  ])('on %s is headed %j', (day, title) => {
    expect(cardOn(day, [soon]).title).toContain(title);
  });

  it('in the channel names the vacant roles, and leads to them', () => {
    const card = cardOn('2026-02-13', [soon], toChannel);
    expect(cardText(card)).toContain('Ubesat: Systemansvarlig, Projektleder.');
    expect(labelsOf(card)).toContain('Se roller');
  });

  it('says that it was begun, and offers only what is left to do', () => {
    const card = cardOn('2026-02-13', [soon], toPerformer, {
      '1': doneBy('inProgress', '2026-02-12'),
    });
    expect(cardText(card)).toContain('Den er meldt i gang.');
    expect(labelsOf(card)).toEqual(['Udført', 'Vis opgaven']);
  });

  it('turns into its outcome, with who and when and without a button', () => {
    const card = cardOn('2026-02-20', [soon], toChannel, {
      '1': doneBy('completed', '2026-02-13'),
    });
    expect(labelsOf(card)).toEqual([]);
    expect(cardText(card)).toBe(
      '1 Udpeg projektleder/etablér projektorganisation: fuldført\nfuldført · S, fre. 13. februar kl. 10.00',
    );
  });

  it('says when it was held back while the bot was away', () => {
    const late = aReminder('1', '2026-02-16', { type: 'catchUp' });
    const text = cardText(cardOn('2026-02-13', [late]));
    expect(text).toContain('Botten har været væk');
  });

  it('does not send a local task to KLIK', () => {
    const local = aReminder('L1', '2026-02-16', { type: 'beforeDue', days: 3 });
    expect(cardText(cardOn('2026-02-13', [local]))).not.toContain('KLIK.');
  });
});

describe('the reminder of two tasks', () => {
  const two = aReminder('2', '2026-03-09', { type: 'beforeDue', days: 7 });
  const three = aReminder('3', '2026-03-09', { type: 'beforeDue', days: 7 });

  it('is one message with a row and buttons for each', () => {
    const card = cardOn('2026-03-02', [two, three]);
    expect(card.title).toBe('2 opgaver nærmer sig fristen');
    expect(labelsOf(card)).toEqual([
      ...['I gang', 'Udført', 'Vis opgaven'],
      ...['I gang', 'Udført', 'Vis opgaven'],
    ]);
  });

  it('keeps the buttons of the one that is left', () => {
    const card = cardOn('2026-03-02', [two, three], toPerformer, {
      '2': doneBy('performed', '2026-03-02'),
    });
    expect(card.title).toBe('1 opgave nærmer sig fristen');
    expect(cardText(card)).toContain('udført, venter på KLIK · S, man. 2. marts kl. 10.00');
    expect(labelsOf(card)).toEqual(['I gang', 'Udført', 'Vis opgaven']);
  });

  it('has no button and no explanation when both are done', () => {
    const card = cardOn('2026-03-02', [two, three], toChannel, {
      '2': doneBy('performed', '2026-03-02'),
      '3': doneBy('notRelevant', '2026-03-02'),
    });
    expect(card.title).toBe('Alt i denne påmindelse er løst');
    expect(labelsOf(card)).toEqual([]);
    expect(cardText(card)).not.toContain('Ubesat');
  });

  it('says when one of them is overdue', () => {
    const card = cardOn('2026-03-02', [soon, two]);
    expect(card.title).toBe('2 opgaver, hvoraf mindst én er over fristen');
  });
});
