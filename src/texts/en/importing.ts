/** What is said of an import: what it would do, and what it has done. */
import type { Texts } from '../da.ts';

export const importing: Texts['importing'] = {
  open: 'Import tasks',
  form: 'Import KLIK tasks',
  intro: 'I first show what I have read. Nothing changes until you say yes.',
  rows: 'Tasks',
  rowsHint:
    'Paste rows from a spreadsheet, a mail or KLIK: title, deadline, performer and KLIK code, in the order that they have.',
  send: 'Show',
  title: (added, changed) => `Import: ${added} new · ${changed} changed`,
  added: (n) => `New (${n})`,
  changed: (n) => `Changed (${n})`,
  doubtful: 'Is it the same?',
  statuses: 'The status here is not the one in the file',
  status: (here, there) => `Here: ${here}. In the file: ${there}.`,
  faults: (n) => `Not understood (${n})`,
  fault: (row, column, value) =>
    `Row ${row}${column === null ? '' : `, ${column}`}${value === '' ? '' : `: “${value}”`}`,
  unchanged: (n) => `${n} ${n === 1 ? 'is' : 'are'} unchanged.`,
  partly: 'What is not understood will not be taken over.',
  nothing: 'There is nothing new to take over.',
  more: (n) => `… and ${n} more`,
  from: (before, after) => `${before} → ${after}`,
  noDate: 'deadline not stated',
  take: (n) => (n === 1 ? 'Take it over' : `Take over all ${n}`),
  drop: 'Drop',
  same: (task) => `Yes, ${task}`,
  isNew: 'No, a new one',
  taken: (added, changed) => `Imported: ${added} new · ${changed} changed`,
  takenNow:
    'The new ones will be announced in the channel and to those who perform them. KLIK is unchanged: the bot cannot write there.',
  undo: 'Undo the import',
  undone: 'The import is undone: the plan is as it was before.',
  dropped: 'Dropped. Nothing has changed.',
};
