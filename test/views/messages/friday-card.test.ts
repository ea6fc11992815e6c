import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import { fridayReminders } from '../../../src/domain/reminders/friday.ts';
import type { Reminder } from '../../../src/domain/reminders/reminder.ts';
import type { Rollout, TaskState } from '../../../src/domain/rollout/rollout.ts';
import { addDays, instantOf } from '../../../src/domain/time/calendar.ts';
import { reminderMessage } from '../../../src/views/messages/reminder-message.ts';
import { labelsOf } from '../../helpers/a-conversation.ts';
import { aHolding, aRollout, aTaskState } from '../../helpers/a-plan.ts';
import { planWithoutQuestions } from '../../helpers/plan-without-questions.ts';

const friday = '2026-02-27';
const at = instantOf(friday, '09:00');
const manager = [aHolding('projektleder', 'P')];
const one = '1 Udpeg projektleder/etablér projektorganisation';

function aProgramme(tasks: Record<string, TaskState>, holdings = manager): Rollout {
  return aRollout({ plan: planWithoutQuestions, holdings, tasks });
}

const doneOn = (day: string) =>
  aTaskState({ status: 'completed', changedAt: instantOf(day, '10:00'), changedBy: 'P' });

const noticeOf = (reminder: Reminder) => ({
  reminder,
  delayed: false,
  repeated: false,
  tried: null,
});

/** The overview as it was planned in `then`, drawn in `now`. */
function overview(then: Rollout, now = then) {
  const notices = fridayReminders(then, friday).map(noticeOf);
  return reminderMessage(now, notices, { type: 'channel', vacant: [] }, at, at).card;
}

describe('Friday’s overview', () => {
  it('tells what is done, has overdue, is vacant and comes, each in its section', () => {
    const rollout = aProgramme({ '2': doneOn('2026-02-25') });

    expect(cardText(overview(rollout)).split('\n')).toEqual([
      'Ugens overblik, uge 9',
      'Færdigt',
      '• 2 Udpeg medarbejdere til at deltage i teknisk workshop',
      '  fuldført · P, ons. 25. februar kl. 10.00',
      'Overskredet',
      `• ${one}`,
      '  Frist mandag den 16. februar 2026 · overskredet med 11 dage. Udfører: Systemansvarlig. Ikke begyndt.',
      '  [Vis opgaven]',
      'Ubesatte roller',
      '• Systemansvarlig er ubesat',
      '  1 opgave venter på rollen. Risiko: høj.',
      '  [Jeg tager rollen] [Foreslå en kollega] [Udpeg]',
      'De næste to uger',
      '• 3 Indmeld ønskede antal superbrugeruddannelsespladser',
      '  Frist mandag den 9. marts 2026 · om 10 dage. Udfører: Projektleder (P). Venter på 1 Udpeg projektleder/etablér projektorganisation.',
      '  [Vis opgaven]',
      'Overblikket er til alle og kommer ugens sidste arbejdsdag. Det kan slås fra under Ret påmindelser.',
      '[Ret påmindelser]',
    ]);
  });

  it('takes in what falls through to the channel that day, with its reason and buttons', () => {
    const rollout = aProgramme({}, []);
    const [overdue] = fridayReminders(rollout, friday).filter(({ subject }) => subject.key === '1');
    const rule = { type: 'everyWeek' } as const;
    const own = overdue && { ...overdue, to: { type: 'performer' } as const, rule };
    const notices = [...(own ? [own] : []), ...fridayReminders(rollout, friday)].map(noticeOf);
    const card = reminderMessage(rollout, notices, { type: 'channel', vacant: [] }, at, at).card;

    expect(cardText(card).split('\n')).toEqual([
      'Ugens overblik, uge 9',
      'Overskredet',
      `• ${one}`,
      '  Frist mandag den 16. februar 2026 · overskredet med 11 dage. Udfører: Systemansvarlig. Ikke begyndt. (hver uge, til den er løst; ingen har de roller, der ellers får den)',
      '  [Udpeg] [Vis opgaven]',
      'Ubesatte roller',
      '• Systemansvarlig er ubesat',
      expect.stringContaining('1 opgave venter'),
      '  [Jeg tager rollen] [Foreslå en kollega] [Udpeg]',
      '• Projektleder er ubesat',
      '  3 opgaver venter på rollen. Risiko: høj.',
      '  [Jeg tager rollen] [Foreslå en kollega] [Udpeg]',
      'De næste to uger',
      expect.stringContaining('• 2 Udpeg'),
      '  Frist mandag den 9. marts 2026 · om 10 dage. Udfører: Projektleder. Venter på 1 Udpeg projektleder/etablér projektorganisation.',
      '  [Vis opgaven]',
      expect.stringContaining('• 3 Indmeld'),
      '  Frist mandag den 9. marts 2026 · om 10 dage. Udfører: Projektleder. Venter på 1 Udpeg projektleder/etablér projektorganisation.',
      '  [Vis opgaven]',
      'Overblikket er til alle og kommer ugens sidste arbejdsdag. Det kan slås fra under Ret påmindelser.',
      '[Se roller] [Ret påmindelser]',
    ]);
  });

  it('puts what is asked that day under a heading of its own, not among what lies ahead', () => {
    const rollout = aProgramme({}, []);
    const [first] = fridayReminders(rollout, friday).filter(({ subject }) => subject.key === '2');
    const rule = { type: 'asked', since: friday } as const;
    const own = first && { ...first, to: { type: 'performer' } as const, rule };
    const others = fridayReminders(rollout, friday).filter(({ subject }) => subject.key === '3');
    const notices = [...(own ? [own] : []), ...others];
    const card = reminderMessage(
      rollout,
      notices.map(noticeOf),
      { type: 'channel', vacant: [] },
      at,
      at,
    ).card;

    expect(cardText(card)).toContain('Måske allerede udført\n• 2 Udpeg');
    expect(cardText(card)).toContain('De næste to uger\n• 3 Indmeld');
  });

  it('keeps a meeting of which only the month is known out of the next two weeks', () => {
    const rollout = aProgramme({});
    const on = '2026-06-05';
    const sentAt = instantOf(on, '09:00');
    const notices = fridayReminders(rollout, on).map(noticeOf);
    const nobody = { type: 'channel', vacant: [] } as const;
    const text = cardText(reminderMessage(rollout, notices, nobody, sentAt, sentAt).card);

    expect(text).toContain(
      'Denne måned, dato ikke meldt ud\n• Netværksmøde for projektledere\n  Tid: juni 2026 (dato ikke meldt ud). Form: online. For projektleder.\nOverblikket',
    );
    expect(text).not.toContain('De næste to uger');
  });

  it('says with what was due before the bot came how much else it asks about', () => {
    const on = '2026-12-04';
    const sentAt = instantOf(on, '09:00');
    const rollout = { ...aProgramme({}), startedAt: instantOf('2026-11-28', '09:00') };
    const notices = fridayReminders(rollout, on).map(noticeOf);
    const nobody = { type: 'channel', vacant: [] } as const;
    const text = cardText(reminderMessage(rollout, notices, nobody, sentAt, sentAt).card);

    expect(text).toContain(
      'Ingen har oplyst, hvordan 9 opgaver uden kendt frist står. De kan være løst, før botten kom til.\n[Svar på, hvor langt I er]',
    );
  });

  it('says what meeting a vacant role is needed for', () => {
    const on = '2026-03-27';
    const sentAt = instantOf(on, '09:00');
    const rollout = aProgramme({}, []);
    const notices = fridayReminders(rollout, on).map(noticeOf);
    const nobody = { type: 'channel', vacant: [] } as const;
    const text = cardText(reminderMessage(rollout, notices, nobody, sentAt, sentAt).card);

    expect(text).toContain(
      'Der er brug for rollen til Kick-off netværksmøde for projektledere, mandag den 20. april 2026 kl. 10–14, og Teknisk workshop, onsdag den 22. april 2026 kl. 9–11.',
    );
    expect(text).toContain(
      '• Økonomimedarbejder (FK ØKO koordinator) er ubesat\n  Der er brug for rollen til Teknisk workshop, onsdag den 22. april 2026 kl. 9–11. Risiko: lav.\n  [Jeg tager rollen] [Foreslå en kollega] [Udpeg]',
    );
  });

  it('has no button that is one person’s', () => {
    expect(new Set(labelsOf(overview(aProgramme({}))))).toEqual(
      new Set([
        'Vis opgaven',
        'Jeg tager rollen',
        'Foreslå en kollega',
        'Udpeg',
        'Ret påmindelser',
      ]),
    );
  });

  it('keeps what was done afterwards in its place, with the outcome', () => {
    const card = overview(aProgramme({}), aProgramme({ '1': doneOn('2026-03-02') }));

    expect(cardText(card)).toContain(
      `Overskredet\n• ${one}\n  fuldført · P, man. 2. marts kl. 10.00\nRoller`,
    );
    expect(cardText(card)).not.toContain('Færdigt');
  });

  it('has no filled role under a heading that calls it vacant', () => {
    const then = aProgramme({});
    const holdings = [...manager, aHolding('systemansvarlig', 'S')];
    const lines = cardText(overview(then, aProgramme({}, holdings))).split('\n');

    expect(lines).not.toContain('Ubesatte roller');
    expect(lines[lines.indexOf('Roller') + 1]).toBe('• S er nu systemansvarlig');
  });

  it('names whoever cannot be reached under a heading of their own', () => {
    const rollout = aProgramme({});
    const notices = fridayReminders(rollout, friday).map(noticeOf);
    const lost: Reminder = {
      ...{ key: 'x', subject: { type: 'person', key: 'P' }, to: { type: 'projektleder' } },
      ...{ rule: { type: 'unreachable' }, due: null, sendAt: at },
    };
    const nobody = { type: 'channel', vacant: [] } as const;
    const { card } = reminderMessage(rollout, [...notices, noticeOf(lost)], nobody, at, at);

    expect(cardText(card)).toContain('Kan ikke nås\n• P (Projektleder) kan ikke nås');
  });

  describe('of a rollout that began after a deadline', () => {
    const startedAt = instantOf('2026-02-23', '10:00');
    const late = (tasks: Record<string, TaskState> = {}, holdings = manager) => ({
      ...aProgramme(tasks, holdings),
      startedAt,
    });
    const asked = 'Er de fuldført i KLIK?';

    it('asks once how the task stands, calls nothing overdue, and leads to the answer', () => {
      const lines = cardText(overview(late())).split('\n');

      expect(lines.slice(0, 6)).toEqual([
        'Ugens overblik, uge 9',
        asked,
        `• ${one}`,
        '  Frist mandag den 16. februar 2026. Udfører: Systemansvarlig.',
        '  [Vis opgaven]',
        '[Svar på, hvor langt I er]',
      ]);
      expect(lines.join()).not.toMatch(/overskredet/i);
      const next = fridayReminders(late(), addDays(friday, 7)).map(({ subject }) => subject);
      expect(next).not.toContainEqual({ type: 'task', key: '1' });
    });

    it.each([
      ['completed', 'fuldført · P, man. 2. marts kl. 10.00'],
      ['inProgress', 'Den er meldt i gang.'],
    ] as const)('keeps it in its place, without the button, when it is %s', (status, state) => {
      const answered = { ...doneOn('2026-03-02'), status };
      const text = cardText(overview(late(), late({ '1': answered })));

      expect(text).toMatch(new RegExp(`${asked.replace('?', '\\?')}\n• ${one}\n[^\n]*${state}`));
      expect(text).not.toContain('[Svar på');
    });
  });

  it('tells what waits for KLIK, and where it has been completed since', () => {
    const performed = { ...doneOn('2026-02-25'), status: 'performed' } as const;
    const then = aProgramme({ '2': performed });

    expect(cardText(overview(then))).toContain(
      'Venter på KLIK\n• 2 Udpeg medarbejdere til at deltage i teknisk workshop\n  Frist i KLIK mandag den 9. marts 2026 · om 10 dage. Udført af P, ons. 25. februar kl. 10.00; nu mangler den kun at blive fuldført i KLIK.\n  [Vis opgaven]',
    );
    expect(cardText(overview(then))).not.toContain('Færdigt');
    const since = cardText(overview(then, aProgramme({ '2': doneOn('2026-03-02') })));
    expect(since).toContain(': 3 af 4 tilbage\n');
  });

  it('says in its title that all of it is done', () => {
    const tasks = Object.fromEntries(['1', '2', '3'].map((key) => [key, doneOn('2026-03-02')]));
    const card = overview(aProgramme({}), aProgramme(tasks));

    expect(card.title).toBe('Ugens overblik, uge 9: alt er løst');
    expect(labelsOf(card)).toEqual([]);
  });

  it('says that the day of a month’s meeting is not announced', () => {
    const rollout = aProgramme({});
    const june = '2026-06-05';
    const notices = fridayReminders(rollout, june).map(noticeOf);
    const sentAt = instantOf(june, '09:00');
    const card = reminderMessage(rollout, notices, { type: 'channel', vacant: [] }, sentAt, sentAt);

    expect(cardText(card.card)).toContain(
      'Netværksmøde for projektledere\n  Tid: juni 2026 (dato ikke meldt ud).',
    );
  });
});
