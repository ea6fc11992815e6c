import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import type { ImportOptions, Read } from '../../src/imports/read.ts';
import { readImport } from '../../src/imports/read-import.ts';
import { planOf } from '../../src/plans/index.ts';
import { da } from '../../src/texts/da.ts';
import { en } from '../../src/texts/en.ts';
import { aBomb } from './a-bomb.ts';
import { aWorkbook } from './a-workbook.ts';
import type { Case } from './corpus/case.ts';
import { corpus } from './corpus/index.ts';
import { told } from './told.ts';

/** A Saturday. */
const today = '2026-11-28';
const plan = planOf('fbs-2.0');
const source = { basis: 'local', ref: 'Eksempel Kommune' } as const;

/** What this process has worked, which a busy machine does not lengthen as it does the time. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function read(from: Case['from'], options: Case['options'] = {}): Promise<Read> {
  const all: ImportOptions = { source, ...options };
  if ('text' in from) return readImport({ text: from.text }, plan, today, all);
  const bytes = 'bytes' in from ? from.bytes : aWorkbook(from.sheets);
  return readImport({ bytes, name: 'opgaver' }, plan, today, all);
}

describe('all that is read of', () => {
  test.each(corpus.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    expect(told(await read(one.from, one.options))).toEqual(one.says);
  });

  it('holds at least sixty files and pastes, with names of their own', () => {
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
    expect(corpus.length).toBeGreaterThanOrEqual(60);
  });

  it('meets every fault, note, question and refusal that people can be told of', () => {
    const { faults, notes, refusals } = da.imports;
    const said = corpus.flatMap(({ says }) => says).join('\n');
    const untold = [...Object.keys(faults), ...Object.keys(notes), ...Object.keys(refusals)].filter(
      (code) => !new RegExp(`\\b${code}\\b`).test(said),
    );

    // Files that would do harm are made below.
    expect(untold).toEqual(['protected', 'unpacksTooLarge', 'tooManyCells']);
  });
});

describe('a text saved as a file', () => {
  const texts = corpus.flatMap(({ name, from, options, says }) =>
    'text' in from ? [[name, from.text, options, says] as const] : [],
  );

  test.each(texts)('says the same: %s', async (_name, text, options, says) => {
    expect(told(await read({ bytes: Buffer.from(text) }, options))).toEqual(says);
  });
});

describe('a spreadsheet of the corpus', () => {
  const workbooks = corpus.flatMap(({ name, from }) =>
    'sheets' in from && from.sheets.every(({ rows, more }) => rows.length > 0 && more === undefined)
      ? [[name, from.sheets] as const]
      : [],
  );

  test.each(workbooks)('is one to another reader too: %s', async (_name, sheets) => {
    const workbook = await readXlsx(aWorkbook(sheets));

    expect(workbook.sheets.map(({ name }) => name)).toEqual(
      sheets.map(({ name }, index) => name ?? `Ark${index + 1}`),
    );
    const [first = []] = sheets[0]?.rows ?? [];
    expect(workbook.sheets[0]?.rows[0]?.filter((cell) => cell !== null)).toEqual(
      first.filter((cell) => cell !== null),
    );
  });

  it('may be written by another program', async () => {
    const bytes = await writeWorkbook(
      [
        ['Titel', 'Frist', 'Udfører'],
        [
          'Opsæt økonomi',
          { value: new Date('2026-12-15'), type: Date, format: 'dd-mm-yyyy' },
          'Tekniker',
        ],
        ['Bestil', { value: new Date('2027-01-08'), type: Date, format: 'd. mmmm yyyy' }, null],
      ],
      {},
    ).toBuffer();

    expect(told(await read({ bytes }))).toEqual([
      '2 | Opsæt økonomi | due 2026-12-15 | performer tekniker',
      '3 | Bestil | due 2027-01-08',
    ]);
  });
});

describe('a spreadsheet that would do harm', () => {
  it('is refused while it is unpacked, whatever size it says it has', async () => {
    const bomb = aBomb(500);
    const before = process.memoryUsage().rss;
    const start = cpuMs();

    expect(bomb.length).toBeLessThan(520_000);
    expect(told(await read({ bytes: bomb }))).toEqual(['refused unpacksTooLarge 30']);
    expect(cpuMs() - start).toBeLessThan(1000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('is refused with a password, and with hundreds of parts', async () => {
    const workbook = Buffer.from(aWorkbook([{ rows: [['Titel'], ['Opret']] }]));
    workbook.writeUInt16LE(1, workbook.indexOf(Buffer.from('504b0102', 'hex')) + 8);
    const many = Object.fromEntries(
      Array.from({ length: 201 }, (_, index) => [`${index}.xml`, new Uint8Array()]),
    );

    expect(told(await read({ bytes: workbook }))).toEqual(['refused protected']);
    expect(told(await read({ bytes: aWorkbook([], many) }))).toEqual([
      'refused unpacksTooLarge 30',
    ]);
  });

  it('is refused where it is another kind of zipped file', async () => {
    const letter = zipSync({ 'word/document.xml': Buffer.from('<w:document/>') });

    expect(told(await read({ bytes: letter }))).toEqual(['refused notSpreadsheet']);
  });

  it('is refused where a sheet has more cells than anybody reads', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => {
      return `<row r="${index + 2}">${'<c><v>1</v></c>'.repeat(51)}</row>`;
    });

    expect(told(await read({ sheets: [{ rows: [['Titel']], more: rows.join('') }] }))).toEqual([
      'refused tooManyCells 250000',
    ]);
  });

  test.each([
    ['a tag that is never closed', '<c '.repeat(1_000_000)],
    ['a tag of a megabyte', `<c ${'a="" '.repeat(200_000)}/>`],
    ['cells in cells', '<c r="A2"><f>'.repeat(200_000)],
  ])('is refused in a moment for %s', async (_name, more) => {
    const start = cpuMs();

    expect(told(await read({ sheets: [{ rows: [['Titel']], more }] }))).toEqual([
      'refused damaged',
    ]);
    expect(cpuMs() - start).toBeLessThan(2000);
  });
});

describe('a text that would do harm is read or refused in a moment', () => {
  const megabyte = 1024 * 1024;

  test.each([
    ['commas', ',', 'fault'],
    ['tabs', 'a\t', 'fault'],
    ['lines', 'a\n', 'refused tooManyRows'],
    ['quotes', '";"\n', 'refused tooManyRows'],
    ['tables in tables', '<table>', 'refused noTasks'],
    ['lists in lists', '[', 'fault'],
    ['deadlines', 'frist 15/12 ', '1 | frist'],
  ])('%s', async (_name, piece, says) => {
    const text = piece.repeat(Math.floor((4 * megabyte) / piece.length));
    const start = cpuMs();

    expect(told(await read({ text }))[0]?.startsWith(says)).toBe(true);
    expect(cpuMs() - start).toBeLessThan(3000);
  });

  test.each([
    ['a calendar', `BEGIN:VCALENDAR\nBEGIN:VEVENT\nA${';"'.repeat(megabyte)}`, 'refused noTasks'],
    ['a mail', `From: a\nTo: b\nSubject: c\n${'A: b\n'.repeat(megabyte / 2)}`, 'refused damaged'],
    ['roles', `Titel;Udfører\n${`a;${'ab '.repeat(900)}\nb;c\n`.repeat(900)}`, '2 | a'],
    ['dates', `Titel;Frist\n${`a;${'inden '.repeat(400)}\nb;c\n`.repeat(900)}`, '2 | a'],
  ])('%s', async (_name, text, says) => {
    const start = cpuMs();

    expect(told(await read({ text }))[0]?.startsWith(says)).toBe(true);
    expect(cpuMs() - start).toBeLessThan(3000);
  });
});

describe('whatever is given', () => {
  const pieces = fc.constantFrom(
    ...[
      'Titel',
      'Frist',
      'Opgave',
      'Kode',
      '\t',
      ';',
      ',',
      '|',
      '\n',
      '"',
      '(MI 15)',
      ' – ',
      'frist ',
      '15/12',
      '12/15/2026',
    ],
    ...[
      '46371',
      'uge 48',
      'Tekniker',
      'BEGIN:VCALENDAR\n',
      'BEGIN:VEVENT\n',
      'SUMMARY:',
      'END:VEVENT\n',
      '<table>',
      '<tr>',
      '<td>',
    ],
    ...[
      '</table>',
      '{"a":[',
      '{',
      '}',
      ']',
      'From: a\n',
      'To: b\n',
      'Subject: c\n',
      '\n\n',
      '\u0000',
      'æ',
      '&#x10ffff;',
      '%',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
  );

  it('is read or refused, and never breaks', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), async (text, isFile) => {
        const from = isFile ? { bytes: Buffer.from(text) } : { text };
        expect(told(await read(from)).length).toBeGreaterThan(0);
      }),
    );
  });

  it('is read or refused, and never breaks, where a spreadsheet is damaged', async () => {
    const whole = aWorkbook([
      {
        rows: [
          ['Titel', 'Frist'],
          ['Opret brugere', { date: '2026-12-15' }],
        ],
      },
    ]);
    const places = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(places, fc.nat(whole.length), async (changes, length) => {
        const bytes = Buffer.from(whole.slice(0, length % 3 === 0 ? length : whole.length));
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        expect(told(await read({ bytes })).length).toBeGreaterThan(0);
      }),
    );
  });

  it('is a day as it was written, and never with the month first', async () => {
    const days = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(days, fc.constantFrom('/', '-', '.'), async ({ day, month }, mark) => {
        const written = [day, month, 2027].join(mark);
        const on = `2027-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(told(await read({ text: `Titel;Frist\nOpret brugere;${written}` }))).toEqual([
          `2 | Opret brugere | due ${on}`,
        ]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what people are told', () => {
  it('names the next step in both languages', () => {
    for (const { imports } of [da, en]) {
      const sentences = Object.values(imports.faults).map((say) => say('xyz', 'Tekniker'));
      const refused = Object.values(imports.refusals).map((say) => say({ most: '5' }));

      for (const one of [...sentences, ...refused]) expect(one).toMatch(/[.?]$/);
      for (const one of refused) expect(one.match(/[.]/g)?.length).toBeGreaterThan(1);
    }
  });
});
