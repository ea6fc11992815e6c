/**
 * For developers, after a change of schema.prisma: writes the migration that leads to it.
 *
 *   node prisma/write-migration.ts add_phone_to_person
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaDrift } from './schema-drift.ts';

const name = process.argv[2];
if (!name || !/^[a-z]+(_[a-z0-9]+)+$/.test(name)) {
  console.error('Usage: node prisma/write-migration.ts <verb_noun>');
  process.exit(1);
}

const sql = await schemaDrift();
if (sql === null) {
  console.log('The migrations lead to the schema already.');
} else {
  const timestamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = join(import.meta.dirname, 'migrations', `${timestamp}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql);
  console.log(`Wrote ${folder}. Read it before you keep it.`);
}
