import { readXlsx } from 'hucre';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/exports/csv.ts';
import { tablesOf } from '../../src/exports/tables.ts';
import { xlsxOf } from '../../src/exports/xlsx.ts';
import { aHolding, aPerson, aTaskState } from '../helpers/a-plan.ts';
import { aView } from '../helpers/a-view.ts';

const hostile = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'];

const rollout = {
  people: { u1: { ...aPerson('u1'), name: '=cmd|calc' } },
  holdings: [aHolding('systemansvarlig', 'u1')],
  tasks: {
    '1': aTaskState({ dueOn: '2026-03-02', note: '=1+1' }),
    ...Object.fromEntries(hostile.map((note, index) => [String(index + 2), aTaskState({ note })])),
  },
};

async function opened(language: 'da' | 'en' = 'da') {
  const view = aView({ rollout, language });
  const { sheets } = await readXlsx(await xlsxOf(tablesOf(view, 'all', [])));
  return { view, sheets };
}

describe('a workbook, opened by another library', () => {
  it('has a sheet for each table, with a heading that stays and a filter', async () => {
    const { sheets } = await opened();
    expect(sheets.map(({ name }) => name)).toEqual(['Opgaver', 'Roller', 'Møder', 'Log']);
    const [tasks] = sheets;
    expect(tasks?.rows[0]?.slice(0, 3)).toEqual(['Nr.', 'KLIK-kode', 'Titel']);
    expect(tasks?.freezePane).toMatchObject({ rows: 1 });
    expect(tasks?.autoFilter?.range).toMatch(/^A1:W\d+$/);
  });

  it('has days that are days, KLIK’s and the municipality’s own side by side', async () => {
    const { sheets } = await opened();
    const [heading = [], first = []] = sheets[0]?.rows ?? [];
    const at = (title: string) => first[heading.indexOf(title)];
    expect(at('Frist i KLIK')).toEqual(new Date('2026-02-16'));
    expect(at('Egen frist')).toEqual(new Date('2026-03-02'));
    expect(at('Kilde til fristen i KLIK')).toBe('KOMBITs opstartsmøde, januar 2026');
  });

  it('never makes up a day: a month is told in words', async () => {
    const { view, sheets } = await opened();
    const known = view.rollout.plan.tasks.map(({ due }) => due.precision === 'day');
    const [heading = [], ...rows] = sheets[0]?.rows ?? [];
    const cells = rows.map((row) => row[heading.indexOf('Frist i KLIK')] instanceof Date);
    expect(cells).toEqual(known);
  });

  it('runs nothing that somebody wrote', async () => {
    const { sheets } = await opened();
    const cells = sheets
      .flatMap(({ rows }) => rows.flat())
      .filter((one) => typeof one === 'string');
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain("'=cmd|calc");
  });

  it('is English to whoever speaks it', async () => {
    const { sheets } = await opened('en');
    expect(sheets[0]?.rows[0]).toContain('KLIK deadline');
  });
});

it('a file of delimited rows opens in a Danish Excel, and runs nothing', () => {
  const [tasks] = tablesOf(aView({ rollout }), 'tasks', null);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(tasks && csvOf(tasks));
  expect(text.startsWith('\uFEFFNr.;KLIK-kode;Titel;')).toBe(true);
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter: ';' });
  expect(errors).toEqual([]);
  expect(data[1]).toContain('16-02-2026');
  expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});
