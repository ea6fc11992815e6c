import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import { instantOf } from '../../../src/domain/time/calendar.ts';
import { planOf } from '../../../src/plans/index.ts';
import { labelsOf } from '../../helpers/a-conversation.ts';
import {
  about,
  aProgramme,
  before,
  channel,
  doneBy,
  dueOn,
  manager,
  one,
  overdue,
  sent,
  soon,
  text,
  two,
} from '../../helpers/a-message.ts';
import { aHolding } from '../../helpers/a-plan.ts';

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

    expect(text('2026-04-20', [workshop, task], dueOn('2', '2026-04-24'))).toEqual([
      'Din uge 17',
      'Opgaver',
      `• ${two}`,
      '  Frist fredag den 24. april 2026 · om 4 dage. Venter på 1 Udpeg projektleder/etablér projektorganisation. (i ugens overblik; du er udfører som projektleder)',
      '  [I gang] [Udført] [Udsæt] [Vis opgaven]',
      'Møder',
      '• Teknisk workshop',
      expect.stringContaining(
        'Tid: onsdag den 22. april 2026 kl. 9–11. Form: online. For projektleder,',
      ),
      '  [Deltager] [Deltager ikke] [Sender en anden]',
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
      'Frist mandag den 16. februar 2026. Udfører: Systemansvarlig (S). Ikke begyndt. Påmindelser sendt 13., 16. og 17. februar til S.',
      '[Udført] [Kvittér] [Vis opgaven]',
      'Du får den 3 arbejdsdage efter fristen; du er projektleder. Når opgaven er løst: fuldfør den også i KLIK.',
      '[Ret påmindelser]',
    ]);
  });

  it('says who has begun it', () => {
    const begun = aProgramme({ '1': doneBy('inProgress', '2026-02-18') });

    expect(text('2026-02-19', [late], begun)[1]).toContain(
      'Meldt i gang af S, ons. 18. februar kl. 10.00.',
    );
  });

  it('names the month once for its days, the channel as such, and only the newest of many', () => {
    const more = [...tried, { at: instantOf('2026-03-02', '09:00'), personId: null }];

    expect(text('2026-03-03', [{ ...late, tried: more }])[1]).toContain(
      'Påmindelser sendt 13., 16. og 17. februar til S; 2. marts til kanalen.',
    );
    const most = [{ at: instantOf('2026-01-13', '09:00'), personId: 'S' }, ...more];
    expect(text('2026-03-03', [{ ...late, tried: most }])[1]).toContain(
      'Påmindelser sendt, senest 13., 16. og 17. februar til S; 2. marts til kanalen.',
    );
    expect(text('2026-03-03', [{ ...late, tried: tried.slice(0, 1) }])[1]).toContain(
      'Påmindelse sendt 13. februar til S.',
    );
  });

  it('says that nothing was sent before, and says nothing where that does not matter', () => {
    expect(text('2026-02-19', [{ ...late, tried: [] }])[1]).toMatch(
      /Ikke begyndt\. Ingen påmindelse er sendt før denne\.$/,
    );
    expect(text('2026-02-19', [{ ...late, tried: null }])[1]).toMatch(/Ikke begyndt\.$/);
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
      'Frist mandag den 16. februar 2026. Du er ansvarlig: tekniker/it-medarbejder (T) er ikke begyndt.',
      '[Kvittér] [Vis opgaven]',
      'Du får den 3 dage før fristen; du er ansvarlig som projektleder. Når opgaven er løst: fuldfør den også i KLIK.',
      '[Ret påmindelser]',
    ]);
    expect(text('2026-02-13', [line], aProgramme({}, { plan: { ...plan, tasks } }))[1]).toContain(
      'tekniker/it-medarbejder er ubesat, så ingen er begyndt.',
    );
  });
});

describe('a vacant role', () => {
  const vacant = about(
    'role tekniker',
    '2026-03-09',
    { type: 'risk', level: 'high' },
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
      `3 opgaver venter, den første med frist mandag den 9. marts 2026 · om 10 arbejdsdage: ${two}. Risiko: høj.`,
      '[Jeg tager rollen] [Foreslå en kollega] [Udpeg] [Se roller]',
      'Du får den, fordi risikoen nu er høj; du er projektleder.',
      '[Ret påmindelser]',
    ]);
    expect(JSON.stringify(card)).toContain('"action":"role.form","value":"r1/tekniker"');
  });

  it.each([
    ['2026-09-22', 'of which only the month is known'],
    ['2026-08-20', 'that is farther away than others that are told of'],
  ])('is needed for a course on %s, %s', (on) => {
    const rule = { type: 'risk', level: 'middle' } as const;
    const superbruger = about('role superbruger', null, rule, { to: manager });
    const card = sent(on, [superbruger], aProgramme({}, { plan: { ...plan, tasks: [] } }));
    expect(cardText(card)).toContain('Superbruger er ubesat');
    expect(cardText(card)).toContain(
      'Der er brug for rollen til Superbrugeruddannelse (kick-off), oktober 2026',
    );
  });

  it('says what was tried before, or that nothing was', () => {
    const first = sent(
      '2026-02-23',
      [{ ...vacant, tried: [] }],
      aProgramme({}, { plan: { ...plan, tasks } }),
    );
    const at = instantOf('2026-02-23', '09:00');
    const again = { ...vacant, tried: [{ at, personId: 'P' }] };

    expect(cardText(first)).toContain(`${two}. Risiko: høj. Ingen påmindelse er sendt før denne.`);
    expect(
      cardText(sent('2026-03-02', [again], aProgramme({}, { plan: { ...plan, tasks } }))),
    ).toContain(`${two}. Risiko: høj. Påmindelse sendt 23. februar til P.`);
  });

  it('stands under no heading that calls it vacant once it is filled', () => {
    const holdings = [aHolding('projektleder', 'P'), aHolding('tekniker', 'T')];
    const all = [
      vacant,
      about('role faglig-leder', null, { type: 'riskLeft', level: 'high' }, { to: manager }),
    ];
    const more = tasks.map((task) =>
      task.key === '4' ? { ...task, performer: 'faglig-leder' } : task,
    );

    expect(
      text(
        '2026-02-13',
        [...all, soon],
        aProgramme({}, { plan: { ...plan, tasks: more }, holdings }),
      ).filter((line) => !line.startsWith('  ')),
    ).toEqual([
      expect.stringContaining('ting at tage sig af'),
      'Opgaver',
      `• ${one}`,
      'Ubesatte roller',
      '• Faglig leder er ubesat',
      'Roller',
      '• T er nu tekniker/it-medarbejder',
      expect.stringContaining('Ubesat: Systemansvarlig.'),
      '[Se roller] [Ret påmindelser]',
    ]);
  });

  it('says who has it once it is filled', () => {
    const holdings = [aHolding('projektleder', 'P'), aHolding('tekniker', 'T')];

    expect(
      text('2026-02-23', [vacant], aProgramme({}, { plan: { ...plan, tasks }, holdings })),
    ).toEqual(['T er nu tekniker/it-medarbejder', 'Nu er der nogen, der får rollens påmindelser.']);
  });

  it('lets whoever may not give roles take it', () => {
    const lead = {
      ...vacant,
      reminder: { ...vacant.reminder, to: { type: 'faglig-leder' } as const },
    };
    const holdings = [aHolding('systemansvarlig', 'S'), aHolding('faglig-leder', 'F')];

    expect(
      labelsOf(sent('2026-03-02', [lead], aProgramme({}, { plan: { ...plan, tasks }, holdings }))),
    ).toEqual(['Jeg tager rollen', 'Foreslå en kollega', 'Se roller', 'Ret påmindelser']);
  });

  it('leads to the roles once, where it went on because nobody was there either', () => {
    const holdings = [aHolding('faglig-leder', 'F')];

    expect(
      labelsOf(
        sent('2026-02-23', [vacant], aProgramme({}, { plan: { ...plan, tasks }, holdings })),
      ).filter((label) => label === 'Se roller'),
    ).toHaveLength(1);
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
      'Tid: mandag den 20. april 2026 kl. 10–14. Sted: Odense. Form: fysisk. For projektleder.',
      '[Deltager] [Deltager ikke] [Sender en anden]',
      'Du får den 7 dage før mødet; du er inviteret som projektleder.',
      '[Ret påmindelser]',
    ]);
  });

  it.each([
    ['2026-04-17', 'På mandag'],
    ['2026-04-19', 'I morgen'],
    ['2026-04-20', 'I dag'],
    ['2026-04-14', 'På mandag'],
  ])('call a meeting seen from %s %s', (day, when) => {
    const kickOff = about('event kick-off', '2026-04-20', before(1), {
      to: { type: 'audience', role: 'projektleder', nth: 0 },
    });

    expect(text(day, [kickOff])[0]).toBe(`${when}: Kick-off netværksmøde for projektledere`);
  });

  it('count down to go-live in the channel, with what is open and whose it is', () => {
    const goLive = about('event go-live', '2027-01-28', before(100), { to: channel });
    const done = aProgramme({ '1': doneBy('completed', '2026-02-16') });

    expect(text('2026-10-20', [goLive], done)).toEqual([
      '100 dage til go-live',
      'Go-live er torsdag den 28. januar 2027. 1 af 12 kendte opgaver udført · 1 fuldført i KLIK · 9 ikke oplyst. KOMBIT forventer ca. 35–40 i alt. 19 opgaver er ikke meldt færdige, heraf 8 uden for KLIK.',
      '• Projektleder (P)',
      expect.stringMatching(/^ {2}2 Udpeg .*; 3 Indmeld .*; L2 /),
      '• Tekniker/it-medarbejder (ubesat)',
      expect.stringMatching(/^ {2}L7 /),
      '• KLIK-administrator (ubesat)',
      '  L3 Sørg for at KLIK er ajourført',
      '• Planen siger ikke, hvem der løser dem',
      expect.stringMatching(/^ {2}4 Godkend serviceaftale .*; og 9 til$/),
      'Kanalen får den 100 dage før go-live; det gælder alle.',
      '[Ret påmindelser]',
    ]);
  });

  it('tell the channel on the day of go-live what support there is from then on', () => {
    const goLive = about('event go-live', '2027-01-28', { type: 'dueDay' }, { to: channel });

    const lines = text('2027-01-28', [goLive]);
    expect(lines.slice(0, 2)).toEqual([
      'Go-live i dag',
      expect.stringContaining(
        'Fra i dag er der Early Life Support, til ca. 25. februar 2027 (beregnet). ',
      ),
    ]);
    expect(lines).toEqual(
      expect.arrayContaining(['• Faglig Hotline x 2', '  Ikke oplyst nærmere.']),
    );
  });

  it('look back in the channel a month after go-live, and say what is still open', () => {
    const closing = about('event go-live', '2027-01-28', { type: 'closing' }, { to: channel });

    const lines = text('2027-03-01', [closing]);
    expect(lines.slice(0, 3)).toEqual([
      'En måned efter go-live',
      expect.stringMatching(
        /^Go-live var efter planen torsdag den 28\. januar 2027\. Early Life Support varede efter planen til ca\. 25\. februar 2027\. .* 20 opgaver er ikke meldt færdige, heraf 8 uden for KLIK\.$/,
      ),
      '• Projektleder (P)',
    ]);
    expect(lines).toContain('Kanalen får den en måned efter go-live; det gælder alle.');
    expect(lines).toContain('[Tjekliste] [Links] [Kontakt]');
  });

  it('tell each role of go-live what waits for it, and no more', () => {
    const to = { type: 'audience', role: 'systemansvarlig', nth: 0 } as const;
    const goLive = about('event go-live', '2027-01-28', { type: 'month' }, { to });

    expect(text('2027-01-04', [goLive])).toEqual([
      '24 dage til go-live',
      'Go-live er torsdag den 28. januar 2027. 0 af 12 kendte opgaver udført · 0 fuldført i KLIK · 9 ikke oplyst. KOMBIT forventer ca. 35–40 i alt. 1 opgave hos dig er ikke meldt færdig.',
      '• Systemansvarlig (S)',
      `  ${one}`,
      'Du får den i begyndelsen af måneden; det gælder dig som systemansvarlig.',
      '[Ret påmindelser]',
    ]);
  });

  it('tell of what has only a month, without a day', () => {
    const to = { type: 'audience', role: 'projektleder', nth: 0 } as const;
    const june = about('event netvaerksmoede-2026-06', null, { type: 'month' }, { to });
    const more = about('event sanity-check', null, { type: 'month' }, { to });

    expect(text('2026-06-01', [june]).slice(0, 2)).toEqual([
      'I juni 2026: Netværksmøde for projektledere',
      'Tid: juni 2026 (dato ikke meldt ud). Form: online. For projektleder.',
    ]);
    const january = about('event netvaerksmoede-2027-01', null, { type: 'month' }, { to });
    expect(text('2027-01-04', [january, more])[0]).toBe('I januar 2027');
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

  it('tell how the app is installed for somebody in Teams', () => {
    const lost = about('person S', null, { type: 'unreachable' }, { to: manager });
    const key = 'person S|not_installed|unreachable';

    const said = text('2026-02-13', [{ ...lost, reminder: { ...lost.reminder, key } }]);

    expect(said[1]).toContain('FBS er ikke installeret hos S i Teams. Bed S om at vælge »Apps«');
  });

  it('gather what came while the bot was away', () => {
    const all = [soon, about('task 2', '2026-03-09', before(14))].map((notice) => ({
      ...notice,
      delayed: true,
    }));

    expect(text('2026-02-13', all).slice(0, 2)).toEqual([
      'Mens jeg var væk',
      'Jeg var væk, da de skulle have været sendt. Her er det, som stadig er værd at vide.',
    ]);
    expect(text('2026-02-13', all.slice(0, 1))).toEqual([
      `Mens jeg var væk: ${one}`,
      'Jeg var væk, da den skulle have været sendt.',
      'Frist mandag den 16. februar 2026 · om 3 dage. Ikke begyndt.',
      '[I gang] [Udført] [Udsæt] [Kvittér] [Overdrag] [Vis opgaven]',
      'Planlagt 3 dage før fristen; du er udfører som systemansvarlig. Når opgaven er løst: fuldfør den også i KLIK.',
      '[Ret påmindelser]',
    ]);
  });

  it('say of one among others that it is late', () => {
    const late = { ...about('task 3', '2026-03-09', before(7)), delayed: true };

    expect(
      cardText(sent('2026-03-03', [about('task 2', '2026-03-09', before(7)), late])),
    ).toContain('du er udfører som projektleder; forsinket, fordi botten var væk)');
  });
});
