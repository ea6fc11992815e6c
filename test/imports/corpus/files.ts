import type { Case } from './case.ts';

/** 'Opgave;Frist' and a row with Danish letters, saved in several ways. */
const rows = 'Opgave;Frist;Udfører\nOpsæt økonomi på Ærø;15-12-2026;Økonomimedarbejder\n';
const latin = Buffer.from(rows, 'latin1');
const utf16 = Buffer.from(rows, 'utf16le');

/** How text files are saved. */
export const files: readonly Case[] = [
  {
    name: 'UTF-8',
    from: { bytes: Buffer.from(rows) },
    says: ['2 | Opsæt økonomi på Ærø | due 2026-12-15 | performer oekonomimedarbejder'],
  },
  {
    name: 'UTF-8 with a mark',
    from: { bytes: Buffer.from(`\ufeff${rows}`) },
    says: ['2 | Opsæt økonomi på Ærø | due 2026-12-15 | performer oekonomimedarbejder'],
  },
  {
    name: 'Windows-1252',
    from: { bytes: latin },
    says: ['2 | Opsæt økonomi på Ærø | due 2026-12-15 | performer oekonomimedarbejder'],
  },
  {
    name: 'UTF-16 with a mark',
    from: { bytes: Buffer.from(`\ufeff${rows}`, 'utf16le') },
    says: ['2 | Opsæt økonomi på Ærø | due 2026-12-15 | performer oekonomimedarbejder'],
  },
  {
    name: 'UTF-16 without a mark',
    from: { bytes: utf16 },
    says: ['2 | Opsæt økonomi på Ærø | due 2026-12-15 | performer oekonomimedarbejder'],
  },
  {
    name: 'UTF-16, the other way round',
    from: { bytes: Buffer.from(`\ufeff${rows}`, 'utf16le').swap16() },
    says: ['2 | Opsæt økonomi på Ærø | due 2026-12-15 | performer oekonomimedarbejder'],
  },
  {
    name: 'commas, with some within quotes',
    from: {
      text: 'Title,Deadline,Role\n"Create users, all of them",15 December 2026,Tekniker\nOrder,16/12-2026,\n',
    },
    says: [
      '2 | Create users, all of them | due 2026-12-15 | performer tekniker',
      '3 | Order | due 2026-12-16',
    ],
  },
  {
    name: 'semicolons declared by Excel',
    from: { text: 'sep=;\r\nTitel;Frist\r\nOpret brugere;15-12-2026\r\n' },
    says: ['3 | Opret brugere | due 2026-12-15'],
  },
  {
    name: 'headings in the fifth row, and columns in any order',
    from: {
      text: 'FBS 2.0 i kommunen;;;\nOpdateret 27/11;;;\n;;;\n;;;\nUdfører;;Frist;Opgave\nTekniker;;15-12-2026;Opret brugere\n;;;\nProjektleder;;16-12-2026;Hold møde\n',
    },
    says: [
      '6 | Opret brugere | due 2026-12-15 | performer tekniker',
      '8 | Hold møde | due 2026-12-16 | performer projektleder',
    ],
  },
  {
    name: 'one column',
    from: { text: 'Titel\r\nOpret brugere\r\nAftal dato, sted og tid\r\n' },
    says: ['2 | Opret brugere', '3 | Aftal dato, sted og tid'],
  },
  { name: 'a file with nothing in it', from: { bytes: new Uint8Array() }, says: ['refused empty'] },
  {
    name: 'an old spreadsheet, or one with a password',
    from: { bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
    says: ['refused oldOrProtected'],
  },
  {
    name: 'a PDF',
    from: { bytes: Buffer.from('%PDF-1.7\nhej') },
    says: ['refused notSpreadsheet'],
  },
  {
    name: 'a picture',
    from: { bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    says: ['refused notSpreadsheet'],
  },
  {
    name: 'a zip that is cut off',
    from: { bytes: Buffer.from('504b0304140000000800', 'hex') },
    says: ['refused damaged'],
  },
  {
    name: 'over five megabytes',
    from: { bytes: Buffer.alloc(5 * 1024 * 1024 + 1, 'a') },
    says: ['refused overSize 5'],
  },
  {
    name: 'over five thousand rows',
    from: { text: `Titel;Frist\n${'Opret brugere;15-12-2026\n'.repeat(5001)}` },
    says: ['refused tooManyRows 5001 5000'],
  },
  {
    name: 'over five thousand lines',
    from: { text: 'Opret brugere\n'.repeat(5001) },
    says: ['refused tooManyRows 5001 5000'],
  },
  {
    name: 'JSON with names for headings',
    from: {
      text: '{"version":1,"tasks":[{"title":"Opret brugere","klikCode":"MI 15","due":"2026-12-15","ownDue":"2026-12-10","performer":"tekniker","status":"inProgress"},{"title":"Bestil certifikat"}]}',
    },
    says: [
      '1 | MI 15 | Opret brugere | due 2026-12-15 | ownDue 2026-12-10 | performer tekniker | status inProgress',
      '2 | Bestil certifikat',
    ],
  },
  { name: 'JSON without tasks', from: { text: '{"hej": 1}' }, says: ['refused empty'] },
];
