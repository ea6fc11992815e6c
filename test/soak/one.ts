/** One scenario on one database, in a process that index.ts may end with all that it has begun. */
import { openHome } from '../bench/homes.ts';
import { scenarios } from './scenarios.ts';

const [name = '', kind, scale] = process.argv.slice(2);
const scenario = scenarios[name];
if (scenario === undefined) throw new Error(`no scenario ${name}`);
const home = await openHome(kind === 'PGlite' ? 'PGlite' : 'PostgreSQL');
const size = (whole: number) => Math.max(1, Math.round(whole * Number(scale)));
try {
  process.send?.(await scenario(home, size));
} finally {
  await home.close();
}
process.exit();
