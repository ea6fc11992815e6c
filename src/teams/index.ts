/**
 * Microsoft Teams, through botbuilder: its activities become calls of the bot, cards become
 * Adaptive Cards, its refusals PlatformErrors. What the bot says and decides is elsewhere; where it
 * may write, and what it has answered, is in the store.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Router } from 'express';
import type { Bot } from '../bot/port/bot.ts';
import type { Platform } from '../bot/port/platform.ts';
import { createAnswers } from '../hosts/answers.ts';
import { toPlatformError } from '../hosts/errors.ts';
import { createRequests } from '../hosts/requests.ts';
import type { TeamsEnv } from '../process/env.ts';
import type { Log } from '../process/log.ts';
import { createAuthentication } from './authentication.ts';
import { createConnector } from './connector.ts';
import { createFileReader, createFileUploader } from './files.ts';
import { listen } from './listeners.ts';
import type { TeamsParts, TeamsStore } from './parts.ts';
import { describeAnybody } from './people.ts';
import { createReceiver } from './receiver.ts';
import { allowFileUrls, allowServiceUrls } from './service-urls.ts';
import { languageIn, wordsIn } from './words.ts';
import { createWriter } from './writer.ts';

export interface TeamsOptions {
  readonly bot: Bot;
  readonly store: TeamsStore;
  readonly now: () => Date;
  readonly log: Log;
  readonly env: TeamsEnv;
  readonly publicUrl: string | null;
  /** How long a call of Teams may take; 10 s when left out. */
  readonly timeoutMs?: number;
  /** How long an answer may take before "is typing" is shown; 1 s when left out. */
  readonly typingAfterMs?: number;
}

export interface Teams extends Platform {
  /** To be mounted at '/api/messages'. */
  readonly router: Router;
}

export function createTeams(options: TeamsOptions): Teams {
  const { bot, store, now, log, env, publicUrl, timeoutMs, typingAfterMs = 1_000 } = options;
  const authentication = createAuthentication(env);
  const isAllowedServiceUrl = allowServiceUrls(env);
  const connector = createConnector({
    authentication,
    appId: env.appId,
    isAllowedServiceUrl,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  const writer = createWriter({ connector, references: store.references, log });
  const requests = createRequests(
    store.requests,
    () => new Date(),
    (error) =>
      log.error({ code: toPlatformError(error).code }, 'teams: an answer could not be sent'),
  );
  const parts: TeamsParts = {
    answers: createAnswers(),
    readFiles: createFileReader(allowFileUrls(env), timeoutMs),
    uploadFile: createFileUploader(allowFileUrls(env), timeoutMs),
    ...{ bot, store, connector, writer, requests, log, now, typingAfterMs, publicUrl, sleep },
  };
  return {
    name: 'teams',
    showsEachTheirOwn: true,
    ...writer,
    ...(env.noAuth ? { describe: describeAnybody(writer.describe) } : {}),
    // Teams grants an app nothing piecemeal: with a token it may all that it has been installed for.
    async missingScopes() {
      if (!env.noAuth) await connector.check();
      return [];
    },
    router: createReceiver({
      authentication,
      noAuth: env.noAuth,
      isAllowedServiceUrl,
      log,
      turn: listen(parts),
      sayFailed: ({ locale }) => wordsIn(languageIn(locale)).failed,
    }),
    async start() {},
    stop: () => requests.finished(),
  };
}
