/** The log: JSON lines on standard error, without secrets and without people's names. */
import { pino } from 'pino';
import { databaseFault } from './database-fault.ts';
import type { Env } from './env.ts';
import { framesOf } from './frames.ts';

/** What of pino's logger the bot uses. Facts are codes and counts, never names, tokens or words. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Replaced in what is logged, down to the third level: `{ a: { b: { name } } }`. */
const secret = ['name', 'token', 'botToken', 'signingSecret', 'appToken', 'authorization', 'text'];

export function createLog(level: Env['logLevel']): Log {
  return pino(
    {
      level,
      redact: {
        paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: '[redacted]',
      },
      serializers: { err: errorFacts },
    },
    pino.destination(2),
  );
}

/**
 * An error's kind, code, first line and frames. Its fields may hold what people typed, and so may
 * the other lines of its message: Prisma prints the arguments of a query there.
 */
function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const [line = ''] = error.stack?.split('\n') ?? [];
  const first = line.replaceAll(tokens, '[redacted]').slice(0, longest);
  const database = databaseFacts(error);
  const stack = [first, ...framesOf(error)].join('\n    ');
  return { type: error.name, code, ...(database && { database }), stack };
}

/**
 * What the database says: Prisma's own first line is empty. Of faults of what was asked the code
 * alone, for their words may hold what somebody typed.
 */
function databaseFacts(error: Error): object | null {
  const fault = databaseFault(error);
  if (fault === null) return null;
  const { code, message } = fault;
  return ofTheServer.test(code) ? { code, message: message.slice(0, longest) } : { code };
}

/** PostgreSQL's classes of connections, transactions, names, resources, limits, stops and the system. */
const ofTheServer = /^(08|25|40|42|53|54|55|57|58|F0|XX)/;
const longest = 200;

/** Slack's, and whatever stands in a header: Node quotes a header that it refuses. */
const tokens = /\bxox[a-z]-\S+|\bxapp-\S+|\bBearer .+|\beyJ\S+/g;
