/**
 * Slack, over HTTP or Socket Mode: its requests become calls of the bot, cards become Block Kit,
 * its refusals PlatformErrors. What the bot says and decides is elsewhere, and what must survive a
 * restart is in the store.
 */

import { App, SocketModeReceiver } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Router } from 'express';
import type { Bot } from '../bot/port/bot.ts';
import type { Platform } from '../bot/port/platform.ts';
import { asking, toPlatformError } from '../hosts/errors.ts';
import { unreadable } from '../hosts/http-client.ts';
import { createRequests } from '../hosts/requests.ts';
import { framesOf } from '../process/frames.ts';
import type { Log } from '../process/log.ts';
import { createFileReader } from './files.ts';
import { createHome } from './home.ts';
import { slackFetch } from './http-client.ts';
import { listen } from './listeners.ts';
import {
  createClient,
  type SlackParts,
  type SlackStore,
  sdkLogger,
  type Workspace,
} from './parts.ts';
import { createMembers, describePerson, isOwner } from './people.ts';
import { pin } from './pin.ts';
import { createReceiver } from './receiver.ts';
import { missingScopes } from './scopes.ts';
import { createFileSender } from './send-file.ts';
import { keepOpen, type WaitMs } from './socket.ts';
import { listenForSubmissions } from './submissions.ts';
import { directWith, noUnfurl, writeMessage } from './write.ts';

export interface SlackOptions {
  readonly bot: Bot;
  readonly store: SlackStore;
  readonly now: () => Date;
  readonly log: Log;
  readonly botToken: string;
  readonly signingSecret: string;
  /** Set: Socket Mode, and no router. */
  readonly appToken?: string | undefined;
  readonly apiUrl: string;
  /** How long a submitted form may take before it is acknowledged without its answer; 2500 when left out. */
  readonly patienceMs?: number;
  /** How long to wait until a lost socket is opened again. */
  readonly socketWaitMs?: WaitMs;
  /** How long a call of Slack may take; 10 s when left out. */
  readonly timeoutMs?: number;
}

export interface Slack extends Platform {
  /**
   * To be mounted at '/slack/events', before anything that reads bodies: signatures are over the
   * raw one. Absent in Socket Mode.
   */
  readonly router?: Router;
}

export function createSlack(options: SlackOptions): Slack {
  const { bot, store, now, log, botToken, apiUrl, patienceMs = 2500 } = options;
  const client = createClient(botToken, apiUrl, log, options.timeoutMs);
  const isMember = createMembers(client, () => performance.now());
  let connected: Workspace | null = null;

  function workspace(): Workspace {
    if (connected === null) throw new Error('Slack is not started');
    return connected;
  }

  const requests = createRequests(
    store.requests,
    () => new Date(),
    (error) => log.error({ code: toPlatformError(error).code }, 'an answer could not be sent'),
  );
  const home = createHome({ bot, store, client, workspace, now });
  const readFiles = createFileReader(botToken, apiUrl, options.timeoutMs);
  const parts: SlackParts = {
    ...{ bot, store, client, log, now, requests, home, readFiles, workspace },
  };
  const { receiver, router } = createReceiver({
    ...options,
    isConnected: () => connected !== null,
  });
  const socket =
    receiver instanceof SocketModeReceiver
      ? keepOpen(receiver.client, log, options.socketWaitMs)
      : null;
  const app = new App({
    receiver,
    logger: sdkLogger(log),
    clientOptions: { slackApiUrl: apiUrl, fetch: slackFetch(apiUrl, options.timeoutMs) },
    convoStore: false,
    authorize: async () => {
      const { botId, botUserId } = workspace();
      return { botToken, botId, botUserId };
    },
  });
  app.error(async (error) => {
    log.error({ code: toPlatformError(error).code, at: framesOf(error) }, 'a Slack request failed');
  });
  listen(app, parts);
  listenForSubmissions(app, parts, patienceMs);

  return {
    name: 'slack',
    ...(router ? { router } : {}),
    ...createWriter(client, log),
    sendFile: createFileSender(client, apiUrl, options.timeoutMs),
    describe: (_installation, externalId) => describePerson(client, externalId),
    isMember: (_installation, channel, externalId) => isMember(channel, externalId),
    isOwner: (_installation, _channel, externalId) => isOwner(client, externalId),
    missingScopes: () => missingScopes(client),
    showHome: (_installation, externalId) => home.refresh(externalId),
    async start() {
      connected = await connect(client, store);
      await socket?.open();
    },
    trouble: () => (socket === null || socket.isOpen() ? null : 'socket_closed'),
    async stop() {
      await socket?.close();
      await requests.finished();
    },
  };
}

async function connect(client: WebClient, store: SlackStore): Promise<Workspace> {
  const told = await asking(() => client.auth.test());
  const installation = await store.installations.upsert({
    platform: 'slack',
    externalId: told.team_id ?? '',
    name: told.team ?? '',
  });
  return { installation, botId: told.bot_id ?? '', botUserId: told.user_id ?? '' };
}

/** What the bot writes by itself. */
function createWriter(client: WebClient, log: Log): Pick<Platform, 'post' | 'update' | 'pin'> {
  return {
    async post(_installation, { type, externalId }, message) {
      const channel = type === 'channel' ? externalId : await directWith(client, externalId);
      const sent = await writeMessage(log, message, (one) =>
        client.chat.postMessage({ channel, ...one, ...noUnfurl }),
      );
      if (!sent.ts) throw unreadable('no_id');
      return { conversation: sent.channel ?? channel, message: sent.ts };
    },
    async update(_installation, { conversation: channel, message: ts }, message) {
      await writeMessage(log, message, (one) => client.chat.update({ channel, ts, ...one }));
    },
    pin: (_installation, ref, isPinned) => pin(client, ref, isPinned),
  };
}
