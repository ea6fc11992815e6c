/** What is told of a file or a text that was read: what is not understood, what is worth knowing. */
import type { FaultCode, ImportField, NoteCode } from '../../domain/plan/imported.ts';
import type { Params } from '../params.ts';
import { count } from './words.ts';

const rows = (n: number) => count(n, 'række', 'rækker');
const cells = (n: number) => count(n, 'celle', 'celler');

const fields: Record<ImportField, string> = {
  title: 'titel',
  klikCode: 'KLIK-kode',
  key: 'nummer',
  kind: 'KLIK eller lokal',
  due: 'frist',
  ownDue: 'egen frist',
  published: 'udgivet i KLIK',
  performer: 'udfører',
  accountable: 'ansvarlig',
  theme: 'tema',
  phase: 'fase',
  status: 'status',
  description: 'beskrivelse',
  link: 'link',
};

/** @param near what it may have been meant for, with commas between; '' where nothing comes near */
const faults: Record<FaultCode, (value: string, near: string) => string> = {
  noTitle: (value) =>
    `Rækken med »${value}« har ingen titel. Skriv opgavens titel eller KLIK-kode.`,
  titleLong: () => 'Titlen er for lang. Skriv den kort, og flyt resten til beskrivelsen.',
  dateUnread: (value) =>
    `Jeg kan ikke læse »${value}« som en dato. Skriv for eksempel 15. december 2026.`,
  dateAmbiguous: (value) =>
    `»${value}« kan læses på flere måder. Skriv dag, måned og år: 15. december 2026.`,
  dateMonthFirst: (value) =>
    `»${value}« ser ud til at have måneden først. Skriv dagen først: 15/12/2026.`,
  dateFar: (value) => `»${value}« ligger meget langt væk. Se efter, om året er rigtigt.`,
  roleUnknown: (value) => `Jeg kender ikke rollen »${value}«. Skriv en af planens roller.`,
  roleAmbiguous: (value, near) => `»${value}« er ikke en hel rolle. Mente du ${near}?`,
  themeUnknown: (value, near) =>
    `Jeg kender ikke temaet »${value}«.${near ? ` Mente du ${near}?` : ' Skriv et af planens temaer.'}`,
  phaseUnknown: (value, near) =>
    `Jeg kender ikke fasen »${value}«.${near ? ` Mente du ${near}?` : ' Skriv en af planens faser.'}`,
  kindUnknown: (value) =>
    `»${value}« siger mig ikke, om opgaven er i KLIK. Skriv KLIK eller lokal.`,
  statusUnknown: (value) =>
    `Jeg kender ikke status »${value}«. Skriv ikke startet, i gang, udført, fuldført eller ikke relevant.`,
  codeTwice: (value) => `${value} står også længere oppe. Kun den første er læst; ret den ene.`,
  cellError: (value) =>
    `Cellen viser fejlen ${value}. Ret den i regnearket, eller skriv værdien selv.`,
  formulaEmpty: (value) =>
    `»${value}« er en formel, som ikke er regnet ud. Åbn filen i Excel, gem den, og send den igen.`,
  linkUnread: (value) => `»${value}« er ikke en webadresse. Skriv den hele, med https:// foran.`,
};

const notes: Record<NoteCode, (n: number) => string> = {
  monthFirst: (n) =>
    `Filen er fra Planner, som skriver måneden først: ${count(n, 'dato', 'datoer')} er læst sådan.`,
  formulas: (n) => `${cells(n)} er formler. Jeg har taget det, de viste, da filen sidst blev gemt.`,
  serialDates: (n) =>
    `${count(n, 'dato stod', 'datoer stod')} som tal, og er læst, som Excel gør det.`,
  hiddenRows: (n) => `${rows(n)} er skjult i regnearket og er læst med.`,
  mergedCells: (n) => `${cells(n)} er flettet nedad. Indholdet gælder for hver af rækkerne.`,
  sectionRows: (n) => `${rows(n)} er overskrift på tværs og er ikke læst som opgaver.`,
  archivedRows: (n) => `${rows(n)} er arkiveret eller aflyst og er ikke taget med.`,
  yearSupposed: (n) =>
    `${count(n, 'dato har', 'datoer har')} intet år. Jeg har taget den næste; se efter, om det passer.`,
  dueSupposed: (n) => `${count(n, 'dato', 'datoer')} sidst på en linje er læst som frist.`,
  duplicateRows: (n) => `${rows(n)} siger det samme som en anden og er kun taget med én gang.`,
  doneElsewhere: (n) =>
    `${count(n, 'opgave er', 'opgaver er')} afsluttet dér, hvor filen kommer fra. Her bliver de udført; i KLIK skal de stadig fuldføres.`,
  linesSkipped: (n) =>
    `${count(n, 'linje er', 'linjer er')} hilsen eller brødtekst og er ikke læst som opgaver.`,
  otherSheets: (n) => `${count(n, 'andet ark', 'andre ark')} er ikke læst.`,
};

const refusals = {
  notSpreadsheet: (p: Params) =>
    `${p.name ? `»${p.name}«` : 'Den slags fil'} kan jeg ikke læse. Gem den som .xlsx eller .csv, eller kopiér rækkerne og indsæt dem.`,
  oldOrProtected: () =>
    'Filen er enten et gammelt regneark (.xls) eller har en adgangskode. Gem den som .xlsx uden adgangskode, og prøv igen.',
  protected: () => 'Filen har en adgangskode. Gem en kopi uden, og prøv igen.',
  damaged: () =>
    'Filen er beskadiget, så jeg kan ikke åbne den. Gem den igen fra Excel, eller kopiér rækkerne og indsæt dem.',
  unpacksTooLarge: (p: Params) =>
    `Filen fylder over ${p.most} MB, når den pakkes ud. Kopiér arket med opgaver til en ny fil, og prøv igen.`,
  overSize: (p: Params) =>
    `Filen fylder over ${p.most} MB. Kopiér arket med opgaver til en ny fil, og prøv igen.`,
  tooManyRows: (p: Params) =>
    `Der er over ${p.most} rækker. Del dem i flere filer, eller slet dem, der ikke er opgaver.`,
  tooManyCells: (p: Params) =>
    `Arket har over ${p.most} udfyldte celler. Kopiér kolonnerne med opgaver til en ny fil, og prøv igen.`,
  empty: () => 'Der er ingen rækker at læse. Se efter, om det er den rigtige fil.',
  noTasks: () =>
    'Jeg finder ingen opgaver i det. Skriv én opgave pr. linje, for eksempel: (MI 15) Opret brugere, frist 15. december 2026.',
  noTitleColumn: () =>
    'Ingen af kolonnerne er opgavernes titel eller KLIK-kode. Vælg den kolonne, som er det.',
  ownVersion: () =>
    'Filen er skrevet af en anden udgave af botten, og den kan jeg ikke læse. Hent den igen dér, hvor den er fra, når begge kører samme udgave.',
  ownOtherPlan: (p: Params) =>
    `Filen hører til planen »${p.plan}«. Her følger I »${p.ours}«, så den passer ikke.`,
  ownDamaged: (p: Params) =>
    `Filen er ændret eller beskadiget ved »${p.at}«. Hent den igen dér, hvor den er fra, og ret ikke i den.`,
  ownUnfit: (p: Params) =>
    `Filen nævner ${p.keys}, som jeres udgave af planen ikke har. Hent den igen, når begge følger samme udgave.`,
};

export const imports = { fields, faults, notes, refusals };
