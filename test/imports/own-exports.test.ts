import { describe, expect, test } from 'vitest';
import { csvOf } from '../../src/exports/csv.ts';
import { tablesOf } from '../../src/exports/tables.ts';
import { xlsxOf } from '../../src/exports/xlsx.ts';
import { readImport } from '../../src/imports/read-import.ts';
import { planOf } from '../../src/plans/index.ts';
import { aHolding, aPerson, aTaskState } from '../helpers/a-plan.ts';
import { aView } from '../helpers/a-view.ts';

const plan = planOf('fbs-2.0');
const rollout = {
  plan,
  people: { u1: aPerson('u1') },
  holdings: [aHolding('systemansvarlig', 'u1'), aHolding('projektleder', 'u1')],
  tasks: {
    '1': aTaskState({ status: 'performed', dueOn: '2026-03-02', note: 'Som aftalt' }),
    '2': aTaskState({ status: 'inProgress' }),
    '3': aTaskState({ status: 'completed' }),
  },
};

describe.each(['da', 'en'] as const)('a list taken out of the bot, in %s', (language) => {
  test.each(['csv', 'xlsx'] as const)('as %s is read again as what it says', async (format) => {
    const view = aView({ rollout, language });
    const tables = tablesOf(view, 'tasks', null);
    const [table] = tables;
    if (table === undefined) throw new Error('there is a table of tasks');
    const bytes = format === 'csv' ? csvOf(table) : await xlsxOf(tables);
    const source = { basis: 'local', ref: 'Eksempel Kommune' } as const;

    const read = await readImport({ bytes, name: `opgaver.${format}` }, plan, view.today, {
      source,
    });

    if (!read.ok) throw new Error(JSON.stringify(read));
    const { tasks, faults } = read.imported;
    expect(tasks.map(({ key, title }) => [key, title])).toEqual(
      plan.tasks.map(({ key, title }) => [key, title]),
    );
    expect(tasks.map(({ performer, theme, phase }) => [performer, theme, phase])).toEqual(
      plan.tasks.map(({ performer, theme, phase }) => [performer, theme, phase]),
    );
    expect(tasks.slice(0, 3).map(({ status }) => status)).toEqual([
      'performed',
      'inProgress',
      'completed',
    ]);
    expect(tasks[0]).toMatchObject({ due: { on: '2026-02-16' }, ownDue: { on: '2026-03-02' } });
    expect(faults).toEqual([]);
  });
});
