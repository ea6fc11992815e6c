/**
 * Writes Prisma's client to src/store/generated; npm runs it after each install.
 *
 * `prisma generate` looks for its schema engine's binary, downloads it when it is missing, and then
 * never runs it: any executable will do in its place, so that no network is needed.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const manifest = createRequire(import.meta.url).resolve('prisma/package.json');

const { status } = spawnSync(
  process.execPath,
  [join(dirname(manifest), 'build', 'index.js'), 'generate', '--no-hints'],
  {
    cwd: join(import.meta.dirname, '..'),
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
