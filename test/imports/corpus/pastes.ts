import type { Case } from './case.ts';

/** What people copy out of a spreadsheet, a page, a mail or their head. */
export const pastes: readonly Case[] = [
  {
    name: 'rows copied from Excel, with headings',
    from: {
      text: 'Kode\tTitel\tFrist\tUdfører\tTema\nMI 15\tUdarbejd jobfunktionsroller\t15-12-2026\tRolleadministrator\tIt-miljø og infrastruktur\nVF 02\tTilmeld superbrugere\t8. januar 2027\tProjektleder\tViden og færdigheder',
    },
    says: [
      '2 | MI 15 | Udarbejd jobfunktionsroller | due 2026-12-15 | performer rolleadministrator | theme it-miljoe-og-infrastruktur',
      '3 | VF 02 | Tilmeld superbrugere | due 2027-01-08 | performer projektleder | theme viden-og-faerdigheder',
    ],
  },
  {
    name: 'rows copied from Excel without headings: the columns are asked about',
    from: {
      text: 'MI 15\tUdarbejd jobfunktionsroller\t15-12-2026\tRolleadministrator\nMI 16\tKontroller it-miljøet\t16-12-2026\tTekniker',
    },
    says: [
      'column? A | klikCode | MI 15 | MI 16',
      'column? B | title | Udarbejd jobfunktionsroller | Kontroller it-miljøet',
      'column? C | due | 15-12-2026 | 16-12-2026',
      'column? D | performer | Rolleadministrator | Tekniker',
    ],
  },
  {
    name: 'a column that names one role rightly, without headings',
    from: {
      text: 'MI 15\tUdarbejd jobfunktionsroller\t15-12-2026\tRolleadministrator\nMI 16\tKontroller it-miljøet\t32/13\tVagtmester\nMI 17\tBestil certifikat\t16-12-2026\tKasserer',
    },
    says: [
      'column? A | klikCode | MI 15 | MI 16 | MI 17',
      'column? B | title | Udarbejd jobfunktionsroller | Kontroller it-miljøet | Bestil certifikat',
      'column? C | due | 15-12-2026 | 32/13 | 16-12-2026',
      'column? D | performer | Rolleadministrator | Vagtmester | Kasserer',
    ],
  },
  {
    name: 'the same, once the columns are explained',
    from: {
      text: 'MI 15\tUdarbejd jobfunktionsroller\t15-12-2026\tRolleadministrator\nMI 16\tKontroller it-miljøet\t16-12-2026\tTekniker',
    },
    options: { columns: { A: 'klikCode', B: 'title', C: 'due', D: 'performer' } },
    says: [
      '1 | MI 15 | Udarbejd jobfunktionsroller | due 2026-12-15 | performer rolleadministrator',
      '2 | MI 16 | Kontroller it-miljøet | due 2026-12-16 | performer tekniker',
    ],
  },
  {
    name: 'without headings, where headings were explained before',
    from: { text: 'Opret brugere\t15-12-2026\nSlet brugere\t16-12-2026' },
    options: { columns: { Ting: 'title' } },
    says: [
      'column? A | title | Opret brugere | Slet brugere',
      'column? B | due | 15-12-2026 | 16-12-2026',
    ],
  },
  {
    name: 'columns explained without a title among them',
    from: { text: 'Opret\t15-12-2026\nSlet\t16-12-2026' },
    options: { columns: { B: 'due' } },
    says: ['refused noTitleColumn'],
  },
  {
    name: 'one title a line',
    from: { text: 'Opret brugere\n\nBestil certifikat\nAftal dato, sted og tid med leverandøren' },
    says: [
      '1 | Opret brugere',
      '3 | Bestil certifikat',
      '4 | Aftal dato, sted og tid med leverandøren',
    ],
  },
  {
    name: 'titles under a heading',
    from: { text: 'Opgaver:\nOpret brugere\nBestil certifikat' },
    says: ['2 | Opret brugere', '3 | Bestil certifikat'],
  },
  {
    name: 'numbered lines with deadlines',
    from: {
      text: '1. Opret brugere, frist 15/12\n2) Bestil certifikat – deadline: 8. januar 2027\n3. Hold møde (senest uge 3)',
    },
    says: [
      '1 | Opret brugere | due 2026-12-15',
      '2 | Bestil certifikat | due 2027-01-08',
      '3 | Hold møde | due 2027-01-18–2027-01-24',
      'note yearSupposed 2',
    ],
  },
  {
    name: 'bullets with codes, deadlines and roles',
    from: {
      text: '• (MI 15) Udarbejd jobfunktionsroller – frist 15/12 – udfører: Tekniker\n• MI 16: Kontroller kommunens it-miljø, senest den 18. december 2026, ansvarlig: Projektleder\n- MI18 Opret roller i FK-administrationsmodul (frist: ultimo januar)',
    },
    says: [
      '1 | MI 15 | Udarbejd jobfunktionsroller | due 2026-12-15 | performer tekniker',
      '2 | MI 16 | Kontroller kommunens it-miljø | due 2026-12-18 | accountable projektleder',
      '3 | MI 18 | Opret roller i FK-administrationsmodul | due 2027-01',
      'note yearSupposed 2',
    ],
  },
  {
    name: 'a date at the end that no word calls a deadline is said to be one',
    from: { text: '- Opret brugere – 15/12\n- Bestil certifikat 8/1-2027' },
    says: [
      '1 | Opret brugere | due 2026-12-15',
      '2 | Bestil certifikat | due 2027-01-08',
      'note dueSupposed 2',
      'note yearSupposed 1',
    ],
  },
  {
    name: 'numbers in a title are no date',
    from: { text: 'Kontroller at it-miljøet kan FBS 2.0\nFordel 24/7 vagt\nLæs kapitel 3.4' },
    says: [
      '1 | Kontroller at it-miljøet kan FBS 2.0',
      '2 | Fordel 24/7 vagt',
      '3 | Læs kapitel 3.4',
    ],
  },
  {
    name: 'a line whose deadline is not understood',
    from: {
      text: '(MI 15) Opret brugere – frist 12/15/2026\n(MI 16) Slet brugere – frist når vi kan',
    },
    says: [
      '1 | MI 15 | Opret brugere',
      '2 | MI 16 | Slet brugere',
      'fault 1 | (row) | 12/15/2026 | dateMonthFirst',
      'fault 2 | (row) | når vi kan | dateUnread',
    ],
  },
  {
    name: 'the text of a mail, pasted',
    from: {
      text: 'Fra: KOMBIT\nSendt: 27. november 2026\nEmne: Nye opgaver\n\nKære projektleder\n\nI KLIK ligger der nu tre nye opgaver til jer:\n\n(MI 15) Udarbejd jobfunktionsroller – frist 15/12\n(MI 16) Kontroller kommunens it-miljø – frist 18/12\n(VF 03) Tilmeld superbrugere – frist 8/1\n\nSkriv endelig, hvis I har spørgsmål.\n\nMed venlig hilsen\nKOMBIT\nHalfdansgade 8\n2300 København S',
    },
    says: [
      '9 | MI 15 | Udarbejd jobfunktionsroller | due 2026-12-15',
      '10 | MI 16 | Kontroller kommunens it-miljø | due 2026-12-18',
      '11 | VF 03 | Tilmeld superbrugere | due 2027-01-08',
      'note linesSkipped 10',
      'note yearSupposed 3',
    ],
  },
  {
    name: 'a greeting alone holds no tasks',
    from: { text: 'Kære alle\n\nTak for i dag!\n\nMed venlig hilsen\nProjektlederen' },
    says: ['refused noTasks'],
  },
  {
    name: 'a table between bars',
    from: {
      text: '| Opgave | Deadline | Rolle |\n|:---|:---:|---|\n| Opret brugere | 15. december 2026 | Rolleadministrator |\n| Bestil certifikat | ultimo januar | Tekniker |',
    },
    says: [
      '3 | Opret brugere | due 2026-12-15 | performer rolleadministrator',
      '4 | Bestil certifikat | due 2027-01 | performer tekniker',
      'note yearSupposed 1',
    ],
  },
  {
    name: 'English headings and dates',
    from: {
      text: 'Task\tDue date\tRole\tStatus\tDescription\nCreate users\t15 December 2026\tRolleadministrator\tIn progress\tAs agreed\nOrder certificate\tJanuary 8, 2027\tTekniker\tNot started\t',
    },
    says: [
      '2 | Create users | due 2026-12-15 | performer rolleadministrator | status inProgress | description As agreed',
      '3 | Order certificate | due 2027-01-08 | performer tekniker | status notStarted',
    ],
  },
  {
    name: 'headings that nobody knows above days',
    from: { text: 'Ting\tInden hvornår\nOpret brugere\t15-12-2026\nBestil certifikat\t8-1-2027' },
    says: [
      'column? Ting | title | Opret brugere | Bestil certifikat',
      'column? Inden hvornår | due | 15-12-2026 | 8-1-2027',
    ],
  },
  {
    name: 'the same, once explained',
    from: { text: 'Ting\tInden hvornår\nOpret brugere\t15-12-2026\nBestil certifikat\t8-1-2027' },
    options: { columns: { Ting: 'title', 'Inden hvornår': 'ownDue' } },
    says: ['2 | Opret brugere | ownDue 2026-12-15', '3 | Bestil certifikat | ownDue 2027-01-08'],
  },
  {
    name: 'a heading that may mean several dates is asked about',
    from: { text: 'Opgave\tDato\nOpret brugere\t15-12-2026\nBestil certifikat\t8-1-2027' },
    says: [
      'column Opgave | title | Opret brugere | Bestil certifikat',
      'column? Dato | due | 15-12-2026 | 8-1-2027',
    ],
  },
  {
    name: 'a heading that may mean several dates, where the deadline has a column',
    from: { text: 'Opgave\tDato\tFrist\nOpret brugere\t1-12-2026\t15-12-2026' },
    says: ['2 | Opret brugere | due 2026-12-15'],
  },
  {
    name: 'two columns that both mean the deadline are asked about',
    from: { text: 'Titel\tFrist\tDeadline\nOpret brugere\t15-12-2026\t16-12-2026' },
    says: [
      'column Titel | title | Opret brugere',
      'column? Frist | due | 15-12-2026',
      'column? Deadline | due | 16-12-2026',
    ],
  },
  {
    name: 'an explained column that is not to be read',
    from: { text: 'Titel\tFrist\tDeadline\nOpret brugere\t15-12-2026\t16-12-2026' },
    options: { columns: { Deadline: null } },
    says: ['2 | Opret brugere | due 2026-12-15'],
  },
  {
    name: 'signs that nobody sees',
    from: { text: '\ufeffTitel\tFrist\nOpret\u00a0brugere\u200b\t15.\u00a0december\u00a02026' },
    says: ['2 | Opret brugere | due 2026-12-15'],
  },
  { name: 'nothing but spaces', from: { text: ' \n\t\n ' }, says: ['refused empty'] },
  {
    name: 'headings and nothing below',
    from: { text: 'Titel\tFrist\tUdfører\n' },
    says: ['refused empty'],
  },
];
