import type { Case } from './case.ts';

const head =
  'From: projekt@example.dk\r\nTo: kommune@example.dk\r\nSubject: =?iso-8859-1?Q?Nye_opgaver_p=E5_KLIK?=\r\nMIME-Version: 1.0\r\n';

/** E-mails as files, and pages. */
export const mails: readonly Case[] = [
  {
    name: 'a mail of lines in quoted-printable',
    from: {
      text: `${head}Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nK=E6re alle\r\n\r\nHer er de nye:\r\n(MI 15) Ops=E6t k=F8rsel - frist 15/12\r\n(MI 16) Bestil certifikat - senest 18. december 2026\r\n\r\nMed venlig hilsen\r\nProjektet\r\n`,
    },
    says: [
      '4 | MI 15 | Opsæt kørsel | due 2026-12-15',
      '5 | MI 16 | Bestil certifikat | due 2026-12-18',
      'note linesSkipped 4',
      'note yearSupposed 1',
    ],
  },
  {
    name: 'a mail with a table within a table',
    from: {
      text: `${head}Content-Type: text/html; charset=utf-8\r\n\r\n<html><head><style>td { color: red }</style></head><body><p>Hej</p><table><tr><td><table><tr><th>Opgave</th><th>Frist</th><th>Udf&oslash;rer</th></tr><tr><td>(MI 15) Ops&#230;t</td><td>15.&nbsp;december<br>2026</td><td>Tekniker</td></tr><tr><td>Bestil</td><td></td><td>Projektleder</td></tr></table></td></tr></table><p>Hilsen</p></body></html>\r\n`,
    },
    says: [
      '2 | MI 15 | Opsæt | due 2026-12-15 | performer tekniker',
      '3 | Bestil | performer projektleder',
    ],
  },
  {
    name: 'a mail with a spreadsheet',
    from: {
      text: `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSe bilag\r\n--b\r\nContent-Type: text/csv; name=opgaver.csv\r\nContent-Disposition: attachment; filename=opgaver.csv\r\n\r\nTitel;Frist\r\nOpret brugere;15-12-2026\r\n--b--\r\n`,
    },
    says: ['2 | Opret brugere | due 2026-12-15'],
  },
  {
    name: 'a mail without tasks',
    from: { text: `${head}Content-Type: text/plain\r\n\r\nHej\r\n\r\nSkal vi ses i morgen\r\n` },
    says: ['refused noTasks'],
  },
  {
    name: 'a page saved as a spreadsheet',
    from: {
      text: '<html><body><table><tr><td>Titel</td><td>Frist</td></tr><tr><td>Opret &lt;alle&gt; brugere</td><td>15-12-2026</td></tr></table></body></html>',
    },
    says: ['2 | Opret <alle> brugere | due 2026-12-15'],
  },
  {
    name: 'a page with two tables of tasks',
    from: {
      text: '<table><tr><td>Titel</td><td>Frist</td></tr><tr><td>En</td><td>15-12-2026</td></tr></table><table><tr><td>Titel</td><td>Frist</td></tr><tr><td>To</td><td>16-12-2026</td></tr></table>',
    },
    says: ['sheet? 1 2', 'sheet? 2 2'],
  },
];
