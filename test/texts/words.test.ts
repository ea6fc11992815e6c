import { describe, expect, it } from 'vitest';
import { allInText, inText } from '../../src/texts/da/words.ts';
import { textsIn } from '../../src/texts/index.ts';

const da = textsIn('da');
const en = textsIn('en');

describe('a role inside a Danish sentence', () => {
  it.each([
    ['Projektleder', 'projektleder'],
    ['Tekniker/it-medarbejder', 'tekniker/it-medarbejder'],
    ['Økonomimedarbejder (FK ØKO koordinator)', 'økonomimedarbejder (FK ØKO koordinator)'],
    ['KLIK-administrator', 'KLIK-administrator'],
  ])('%s is written %s', (name, expected) => {
    expect(inText(name)).toBe(expected);
  });

  it('is so in a list too', () => {
    expect(allInText('Projektleder, KLIK-administrator, Faglig leder')).toBe(
      'projektleder, KLIK-administrator, faglig leder',
    );
  });
});

describe('what inflects', () => {
  it.each([
    [-2, 'for 2 dage siden', '2 days ago'],
    [-1, 'i går', 'yesterday'],
    [0, 'i dag', 'today'],
    [1, 'i morgen', 'tomorrow'],
    [2, 'om 2 dage', 'in 2 days'],
    [21, 'om 21 dage', 'in 21 days'],
  ])('says how far %i days are away', (days, danish, english) => {
    expect(da.when.inDays(days)).toBe(danish);
    expect(en.when.inDays(days)).toBe(english);
  });

  it.each([
    [2, '2 dage til go-live, X', '2 days to go-live, X'],
    [1, '1 dag til go-live, X', '1 day to go-live, X'],
    [0, 'Go-live i dag, X', 'Go-live today, X'],
    [-1, '1 dag siden go-live, X', '1 day since go-live, X'],
  ])('counts down to go-live from %i days', (days, danish, english) => {
    expect(da.statusCard.countdown(days, 'X')).toBe(danish);
    expect(en.statusCard.countdown(days, 'X')).toBe(english);
  });

  it.each([
    [7, '7 dage til frist: T', '7 days to the deadline: T'],
    [1, '1 dag til frist: T', '1 day to the deadline: T'],
    [0, 'Frist i dag: T', 'Due today: T'],
    [-1, 'Fristen er overskredet: T', 'Overdue: T'],
  ])('titles a reminder %i days before the deadline', (days, danish, english) => {
    expect(da.reminder.title(days, 'T')).toBe(danish);
    expect(en.reminder.title(days, 'T')).toBe(english);
  });

  it.each([
    [1, 'D', '1 task waits, due D: T.'],
    [1, null, '1 task waits: T.'],
    [2, 'D', '2 tasks wait, the first due D: T.'],
    [2, null, '2 tasks wait, the first: T.'],
  ])('says in English that %i tasks wait, due %s', (n, day, expected) => {
    expect(en.notice.waiting(n, day, 'T')).toBe(expected);
  });

  it('has one and many', () => {
    const four = da.vacancy.waiting(da.needs(4, 0), 4, da.vacancy.first(6));
    expect(da.vacancy.sentence(da.vacancy.title.neverFilled('Tekniker'), four)).toBe(
      'Tekniker er ubesat: 4 opgaver venter, den første om 6 arbejdsdage.',
    );
    expect(da.vacancy.waiting(da.needs(2, 1), 3, da.vacancy.first(-1))).toBe(
      '2 opgaver og 1 møde venter, den første over fristen',
    );
    expect(en.vacancy.waiting(en.needs(0, 2), 2, en.vacancy.first(1))).toBe(
      '2 meetings wait, the first in 1 working day',
    );
    expect(en.vacancy.waiting(en.needs(1, 0), 1, null)).toBe('1 task waits');
    expect(en.role.most(2)).toBe('At most 2 people at a time');
    expect(da.rule.overdue(1)).toBe('1 arbejdsdag efter fristen');
    expect(en.rule.overdue(5)).toBe('5 working days after the deadline');
    expect(da.reminder.titleManyOverdue(1, 1)).toBe('1 opgave er over fristen');
    expect(en.reminder.titleManyOverdue(3, 1)).toBe('3 tasks, 1 of them overdue');
    expect(da.reminder.titleManyToday(1)).toBe('1 opgave har frist i dag');
    expect(en.reminder.titleManyToday(2)).toBe('2 tasks are due today');
    expect(da.goLive.open(0, 0)).toBe('Alle kendte opgaver er meldt færdige.');
    expect(da.goLive.open(1, 1)).toBe('1 opgave er ikke meldt færdig, og den er uden for KLIK.');
    expect(da.goLive.open(2, 2)).toBe('2 opgaver er ikke meldt færdige, og de er uden for KLIK.');
    expect(da.goLive.open(3, 0)).toBe('3 opgaver er ikke meldt færdige.');
    expect(en.goLive.open(20, 8)).toBe(
      '20 tasks are not reported finished, 8 of them outside KLIK.',
    );
    expect(da.goLive.yours(2)).toBe('2 opgaver hos dig er ikke meldt færdige.');
    expect(en.reminder.titleMany(1)).toBe('One task is close to its deadline');
  });
});

describe('progress', () => {
  const counts = { completed: 1, performed: 0, known: 12, untold: 0, from: 35, to: 40 };

  it('is of the known tasks, and says how many are expected', () => {
    expect(da.progress(counts)).toBe(
      '1 af 12 kendte opgaver udført · 1 fuldført i KLIK. KOMBIT forventer ca. 35–40 i alt.',
    );
    expect(en.progress(counts)).toBe(
      '1 of 12 known tasks done · 1 completed in KLIK. KOMBIT expects about 35–40 in all.',
    );
  });

  it('says both what is done and what of it is completed in KLIK', () => {
    const waiting = { ...counts, performed: 2 };

    expect(da.progress(waiting)).toContain('3 af 12 kendte opgaver udført · 1 fuldført i KLIK.');
    expect(en.progress(waiting)).toContain('3 of 12 known tasks done · 1 completed in KLIK.');
  });

  it('says of how many nobody has said anything', () => {
    const untold = { ...counts, untold: 9 };

    expect(da.progress(untold)).toContain('1 fuldført i KLIK · 9 ikke oplyst. KOMBIT');
    expect(en.progress(untold)).toContain('1 completed in KLIK · 9 not said. KOMBIT');
  });
});

describe('an unknown command', () => {
  it('names the nearest one only where there is one', () => {
    const near = { word: 'opgver', nearest: 'opgaver' };

    expect(da.error.unknownCommand(near)).toContain('Mente du /fbs opgaver?');
    expect(da.error.unknownCommand({ word: 'x', nearest: '' })).not.toContain('Mente du');
    expect(en.error.unknownCommand(near)).toContain('Did you mean /fbs opgaver?');
    expect(en.error.unknownCommand({ word: 'x', nearest: '' })).not.toContain('Did you mean');
  });
});

describe('a refusal', () => {
  it('names who may, and which roles are vacant, as far as there are any', () => {
    const refusal = (who: string, vacant: string, mayAssign = 'yes') =>
      en.refusals.notAllowed({ who, vacant, mayAssign, assigners: mayAssign ? '' : 'Bo' });

    expect(refusal('Ida (Projektleder)', 'Systemansvarlig')).toBe(
      'You cannot change that. These can: Ida (Projektleder). Vacant: Systemansvarlig. Assign somebody with /fbs role.',
    );
    expect(refusal('Ida (Projektleder)', 'Systemansvarlig', '')).toBe(
      'You cannot change that. These can: Ida (Projektleder). Vacant: Systemansvarlig. Bo can give roles.',
    );
    expect(refusal('', 'Projektleder')).not.toContain('These can');
    expect(refusal('Ida (Projektleder)', '')).not.toContain('Vacant');
    expect(da.refusals.notAllowed({ who: '', vacant: '' })).toBe('Det kan du ikke ændre.');
  });
});
