import { describe, expect, it } from 'vitest';
import { cardText } from '../../src/cards/text.ts';
import { instantOf } from '../../src/domain/calendar.ts';
import type { LocalDate } from '../../src/domain/plan.ts';
import { type Addressee, type Recipient, recipientOf } from '../../src/domain/recipients.ts';
import type { Reminder } from '../../src/domain/reminder.ts';
import type { Rollout, TaskState } from '../../src/domain/rollout.ts';
import type { Rule } from '../../src/domain/rules.ts';
import { planOf } from '../../src/plans/index.ts';
import type { Notice } from '../../src/views/notice.ts';
import { reminderMessage } from '../../src/views/reminder-message.ts';
import { labelsOf } from '../helpers/a-conversation.ts';
import { aHolding, aPerson, aRollout, aTaskState } from '../helpers/a-plan.ts';

const one = '1 Udpeg projektleder/etablér projektorganisation';
const two = '2 Udpeg medarbejdere til at deltage i teknisk workshop';
const three = '3 Indmeld ønskede antal superbrugeruddannelsespladser';
const performer: Addressee = { type: 'performer' };
const manager: Addressee = { type: 'projektleder' };
const channel: Addressee = { type: 'channel' };

type About = `${Reminder['subject']['type']} ${string}`;

/** By default to the performer, in time, and with nothing tried. */
function about(
  name: About,
  due: LocalDate | null,
  rule: Rule,
  more: Partial<Notice> & { to?: Addressee } = {},
): Notice {
  const [type, key] = name.split(' ') as [Reminder['subject']['type'], string];
  const { to = performer, ...others } = more;
  const sendAt = instantOf(due ?? '2026-02-13', '09:00');
  const reminder = { key: `${name}|${due}`, subject: { type, key }, rule, to, due, sendAt };
  return { reminder, late: false, repeated: false, tried: [], ...others };
}

const before = (days: number): Rule => ({ type: 'beforeDue', days });
const overdue = (workingDays: number): Rule => ({ type: 'overdue', workingDays });

function aProgramme(tasks: Record<string, TaskState> = {}, more: Partial<Rollout> = {}): Rollout {
  const holdings = [aHolding('systemansvarlig', 'S'), aHolding('projektleder', 'P')];
  return aRollout({ plan: planOf('fbs-2.0'), holdings, tasks, ...more });
}

/** Whoever the first is for gets it at 9 that day; drawn at 12 on `seenOn`. */
function sent(
  on: LocalDate,
  notices: readonly Notice[],
  rollout = aProgramme(),
  seenOn: LocalDate = on,
) {
  const at = instantOf(on, '09:00');
  const [first] = notices;
  const recipient: Recipient = (first && recipientOf(rollout, first.reminder, at)) ?? {
    type: 'channel',
    vacant: [],
  };
  return reminderMessage(rollout, notices, recipient, at, instantOf(seenOn, '12:00')).card;
}

const text = (...of: Parameters<typeof sent>) => cardText(sent(...of)).split('\n');

const doneBy = (status: TaskState['status'], on: LocalDate) =>
  aTaskState({ status, changedAt: instantOf(on, '10:00'), changedBy: 'S' });

const soon = about('task 1', '2026-02-16', before(3));

describe('a reminder of one task', () => {
  it('says what, by when, how it stands, why you get it, and carries its buttons', () => {
    expect(text('2026-02-12', [soon])).toEqual([
      `4 dage til frist: ${one}`,
      'Frist mandag den 16. februar 2026. Ingen har sagt, at den er i gang.',
      '[I gang] [Udført] [Udsæt] [Kvittér] [Overdrag] [Vis opgaven]',
      'Du får den 3 dage før fristen; du er udfører som Systemansvarlig. Når opgaven er løst: fuldfør den også i KLIK.',
      '[Ret påmindelser]',
    ]);
  });

  it('does it in English too', () => {
    const people = { S: aPerson('S', { language: 'en' }) };

    expect(text('2026-02-12', [soon], aProgramme({}, { people }))).toEqual([
      `4 days to the deadline: ${one}`,
      'Due Monday 16 February 2026. Nobody has said that it is in progress.',
      expect.stringMatching(/^\[.*\]$/),
      'You get this 3 days before the deadline; you are its performer as Systemansvarlig. Once the task is done, complete it in KLIK too.',
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
      'Kanalen får den 3 dage før fristen; ingen i de roller, den skulle til, kan nås. Ubesat: Systemansvarlig, Projektleder.',
    );
    expect(labelsOf(card)).toEqual([
      ...['I gang', 'Udført', 'Vis opgaven'],
      ...['Se roller', 'Ret påmindelser'],
    ]);
  });

  it('tells a deputy for whom they get it', () => {
    const policy = structuredClone(aRollout().policy);
    const absence = { from: '2026-02-10', to: '2026-02-20', deputy: 'P' };
    const away = aProgramme({}, { policy: { ...policy, people: { S: { absence } } } });

    const card = sent('2026-02-12', [soon], away);

    expect(cardText(card)).toContain('du er stedfortræder for S, som er fraværende');
    expect(labelsOf(card)).not.toContain('Overdrag');
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
      '  Frist mandag den 9. marts 2026. Ingen har sagt, at den er i gang.',
      `• ${three}`,
      '  Frist mandag den 9. marts 2026. Ingen har sagt, at den er i gang.',
      'Du får dem 7 dage før fristen; du er udfører som Projektleder. Når opgaven er løst: fuldfør den også i KLIK.',
      '[Ret påmindelser]',
    ]);
    const each = ['I gang', 'Udført', 'Udsæt', 'Vis opgaven'];
    expect(labelsOf(card)).toEqual([...each, ...each, 'Ret påmindelser']);
  });

  it('says of each why it came, where that differs', () => {
    const card = sent('2026-03-03', [about('task 2', '2026-03-05', { type: 'snoozed' }), ...both]);

    expect(cardText(card)).toContain(
      '(på den dag, den var udsat til; du er udfører som Projektleder)',
    );
    expect(cardText(card)).toContain('(7 dage før fristen; du er udfører som Projektleder)');
  });

  it('keeps the buttons of the one that is left', () => {
    const card = sent('2026-03-03', both, aProgramme({ '2': doneBy('performed', '2026-03-03') }));

    expect(card.title).toBe('1 opgave nærmer sig fristen');
    expect(cardText(card)).toContain(
      'udført, venter på KLIK · S, tirs. 3. marts kl. 10.00'.replace('tirs', 'tir'),
    );
    expect(labelsOf(card)).toHaveLength(5);
  });

  it('has no button and no explanation when both are done', () => {
    const done = aProgramme({
      '2': doneBy('performed', '2026-03-03'),
      '3': doneBy('notRelevant', '2026-03-03'),
    });
    const card = sent('2026-03-03', both, done);

    expect(card.title).toBe('Alt i denne påmindelse er løst');
    expect(labelsOf(card)).toEqual([]);
    expect(cardText(card)).not.toContain('Du får');
  });

  it('says when one of them is overdue', () => {
    const late = about('task 1', '2026-02-16', overdue(1));

    expect(sent('2026-03-03', [both[0] ?? late, late]).title).toBe(
      '2 opgaver, hvoraf mindst én er over fristen',
    );
  });
});

describe('the week of a person', () => {
  const workshop = about(
    'event teknisk-workshop',
    '2026-04-22',
    { type: 'monday' },
    {
      to: { type: 'audience', role: 'projektleder', nth: 0 },
    },
  );

  it('has the tasks first, then the meetings, and says how to switch it off', () => {
    const task = about('task 2', '2026-04-24', { type: 'monday' });

    expect(text('2026-04-20', [workshop, task])).toEqual([
      'Din uge 17',
      'Opgaver',
      `• ${two}`,
      '  Frist fredag den 24. april 2026. Ingen har sagt, at den er i gang. (i ugens overblik; du er udfører som Projektleder)',
      'Møder',
      '• Teknisk workshop',
      expect.stringContaining(
        'Tid: onsdag den 22. april 2026 kl. 9-11. Form: online. For Projektleder,',
      ),
      'Overblikket kommer ugens første arbejdsdag. Du kan slå det fra under Ret påmindelser. Når opgaven er løst: fuldfør den også i KLIK.',
      '[Ret påmindelser]',
    ]);
  });

  it('says that all of it is done', () => {
    const task = about('task 2', '2026-04-24', { type: 'monday' });
    const done = aProgramme({ '2': doneBy('completed', '2026-04-20') });

    expect(text('2026-04-20', [task], done)).toEqual([
      'Din uge 17: alt er løst',
      `• ${two}`,
      '  fuldført · S, man. 20. april kl. 10.00',
    ]);
  });
});

describe('what goes to those who wait for a task', () => {
  const tried = [13, 16, 17].map((day) => ({
    at: instantOf(`2026-02-${day}`, '09:00'),
    personId: 'S',
  }));
  const late = about('task 1', '2026-02-16', overdue(3), { to: manager, tried });

  it('says how late it is, whose it is, how it stands and what was tried', () => {
    expect(text('2026-02-19', [late])).toEqual([
      `Overskredet med 3 arbejdsdage: ${one}`,
      'Frist mandag den 16. februar 2026. Udfører: S (Systemansvarlig). Ingen har sagt, at den er i gang. Påmindelser sendt 13., 16. og 17. februar til S.',
      '[Udført] [Vis opgaven]',
      'Du får den 3 arbejdsdage efter fristen; du er Projektleder. Når opgaven er løst: fuldfør den også i KLIK.',
      '[Ret påmindelser]',
    ]);
  });

  it('says who has begun it', () => {
    const begun = aProgramme({ '1': doneBy('inProgress', '2026-02-18') });

    expect(text('2026-02-19', [late], begun)[1]).toContain(
      'Meldt i gang af S, ons. 18. februar kl. 10.00.',
    );
  });

  it('names the month once for its days, and the channel as such', () => {
    const more = [...tried, { at: instantOf('2026-03-02', '09:00'), personId: null }];

    expect(text('2026-03-03', [{ ...late, tried: more }])[1]).toContain(
      'Påmindelser sendt 13., 16. og 17. februar til S; 2. marts til kanalen.',
    );
    expect(text('2026-03-03', [{ ...late, tried: tried.slice(0, 1) }])[1]).toContain(
      'Påmindelse sendt 13. februar til S.',
    );
  });

  it('is one line to the accountable while nobody has begun', () => {
    const plan = planOf('fbs-2.0');
    const tasks = plan.tasks.map((task) =>
      task.key === '1' ? { ...task, accountable: 'projektleder', performer: 'tekniker' } : task,
    );
    const line = about('task 1', '2026-02-16', before(3), { to: { type: 'accountable' } });
    const holdings = [aHolding('projektleder', 'P'), aHolding('tekniker', 'T')];

    expect(
      text('2026-02-13', [line], aProgramme({}, { plan: { ...plan, tasks }, holdings })),
    ).toEqual([
      `3 dage til frist, ikke begyndt: ${one}`,
      'Frist mandag den 16. februar 2026. Du er ansvarlig: T (Tekniker/it-medarbejder) er ikke begyndt.',
      '[Vis opgaven]',
      'Du får den 3 dage før fristen; du er ansvarlig som Projektleder. Når opgaven er løst: fuldfør den også i KLIK.',
      '[Ret påmindelser]',
    ]);
    expect(text('2026-02-13', [line], aProgramme({}, { plan: { ...plan, tasks } }))[1]).toContain(
      'Tekniker/it-medarbejder er ubesat, så ingen er begyndt.',
    );
  });
});

describe('a vacant role', () => {
  const vacant = about(
    'role tekniker',
    '2026-03-09',
    { type: 'vacant', workingDays: 10 },
    {
      to: manager,
    },
  );
  const plan = planOf('fbs-2.0');
  const tasks = plan.tasks.map((task) =>
    task.key === '2' || task.key === '3' ? { ...task, performer: 'tekniker' } : task,
  );

  it('says how much waits for it, and leads to giving it', () => {
    const card = sent('2026-02-23', [vacant], aProgramme({}, { plan: { ...plan, tasks } }));

    expect(cardText(card).split('\n')).toEqual([
      'Tekniker/it-medarbejder er ubesat',
      `3 opgaver venter, den første med frist mandag den 9. marts 2026: ${two}.`,
      '[Udpeg] [Se roller]',
      'Du får den 10 arbejdsdage før den første frist; du er Projektleder.',
      '[Ret påmindelser]',
    ]);
    expect(JSON.stringify(card)).toContain('"action":"role.form","value":"r1/tekniker"');
  });

  it('says who has it once it is filled', () => {
    const holdings = [aHolding('projektleder', 'P'), aHolding('tekniker', 'T')];

    expect(
      text('2026-02-23', [vacant], aProgramme({}, { plan: { ...plan, tasks }, holdings })),
    ).toEqual(['T er nu Tekniker/it-medarbejder', 'Rollens påmindelser kommer frem fra nu af.']);
  });

  it('has no button for whoever may not give roles', () => {
    const lead = {
      ...vacant,
      reminder: { ...vacant.reminder, to: { type: 'faglig-leder' } as const },
    };
    const holdings = [aHolding('systemansvarlig', 'S'), aHolding('faglig-leder', 'F')];

    expect(
      labelsOf(sent('2026-03-02', [lead], aProgramme({}, { plan: { ...plan, tasks }, holdings }))),
    ).toEqual(['Se roller', 'Ret påmindelser']);
  });
});

describe('other messages', () => {
  it('tell of a task that was published', () => {
    expect(text('2026-01-13', [about('task 1', '2026-02-16', { type: 'published' })])[0]).toBe(
      `Ny i KLIK: ${one}`,
    );
  });

  it('tell of a meeting where, when and for whom', () => {
    const kickOff = about('event kick-off', '2026-04-20', before(7), {
      to: { type: 'audience', role: 'projektleder', nth: 0 },
    });

    expect(text('2026-04-13', [kickOff])).toEqual([
      'Om 7 dage: Kick-off netværksmøde for projektledere',
      'Tid: mandag den 20. april 2026 kl. 10-14. Sted: Odense. Form: fysisk. For Projektleder.',
      'Du får den 7 dage før mødet; det er for dig som Projektleder.',
      '[Ret påmindelser]',
    ]);
  });

  it('count down to go-live in the channel', () => {
    const goLive = about('event go-live', '2027-01-28', before(100), { to: channel });

    expect(text('2026-10-20', [goLive])).toEqual([
      '100 dage til go-live',
      'Go-live er torsdag den 28. januar 2027. 0 af 12 kendte opgaver fuldført. KOMBIT forventer ca. 35–40 i alt.',
      'Kanalen får den 100 dage før go-live; det gælder alle.',
      '[Ret påmindelser]',
    ]);
  });

  it('tell the projektleder who cannot be reached, and what to do', () => {
    const lost = about('person S', null, { type: 'unreachable' }, { to: manager });

    expect(text('2026-02-13', [lost]).slice(0, 3)).toEqual([
      'S (Systemansvarlig) kan ikke nås',
      'Botten kan ikke skrive til S, så de påmindelser går nu til den næste i rækken. Tal med S: er kontoen lukket, så giv rollen til en anden.',
      '[Se roller]',
    ]);
    expect(
      text('2026-02-13', [about('person channel', null, { type: 'unreachable' }, { to: manager })]),
    ).toContain('Kanalen kan ikke nås');
  });

  it('gather what came while the bot was away', () => {
    const all = [soon, about('task 2', '2026-03-09', before(14))].map((notice) => ({
      ...notice,
      late: true,
    }));

    expect(text('2026-02-13', all).slice(0, 2)).toEqual([
      'Mens jeg var væk',
      'Jeg har været væk. Her er samlet det, som stadig er værd at vide.',
    ]);
    expect(sent('2026-02-13', all.slice(0, 1)).title).toBe(`Mens jeg var væk: ${one}`);
  });

  it('say of one among others that it is late', () => {
    const late = { ...about('task 3', '2026-03-09', before(7)), late: true };

    expect(
      cardText(sent('2026-03-03', [about('task 2', '2026-03-09', before(7)), late])),
    ).toContain('du er udfører som Projektleder; forsinket, fordi botten var væk)');
  });
});
