import { describe, expect, it } from 'vitest';
import { da } from '../../../src/texts/da.ts';
import { eventsCard } from '../../../src/views/plan/events-card.ts';
import { aView } from '../../helpers/a-view.ts';

function sectionsOn(day: string): { heading: string; rows: string[] }[] {
  const { body } = eventsCard(aView({ day }));
  return body.flatMap((part, index) => {
    const next = body[index + 1];
    if (part.type !== 'text' || next?.type !== 'rows') return [];
    return [{ heading: part.text, rows: next.rows.map(({ text }) => text) }];
  });
}

describe('the events', () => {
  it('stand dated first, then by month, then those without a time', () => {
    const [dated, months, unknown] = sectionsOn('2026-02-09');
    expect(dated?.heading).toBe(da.eventsCard.dated);
    expect(dated?.rows.slice(0, 2)).toEqual([
      'Kick-off netværksmøde for projektledere: mandag den 20. april 2026 kl. 10–14 · om 70 dage',
      'Teknisk workshop: onsdag den 22. april 2026 kl. 9–11 · om 72 dage',
    ]);
    expect(months?.heading).toBe(da.eventsCard.months);
    expect(months?.rows.find((row) => row.startsWith('Netværksmøde'))).toContain('juni 2026');
    expect(unknown?.heading).toBe(da.eventsCard.unknown);
    expect(unknown?.rows[0]).toContain('dato ikke meldt ud');
  });

  it('are in order of time', () => {
    const [dated] = sectionsOn('2026-02-09');
    const days = dated?.rows.map((row) => /\d{1,2}\. \S+ 20\d\d/.exec(row)?.[0]);
    expect(days).toEqual([
      '20. april 2026',
      '22. april 2026',
      '28. januar 2027',
      '28. januar 2027',
    ]);
  });

  it('say that Early Life Support is counted, not announced', () => {
    const [dated] = sectionsOn('2026-02-09');
    expect(dated?.rows.at(-1)).toContain('ca. 28. januar 2027 – 25. februar 2027 (beregnet)');
  });

  it.each([
    ['2027-01-31', 'Kommunen uddanner egne slutbrugere', false],
    ['2027-01-28', 'Kommunen uddanner egne slutbrugere', true],
    ['2027-02-01', 'Konfiguration frem til sanity check', false],
    ['2027-01-31', 'Konfiguration frem til sanity check', true],
    ['2027-02-26', 'Early Life Support', false],
    ['2027-02-25', 'Early Life Support', true],
  ])('hold, on %s, %j: %s', (day, title, shown) => {
    const rows = sectionsOn(day).flatMap((section) => section.rows);
    expect(rows.some((row) => row.startsWith(title))).toBe(shown);
  });

  it.each([
    [
      '2026-04-20',
      'Kick-off netværksmøde for projektledere: mandag den 20. april 2026 kl. 10–14 · i dag',
    ],
    ['2026-04-21', 'Teknisk workshop: onsdag den 22. april 2026 kl. 9–11 · i morgen'],
  ])('begin on %s with %j', (day, row) => {
    expect(sectionsOn(day)[0]?.rows[0]).toBe(row);
  });
});
