/** What is told of a file or a text that was read: what is not understood, what is worth knowing. */
import type { imports as danish } from '../da/imports.ts';
import { count } from './words.ts';

const rows = (n: number) => count(n, 'row', 'rows');
const cells = (n: number) => count(n, 'cell', 'cells');
const is = (n: number) => (n === 1 ? 'is' : 'are');

const fields: typeof danish.fields = {
  title: 'title',
  klikCode: 'KLIK code',
  key: 'number',
  kind: 'KLIK or local',
  due: 'deadline',
  ownDue: 'own deadline',
  published: 'published in KLIK',
  performer: 'performer',
  accountable: 'accountable',
  theme: 'theme',
  phase: 'phase',
  status: 'status',
  description: 'description',
  link: 'link',
};

const faults: typeof danish.faults = {
  noTitle: (value) => `The row with “${value}” has no title. Write the task’s title or KLIK code.`,
  titleLong: () => 'The title is too long. Make it short, and move the rest to the description.',
  dateUnread: (value) => `I cannot read “${value}” as a date. Write for example 15 December 2026.`,
  dateAmbiguous: (value) =>
    `“${value}” can be read in several ways. Write day, month and year: 15 December 2026.`,
  dateMonthFirst: (value) =>
    `“${value}” seems to have the month first. Write the day first: 15/12/2026.`,
  dateFar: (value) => `“${value}” is very far off. Check that the year is right.`,
  roleUnknown: (value) => `I do not know the role “${value}”. Write one of the plan’s roles.`,
  roleAmbiguous: (value, near) => `“${value}” is not a whole role. Did you mean ${near}?`,
  themeUnknown: (value, near) =>
    `I do not know the theme “${value}”.${near ? ` Did you mean ${near}?` : ' Write one of the plan’s themes.'}`,
  phaseUnknown: (value, near) =>
    `I do not know the phase “${value}”.${near ? ` Did you mean ${near}?` : ' Write one of the plan’s phases.'}`,
  kindUnknown: (value) =>
    `“${value}” does not tell me whether the task is in KLIK. Write KLIK or local.`,
  statusUnknown: (value) =>
    `I do not know the status “${value}”. Write not started, in progress, done, completed or not relevant.`,
  codeTwice: (value) => `${value} is also further up. Only the first is read; correct one of them.`,
  cellError: (value) =>
    `The cell shows the error ${value}. Mend it in the spreadsheet, or write the value yourself.`,
  formulaEmpty: (value) =>
    `“${value}” is a formula that has not been worked out. Open the file in Excel, save it, and send it again.`,
  linkUnread: (value) =>
    `“${value}” is not a web address. Write all of it, with https:// in front.`,
};

const notes: typeof danish.notes = {
  monthFirst: (n) =>
    `The file is from Planner, which writes the month first: ${count(n, 'date is', 'dates are')} read that way.`,
  formulas: (n) =>
    `${cells(n)} ${is(n)} formulas. I took what they showed when the file was last saved.`,
  serialDates: (n) =>
    `${count(n, 'date was', 'dates were')} written as a number, and read as Excel does.`,
  hiddenRows: (n) => `${rows(n)} ${is(n)} hidden in the spreadsheet, and read too.`,
  mergedCells: (n) =>
    `${cells(n)} ${is(n)} merged downwards. What they say counts for each of the rows.`,
  sectionRows: (n) => `${rows(n)} ${is(n)} a heading across the columns, and not read as a task.`,
  archivedRows: (n) => `${rows(n)} ${is(n)} archived or cancelled, and left out.`,
  yearSupposed: (n) =>
    `${count(n, 'date has', 'dates have')} no year. I took the next one; check that it fits.`,
  dueSupposed: (n) =>
    `${count(n, 'date', 'dates')} at the end of a line ${is(n)} read as a deadline.`,
  duplicateRows: (n) =>
    `${rows(n)} ${n === 1 ? 'says' : 'say'} the same as another, and ${is(n)} taken once only.`,
  doneElsewhere: (n) =>
    `${count(n, 'task is', 'tasks are')} finished where the file comes from. Here they become done; in KLIK they are still to be completed.`,
  linesSkipped: (n) =>
    `${count(n, 'line is', 'lines are')} a greeting or running text, and not read as tasks.`,
  otherSheets: (n) => `${count(n, 'other sheet is', 'other sheets are')} not read.`,
};

const refusals: typeof danish.refusals = {
  notSpreadsheet: (p) =>
    `I cannot read ${p.name ? `“${p.name}”` : 'that kind of file'}. Save it as .xlsx or .csv, or copy the rows and paste them.`,
  oldOrProtected: () =>
    'The file is either an old spreadsheet (.xls) or has a password. Save it as .xlsx without a password, and try again.',
  protected: () => 'The file has a password. Save a copy without one, and try again.',
  damaged: () =>
    'The file is damaged, so I cannot open it. Save it again from Excel, or copy the rows and paste them.',
  unpacksTooLarge: (p) =>
    `The file is over ${p.most} MB when unpacked. Copy the sheet with tasks to a new file, and try again.`,
  overSize: (p) =>
    `The file is over ${p.most} MB. Copy the sheet with tasks to a new file, and try again.`,
  tooManyRows: (p) =>
    `There are over ${p.most} rows. Split them into several files, or delete those that are not tasks.`,
  tooManyCells: (p) =>
    `The sheet has over ${p.most} cells with something in them. Copy the columns with tasks to a new file, and try again.`,
  empty: () => 'There are no rows to read. Check that it is the right file.',
  noTasks: () =>
    'I find no tasks in it. Write one task per line, for example: (MI 15) Create users, due 15 December 2026.',
  noTitleColumn: () =>
    'None of the columns is the tasks’ title or KLIK code. Choose the column that is.',
  ownVersion: () =>
    'The file was written by another version of the bot, which I cannot read. Fetch it again where it is from, once both run the same version.',
  ownOtherPlan: (p) =>
    `The file belongs to the plan “${p.plan}”. Here you follow “${p.ours}”, so it does not fit.`,
  ownDamaged: (p) =>
    `The file was changed or damaged at “${p.at}”. Fetch it again where it is from, and do not edit it.`,
  ownUnfit: (p) =>
    `The file names ${p.keys}, which your version of the plan does not have. Fetch it again once both follow the same version.`,
};

export const imports: typeof danish = { fields, faults, notes, refusals };
