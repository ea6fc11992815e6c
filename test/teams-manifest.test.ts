import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { faultsIn } from '../manifests/teams/faults.ts';
import { englishOf, manifestOf } from '../manifests/teams/manifest.ts';
import { packageOf, readOptions } from '../manifests/teams/package.ts';
import { processes } from '../manifests/teams/playground.ts';
import { commandIn } from '../src/bot/commands.ts';
import { readEnv } from '../src/process/env.ts';

const options = {
  appId: '11111111-2222-3333-4444-555555555555',
  url: 'https://fbs.example.dk',
  version: '1.0.0',
};
interface Manifest {
  readonly bots: readonly [
    { readonly commandLists: readonly { readonly commands: readonly Entry[] }[] },
  ];
  readonly composeExtensions: readonly { readonly commands: readonly Entry[] }[];
  readonly icons: Readonly<Record<string, string>>;
}
interface Entry {
  readonly title: string;
  readonly description: string;
}
const manifest = manifestOf(options) as Manifest;
const english = englishOf();
const lists = manifest.bots[0].commandLists.map(({ commands }) => commands);

describe('the manifest', () => {
  test('is one that Teams takes, in both languages', async () => {
    expect(await faultsIn(manifest, english)).toEqual([]);
  });

  test('is refused with its place when it is not', async () => {
    const broken = { ...manifest, accentColor: 'blue', extra: 1 };
    const faults = await faultsIn(broken, { ...english, 'name.short': 'x'.repeat(99) });
    expect(faults.join('\n')).toMatch(/manifest\.json .*accentColor/);
    expect(faults.join('\n')).toMatch(/en\.json .*name/);
  });

  test('offers in each scope at most twelve commands, all of which the bot understands', () => {
    expect(lists).toHaveLength(3);
    for (const commands of lists) {
      expect(commands.length).toBeLessThanOrEqual(12);
      for (const { title } of commands) expect(commandIn(title.split(' ')), title).not.toBeNull();
    }
  });

  test('offers the same in English', () => {
    const keyOf = (title = '') => commandIn(title.split(' '))?.command.key;
    lists.forEach((commands, list) => {
      commands.forEach(({ title }, index) => {
        const at = `bots[0].commandLists[${list}].commands[${index}].title`;
        expect(keyOf(english[at]), at).toBe(keyOf(title));
      });
    });
  });

  test('keeps to what Teams shows whole', () => {
    const entries = [...lists.flat(), ...manifest.composeExtensions.flatMap((it) => it.commands)];
    const translated = Object.entries(english).filter(([key]) => key.includes('ommands['));
    const titles = translated.filter(([key]) => key.endsWith('.title')).map(([, text]) => text);
    for (const title of [...entries.map((it) => it.title), ...titles]) {
      expect(title.length, title).toBeLessThanOrEqual(32);
      expect(title).not.toContain('/');
    }
    for (const { description } of entries) expect(description.length).toBeLessThanOrEqual(128);
  });

  test('has a search, and links of the bot’s own address alone', () => {
    expect(manifest).toMatchObject({
      composeExtensions: [
        { messageHandlers: [{ type: 'link', value: { domains: ['fbs.example.dk'] } }] },
      ],
      validDomains: ['fbs.example.dk'],
    });
  });
});

describe('the icons', () => {
  test.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('%s is a picture of %i pixels', (name, size) => {
    const png = readFileSync(`manifests/teams/${name}`);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  test('the small one has a background that shows through', () => {
    const hasAlpha = (colourType: number | undefined) => colourType === 6 || colourType === 4;
    expect(hasAlpha(readFileSync('manifests/teams/outline.png')[25])).toBe(true);
  });
});

describe('the package', () => {
  test('holds what the manifest names, and is the same each time', async () => {
    const zip = await packageOf(options);
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png']);
    expect(JSON.parse(new TextDecoder().decode(files['manifest.json']))).toEqual(manifest);
    expect(Buffer.compare(zip, await packageOf(options))).toBe(0);
  });

  test('takes the app id and the address from the environment, or from the command line', () => {
    const variables = { MicrosoftAppId: options.appId, PUBLIC_URL: 'https://fbs.example.dk/' };
    expect(readOptions([], variables).manifest).toEqual(options);
    const told = readOptions(['--url', 'https://other.dk', '--out', 'x.zip'], variables);
    expect([told.manifest.url, told.out]).toEqual(['https://other.dk', 'x.zip']);
  });

  test('names all that is missing, and where to get it', () => {
    expect(() => readOptions([], {})).toThrow(/--app-id[\s\S]*portal\.azure\.com[\s\S]*--url/);
    expect(() => readOptions(['--url', 'http://x.dk'], {})).toThrow(/https address/);
  });
});

test('the playground talks to a bot of this machine without authentication', () => {
  const { bot, page } = processes({ PATH: '/bin' });
  expect(bot.env).toMatchObject({ TEAMS_DEV_NO_AUTH: '1', HOST: '127.0.0.1' });
  expect(page.args).toContain(`http://127.0.0.1:${bot.env.PORT}/api/messages`);
  expect(page.args).toContain('--disable-telemetry');
});

test('the playground’s bot has data of its own, and nothing real to write to', () => {
  const real = {
    MicrosoftAppId: options.appId,
    SLACK_BOT_TOKEN: 'xoxb-1',
    DATABASE_URL: 'postgres://db/x',
  };
  const { teams, slack, databaseUrl, dataDir } = readEnv(processes(real).bot.env);

  expect({ noAuth: teams?.noAuth, slack, databaseUrl }).toEqual({
    ...{ noAuth: true, slack: null, databaseUrl: null },
  });
  expect(dataDir).not.toBe(readEnv({}).dataDir);
});
