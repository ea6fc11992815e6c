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
    /^xoxb-./,
    'expected xoxb-…; api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token',
  ),
  SLACK_SIGNING_SECRET: optional(
    /^.{8,}$/,
    'expected at least 8 characters; api.slack.com/apps → your app → Basic Information → Signing Secret',
  ),
  SLACK_APP_TOKEN: optional(
    /^xapp-./,
    'expected xapp-…; api.slack.com/apps → your app → Basic Information → App-Level Tokens, scope connections:write',
  ),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://slack.com/api/' })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .default('https://slack.com/api/'),
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

export interface Env {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** null: not connected. */
  readonly slack: SlackEnv | null;
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
  };
}

/** Whether a host name or address means this machine. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/** Whether what is connected lies outside this machine, so that nobody may play with the time. */
export function reachesOutside(env: Env): boolean {
  return env.slack !== null && !isLoopback(new URL(env.slack.apiUrl).hostname);
}

/** The local chat has no log-in: nobody else may reach it, and nobody outside be written to. */
export function servesLocalChat(env: Env): boolean {
  return isLoopback(env.host) && !reachesOutside(env);
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
