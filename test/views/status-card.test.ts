import { describe, expect, it } from 'vitest';
import { cardText } from '../../src/cards/text.ts';
import { instantOf } from '../../src/domain/time/calendar.ts';
import { da } from '../../src/texts/da.ts';
import { statusCard } from '../../src/views/status-card.ts';
import { buttonsOf } from '../helpers/a-conversation.ts';
import { aHolding, aPerson, aTaskState } from '../helpers/a-plan.ts';
import { aView, type Sight } from '../helpers/a-view.ts';

const textFor = (sight: Sight) => cardText(statusCard(aView(sight)));
const first = '1 Udpeg projektleder/etablér projektorganisation';
const second = '2 Udpeg medarbejdere til at deltage i teknisk workshop';
const third = '3 Indmeld ønskede antal superbrugeruddannelsespladser';

describe('the status', () => {
  it('reads as the product describes it when all roles are vacant', () => {
    expect(textFor({})).toBe(
      [
        'FBS 2.0 i Eksempel Kommune',
        '353 dage til go-live, torsdag den 28. januar 2027',
        'Fase 1 af 4: Opstart (forventet; fase 2 begynder: april 2026)',
        'Næste frister',
        `• ${first}`,
        '  man. 16. februar · om 7 dage · Systemansvarlig (ubesat)',
        '  [I gang] [Udført]',
        `• ${second}`,
        '  man. 9. marts · om 28 dage · venter på 1 · Projektleder (ubesat)',
        '  [Udført]',
        `• ${third}`,
        '  man. 9. marts · om 28 dage · venter på 1 · Projektleder (ubesat)',
        '  [Udført]',
        'Ubesatte roller, der er brug for: Systemansvarlig (1 opgave; risiko: høj), Projektleder (3 opgaver; risiko: middel), Tekniker/it-medarbejder (1 opgave; risiko: lav), KLIK-administrator (1 opgave; risiko: lav)',
        '[Se roller]',
        'Næste møde: Kick-off netværksmøde for projektledere, mandag den 20. april 2026 kl. 10–14, Odense',
        '0 af 12 kendte opgaver udført · 0 fuldført i KLIK. KOMBIT forventer ca. 35–40 i alt.',
        'Opgaver, frister og møder er ifølge KOMBITs opstartsmøde, januar 2026.',
        '[Næste skridt] [Spørgsmål] [Links] [Kontakt]',
      ].join('\n'),
    );
  });

  it('tells of Early Life Support while it lasts, and that no more is known of it', () => {
    const support = [
      'Early Life Support: ca. 28. januar 2027 – 25. februar 2027 (beregnet)',
      'Ekstra støtte fra go-live og cirka fire uger frem.',
      '• Faglig Hotline x 2',
      '  Ikke oplyst nærmere.',
      '• Webinarer om enkelte emner, når der er brug for det',
      '  Ikke oplyst nærmere.',
      '• Statusmøder online for projektledere og systemansvarlige',
      '  Ikke oplyst nærmere.',
    ].join('\n');
    expect(textFor({ day: '2027-01-27' })).not.toContain('Hotline');
    expect(textFor({ day: '2027-01-28' })).toContain(support);
    expect(textFor({ day: '2027-02-25' })).toContain(support);
    expect(textFor({ day: '2027-02-26' })).not.toContain('Hotline');
  });

  it('counts a meeting as a task among what a vacant role is needed for', () => {
    const roles = ['systemansvarlig', 'projektleder', 'tekniker', 'klik-administrator'];
    const holdings = roles.map((role) => aHolding(role, 'S'));
    const text = textFor({ day: '2026-03-25', rollout: { holdings } });

    expect(text).toContain('Økonomimedarbejder (FK ØKO koordinator) (1 møde; risiko: lav)');
    expect(text).not.toContain(da.statusCard.noVacant(60));
    expect(textFor({ day: '2026-02-09', rollout: { holdings } })).toContain(
      'Alle roller, som kendte opgaver og de næste 60 dages møder har brug for, er besat.',
    );
  });

  it('offers the nearest deadline to be started or performed', () => {
    const buttons = buttonsOf(statusCard(aView()));
    expect(buttons.slice(0, 3)).toMatchObject([
      { label: 'I gang', value: 'r1/1' },
      { label: 'Udført', value: 'r1/1' },
      { label: 'Udført', value: 'r1/2' },
    ]);
  });

  it('asks about what was due before the bot came, and calls none of it overdue', () => {
    const startedAt = instantOf('2026-11-23', '09:00');
    const card = statusCard(aView({ day: '2026-11-23', rollout: { startedAt } }));
    const text = cardText(card);
    expect(text).toContain(da.statusCard.unconfirmed);
    for (const task of [first, second, third]) expect(text).toContain(`• ${task}`);
    expect(text).not.toContain(`\n${da.statusCard.overdue}\n`);
    expect(buttonsOf(card).slice(0, 2)).toMatchObject([
      { label: 'Fuldført i KLIK', value: 'r1/1' },
      { label: 'I gang', value: 'r1/1' },
    ]);
  });

  it.each([
    ['2026-02-16', false],
    ['2026-02-17', true],
  ])('on %s, task 1 due on the 16th is overdue: %s', (day, overdue) => {
    expect(textFor({ day }).includes(`${da.statusCard.overdue}\n• ${first}`)).toBe(overdue);
  });

  it('shows me my own tasks once, above the other deadlines', () => {
    const viewer = aPerson('P');
    const holdings = [aHolding('projektleder', 'P')];
    const text = textFor({ viewer, rollout: { holdings } });
    expect(text.indexOf(da.statusCard.mine)).toBeLessThan(text.indexOf(second));
    expect(text.indexOf(third)).toBeLessThan(text.indexOf(da.statusCard.next));
    expect(text.split(second)).toHaveLength(2);
  });

  it('counts what is completed and what waits for KLIK, of the known ones that are relevant', () => {
    const tasks = {
      '1': aTaskState({ status: 'completed' }),
      '2': aTaskState({ status: 'performed' }),
      '4': aTaskState({ status: 'notRelevant' }),
      L1: aTaskState({ status: 'completed' }),
    };
    expect(textFor({ rollout: { tasks } })).toContain(
      '2 af 11 kendte opgaver udført · 1 fuldført i KLIK. KOMBIT forventer ca. 35–40 i alt.',
    );
  });

  it('lists what waits for KLIK with KLIK’s own deadline, and not as overdue or mine', () => {
    const state = { status: 'performed', dueOn: '2026-02-02' } as const;
    const text = textFor({
      viewer: aPerson('P'),
      rollout: {
        holdings: [aHolding('projektleder', 'P')],
        tasks: { '2': aTaskState({ ...state, changedAt: instantOf('2026-02-05', '10:00') }) },
      },
    });
    expect(text).toContain(
      `Venter på KLIK\n• ${second}\n  frist i KLIK man. 9. marts · om 28 dage · udført, venter på KLIK · Projektleder (P)\n  [Fuldført i KLIK]`,
    );
    expect(text.split(second)).toHaveLength(2);
    expect(text).not.toContain(`\n${da.statusCard.overdue}\n`);
  });

  it.each([
    ['2026-04-20', 'mandag den 20. april 2026 kl. 10–14'],
    ['2026-04-23', 'juni 2026 (dato ikke meldt ud)'],
    ['2027-02-01', 'Ingen kendte møder forude.'],
  ])('on %s the next meeting is %j', (day, when) => {
    expect(textFor({ day })).toContain(when);
  });

  it.each([
    ['2026-05-04', 'Fase 2 af 4: Forberedelse\n'],
    ['2027-01-28', 'Go-live i dag'],
    ['2027-02-01', 'Fase 3 af 4: Ibrugtagning\n'],
    ['2027-03-01', 'Fase 4 af 4: Forankring (forventet)'],
  ])('on %s says %j', (day, words) => {
    expect(textFor({ day })).toContain(words);
  });
});
