/** The environment: every variable with its meaning, default, and where to get it. */
import { isIP } from 'node:net';
import { z } from 'zod';

/** An empty variable counts as one that is not set, as in a half filled in .env file. */
const optional = (pattern: RegExp, expected: string) =>
  z
    .string()
    .regex(pattern, expected)
    .optional()
    .transform((value) => value ?? null);

/** An address that is safe from eavesdropping: https, or http on this machine. */
const address = (expected: string) =>
  z
    .string()
    .refine((value) => isSafe(value), expected)
    .transform((value) => value.replace(/\/+$/, ''));

const botId = 'portal.azure.com → your Azure Bot → Configuration → Microsoft App ID';
const botTenant = 'portal.azure.com → your Azure Bot → Configuration → App Tenant ID';
const botSecret =
  'portal.azure.com → your Azure Bot → Configuration → Manage Password → Certificates & secrets';

const Variables = z.object({
  PORT: z.coerce
    .number('expected a port number')
    .int('expected a port number')
    .min(0, 'expected 0 to 65535 (0: any free port)')
    .max(65535, 'expected 0 to 65535 (0: any free port)')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./.data'),
  DATABASE_URL: optional(
    /^postgres(ql)?:\/\/./,
    'expected postgresql://user:password@host:5432/database; leave it out for the embedded database',
  ),
  SLACK_BOT_TOKEN: optional(
    /^xoxb-[!-~]+$/,
    'expected xoxb-…; api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token',
  ),
  SLACK_SIGNING_SECRET: optional(
    /^.{8,}$/,
    'expected at least 8 characters; api.slack.com/apps → your app → Basic Information → Signing Secret',
  ),
  SLACK_APP_TOKEN: optional(
    /^xapp-[!-~]+$/,
    'expected xapp-…; api.slack.com/apps → your app → Basic Information → App-Level Tokens, scope connections:write',
  ),
  SLACK_API_URL: address('expected an https address such as https://slack.com/api/')
    .transform((url) => `${url}/`)
    .default('https://slack.com/api/'),
  MicrosoftAppId: optional(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    `expected 00000000-0000-0000-0000-000000000000; ${botId}`,
  ),
  MicrosoftAppType: z
    .string()
    .transform((value) => appTypes.find((type) => type.toLowerCase() === value.toLowerCase()))
    .refine(
      (type) => type !== undefined,
      'expected SingleTenant or UserAssignedMSI; portal.azure.com → your Azure Bot → Configuration → Bot Type',
    )
    .default('SingleTenant'),
  MicrosoftAppTenantId: optional(
    /^[\w-]+(\.[\w-]+)*$/,
    `expected 00000000-0000-0000-0000-000000000000 or a domain of the tenant; ${botTenant}`,
  ),
  MicrosoftAppPassword: optional(/^.{8,}$/, `expected at least 8 characters; ${botSecret}`),
  MicrosoftAppCertificateFile: optional(/./, `expected the path of a PEM file; ${botSecret}`),
  TEAMS_OPENID_URL: address(
    'expected an https address such as https://login.botframework.com/v1/.well-known/openidconfiguration',
  ).default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  TEAMS_LOGIN_URL: address(
    'expected an https address such as https://login.microsoftonline.com',
  ).default('https://login.microsoftonline.com'),
  TEAMS_SERVICE_HOSTS: z
    .string()
    .regex(
      /^ *(([\w-]+(\.[\w-]+)*|\[[\da-f:]+\])(:\d+)? *(, *|$))+$/i,
      'expected host names with commas between, such as smba.example.com,127.0.0.1:4000',
    )
    .transform((list) =>
      list
        .toLowerCase()
        .split(',')
        .map((host) => host.trim())
        .filter((host) => host !== ''),
    )
    .default([]),
  TEAMS_DEV_NO_AUTH: z
    .enum(['0', '1'], 'expected 1, to try the bot on this machine without Azure, or nothing')
    .default('0'),
  PUBLIC_URL: address('expected the https address at which people reach the bot').optional(),
  METRICS_TOKEN: optional(/^[\x21-\x7e]{16,}$/, 'expected at least 16 characters without blanks'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface SlackEnv {
  readonly botToken: string;
  /** null only in Socket Mode, where Slack signs nothing. */
  readonly signingSecret: string | null;
  /** Set: Socket Mode. */
  readonly appToken: string | null;
  readonly apiUrl: string;
}

const appTypes = ['SingleTenant', 'UserAssignedMSI'] as const;

export interface TeamsEnv {
  /** '' with `noAuth`. */
  readonly appId: string;
  readonly appType: (typeof appTypes)[number];
  /** null only where tokens need none: with a managed identity, and with `noAuth`. */
  readonly tenantId: string | null;
  readonly password: string | null;
  /** A PEM file with a certificate and its key; used instead of the password. */
  readonly certificateFile: string | null;
  /** The document that names the keys of the Bot Framework's tokens. */
  readonly openIdUrl: string;
  /** Where the bot's own tokens come from, without a slash at the end. */
  readonly loginUrl: string;
  /** Where the bot may write besides Teams' own hosts: host, or host:port. */
  readonly serviceHosts: readonly string[];
  /** Served without authentication, to this machine alone. */
  readonly noAuth: boolean;
}

export interface Env {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** null: not connected. */
  readonly slack: SlackEnv | null;
  /** null: not connected. */
  readonly teams: TeamsEnv | null;
  /** Where people reach the bot, without a slash at the end; null: nothing is linked to. */
  readonly publicUrl: string | null;
  /** Bearer token for the metrics; null: nobody outside this machine may read them. */
  readonly metricsToken: string | null;
  readonly logLevel: z.infer<typeof Variables>['LOG_LEVEL'];
}

/** The names that `.env.example` must explain, all of them and no other. */
export const variableNames: readonly string[] = Object.keys(Variables.shape);

/** @throws Error whose message lists every fault: the variable, what is wrong, where to get it */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(
    variableNames.flatMap((name) => {
      const value = variables[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = Variables.safeParse(set);
  const faults = [
    ...(parsed.success
      ? []
      : parsed.error.issues.map((it) => `${it.path.join('.')}: ${it.message}`)),
    ...missing(set),
    ...missingForTeams(set),
  ];
  if (!parsed.success || faults.length > 0) {
    throw new Error(`The environment has faults (see .env.example):\n  ${faults.join('\n  ')}`);
  }
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL,
    logLevel: data.LOG_LEVEL,
    slack:
      data.SLACK_BOT_TOKEN === null
        ? null
        : {
            botToken: data.SLACK_BOT_TOKEN,
            signingSecret: data.SLACK_SIGNING_SECRET,
            appToken: data.SLACK_APP_TOKEN,
            apiUrl: data.SLACK_API_URL,
          },
    teams: teamsOf(data),
    publicUrl: data.PUBLIC_URL ?? null,
    metricsToken: data.METRICS_TOKEN,
  };
}

function teamsOf(data: z.infer<typeof Variables>): TeamsEnv | null {
  const noAuth = data.TEAMS_DEV_NO_AUTH === '1';
  if (data.MicrosoftAppId === null && !noAuth) return null;
  return {
    appId: data.MicrosoftAppId ?? '',
    appType: data.MicrosoftAppType,
    tenantId: data.MicrosoftAppTenantId,
    password: data.MicrosoftAppPassword,
    certificateFile: data.MicrosoftAppCertificateFile,
    openIdUrl: data.TEAMS_OPENID_URL,
    loginUrl: data.TEAMS_LOGIN_URL,
    serviceHosts: data.TEAMS_SERVICE_HOSTS,
    noAuth,
  };
}

/** Whether a host name or address means this machine. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/** Whether a connected platform is outside this machine, so that the clock must not be moved. */
export function reachesOutside({ slack, teams }: Env): boolean {
  return (
    (slack !== null && !isLoopback(new URL(slack.apiUrl).hostname)) ||
    (teams !== null && !teams.noAuth && !getsTokensHere(teams))
  );
}

/** As in a test: tokens issued on this machine are good for no real Teams. */
function getsTokensHere({ appType, loginUrl }: TeamsEnv): boolean {
  return appType === 'SingleTenant' && isLoopback(new URL(loginUrl).hostname);
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/**
 * The local chat has no log-in: only where nobody else can reach it, and no outside platform is
 * connected.
 */
export function servesLocalChat(env: Env): boolean {
  return isLoopback(env.host) && !reachesOutside(env);
}

/** The platforms that this process connects to. */
export function connectedPlatforms(env: Env): ('slack' | 'teams' | 'local')[] {
  return [
    ...(env.slack === null ? [] : (['slack'] as const)),
    ...(env.teams === null ? [] : (['teams'] as const)),
    ...(servesLocalChat(env) ? (['local'] as const) : []),
  ];
}

/** Slack needs its variables together. */
function missing(set: Readonly<Record<string, string>>): string[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret, SLACK_APP_TOKEN: app } = set;
  if (bot === undefined && (secret !== undefined || app !== undefined)) {
    return [
      'SLACK_BOT_TOKEN: missing, but another Slack variable is set; api.slack.com/apps → your app → OAuth & Permissions',
    ];
  }
  if (bot !== undefined && secret === undefined && app === undefined) {
    return [
      'SLACK_SIGNING_SECRET: missing; api.slack.com/apps → your app → Basic Information (or set SLACK_APP_TOKEN for Socket Mode)',
    ];
  }
  return [];
}

/** Teams needs its variables together, and no authentication only where nobody else comes. */
function missingForTeams(set: Readonly<Record<string, string>>): string[] {
  const faults: string[] = [];
  const { MicrosoftAppId: id, MicrosoftAppTenantId: tenant, HOST = '127.0.0.1' } = set;
  const proof = set.MicrosoftAppPassword ?? set.MicrosoftAppCertificateFile;
  if (set.TEAMS_DEV_NO_AUTH === '1') {
    if (!isLoopback(HOST)) {
      faults.push(
        'TEAMS_DEV_NO_AUTH: only with a HOST on this machine, such as 127.0.0.1; anybody could speak for anybody',
      );
    }
    if (id !== undefined) {
      faults.push('TEAMS_DEV_NO_AUTH: only without MicrosoftAppId; leave one of them out');
    }
    return faults;
  }
  if (id === undefined) {
    if (tenant === undefined && proof === undefined) return [];
    return [`MicrosoftAppId: missing, but another Microsoft variable is set; ${botId}`];
  }
  if (set.MicrosoftAppType?.toLowerCase() === 'userassignedmsi') return [];
  if (tenant === undefined) faults.push(`MicrosoftAppTenantId: missing; ${botTenant}`);
  if (proof === undefined) {
    faults.push(`MicrosoftAppPassword: missing; ${botSecret} (or set MicrosoftAppCertificateFile)`);
  }
  return faults;
}
