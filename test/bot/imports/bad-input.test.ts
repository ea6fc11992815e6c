/** Input that cannot be read, or not all of it: what the bot says, in the language of whoever gives it. */
import { describe, expect, it } from 'vitest';
import { da } from '../../../src/texts/da.ts';
import { en } from '../../../src/texts/en.ts';
import { conversations, textOf } from '../../helpers/a-conversation.ts';
import { aBomb } from '../../imports/a-bomb.ts';
import { aWorkbook } from '../../imports/a-workbook.ts';

const { start } = conversations();
const heading = ['Titel', 'Frist', 'Udfører', 'KLIK-kode'];
const row = (...cells: readonly string[]) => cells.join(';');
const csv = (...rows: readonly string[]) => Buffer.from([row(...heading), ...rows].join('\n'));
const protectedFile = Buffer.from(aWorkbook([{ rows: [['Titel'], ['Opret']] }]));
protectedFile.writeUInt16LE(1, protectedFile.indexOf(Buffer.from('504b0102', 'hex')) + 8);
const tooMany = csv(...Array.from({ length: 5001 }, (_, nth) => row(`Opgave ${nth}`)));
const sheet = (name: string) => ({ name, rows: [['Titel'], [`Opret ${name}`]] });
const most = { most: '5' };

type Words = typeof da.imports;

/** Each of the issue's: the file, and what is said of it. */
const bad: readonly (readonly [string, Uint8Array, (words: Words) => string])[] = [
  ['no spreadsheet', Buffer.from('%PDF-1.7'), ({ refusals }) => refusals.notSpreadsheet({})],
  ['a password', protectedFile, ({ refusals }) => refusals.protected()],
  [
    'an old .xls by another name',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    ({ refusals }) => refusals.oldOrProtected(),
  ],
  ['no rows', csv(), ({ refusals }) => refusals.empty()],
  ['over 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 'x'), ({ refusals }) => refusals.overSize(most)],
  ['over 5,000 rows', tooMany, ({ refusals }) => refusals.tooManyRows({ most: '5000' })],
  ['a zip bomb', aBomb(500), ({ refusals }) => refusals.unpacksTooLarge({ most: '30' })],
  [
    'formulas',
    aWorkbook([{ rows: [['Titel'], [{ formula: 'A9', value: 'Opret' }]] }]),
    ({ notes }) => notes.formulas(1),
  ],
  [
    'a formula that is not worked out',
    aWorkbook([
      {
        rows: [
          ['Titel', 'Frist'],
          ['Opret', { formula: 'A9', value: null }],
        ],
      },
    ]),
    ({ faults }) => faults.formulaEmpty('=A9', ''),
  ],
  [
    'merged cells',
    aWorkbook([
      {
        rows: [
          ['Titel', 'Frist'],
          ['Opret', '15. december 2026'],
          ['Bestil', null],
        ],
        merged: ['B2:B3'],
      },
    ]),
    ({ notes }) => notes.mergedCells(1),
  ],
  [
    'hidden rows',
    aWorkbook([{ rows: [['Titel'], ['Opret'], ['Bestil']], hiddenRows: [3] }]),
    ({ notes }) => notes.hiddenRows(1),
  ],
  [
    'the same code twice',
    csv(row('En', '', '', 'MI 15'), row('To', '', '', 'MI 15')),
    ({ faults }) => faults.codeTwice('MI 15', ''),
  ],
  [
    'a date with the month first among others',
    csv(row('En', '12/15/2026'), row('To', '15. december 2026'), row('Tre', '2026-12-15')),
    ({ faults }) => faults.dateMonthFirst('12/15/2026', ''),
  ],
  ['a day in 1900', csv(row('En', '1/1/1900')), ({ faults }) => faults.dateFar('1/1/1900', '')],
  ['a day in 2099', csv(row('En', '1/1/2099')), ({ faults }) => faults.dateFar('1/1/2099', '')],
  [
    'a role that nobody knows',
    csv(row('En', '', 'Kagemand')),
    ({ faults }) => faults.roleUnknown('Kagemand', ''),
  ],
];

describe('/fbs importer says of', () => {
  it.each(bad)('%s what is wrong, in Danish and in English', async (_, file, says) => {
    const chat = await start({
      day: '2026-11-28',
      holders: { projektleder: ['P'], systemansvarlig: ['E'] },
      english: ['E'],
    });
    const before = await chat.verbs();

    const [danish, english] = [await chat.hand('P', file), await chat.hand('E', file)];

    expect(textOf(danish)).toContain(says(da.imports));
    expect(textOf(english)).toContain(says(en.imports as Words));
    expect(await chat.verbs()).toEqual(before);
    expect(chat.logged).toEqual([]);
  });

  it('several sheets that it asks which, in Danish and in English', async () => {
    const chat = await start({
      day: '2026-11-28',
      holders: { projektleder: ['P'], systemansvarlig: ['E'] },
      english: ['E'],
    });
    const file = aWorkbook([sheet('A'), sheet('B')]);

    expect((await chat.hand('P', file)).card.title).toBe(da.importing.whichSheet);
    expect((await chat.hand('E', file)).card.title).toBe(en.importing.whichSheet);
  });
});
