/**
 * The Teams app's manifest and its English texts, made of the bot's own command definitions, so that
 * what Teams offers is what the bot understands. The default language is Danish.
 */

import { commands } from '../../src/bot/commands.ts';
import type { Command } from '../../src/bot/kit/command.ts';
import type { Language } from '../../src/domain/rollout/rollout.ts';
import { textsIn } from '../../src/texts/index.ts';

export const schemaVersion = '1.30';

export interface ManifestOptions {
  /** MicrosoftAppId. */
  readonly appId: string;
  /** PUBLIC_URL: the https address of the bot, without a slash at the end. */
  readonly url: string;
  /** The municipality's own statements; by default the bot's address. */
  readonly privacyUrl?: string;
  readonly termsUrl?: string;
  /** Rises with each package that is uploaded again. */
  readonly version: string;
}

type Scope = 'personal' | 'team' | 'groupChat';
type Key = Command['key'];

const shared: readonly Key[] = [
  ...(['status', 'tasks', 'task', 'done', 'completed', 'roles', 'role'] as const),
  ...(['events', 'reminders', 'setup', 'undo', 'help'] as const),
];

/** Teams shows twelve of them at most; the bot understands all of its commands everywhere. */
const offered: Readonly<Record<Scope, readonly Key[]>> = {
  personal: [
    ...(['status', 'tasks', 'task', 'start', 'done', 'completed', 'snooze'] as const),
    ...(['roles', 'events', 'reminders', 'absence', 'help'] as const),
  ],
  team: shared,
  groupChat: shared,
};
const scopes = Object.keys(offered) as Scope[];

export function manifestOf(options: ManifestOptions): object {
  const { appId, url, version, privacyUrl = url, termsUrl = url } = options;
  const { hostname } = new URL(url);
  const texts = appTexts.da;
  return {
    $schema: schemaUrl('MicrosoftTeams.schema.json'),
    manifestVersion: schemaVersion,
    version,
    id: appId,
    developer: {
      name: 'fbs-bot',
      websiteUrl: url,
      privacyUrl,
      termsOfUseUrl: termsUrl,
    },
    name: texts.name,
    description: texts.description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1F4E5F',
    localizationInfo: {
      defaultLanguageTag: 'da',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    },
    bots: [
      {
        botId: appId,
        scopes,
        isNotificationOnly: false,
        supportsFiles: true,
        commandLists: scopes.map((scope) => ({
          scopes: [scope],
          commands: offered[scope].map((key) => commandIn('da', key)),
        })),
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        canUpdateConfiguration: false,
        commands: [
          {
            id: 'search',
            type: 'query',
            title: texts.search.title,
            description: texts.search.description,
            initialRun: true,
            context: ['compose', 'commandBox'],
            parameters: [{ name: 'query', ...texts.search.query, inputType: 'text' }],
          },
          { id: 'import', type: 'action', ...texts.read, context: ['message'], fetchTask: true },
          { id: 'task', type: 'action', ...texts.make, context: ['message'], fetchTask: true },
        ],
        messageHandlers: [
          { type: 'link', value: { domains: [hostname], supportsAnonymizedPayloads: false } },
        ],
      },
    ],
    validDomains: [hostname],
  };
}

/** The localisation file: the same places of the manifest, in English. */
export function englishOf(): Record<string, string> {
  const { name, description, search, read, make } = appTexts.en;
  const commandTexts = scopes.flatMap((scope, list) =>
    offered[scope].flatMap((key, index) => {
      const at = `bots[0].commandLists[${list}].commands[${index}]`;
      const { title, description } = commandIn('en', key);
      return [
        [`${at}.title`, title],
        [`${at}.description`, description],
      ];
    }),
  );
  const at = 'composeExtensions[0].commands[0]';
  const second = 'composeExtensions[0].commands[1]';
  const third = 'composeExtensions[0].commands[2]';
  return {
    $schema: schemaUrl('MicrosoftTeams.Localization.schema.json'),
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
    ...Object.fromEntries(commandTexts),
    [`${at}.title`]: search.title,
    [`${at}.description`]: search.description,
    [`${at}.parameters[0].title`]: search.query.title,
    [`${at}.parameters[0].description`]: search.query.description,
    [`${second}.title`]: read.title,
    [`${second}.description`]: read.description,
    [`${third}.title`]: make.title,
    [`${third}.description`]: make.description,
  };
}

function commandIn(language: Language, key: Key): { title: string; description: string } {
  if (!commands.some((command) => command.key === key)) throw new Error(`no command ${key}`);
  const { name, summary } = textsIn(language).command[key];
  return { title: name, description: summary };
}

function schemaUrl(file: string): string {
  return `https://developer.microsoft.com/en-us/json-schemas/teams/v${schemaVersion}/${file}`;
}

const appTexts = {
  da: {
    name: { short: 'FBS', full: 'FBS: udrulningen af FBS 2.0' },
    description: {
      short: 'Følger kommunens udrulning af FBS 2.0',
      full: 'FBS følger kommunens udrulning af FBS 2.0: faser, frister i KLIK, roller og møder. Den minder den rette person om en opgave, før fristen kommer, og lader dem melde den udført med ét klik. Det, der er fuldført i FBS, skal stadig fuldføres i KLIK.',
    },
    search: {
      title: 'Find opgave eller møde',
      description: 'Find en opgave eller et møde, og sæt kortet ind i chatten',
      query: { title: 'Ord', description: 'Ord fra titlen, eller opgavens nummer' },
    },
    read: {
      title: 'Læs som KLIK-opgaver',
      description: 'Viser, hvilke opgaver beskeden ville lægge ind i planen',
    },
    make: {
      title: 'Gør til FBS-opgave',
      description: 'Åbner en ny opgave, udfyldt med beskeden og et link til den',
    },
  },
  en: {
    name: { short: 'FBS', full: 'FBS: the rollout of FBS 2.0' },
    description: {
      short: 'Follows the municipality’s rollout of FBS 2.0',
      full: 'FBS follows the municipality’s rollout of FBS 2.0: phases, deadlines in KLIK, roles and meetings. It reminds the right person of a task before its deadline and lets them report it done with one click. What is completed in FBS must still be completed in KLIK.',
    },
    search: {
      title: 'Find a task or meeting',
      description: 'Find a task or a meeting, and insert its card in the chat',
      query: { title: 'Words', description: 'Words from its title, or the task’s number' },
    },
    read: {
      title: 'Read as KLIK tasks',
      description: 'Shows which tasks the message would add to the plan',
    },
    make: {
      title: 'Make it an FBS task',
      description: 'Opens a new task, filled in with the message and a link to it',
    },
  },
} as const;
