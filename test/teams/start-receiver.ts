/** createReceiver over real HTTP, with tokens of a test key set and a turn that tests give. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { readEnv, type TeamsEnv } from '../../src/process/env.ts';
import type { Incoming } from '../../src/teams/activities.ts';
import { createAuthentication } from '../../src/teams/authentication.ts';
import { createReceiver, type InvokeAnswer } from '../../src/teams/receiver.ts';
import { allowServiceUrls } from '../../src/teams/service-urls.ts';
import { appId, serviceUrl } from '../helpers/teams-tokens.ts';

export const tenant = '22222222-2222-3333-4444-555555555555';

export const message = {
  type: 'message',
  id: '1763900000000',
  channelId: 'msteams',
  serviceUrl,
  text: '<at>FBS</at> status',
  locale: 'da-DK',
  from: { id: '29:a', name: 'A', aadObjectId: '33333333-2222-3333-4444-555555555555' },
  recipient: { id: `28:${appId}`, name: 'FBS' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
};

/** The environment's part, with the addresses of a test. */
export function teamsEnv(variables: Readonly<Record<string, string>>): TeamsEnv {
  const { teams } = readEnv(variables);
  if (teams === null) throw new Error('Teams is not connected');
  return teams;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface Door {
  /** What turns were run with. */
  readonly ran: Incoming[];
  /** What was logged, as JSON. */
  readonly logged: string[];
  /** What a turn answers. */
  turn: (activity: Incoming) => Promise<InvokeAnswer | undefined>;
  post(body: unknown, authorization?: string): Promise<Answer>;
  /** A body that is sent as it stands. */
  send(
    body: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  stop(): void;
}

export async function startReceiver(teams: TeamsEnv): Promise<Door> {
  const logged: string[] = [];
  const write = (facts: object, text: string) => void logged.push(JSON.stringify([facts, text]));
  const receiver = createReceiver({
    authentication: createAuthentication(teams),
    noAuth: teams.noAuth,
    isAllowedServiceUrl: allowServiceUrls(teams),
    log: { info: write, warn: write, error: write },
    turn(activity) {
      door.ran.push(activity);
      return door.turn(activity);
    },
    sayFailed: () => 'Der gik noget galt.',
  });
  const server = createServer(express().use('/api/messages', receiver));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  const door: Door = {
    ran: [],
    logged,
    turn: async () => undefined,
    post(body, authorization) {
      const json = { 'content-type': 'application/json' };
      return door.send(
        JSON.stringify(body),
        authorization === undefined ? json : { ...json, authorization },
      );
    },
    async send(body, headers) {
      const response = await fetch(url, { method: 'POST', body, headers });
      return { status: response.status, text: await response.text() };
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
  return door;
}
