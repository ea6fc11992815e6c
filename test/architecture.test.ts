import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * What a folder or file of src may import besides its own folder, ours first, then third parties.
 * 'type x': only by `import type`. A file that is named has its folder's list too. app.ts, where
 * all parts meet, and main.ts are bound by nothing.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: ['zod', '@date-fns/tz'],
  'domain/time/date-fns': ['node:module', 'date-fns'],
  'domain/time/working-days': ['date-holidays'],
  plans: ['domain', 'node', 'zod'],
  texts: ['type domain', 'domain/time/calendar', 'domain/time/date-fns'],
  cards: [],
  views: ['domain', 'cards', 'texts', 'type errors'],
  usecases: ['domain', 'errors', 'type store'],
  exports: ['domain', 'views', 'texts', 'type store'],
  'exports/calendar': ['ical-generator', '@date-fns/tz'],
  'exports/csv': ['papaparse'],
  'exports/xlsx': ['write-excel-file'],
  bot: [
    'domain',
    'exports/file',
    'exports/file-of',
    'plans',
    'cards',
    'texts',
    'views',
    'usecases',
    'errors',
    'imports',
    'type store',
    'zod',
  ],
  'bot/port/guarded': ['node:crypto', 'process/database-fault', 'async/request-in-hand'],
  'bot/line/find': ['fuse.js'],
  'bot/line/line': ['string-argv'],
  scheduler: [
    'async',
    'domain',
    'views',
    'texts',
    'cards',
    'type store',
    'type process/log',
    'bot/port/platform',
  ],
  'scheduler/clock': ['node-cron'],
  'scheduler/faults': ['node:crypto'],
  store: [
    'domain',
    'async',
    'process/database-fault',
    'type process/log',
    'node',
    '@prisma',
    'pg',
    '@electric-sql',
    'pglite-prisma-adapter',
    'pg-boss',
    'uuid',
  ],
  slack: [
    'async',
    'hosts',
    'process/frames',
    'type process/log',
    'bot',
    'cards',
    'texts',
    'type domain',
    'type store',
    'node',
    '@slack',
    'express',
  ],
  teams: [
    'async',
    'hosts',
    'process/frames',
    'type process/log',
    'bot',
    'cards',
    'texts',
    'type domain',
    'type store',
    'type process/env',
    'node',
    'express',
    'zod',
    'botbuilder',
    'botframework-connector',
  ],
  'teams/service-urls': ['process/env'],
  web: [
    'async',
    'bot',
    'cards',
    'texts',
    'views',
    'domain',
    'exports',
    'type store',
    'type process/log',
    'node',
    'express',
  ],
  'web/chat/example': ['plans'],
  imports: ['domain'],
  'imports/delimited': ['papaparse'],
  'imports/mail': ['postal-mime'],
  'imports/rows': ['node:crypto'],
  'imports/unzip': ['node:zlib'],
  'imports/workbook': ['fflate', 'read-excel-file'],
  hosts: ['bot/port/platform', 'cards', 'type domain', 'type store', 'type process/log'],
  'hosts/http-answer': ['node'],
  'hosts/in-a-moment': ['node'],
  'hosts/requests': ['async/request-in-hand'],
  async: [],
  'async/request-in-hand': ['node'],
  errors: ['type texts'],
  process: [],
  'process/with-store': ['plans', 'store'],
  'process/administrate': ['domain', 'errors', 'type store', 'usecases'],
  'process/connections': ['async', 'node', 'bot/port/platform', 'type views'],
  'process/env': ['zod', 'node'],
  'process/health': ['type scheduler', 'type store', 'type views'],
  'process/import-file': ['node', 'cards', 'domain', 'imports', 'type store', 'usecases', 'views'],
  'process/http': ['async', 'express', 'helmet', 'node'],
  'process/log': ['pino'],
  'process/metrics': ['prom-client', 'type bot', 'type store'],
  'process/start-time': ['domain'],
  simulate: ['simulation'],
  simulation: ['domain', 'plans', 'cards', 'texts', 'usecases', 'bot', 'scheduler', 'store', 'zod'],
  'simulation/arguments': ['node', 'web/chat/people'],
  'simulation/cast': ['web/chat/people'],
  'simulation/files': ['node'],
  'simulation/imports': ['node'],
  'simulation/host': ['type web/chat/people'],
  'simulation/message': ['@date-fns/tz'],
  'simulation/set-up': ['web/chat/example', 'web/chat/people'],
  'simulation/world': ['type views', 'web/chat/people'],
  backup: ['process', 'store'],
  restore: ['process', 'store'],
  admin: ['process'],
  import: ['node', 'process'],
};

const src = join(import.meta.dirname, '../src');
const files = globSync('**/*.ts', { cwd: src })
  .filter((file) => !file.startsWith('store/generated/'))
  .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }));

/** Whether `path` is `place` or lies in it: 'node' has 'node:fs', 'bot/line/find' is 'bot/line/find.ts'. */
function isIn(place: string, path: string): boolean {
  return path.startsWith(place) && /^([/.:]|$)/.test(path.slice(place.length));
}

/** Each match of a pattern, with its file and line as an editor opens them: 'src/process/log.ts:3'. */
function matchesIn(patterns: RegExp, { file, text }: (typeof files)[number]) {
  return [...text.matchAll(patterns)].map(({ index, groups, 0: found }) => {
    return { groups, found, at: `src/${file}:${text.slice(0, index).split('\n').length}` };
  });
}

/** Where a pattern stands in the files of these folders, or of all. */
function placesOf(pattern: RegExp, folders: readonly string[] = ['']): string[] {
  return files
    .filter(({ file }) => folders.some((folder) => file.startsWith(folder)))
    .flatMap((one) => matchesIn(pattern, one).map(({ at, found }) => `${at} ${found}`));
}

/** What a file imports or passes on: of our own, the path in src; `type` where it is types alone. */
function importsOf(one: (typeof files)[number]) {
  const imports =
    /^(?:import|export)(?<type> type)? (?:[\w*{][^;'"()]* from )?'(?<path>[^']+)'|\bimport\('(?<later>[^']+)'\)/gm;
  return matchesIn(imports, one).map(({ groups, at }) => {
    const path = groups?.path ?? groups?.later ?? '';
    const target = path.startsWith('.') ? join(dirname(one.file), path) : path;
    return { file: one.file, type: groups?.type?.trim() ?? '', target, at };
  });
}

/** Files that reach each other by their imports: a list for each such group. */
function circlesIn(targets: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = new Map([...targets.keys()].map((file) => [file, reachedFrom(file, targets)]));
  const groups = [...reached].flatMap(([file, others]) => {
    const group = [...others].filter((other) => reached.get(other)?.has(file));
    return group.length === 0 ? [] : [group.toSorted()];
  });
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}

/** Every file of ours that a file imports, by way of others too. */
function reachedFrom(file: string, targets: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const ahead = [file];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const further = (targets.get(next) ?? []).filter((it) => targets.has(it) && !reached.has(it));
    for (const target of further) reached.add(target);
    ahead.push(...further);
  }
  return reached;
}

it('imports only what the design allows', () => {
  const bound = files.filter(({ file }) => file !== 'app.ts' && file !== 'main.ts');
  const found = bound.flatMap(importsOf);
  const forbidden = found.filter(({ file, type, target }) => {
    const own = file.split('/')[0] ?? '';
    const lists = Object.entries(mayImport).filter(([place]) => isIn(place, file));
    return ![own, ...lists.flatMap(([, places]) => places)].some(
      (place) => isIn(place, target) || isIn(place, `${type} ${target}`),
    );
  });

  expect(found.length).toBeGreaterThan(300);
  expect(forbidden.map(({ at, type, target }) => `${at} imports ${type} ${target}`)).toEqual([]);
});

it('imports in no circle, types counted', () => {
  const targets = new Map(
    files.map((one) => [one.file, importsOf(one).map(({ target }) => target)] as const),
  );

  expect([...targets.values()].flat().filter((it) => targets.has(it)).length).toBeGreaterThan(1000);
  expect(circlesIn(targets)).toEqual([]);
});

it('names the plan that is followed in one place', () => {
  expect(placesOf(/fbs-2\.0/g)).toEqual([expect.stringMatching(/^src\/plans\/plan-files\.ts:/)]);
});

it('takes the time as an argument where answers are decided', () => {
  const folders = [
    'domain/',
    'views/',
    'usecases/',
    'cards/',
    'bot/',
    'texts/',
    'plans/',
    'imports/',
  ];

  expect(placesOf(/\bDate\.now\b|\bnew Date\(\)/g, folders)).toEqual([]);
});

it('builds cards by the makers of cards/build.ts, which leave out what is empty', () => {
  const parts = /\btype: '(?:text|fields|rows|progress|divider|actions)'/g;

  expect(placesOf(parts, ['views/', 'bot/', 'scheduler/', 'simulation/'])).toEqual([]);
  expect(placesOf(parts, ['cards/']).length).toBeGreaterThan(5);
});

it('acts only in the files that are run', () => {
  const scripts = ['main.ts', 'backup.ts', 'restore.ts', 'admin.ts', 'import.ts'];
  // Formatted code begins a statement at the left margin, and nothing else but declarations.
  const statements =
    /^(?!(?:import|export|declare|const|let|(?:async )?function\*?|interface|type|class) |if \(import\.meta\.main\) \{$)[\w(`].*$/gm;
  const waiting = /^(?:export )?(?:const|let) [^=\n]*= await .*$/gm;
  const acting = [...placesOf(statements), ...placesOf(waiting)];

  const isScript = (place: string) => scripts.some((file) => place.startsWith(`src/${file}:`));

  expect(acting.filter((place) => !isScript(place))).toEqual([]);
  expect(acting.some(isScript)).toBe(true);
});

it('has no file that is too long to read in one go', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 300);

  expect(long.map(({ file }) => file)).toEqual([]);
});

describe('an export', () => {
  const exported =
    /^export (?<isType>interface |type )?(?:async )?(?:const |function\*? |class )?(?<name>\w+)/gm;
  const others = globSync('{test,prisma,manifests}/**/*.ts', { cwd: join(src, '..') }).map(
    (file) => ({ file: `../${file}`, text: readFileSync(join(src, '..', file), 'utf8') }),
  );
  const mentions = new Map(
    [...files, ...others].map(({ file, text }) => [file, new Set(text.match(/\w+/g))]),
  );
  const isMentioned = (name: string, except: string, where: (file: string) => boolean) =>
    [...mentions].some(([file, words]) => file !== except && where(file) && words.has(name));
  const exports = files.flatMap((one) =>
    matchesIn(exported, one).map(({ groups, at }) => {
      const name = groups?.name ?? '';
      const isOwn = (one.text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1;
      return { at: `${at} ${name}`, file: one.file, name, isType: !!groups?.isType, isOwn };
    }),
  );

  it('of a value has a user in another file', () => {
    const dead = exports.filter(
      ({ isType, name, file }) => !isType && !isMentioned(name, file, () => true),
    );

    expect(exports.length).toBeGreaterThan(500);
    expect(dead.map(({ at }) => at)).toEqual([]);
  });

  it('has a user that is no test', () => {
    const dead = exports.filter(
      ({ isOwn, name, file }) =>
        !isOwn && !isMentioned(name, file, (by) => !by.startsWith('../test')),
    );

    expect(dead.map(({ at }) => at)).toEqual([]);
  });
});

it('has each button made by its definition', () => {
  const folders = ['domain/', 'views/', 'usecases/', 'bot/', 'scheduler/'];
  const spelled =
    /\baction: ['"`][\w.$]|\.action [!=]== '|`\$\{[\w.]*(?:rolloutId|rollout\.id)\}\//g;

  expect(placesOf(spelled, folders)).toEqual([]);
});
