import type { Case } from './case.ts';

/** What stands in cells: dates, roles, themes, statuses, and what is wrong with them. */
export const cells: readonly Case[] = [
  {
    name: 'three styles of dates in one column',
    from: {
      text: 'Titel;Frist\nEn;15-12-2026\nTo;16. december 2026\nTre;2026-12-17\nFire;18/12\nFem;d. 19. dec.',
    },
    says: [
      '2 | En | due 2026-12-15',
      '3 | To | due 2026-12-16',
      '4 | Tre | due 2026-12-17',
      '5 | Fire | due 2026-12-18',
      '6 | Fem | due 2026-12-19',
      'note yearSupposed 2',
    ],
  },
  {
    name: 'one date with the month first makes the like of it doubtful',
    from: { text: 'Titel;Frist\nEn;03/04/2027\nTo;12/15/2026\nTre;05/05/2027\nFire;3. april 2027' },
    says: [
      '2 | En',
      '3 | To',
      '4 | Tre | due 2027-05-05',
      '5 | Fire | due 2027-04-03',
      'fault 2 | Frist | 03/04/2027 | dateAmbiguous',
      'fault 3 | Frist | 12/15/2026 | dateMonthFirst',
    ],
  },
  {
    name: 'dates that are no day are kept as they are',
    from: {
      text: 'Titel;Frist\nEn;uge 2\nTo;ultimo november 2026\nTre;Q1 2027\nFire;januar\nFem;løbende\nSeks;efter sommerferien\nSyv;primo februar 2027',
    },
    says: [
      '2 | En | due 2027-01-11–2027-01-17',
      '3 | To | due 2026-11',
      '4 | Tre | due 2027-01–2027-03',
      '5 | Fire | due 2027-01',
      '6 | Fem | due "løbende"',
      '7 | Seks | due "efter sommerferien"',
      '8 | Syv | due 2027-02',
      'note yearSupposed 2',
    ],
  },
  {
    name: 'up to a day',
    from: {
      text: 'Titel;Frist\nEn;senest 15/12-2026\nTo;inden d. 16. december 2026\nTre;frem til 17.12.2026\nFire;18. december 2026 (hård frist)',
    },
    says: [
      '2 | En | due 2026-12-15',
      '3 | To | due 2026-12-16',
      '4 | Tre | due 2026-12-17',
      '5 | Fire | due 2026-12-18',
    ],
  },
  {
    name: 'days long gone and far ahead',
    from: { text: 'Titel;Frist\nEn;1/1/1900\nTo;31-12-2099\nTre;2019-05-05\nFire;15-12-2026' },
    says: [
      '2 | En',
      '3 | To',
      '4 | Tre',
      '5 | Fire | due 2026-12-15',
      'fault 2 | Frist | 1/1/1900 | dateFar',
      'fault 3 | Frist | 31-12-2099 | dateFar',
      'fault 4 | Frist | 2019-05-05 | dateFar',
    ],
  },
  {
    name: 'days that do not exist, or do not fit',
    from: {
      text: 'Titel;Frist\nEn;31. februar 2027\nTo;mandag den 15. december 2026\nTre;fredag\nFire;snart',
    },
    says: [
      '2 | En',
      '3 | To',
      '4 | Tre',
      '5 | Fire',
      'fault 2 | Frist | 31. februar 2027 | dateUnread',
      'fault 3 | Frist | mandag den 15. december 2026 | dateAmbiguous',
      'fault 4 | Frist | fredag | dateAmbiguous',
      'fault 5 | Frist | snart | dateUnread',
    ],
  },
  {
    name: 'numbers that Excel means days by',
    from: { text: 'Titel;Frist\nEn;46371\nTo;46372,5\nTre;15-12-2026\nFire;12' },
    says: [
      '2 | En | due 2026-12-15',
      '3 | To | due 2026-12-16',
      '4 | Tre | due 2026-12-15',
      '5 | Fire',
      'fault 5 | Frist | 12 | dateUnread',
      'note serialDates 2',
    ],
  },
  {
    name: 'cells that say there is no date',
    from: { text: 'Titel;Frist\nEn;-\nTo;?\nTre;TBD\nFire;ikke meldt ud\nFem;' },
    says: ['2 | En', '3 | To', '4 | Tre', '5 | Fire', '6 | Fem'],
  },
  {
    name: 'both deadlines and the day of publishing',
    from: {
      text: 'Titel;Udgivet;Frist i KLIK;Egen frist\nOpret brugere;1/12-2026;15/12-2026;10/12-2026',
    },
    says: ['2 | Opret brugere | due 2026-12-15 | ownDue 2026-12-10 | published 2026-12-01'],
  },
  {
    name: 'roles by name, alias, key, ending and mistake',
    from: {
      text: 'Titel;Udfører;Ansvarlig\nEn;projektleder;FBS-systemansvarlig\nTo;it-medarbejder;Projektlederen\nTre;faglig-leder;Systemansvarlg\nFire;FK ØKO koordinator;OEKONOMIMEDARBEJDER\nFem;Superbrugere;Tekniker/it-medarbejder',
    },
    says: [
      '2 | En | performer projektleder | accountable systemansvarlig',
      '3 | To | performer tekniker | accountable projektleder',
      '4 | Tre | performer faglig-leder | accountable systemansvarlig',
      '5 | Fire | performer oekonomimedarbejder | accountable oekonomimedarbejder',
      '6 | Fem | performer superbruger | accountable tekniker',
    ],
  },
  {
    name: 'roles that are not, or not quite',
    from: {
      text: 'Titel;Udfører\nEn;administrator\nTo;bager\nTre;økonomi\nFire;Projektleder og tekniker\nFem;Projektleder (vikar)\nSeks;ubesat',
    },
    says: [
      '2 | En',
      '3 | To',
      '4 | Tre',
      '5 | Fire',
      '6 | Fem | performer projektleder',
      '7 | Seks',
      'fault 2 | Udfører | administrator | roleAmbiguous | Rolleadministrator | Systemadministrator | KLIK-administrator',
      'fault 3 | Udfører | bager | roleUnknown',
      'fault 4 | Udfører | økonomi | roleAmbiguous | Økonomimedarbejder (FK ØKO koordinator)',
      'fault 5 | Udfører | Projektleder og tekniker | roleUnknown',
    ],
  },
  {
    name: 'people instead of roles: the column is not read',
    from: {
      text: 'Titel;Hvem;Frist\nOpret brugere;Anna;15-12-2026\nBestil certifikat;Bent;16-12-2026',
    },
    says: ['2 | Opret brugere | due 2026-12-15', '3 | Bestil certifikat | due 2026-12-16'],
  },
  {
    name: 'roles among people: the column is read',
    from: {
      text: 'Titel;Hvem;Frist\nOpret brugere;Tekniker;15-12-2026\nBestil certifikat;Bent;16-12-2026',
    },
    says: [
      '2 | Opret brugere | due 2026-12-15 | performer tekniker',
      '3 | Bestil certifikat | due 2026-12-16',
      'fault 3 | Hvem | Bent | roleUnknown',
    ],
  },
  {
    name: 'themes and phases by name, number and mistake',
    from: {
      text: 'Titel;Tema;Fase\nEn;Viden og færdigheder;2\nTo;viden & færdigheder;Fase 3\nTre;It-miljø og infrastruktr;forberedelse\nFire;It;Klargøring\nFem;Sport;9\nSeks;Organisering og arbejdsgange;3. Ibrugtagning',
    },
    says: [
      '2 | En | theme viden-og-faerdigheder | phase forberedelse',
      '3 | To | theme viden-og-faerdigheder | phase ibrugtagning',
      '4 | Tre | theme it-miljoe-og-infrastruktur | phase forberedelse',
      '5 | Fire | phase forberedelse',
      '6 | Fem',
      '7 | Seks | theme organisering-og-arbejdsgange | phase ibrugtagning',
      'fault 5 | Tema | It | themeUnknown | It-sikkerhed og aftaler | It-miljø og infrastruktur',
      'fault 6 | Tema | Sport | themeUnknown',
      'fault 6 | Fase | 9 | phaseUnknown',
    ],
  },
  {
    name: 'statuses in Danish and English',
    from: {
      text: 'Titel;Status\nEn;Ikke startet\nTo;i gang\nTre;Udført\nFire;Fuldført\nFem;Not started\nSeks;In progress\nSyv;Done\nOtte;Completed\nNi;ikke relevant\nTi;100 %\nElleve;måske',
    },
    says: [
      '2 | En | status notStarted',
      '3 | To | status inProgress',
      '4 | Tre | status performed',
      '5 | Fire | status completed',
      '6 | Fem | status notStarted',
      '7 | Seks | status inProgress',
      '8 | Syv | status performed',
      '9 | Otte | status completed',
      '10 | Ni | status notRelevant',
      '11 | Ti | status performed',
      '12 | Elleve',
      'fault 12 | Status | måske | statusUnknown',
    ],
  },
  {
    name: 'ticks under what they say',
    from: { text: 'Titel;Fuldført i KLIK\nEn;ja\nTo;nej\nTre;x\nFire;' },
    says: ['2 | En | status completed', '3 | To', '4 | Tre | status completed', '5 | Fire'],
  },
  {
    name: 'KLIK tasks and local ones',
    from: { text: 'Titel;Type\nEn;KLIK\nTo;lokal\nTre;KLIK-opgave\n(MI 15) Fire;\nFem;ved ikke' },
    says: [
      '2 | En | kind klik',
      '3 | To | kind local',
      '4 | Tre | kind klik',
      '5 | MI 15 | Fire',
      '6 | Fem',
      'fault 6 | Type | ved ikke | kindUnknown',
    ],
  },
  {
    name: 'codes in a column, in the title and in both',
    from: {
      text: 'Kode;Titel\nmi15;Opret brugere\n;(MI 16) Kontroller it-miljø\nMI 17;(MI 17) Bestil certifikat\n(VF 3);Tilmeld superbrugere\n;FBS 2.0 sættes op',
    },
    says: [
      '2 | MI 15 | Opret brugere',
      '3 | MI 16 | Kontroller it-miljø',
      '4 | MI 17 | Bestil certifikat',
      '5 | VF 3 | Tilmeld superbrugere',
      '6 | FBS 2.0 sættes op',
    ],
  },
  {
    name: 'a code that stands twice',
    from: {
      text: 'Kode;Titel;Frist\nMI 15;Opret brugere;15-12-2026\nMI 15;Slet brugere;16-12-2026',
    },
    says: ['2 | MI 15 | Opret brugere | due 2026-12-15', 'fault 3 | (row) | MI 15 | codeTwice'],
  },
  {
    name: 'rows that say the same twice',
    from: { text: 'Titel;Frist\nOpret brugere;15-12-2026\nBestil;\nOpret brugere;15-12-2026' },
    says: ['2 | Opret brugere | due 2026-12-15', '3 | Bestil', 'note duplicateRows 1'],
  },
  {
    name: 'codes alone are enough to know a task by',
    from: { text: 'KLIK-kode;Frist\nMI 15;15-12-2026\nMI 16;16-12-2026' },
    says: ['2 | MI 15 | due 2026-12-15', '3 | MI 16 | due 2026-12-16'],
  },
  {
    name: 'rows that are counted have no number of ours',
    from: {
      text: 'Nr.;Titel;Frist\n1;Opret brugere;15-12-2026\n2;Bestil certifikat;16-12-2026\n3;Hold møde;17-12-2026',
    },
    says: [
      '2 | Opret brugere | due 2026-12-15',
      '3 | Bestil certifikat | due 2026-12-16',
      '4 | Hold møde | due 2026-12-17',
    ],
  },
  {
    name: 'numbers of ours',
    from: {
      text: 'Nr.;Titel;Frist\n7;Opsæt integration;15-12-2026\nL2;Videresend invitationen;\n12;Bekræft login;17-12-2026',
    },
    says: [
      '2 | Opsæt integration | due 2026-12-15 | key 7',
      '3 | Videresend invitationen | key L2',
      '4 | Bekræft login | due 2026-12-17 | key 12',
    ],
  },
  {
    name: 'a row without a title',
    from: { text: 'Titel;Frist;Udfører\n;15-12-2026;Tekniker\nOpret brugere;;' },
    says: ['3 | Opret brugere', 'fault 2 | (row) | 15-12-2026 | noTitle'],
  },
  {
    name: 'a title that is a page long',
    from: {
      text: `Titel;Frist\n${'Opret brugere '.repeat(40)};15-12-2026\nBestil certifikat;16-12-2026`,
    },
    says: [
      '3 | Bestil certifikat | due 2026-12-16',
      'fault 2 | Titel | Opret brugere Opret brugere Opret brugere Opret brugere Opret brugere Opret brugere Opret brugere Opret brugere Opret b… | titleLong',
    ],
  },
  {
    name: 'links and what is none',
    from: {
      text: 'Titel;Link;Beskrivelse\nEn;https://klik.example.dk/opgave/15;Se siden\nTo;klik.example.dk;\nTre;javascript:alert(1);',
    },
    says: [
      '2 | En | description Se siden | link https://klik.example.dk/opgave/15',
      '3 | To',
      '4 | Tre',
      'fault 3 | Link | klik.example.dk | linkUnread',
      'fault 4 | Link | javascript:alert(1) | linkUnread',
    ],
  },
  {
    name: 'a description over several lines',
    from: {
      text: 'Titel;Beskrivelse\nOpret brugere;"Først dette;\nså ""det"""\nBestil certifikat;',
    },
    says: ['2 | Opret brugere | description Først dette;⏎så "det"', '3 | Bestil certifikat'],
  },
  {
    name: 'headings once more in the middle',
    from: {
      text: 'Titel;Frist\nOpret brugere;15-12-2026\nTitel;Frist\nBestil certifikat;16-12-2026',
    },
    says: ['2 | Opret brugere | due 2026-12-15', '4 | Bestil certifikat | due 2026-12-16'],
  },
];
