import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportOf } from '../../src/domain/rollout/export.ts';
import { importArguments, importFile } from '../../src/process/import-file.ts';
import type { Database } from '../../src/store/database/database.ts';
import { openTestDatabase } from '../helpers/database.ts';
import { aWorkbook } from '../imports/a-workbook.ts';
import { aStoreWithRollout } from '../store/a-store.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const now = new Date('2026-11-28T08:00:00Z');
const file = Buffer.from('KLIK-kode;Titel;Frist\nMI 15;Bestil testbrugere;15. december 2026');
const wanted = { file: 'plan.csv', sheet: null, isDryRun: false };

describe('a file from the terminal', () => {
  it('is shown, and taken over only without --dry-run', async () => {
    const { store, rollout } = await aStoreWithRollout(database.prisma);
    const import_ = (isDryRun: boolean) =>
      importFile(store, { ...wanted, rollout: rollout.id, isDryRun, bytes: file }, now);
    const tasks = async () =>
      (await store.rollouts.get(rollout.id))?.plan.tasks.map(({ title }) => title);

    const shown = await import_(true);
    const before = await tasks();
    const done = await import_(false);
    const again = await import_(false);

    expect(shown).toContain('Import: 1 ny · 0 ændrede');
    expect(shown).toContain('MI 15 Bestil testbrugere\n  tirsdag den 15. december');
    expect(shown).not.toContain('[');
    expect(before).not.toContain('Bestil testbrugere');
    expect(done).toContain('Importeret: 1 ny');
    expect(await tasks()).toContain('Bestil testbrugere');
    expect(again).toContain('intet nyt at overtage');
    const entries = await database.prisma.auditEntry.findMany({
      where: { rolloutId: rollout.id, verb: 'plan.import' },
    });
    expect(entries).toMatchObject([{ platform: 'system', byId: null }]);
  });

  it('of our own is a whole rollout, shown and taken over', async () => {
    const { store, rollout } = await aStoreWithRollout(database.prisma);
    const exported = exportOf(rollout, now);
    const state = { status: 'completed', dueOn: null, value: null, note: null, changedAt: null };
    const bytes = Buffer.from(JSON.stringify({ ...exported, tasks: { '1': state } }));
    const import_ = (isDryRun: boolean) =>
      importFile(store, { ...wanted, rollout: rollout.id, isDryRun, bytes }, now);

    const shown = await import_(true);
    const done = await import_(false);

    expect(shown).toContain('ikke startet → fuldført');
    expect(done).toContain('Udrulningen er taget ind fra filen');
    expect((await store.rollouts.get(rollout.id))?.tasks['1']?.status).toBe('completed');
    expect(await import_(false)).toContain('intet nyt at overtage');
  });

  it('that cannot be read says why, and what to do', async () => {
    const { store, rollout } = await aStoreWithRollout(database.prisma);
    const reading = (bytes: Uint8Array, name = rollout.id) =>
      importFile(store, { ...wanted, rollout: name, bytes }, now);
    const table = [
      ['Titel', 'Frist'],
      ['Tæl hylder', '15. december 2026'],
    ];
    const sheets = aWorkbook([
      { name: 'A', rows: table },
      { name: 'B', rows: table },
    ]);

    await expect(reading(Buffer.from('  '))).rejects.toThrow('ingen rækker');
    await expect(reading(sheets)).rejects.toThrow(/Hvilket ark.*--sheet/s);
    await expect(reading(file, 'Ingen Kommune')).rejects.toThrow('no rollout Ingen Kommune');
  });
});

describe('what is typed', () => {
  it('names a file and a rollout', () => {
    expect(importArguments(['a.csv', '--rollout', 'Eksempel Kommune', '--dry-run'])).toEqual({
      ...{ file: 'a.csv', rollout: 'Eksempel Kommune', sheet: null, isDryRun: true },
    });
  });

  it.each([[[]], [['a.csv']], [['a', 'b', '--rollout', 'x']], [['a', '--rollout', 'x', '--y']]])(
    '%j is answered with how it is used',
    (words) => {
      expect(() => importArguments(words)).toThrow('--rollout NAME');
    },
  );
});
