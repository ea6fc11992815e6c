/** What is said of an import: what it would do, and what it has done. */
import { count } from './words.ts';

const counted = (added: number, changed: number) =>
  `${count(added, 'ny', 'nye')} · ${count(changed, 'ændret', 'ændrede')}`;

export const importing = {
  open: 'Importér opgaver',
  form: 'Importér KLIK-opgaver',
  intro: 'Jeg viser først, hvad jeg har læst. Intet ændres, før du siger ja.',
  rows: 'Opgaver',
  rowsHint:
    'Indsæt rækker fra et regneark, en mail eller KLIK: titel, frist, udfører og KLIK-kode, i den rækkefølge de har.',
  chosen: 'Eller en fil',
  chosenHint:
    'Et regneark (.xlsx, .csv), en kalender (.ics) eller en fil fra /fbs eksporter. Højst 5 MB.',
  send: 'Vis',
  file: 'Send en fil',
  title: (added: number, changed: number) => `Import: ${counted(added, changed)}`,
  added: (n: number) => `Nye (${n})`,
  changed: (n: number) => `Ændrede (${n})`,
  newEvents: (n: number) => `Nye møder (${n})`,
  changedEvents: (n: number) => `Ændrede møder (${n})`,
  doubtful: 'Er det den samme?',
  faults: (n: number) => `Ikke forstået (${n})`,
  fault: (row: number, column: string | null, value: string) =>
    `Række ${row}${column === null ? '' : `, ${column}`}${value === '' ? '' : `: »${value}«`}`,
  unchanged: (n: number) => `${n} ${n === 1 ? 'er uændret' : 'er uændrede'}.`,
  partly: 'Det, der ikke er forstået, bliver ikke overtaget.',
  nothing: 'Der er intet nyt at overtage.',
  more: (n: number) => `… og ${n} til`,
  from: (before: string, after: string) => `${before} → ${after}`,
  noDate: 'frist ikke oplyst',
  take: (n: number) => (n === 1 ? 'Overtag den ene' : `Overtag alle ${n}`),
  drop: 'Drop',
  same: (task: string) => `Ja, ${task}`,
  isNew: 'Nej, en ny',
  taken: (added: number, changed: number) => `Importeret: ${counted(added, changed)}`,
  takenNow:
    'De nye bliver meldt i kanalen og til dem, der udfører dem. KLIK er uændret: botten kan ikke skrive der.',
  whichSheet: 'Hvilket ark er opgaverne i?',
  sheet: (name: string) => `Læs »${name}«`,
  sheetRows: (n: number) => count(n, 'række', 'rækker'),
  whichColumns: 'Hvad står der i kolonnerne?',
  whyColumns:
    'Jeg kan ikke se det af overskrifterne. Ret mit bud, hvor det er forkert, så husker jeg det til næste gang.',
  column: (heading: string) => `Kolonnen »${heading}«`,
  samples: (some: readonly string[]) => `For eksempel: ${some.join(' · ')}`,
  notRead: 'skal ikke læses',
  explain: 'Forklar kolonnerne',
  explained: (columns: readonly string[]) =>
    `Læst, som I har forklaret kolonnerne: ${columns.join(', ')}.`,
  asField: (heading: string, field: string | null) =>
    `»${heading}« ${field === null ? 'læses ikke' : `er ${field}`}`,
  choose: 'Vælg rækker',
  leaveOut: 'Rækker, der ikke skal med',
  leaveOutHint: 'Numrene fra listen, for eksempel 2, 5, 7–9.',
  showWithout: 'Vis uden dem',
  announced: (n: number) => `${count(n, 'ny opgave', 'nye opgaver')} lagt ind i planen`,
  undo: 'Fortryd importen',
  undone: 'Importen er fortrudt: planen er, som den var før.',
  dropped: 'Droppet. Intet er ændret.',
};
