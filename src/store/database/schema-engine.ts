/**
 * Prisma's own schema engine, the WebAssembly one: unlike the binary behind Prisma's command line
 * it comes with npm, and it runs on any driver adapter.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as binding from '@prisma/schema-engine-wasm/schema_engine_bg';

const schemaFile = fileURLToPath(new URL('../../../prisma/schema.prisma', import.meta.url));

export type AdapterFactory = SqlMigrationAwareDriverAdapterFactory;

/** The schema as the engine takes it. */
export async function readSchema(): Promise<{ path: string; content: string }> {
  return { path: schemaFile, content: await readFile(schemaFile, 'utf8') };
}

/** Free it after use. */
export async function openSchemaEngine(factory: AdapterFactory): Promise<binding.SchemaEngine> {
  loaded ??= load();
  await loaded;
  const { path, content } = await readSchema();
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  return binding.SchemaEngine.new({ datamodels: [[path, content]] }, () => {}, adapter);
}

/** Nothing is left out of migrations. */
export const noFilter = { externalTables: [], externalEnums: [] };

let loaded: Promise<void> | undefined;

// Node has it, its types do not.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Readonly<Record<string, unknown>> } }>;
};

// By hand, because importing a .wasm file makes Node print a warning at every start.
async function load(): Promise<void> {
  const manifest = fileURLToPath(
    import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
  );
  const bytes = await readFile(manifest.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': binding,
  });
  binding.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}
