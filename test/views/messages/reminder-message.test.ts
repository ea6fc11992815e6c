import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import type { Rule } from '../../../src/domain/plan/rules.ts';
import { unset } from '../../../src/domain/rollout/policy.ts';
import type { Holding, Rollout } from '../../../src/domain/rollout/rollout.ts';
import { addDays, instantOf } from '../../../src/domain/time/calendar.ts';
import type { Notice } from '../../../src/views/messages/notice.ts';
import { reminderMessage } from '../../../src/views/messages/reminder-message.ts';
import { labelsOf } from '../../helpers/a-conversation.ts';
import {
  about,
  aProgramme,
  before,
  doneBy,
  dueOn,
  one,
  overdue,
  sent,
  soon,
  text,
  three,
  two,
} from '../../helpers/a-message.ts';
import { aHolding, aPerson, aRollout, aTaskState } from '../../helpers/a-plan.ts';

const week = { from: '2026-02-09', to: '2026-02-16' };
const away = { ...week, deputy: null };

/** Where somebody holds the role, and cannot be reached. */
function sentToChannel(on: string, notice: Notice, rollout: Rollout) {
  const at = instantOf(on, '09:00');
  return reminderMessage(rollout, [notice], { type: 'channel', vacant: [] }, at, at).card;
}

describe('a reminder of one task', () => {
  it('says what, by when, how it stands, why you get it, and carries its buttons', () => {
    expect(text('2026-02-12', [soon])).toEqual([
      `4 dage til frist: ${one}`,
      'Frist mandag den 16. februar 2026. Ikke begyndt.',
      '[I gang] [Udført] [Udsæt] [Kvittér] [Overdrag] [Vis opgaven]',
      'Du får den 3 dage før fristen; du er udfører som systemansvarlig. Når opgaven er løst: fuldfør den også i KLIK.',
      '[Ret påmindelser]',
    ]);
  });

  it('does it in English too', () => {
    const people = { S: aPerson('S', { language: 'en' }) };

    expect(text('2026-02-12', [soon], aProgramme({}, { people }))).toEqual([
      `4 days to the deadline: ${one}`,
      'Due Monday 16 February 2026. Not begun.',
      expect.stringMatching(/^\[.*\]$/),
      'You get this 3 days before the deadline; you are the performer as Systemansvarlig. Once the task is done, complete it in KLIK too.',
      expect.stringMatching(/^\[.*\]$/),
    ]);
  });

  it.each([
    ['2026-02-03', '13 dage til frist'],
    ['2026-02-15', '1 dag til frist'],
    ['2026-02-17', 'Fristen er overskredet'],
  ])('on %s is headed %j', (day, title) => {
    expect(sent(day, [soon]).title).toContain(title);
  });

  it.each(['2026-02-16', '2026-02-18'])('cannot be put off any more on %s', (day) => {
    expect(labelsOf(sent(day, [soon]))).not.toContain('Udsæt');
    expect(labelsOf(sent(day, [soon]))).toContain('Udført');
  });

  it('says who has seen it, and asks them no more', () => {
    const seen = aTaskState({ seenAt: instantOf('2026-02-12', '10:00'), seenBy: 'S' });

    const card = sent('2026-02-12', [soon], aProgramme({ '1': seen }));

    expect(cardText(card)).toContain('Set 12. februar af S, ikke begyndt.');
    expect(labelsOf(card)).not.toContain('Kvittér');
  });

  it('says until when it was put off', () => {
    const snoozed = aTaskState({ snoozedUntil: '2026-02-13', snoozedBy: 'S' });

    expect(cardText(sent('2026-02-12', [soon], aProgramme({ '1': snoozed })))).toContain(
      'Udsat til fredag den 13. februar 2026.',
    );
  });

  it('once it is performed waits for KLIK, with the step there as its first button', () => {
    const done = aProgramme({ '1': doneBy('performed', '2026-02-13') });
    const card = sent('2026-02-12', [soon], done, '2026-02-20');

    expect(cardText(card).split('\n')).toEqual([
      `${one}: udført, venter på KLIK`,
      'udført, venter på KLIK · S, fre. 13. februar kl. 10.00',
      '[Fuldført i KLIK] [Overdrag] [Vis opgaven]',
    ]);
    expect(JSON.stringify(card)).toContain(
      '"action":"task.complete","value":"r1/1","style":"primary"',
    );
  });

  it('turns into its outcome, with who and when and without a button', () => {
    const done = aProgramme({ '1': doneBy('completed', '2026-02-13') });

    expect(text('2026-02-12', [soon], done, '2026-02-20')).toEqual([
      `${one}: fuldført`,
      'fuldført · S, fre. 13. februar kl. 10.00',
    ]);
  });

  it('in the channel names the vacant roles, leads to them, and cannot be put off there', () => {
    const card = sent('2026-02-12', [soon], aProgramme({}, { holdings: [] }));

    expect(cardText(card)).toContain(
      'Kanalen får den 3 dage før fristen; ingen har de roller, der ellers får den. Ubesat: Systemansvarlig, Projektleder.',
    );
    expect(labelsOf(card)).toEqual([
      ...['Udpeg', 'Vis opgaven'],
      ...['Se roller', 'Ret påmindelser'],
    ]);
    expect(JSON.stringify(card)).toContain('"action":"role.form","value":"r1/systemansvarlig"');
  });

  it('in the channel has the steps as soon as somebody may take them', () => {
    const offered = (...holdings: Holding[]) =>
      labelsOf(sentToChannel('2026-02-12', soon, aProgramme({}, { holdings })));

    expect(offered(aHolding('projektleder', 'P'))).toEqual(
      expect.arrayContaining(['I gang', 'Udført']),
    );
    expect(offered(aHolding('projektleder', 'P'))).not.toContain('Udpeg');
    expect(offered(aHolding('tekniker', 'T'))).not.toContain('Udført');
  });

  it('of a task that the plan names nobody for says so', () => {
    const nobodys = about('task 1', '2026-02-16', before(3));
    const { plan } = aProgramme();
    const tasks = plan.tasks.map((task) =>
      task.key === '1' ? { ...task, performer: null, accountable: null } : task,
    );
    const own = (more: Partial<Rollout>) =>
      cardText(
        sent('2026-02-12', [nobodys], aProgramme({}, { plan: { ...plan, tasks }, ...more })),
      );

    expect(own({})).toContain(
      'Du får den 3 dage før fristen; du er projektleder, og planen siger endnu ikke, hvem der løser den.',
    );
    expect(own({ holdings: [] })).toContain(
      'Kanalen får den 3 dage før fristen; planen siger endnu ikke, hvem der løser den. Ubesat: Projektleder.',
    );
    expect(own({ holdings: [] })).toContain('[Udpeg] [Vis opgaven]');
  });

  it('tells a deputy for whom they get it', () => {
    const policy = structuredClone(aRollout().policy);
    const absence = { from: '2026-02-10', to: '2026-02-20', deputy: 'P' };
    const away = aProgramme({}, { policy: { ...policy, people: { S: { absence } } } });

    const card = sent('2026-02-12', [soon], away);

    expect(cardText(card)).toContain('du er stedfortræder for S, som er fraværende');
    expect(labelsOf(card)).not.toContain('Overdrag');
  });

  it('says that it comes earlier because the day meant is a day off', () => {
    const moved = about('task 1', '2026-02-16', before(1));
    const early = { ...moved.reminder, sendAt: instantOf('2026-02-13', '09:00') };

    expect(text('2026-02-13', [{ ...moved, reminder: early }])).toEqual([
      `3 dage til frist: ${one}`,
      'Frist mandag den 16. februar 2026. Ikke begyndt.',
      expect.stringContaining('[I gang] [Udført]'),
      'Du får den i dag, fordi søndag den 15. februar, 1 dag før fristen, er en fridag; du er udfører som systemansvarlig. Når opgaven er løst: fuldfør den også i KLIK.',
      '[Ret påmindelser]',
    ]);
  });

  it('says that it comes earlier because its receiver is away on the day meant', () => {
    const moved = about('task 1', '2026-02-19', { type: 'dueDay' });
    const early = { ...moved.reminder, sendAt: instantOf('2026-02-18', '09:00') };
    const absence = { from: '2026-02-19', to: '2026-02-20', deputy: null };
    const policy = { ...aRollout().policy, people: { S: { absence } } };

    expect(
      cardText(sent('2026-02-18', [{ ...moved, reminder: early }], aProgramme({}, { policy }))),
    ).toContain(
      'Du får den i dag og ikke torsdag den 19. februar, selve dagen, fordi du er fraværende 19.–20. februar; du er',
    );
  });

  it('says of a later one too that its receiver was away on the day meant', () => {
    const moved = about('task 1', '2026-02-16', overdue(1), { to: { type: 'projektleder' } });
    const later = { ...moved.reminder, sendAt: instantOf('2026-02-19', '09:00') };
    const absence = { from: '2026-02-16', to: '2026-02-18', deputy: null };
    const policy = { ...unset, people: { P: { absence } } };

    expect(
      cardText(sent('2026-02-19', [{ ...moved, reminder: later }], aProgramme({}, { policy }))),
    ).toContain(
      'Du får den i dag og ikke tirsdag den 17. februar, 1 arbejdsdag efter fristen, fordi du er fraværende 16.–18. februar; du er',
    );
  });

  it('goes on, with the reason, where its receiver is away and nobody stands in', () => {
    const absence = { from: '2026-02-10', to: '2026-02-20', deputy: null };
    const away = (...ids: string[]) => ({
      policy: { ...unset, people: Object.fromEntries(ids.map((id) => [id, { absence }])) },
    });

    expect(cardText(sent('2026-02-12', [soon], aProgramme({}, away('S'))))).toContain(
      'du er projektleder, og de, der ellers får den, er fraværende.',
    );
    expect(cardText(sent('2026-02-12', [soon], aProgramme({}, away('S', 'P'))))).toContain(
      'Kanalen får den 3 dage før fristen; de, der ellers får den, er fraværende.',
    );
  });

  it.each([
    ['a week', '2026-02-09', '2026-02-13', 'fordi kommunen holder lukket 9.–13. februar'],
    ['a turn of the month', '2026-01-26', '2026-02-13', 'lukket 26. januar – 13. februar'],
    ['the Friday before', '2026-02-13', '2026-02-13', 'fordi kommunen holder lukket 13. februar'],
  ])('says that it comes earlier because the municipality is closed for %s', (_, from, to, why) => {
    const moved = about('task 1', '2026-02-16', before(1));
    const on = addDays(from, -1);
    const early = { ...moved, reminder: { ...moved.reminder, sendAt: instantOf(on, '09:00') } };
    const policy = { ...unset, quiet: { ...unset.quiet, closed: [{ from, to }] } };

    const text = cardText(sent(on, [early], aProgramme({}, { policy })));

    expect(text).toContain(
      'Du får den i dag og ikke søndag den 15. februar, 1 dag før fristen, fordi',
    );
    expect(text).toContain(`${why}; du er udfører`);
  });

  it('blames no closed week that it did not have to cross', () => {
    const moved = about('task 1', '2026-02-16', before(1));
    const early = { ...moved.reminder, sendAt: instantOf('2026-02-13', '09:00') };
    const closed = [
      { from: '2026-02-09', to: '2026-02-12' },
      { from: '2026-02-16', to: '2026-02-20' },
    ];
    const policy = { ...unset, quiet: { ...unset.quiet, closed } };

    expect(
      cardText(sent('2026-02-13', [{ ...moved, reminder: early }], aProgramme({}, { policy }))),
    ).toContain('i dag, fordi søndag den 15. februar, 1 dag før fristen, er en fridag');
  });

  it('blames an absence that ends on the Friday before, not the Sunday', () => {
    const moved = about('task 1', '2026-02-16', before(1));
    const early = { ...moved.reminder, sendAt: instantOf('2026-02-06', '09:00') };
    const absence = { from: '2026-02-09', to: '2026-02-13', deputy: null };
    const policy = { ...unset, people: { S: { absence } } };

    expect(
      cardText(sent('2026-02-06', [{ ...moved, reminder: early }], aProgramme({}, { policy }))),
    ).toContain('1 dag før fristen, fordi du er fraværende 9.–13. februar; du er');
  });

  it.each([
    [
      'the reader is away',
      { people: { S: { absence: away } } },
      'fordi du er fraværende ved fristen',
    ],
    [
      'the municipality is closed',
      { quiet: { ...unset.quiet, closed: [week] } },
      'fordi fristen ligger ved nogle fridage',
    ],
    [
      'both, and it would be closed anyway',
      { people: { S: { absence: away } }, quiet: { ...unset.quiet, closed: [week] } },
      'fordi fristen ligger ved nogle fridage',
    ],
  ])('that comes before a break says that %s', (_, settings, why) => {
    const early = about('task 1', '2026-02-16', { type: 'beforeBreak' });
    const policy = { ...unset, ...settings };

    expect(cardText(sent('2026-01-30', [early], aProgramme({}, { policy })))).toContain(
      `Du får den i god tid, ${why}; du er`,
    );
  });

  it('gives a deputy the steps of the work, and no role to hand over', () => {
    const absence = { from: '2026-02-10', to: '2026-02-20', deputy: 'T' };
    const policy = { ...aRollout().policy, people: { S: { absence } } };
    const holdings = [aHolding('systemansvarlig', 'S'), aHolding('tekniker', 'T')];

    const card = sent('2026-02-12', [soon], aProgramme({}, { policy, holdings }));

    expect(labelsOf(card)).toEqual([
      ...['I gang', 'Udført', 'Udsæt', 'Kvittér', 'Vis opgaven'],
      'Ret påmindelser',
    ]);
  });

  it('is one message to whoever is both performer and accountable', () => {
    const accountable = about('task 1', '2026-02-16', before(3), { to: { type: 'accountable' } });

    expect(text('2026-02-13', [accountable, soon])).toEqual(text('2026-02-13', [soon]));
  });

  it('says when it may have come before', () => {
    expect(text('2026-02-12', [{ ...soon, repeated: true }])[1]).toBe(
      'Sendt igen: det vides ikke, om den kom frem første gang.',
    );
  });

  it('does not send a local task to KLIK', () => {
    expect(cardText(sent('2026-02-12', [about('task L1', '2026-02-16', before(3))]))).not.toContain(
      'KLIK.',
    );
  });
});

describe('a reminder of two tasks', () => {
  const both = [about('task 2', '2026-03-09', before(7)), about('task 3', '2026-03-09', before(7))];

  it('is one message with a row and buttons for each, and says once why it came', () => {
    const card = sent('2026-03-03', both);

    expect(cardText(card).split('\n')).toEqual([
      '2 opgaver nærmer sig fristen',
      `• ${two}`,
      '  Frist mandag den 9. marts 2026 · om 6 dage. Venter på 1 Udpeg projektleder/etablér projektorganisation.',
      '  [I gang] [Udført] [Udsæt] [Vis opgaven]',
      `• ${three}`,
      '  Frist mandag den 9. marts 2026 · om 6 dage. Venter på 1 Udpeg projektleder/etablér projektorganisation.',
      '  [I gang] [Udført] [Udsæt] [Vis opgaven]',
      'Du får dem 7 dage før fristen; du er udfører som projektleder. Når opgaven er løst: fuldfør den også i KLIK.',
      '[Ret påmindelser]',
    ]);
    const each = ['I gang', 'Udført', 'Udsæt', 'Vis opgaven'];
    expect(labelsOf(card)).toEqual([...each, ...each, 'Ret påmindelser']);
  });

  it('says of each why it came, where that differs', () => {
    const card = sent('2026-03-03', [about('task 2', '2026-03-05', { type: 'snoozed' }), ...both]);

    expect(cardText(card)).toContain(
      '(på den dag, den var udsat til; du er udfører som projektleder)',
    );
    expect(cardText(card)).toContain('(7 dage før fristen; du er udfører som projektleder)');
  });

  it('keeps the buttons of the one that is left', () => {
    const card = sent('2026-03-03', both, aProgramme({ '2': doneBy('performed', '2026-03-03') }));

    expect(card.title).toBe('1 opgave nærmer sig fristen');
    expect(cardText(card)).toContain(
      'udført, venter på KLIK · S, tirs. 3. marts kl. 10.00'.replace('tirs', 'tir'),
    );
    expect(labelsOf(card)).toEqual([
      ...['Fuldført i KLIK', 'Vis opgaven', 'I gang', 'Udført', 'Udsæt', 'Vis opgaven'],
      'Ret påmindelser',
    ]);
  });

  it('says that what is performed waits for KLIK, not that all is done', () => {
    const done = aProgramme({
      '2': doneBy('performed', '2026-03-03'),
      '3': doneBy('notRelevant', '2026-03-03'),
    });
    const card = sent('2026-03-03', both, done);

    expect(card.title).toBe('1 opgave venter på KLIK');
    expect(labelsOf(card)).toEqual(['Fuldført i KLIK', 'Vis opgaven']);
    expect(cardText(card)).not.toContain('Du får');
  });

  it('has no button and no explanation when both are done', () => {
    const done = aProgramme({
      '2': doneBy('completed', '2026-03-03'),
      '3': doneBy('notRelevant', '2026-03-03'),
    });
    const card = sent('2026-03-03', both, done);

    expect(card.title).toBe('Alt i denne påmindelse er løst');
    expect(labelsOf(card)).toEqual([]);
    expect(cardText(card)).not.toContain('Du får');
  });

  it('says that the day is today', () => {
    const today = [
      about('task 1', '2026-03-10', { type: 'dueDay' }),
      about('task 2', '2026-03-10', { type: 'dueDay' }),
    ];
    const later = about('task 3', '2026-03-11', before(1));
    expect(sent('2026-03-10', today).title).toBe('2 opgaver har frist i dag');
    expect(sent('2026-03-10', [...today, later]).title).toBe('3 opgaver nærmer sig fristen');
  });

  it('says how many of them are overdue', () => {
    const late = about('task 1', '2026-02-16', overdue(1));
    const later = about('task 2', '2026-03-02', overdue(1));

    expect(sent('2026-03-03', [...both, late]).title).toBe('3 opgaver, hvoraf 1 er over fristen');
    expect(sent('2026-03-03', [late, later]).title).toBe('2 opgaver er over fristen');
    expect(text('2026-03-03', [late, later], dueOn('2', '2026-03-02'))).toContain(
      '  Frist mandag den 2. marts 2026 · overskredet med 1 dag. Venter på 1 Udpeg projektleder/etablér projektorganisation.',
    );
  });

  it('counts right in English', () => {
    const people = { P: aPerson('P', { language: 'en' }) };

    expect(text('2026-03-03', both, aProgramme({}, { people }))).toContain(
      'You get them 7 days before the deadline; you are the performer as Projektleder. Once the task is done, complete it in KLIK too.',
    );
  });

  it('says of both that KOMBIT has published them', () => {
    const published = both.map(({ reminder }) =>
      about(`task ${reminder.subject.key}`, reminder.due, { type: 'published' }),
    );

    expect(text('2026-01-13', published)).toEqual([
      '2 nye opgaver i KLIK',
      `• ${two}`,
      '  Frist mandag den 9. marts 2026 · om 55 dage. Venter på 1 Udpeg projektleder/etablér projektorganisation.',
      '  [I gang] [Udført] [Udsæt] [Vis opgaven]',
      `• ${three}`,
      '  Frist mandag den 9. marts 2026 · om 55 dage. Venter på 1 Udpeg projektleder/etablér projektorganisation.',
      '  [I gang] [Udført] [Udsæt] [Vis opgaven]',
      'Du får dem, fordi KOMBIT har udgivet nyt i KLIK; du er udfører som projektleder. Når opgaven er løst: fuldfør den også i KLIK.',
      '[Ret påmindelser]',
    ]);
  });
});

describe('a reminder of what is performed and missing in KLIK', () => {
  const performed = aProgramme({ '1': doneBy('performed', '2026-02-10') });
  const klik = (rule: Rule) => about('task 1', '2026-02-16', rule);

  it('on KLIK’s deadline says that only KLIK is missing, with its step first', () => {
    expect(text('2026-02-16', [klik({ type: 'dueDay' })], performed)).toEqual([
      'Din uge 8',
      'Venter på KLIK',
      `• ${one}`,
      '  Frist i KLIK mandag den 16. februar 2026 · i dag. Udført af S, tir. 10. februar kl. 10.00; nu mangler den kun at blive fuldført i KLIK.',
      '  [Fuldført i KLIK] [Vis opgaven]',
      'Du får den på selve dagen; du er udfører som systemansvarlig. Overblikket kommer ugens første arbejdsdag. Du kan slå det fra under Ret påmindelser.',
      '[Ret påmindelser]',
    ]);
  });

  it.each([
    ['2026-02-12', `Venter på KLIK: ${one}`],
    ['2026-02-17', `Mangler i KLIK: ${one}`],
  ])('on %s is headed %j, and never as if nothing were done', (on, title) => {
    const card = sent(on, [klik({ type: 'everyWeek' })], performed);
    expect(card.title).toBe(title);
    expect(cardText(card)).not.toMatch(/Ikke begyndt|Fristen er overskredet|Når opgaven er løst/);
  });

  it('becomes once a month after six weeks, and says so with the last of each week', () => {
    const said = (on: string, rule: Rule, tasks = {}) => {
      const notice = klik(rule);
      const reminder = { ...notice.reminder, sendAt: instantOf(on, '09:00') };
      return cardText(sent(on, [{ ...notice, reminder }], aProgramme(tasks), on));
    };
    const since = { '1': doneBy('performed', '2026-02-10') };
    const weekly = { type: 'everyWeek' } as const;
    expect(said('2026-03-23', weekly)).toContain('Du får den hver uge, til den er løst;');
    expect(said('2026-03-30', weekly)).toContain(
      'Du får den hver uge og herefter en gang om måneden, til den er løst;',
    );
    expect(said('2026-05-04', { type: 'everyMonth' })).toContain(
      'Du får den en gang om måneden, til den er løst;',
    );
    expect(said('2026-05-04', { type: 'everyMonth' }, since)).toContain(
      'Du får den en gang om måneden, til den er fuldført i KLIK;',
    );
  });

  it('says that all is done once it is completed there, and how many are left until then', () => {
    const two = about('task 2', '2026-02-20', before(3));
    const digest = [klik({ type: 'monday' }), two];
    const title = (...tasks: Parameters<typeof aProgramme>) =>
      sent('2026-02-16', digest, aProgramme(...tasks), '2026-02-18').title;
    const one = doneBy('completed', '2026-02-17');
    expect(title({ '1': one })).toBe('Din uge 8: 1 af 2 tilbage');
    expect(title({ '1': one, '2': doneBy('performed', '2026-02-17') })).toBe(
      'Din uge 8: 1 af 2 tilbage',
    );
    expect(title({ '1': one, '2': one })).toBe('Din uge 8: alt er løst');
  });
});
