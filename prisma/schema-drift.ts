/** Compares schema.prisma with what the migrations lead to, on a database made for it in memory. */
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { readMigrations, withWholeScripts } from '../src/store/database/migrate.ts';
import { openPGlite } from '../src/store/database/pglite.ts';
import { noFilter, openSchemaEngine, readSchema } from '../src/store/database/schema-engine.ts';

/** @returns the SQL that is missing from the migrations; null: none */
export async function schemaDrift(open = () => openPGlite()): Promise<string | null> {
  const pglite = await open();
  const factory = withWholeScripts(new PrismaPGlite(pglite), (script) => pglite.exec(script));
  const engine = await openSchemaEngine({ ...factory, connectToShadowDb: factory.connect });
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await readMigrations()) },
      to: { tag: 'schemaDatamodel', files: [await readSchema()] },
      script: true,
      exitCode: null,
      filters: noFilter,
    });
    return stdout === null || stdout.includes('This is an empty migration') ? null : stdout;
  } finally {
    engine.free();
    await pglite.close();
  }
}
