import type { ImportedTask } from '../../src/domain/plan/imported.ts';
import type { When } from '../../src/domain/time/when.ts';
import type { Read } from '../../src/imports/read.ts';

/** What was read, one line for each task, fault, note and question, as a person would check it. */
export function told(read: Read): string[] {
  if (read.ok) {
    const { tasks, faults, notes, state } = read.imported;
    if (state !== undefined) return [`state ${state.municipality}`];
    return [
      ...tasks.map(taskLine),
      ...faults.map(({ row, column, value, why, near }) =>
        [`fault ${row}`, column ?? '(row)', value, why, ...near].join(' | '),
      ),
      ...notes.map(({ code, count }) => `note ${code} ${count}`),
    ];
  }
  if ('refusal' in read) {
    const { code, params } = read.refusal;
    const { name: _, ...facts } = params;
    return [['refused', code, ...Object.values(facts)].join(' ')];
  }
  return read.question.type === 'sheets'
    ? read.question.sheets.map(({ name, rows }) => `sheet? ${name} ${rows}`)
    : read.question.columns.map(({ heading, samples, field, isUnclear }) =>
        [`column${isUnclear ? '?' : ''} ${heading}`, field ?? '-', ...samples].join(' | '),
      );
}

function taskLine(task: ImportedTask): string {
  const { row, klikCode, title, due, ownDue, published, description, link, ...others } = task;
  const kind = task.kind === 'klik' && klikCode !== null ? null : task.kind;
  const { key, performer, accountable, theme, phase, status } = others;
  const named = Object.entries({ due, ownDue, published }).flatMap(([name, when]) => {
    return when ? [`${name} ${whenText(when)}`] : [];
  });
  const keyed = Object.entries({
    key,
    kind,
    performer,
    accountable,
    theme,
    phase,
    status,
    description,
    link,
  }).flatMap(([name, value]) => (value === null ? [] : [`${name} ${value.replaceAll('\n', '⏎')}`]));
  return [String(row), klikCode, title, ...named, ...keyed]
    .filter((one) => one !== null)
    .join(' | ');
}

function whenText(when: When): string {
  switch (when.precision) {
    case 'day':
      return when.on;
    case 'month':
      return when.month;
    case 'period':
      return `${when.from}–${when.to ?? ''}`;
    case 'text':
      return `"${when.text}"`;
    default:
      return when.precision;
  }
}
