/** A folder whose database is gone, empty, half or broken is refused with a way out, and left alone. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup } from '../../../src/store/database/backup.ts';
import { clusterOf, restoredOf } from '../../../src/store/database/cluster.ts';
import { openDatabase } from '../../../src/store/database/database.ts';
import { backupsOf } from '../../../src/store/database/dumps.ts';
import { openPGlite } from '../../../src/store/database/pglite.ts';
import { makeDataDir } from '../../helpers/database.ts';
import { aStoreWithRollout, storeOn } from '../a-store.ts';

let dataDir: string;
let cluster: string;
beforeEach(async () => {
  dataDir = await makeDataDir();
  cluster = clusterOf(dataDir);
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** Its name is what is told of it. */
function aDump(): string {
  mkdirSync(backupsOf(dataDir));
  const file = join(backupsOf(dataDir), '2026-02-01.tar.gz');
  writeFileSync(file, '');
  return file;
}

const refused = async () => {
  const error = await openDatabase({ dataDir }).catch((error: unknown) => error);
  if (!(error instanceof Error)) throw new Error('it was opened');
  expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  return error.message;
};

const damages: readonly [string, (cluster: string) => void | Promise<void>][] = [
  [
    'empty',
    (folder) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    },
  ],
  ['without its control file', (folder) => rmSync(join(folder, 'global/pg_control'))],
  [
    'with a table whose file is gone',
    async (folder) => {
      const pglite = await openPGlite({ dataDir: folder });
      const { rows } = await pglite.query<{ path: string }>(
        "INSERT INTO installation VALUES ('i', 'slack', 'T', 'Prøve') RETURNING pg_relation_filepath('installation') AS path",
      );
      await pglite.close();
      rmSync(join(folder, rows[0]?.path ?? ''));
    },
  ],
];

describe.each(damages)('a database that is %s', (_what, damage) => {
  it('is refused, naming the newest dump and how to go back to it', async () => {
    const file = aDump();
    await damage(cluster);

    const message = await refused();

    expect(message).toContain(`The database in ${cluster} cannot be used: `);
    expect(message).toContain(`npm run restore -- ${file} (what is there is moved aside)`);
  });
});

describe('a folder', () => {
  it('without a dump is refused all the same, and says how to begin anew', async () => {
    rmSync(join(cluster, 'PG_VERSION'));
    const before = readdirSync(cluster, { recursive: true }).length;

    expect(await refused()).toContain(
      `There is no dump in ${join(dataDir, 'backups')}. To begin with an empty database, move ${cluster} away.`,
    );
    expect(readdirSync(cluster, { recursive: true })).toHaveLength(before);
  });

  it('whose database is gone is not begun anew beside its dumps', async () => {
    const file = aDump();
    rmSync(cluster, { recursive: true });
    expect(await refused()).toContain(`npm run restore -- ${file}`);
    expect(readdirSync(dataDir)).toEqual(['backups']);
  });

  it('that is empty is not made a database by a backup either', async () => {
    rmSync(cluster, { recursive: true });
    mkdirSync(cluster);
    await expect(backup(dataDir, new Date())).rejects.toThrow('PG_VERSION is missing');
    expect(readdirSync(cluster)).toEqual([]);
  });

  it('whose restore was cut off between its two moves has what was restored', async () => {
    const first = await openDatabase({ dataDir });
    const { rollout } = await aStoreWithRollout(first.prisma);
    await first.close();
    renameSync(cluster, restoredOf(dataDir));

    const second = await openDatabase({ dataDir });
    expect(await storeOn(second.prisma).rollouts.get(rollout.id)).toEqual(rollout);
    await second.close();
  });
});
