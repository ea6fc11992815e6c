import type { Case } from './case.ts';

/** Spreadsheets, and what only they have. */
export const workbooks: readonly Case[] = [
  {
    name: 'days as days',
    from: {
      sheets: [
        {
          rows: [
            ['Titel', 'Frist', 'Udfører'],
            ['Opret brugere', { date: '2026-12-15' }, 'Tekniker'],
            ['Bestil', { date: '2027-01-08' }, null],
          ],
        },
      ],
    },
    says: [
      '2 | Opret brugere | due 2026-12-15 | performer tekniker',
      '3 | Bestil | due 2027-01-08',
    ],
  },
  {
    name: 'days without their format',
    from: {
      sheets: [
        {
          rows: [
            ['Titel', 'Frist'],
            ['Opret brugere', 46371],
            ['Bestil', { date: '2027-01-08' }],
          ],
        },
      ],
    },
    says: [
      '2 | Opret brugere | due 2026-12-15',
      '3 | Bestil | due 2027-01-08',
      'note serialDates 1',
    ],
  },
  {
    name: 'days of 1900 and 2099',
    from: {
      sheets: [
        {
          rows: [
            ['Titel', 'Frist'],
            ['Opret brugere', { date: '1900-03-05' }],
            ['Bestil', { date: '2099-01-08' }],
          ],
        },
      ],
    },
    says: [
      '2 | Opret brugere',
      '3 | Bestil',
      'fault 2 | Frist | 1900-03-05 | dateFar',
      'fault 3 | Frist | 2099-01-08 | dateFar',
    ],
  },
  {
    name: 'formulas give what they showed last',
    from: {
      sheets: [
        {
          rows: [
            ['Titel', 'Frist'],
            [
              { formula: 'A9', value: 'Opret brugere' },
              { formula: 'TODAY()+17', value: 46371 },
            ],
            ['Bestil', null],
          ],
        },
      ],
    },
    says: [
      '2 | Opret brugere | due 2026-12-15',
      '3 | Bestil',
      'note formulas 2',
      'note serialDates 1',
    ],
  },
  {
    name: 'formulas that nobody has worked out are no empty cells',
    from: {
      sheets: [
        {
          rows: [
            ['Titel', 'Frist', 'Udfører'],
            ['Opret brugere', { formula: 'TODAY()+17', value: null }, { formula: 'A9', value: '' }],
            [{ formula: 'IF(A9>1,"En",B9)', value: null }, { date: '2026-12-15' }, null],
          ],
        },
      ],
    },
    says: [
      '2 | Opret brugere',
      'fault 2 | Frist | =TODAY()+17 | formulaEmpty',
      'fault 3 | Titel | =IF(A9>1,"En",B9) | formulaEmpty',
    ],
  },
  {
    name: 'cells with errors',
    from: {
      sheets: [
        {
          rows: [
            ['Titel', 'Frist', 'Udfører'],
            ['Opret brugere', { error: '#N/A' }, { error: '#REF!' }],
            [{ error: '#NAME?' }, { date: '2026-12-15' }, null],
          ],
        },
      ],
    },
    says: [
      '2 | Opret brugere',
      'fault 2 | Frist | #N/A | cellError',
      'fault 2 | Udfører | #REF! | cellError',
      'fault 3 | Titel | #NAME? | cellError',
    ],
  },
  {
    name: 'cells merged downwards count for each of their rows',
    from: {
      sheets: [
        {
          rows: [
            ['Tema', 'Titel', 'Frist'],
            ['Viden og færdigheder', 'Opret brugere', '15-12-2026'],
            [null, 'Bestil', '16-12-2026'],
            ['Ud- og indfasning', 'Sluk det gamle', null],
          ],
          merged: ['A2:A3'],
        },
      ],
    },
    says: [
      '2 | Opret brugere | due 2026-12-15 | theme viden-og-faerdigheder',
      '3 | Bestil | due 2026-12-16 | theme viden-og-faerdigheder',
      '4 | Sluk det gamle | theme ud-og-indfasning',
      'note mergedCells 1',
    ],
  },
  {
    name: 'cells merged across are headings over the rows below',
    from: {
      sheets: [
        {
          rows: [
            ['Titel', 'Frist', 'Udfører'],
            ['Fase 2: Forberedelse'],
            ['Opret brugere', '15-12-2026', 'Tekniker'],
          ],
          merged: ['A2:C2'],
        },
      ],
    },
    says: ['3 | Opret brugere | due 2026-12-15 | performer tekniker', 'note sectionRows 1'],
  },
  {
    name: 'hidden rows are read, and said',
    from: {
      sheets: [
        {
          rows: [
            ['Titel', 'Frist'],
            ['Opret brugere', '15-12-2026'],
            ['Bestil', '16-12-2026'],
          ],
          hiddenRows: [3],
        },
      ],
    },
    says: [
      '2 | Opret brugere | due 2026-12-15',
      '3 | Bestil | due 2026-12-16',
      'note hiddenRows 1',
    ],
  },
  {
    name: 'several sheets of tasks are asked about',
    from: {
      sheets: [
        {
          name: 'Forår',
          rows: [
            ['Titel', 'Frist'],
            ['Opret brugere', '15-12-2026'],
          ],
        },
        {
          name: 'Efterår & vinter',
          rows: [
            ['Titel', 'Frist'],
            ['Bestil', '16-12-2026'],
            ['Hold møde', null],
          ],
        },
      ],
    },
    says: ['sheet? Forår 2', 'sheet? Efterår & vinter 3'],
  },
  {
    name: 'the sheet that was chosen',
    from: {
      sheets: [
        {
          name: 'Forår',
          rows: [
            ['Titel', 'Frist'],
            ['Opret brugere', '15-12-2026'],
          ],
        },
        {
          name: 'Efterår & vinter',
          rows: [
            ['Titel', 'Frist'],
            ['Bestil', '16-12-2026'],
            ['Hold møde', null],
          ],
        },
      ],
    },
    options: { sheet: 'Efterår & vinter' },
    says: ['2 | Bestil | due 2026-12-16', '3 | Hold møde', 'note otherSheets 1'],
  },
  {
    name: 'a guide beside the tasks is not asked about',
    from: {
      sheets: [
        { name: 'Vejledning', rows: [['Sådan bruges arket'], ['Skriv en opgave pr. række']] },
        {
          name: 'Opgaver',
          rows: [
            ['Titel', 'Frist'],
            ['Opret brugere', '15-12-2026'],
          ],
        },
      ],
    },
    says: ['2 | Opret brugere | due 2026-12-15', 'note otherSheets 1'],
  },
  {
    name: 'a hidden sheet is not read',
    from: {
      sheets: [
        {
          name: 'Opgaver',
          rows: [
            ['Titel', 'Frist'],
            ['Opret brugere', '15-12-2026'],
          ],
        },
        {
          name: 'Lister',
          isHidden: true,
          rows: [
            ['Titel', 'Frist'],
            ['x', 'y'],
          ],
        },
      ],
    },
    says: ['2 | Opret brugere | due 2026-12-15'],
  },
  {
    name: 'formatted to the last row and the last column',
    from: {
      sheets: [
        {
          rows: [
            ['Titel', 'Frist'],
            ['Opret brugere', '15-12-2026'],
          ],
          more: '<row r="9"><c r="A9" s="1"/><c r="XFD9" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>',
        },
      ],
    },
    says: ['2 | Opret brugere | due 2026-12-15'],
  },
  {
    name: 'something in the last row',
    from: {
      sheets: [
        {
          rows: [
            ['Titel', 'Frist'],
            ['Opret brugere', '15-12-2026'],
          ],
          more: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        },
      ],
    },
    says: ['refused tooManyRows 1048576 5000'],
  },
  {
    name: 'a column of roles without a heading is asked about',
    from: {
      sheets: [
        {
          rows: [
            ['Titel', 'Frist', null],
            ['Opret brugere', '15-12-2026', 'Tekniker'],
          ],
        },
      ],
    },
    says: [
      'column Titel | title | Opret brugere',
      'column Frist | due | 15-12-2026',
      'column? C | performer | Tekniker',
    ],
  },
  {
    name: 'a workbook with nothing in it',
    from: { sheets: [{ rows: [] }, { rows: [] }] },
    says: ['refused empty'],
  },
  {
    name: 'a workbook with headings alone',
    from: { sheets: [{ rows: [['Titel', 'Frist']] }] },
    says: ['refused empty'],
  },
];
