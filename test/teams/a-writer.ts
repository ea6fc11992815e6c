/** The fake Connector, and what writes to it as Teams' adapter does. */
import type { TeamsEnv } from '../../src/process/env.ts';
import { createAuthentication } from '../../src/teams/authentication.ts';
import { renderMessage } from '../../src/teams/cards.ts';
import { createConnector } from '../../src/teams/connector.ts';
import { createWriter } from '../../src/teams/writer.ts';
import { createMemoryReferences } from '../helpers/memory-references.ts';
import { type ConnectorHostOptions, createTeamsConnector } from '../helpers/teams-connector.ts';

export const appId = '00000000-0000-0000-0000-00000000b07e';
export const channel = '19:kanal@thread.tacv2';
export const group = '19:gruppe@thread.v2';
export const installation = {
  id: 'i1',
  platform: 'teams',
  externalId: 'tenant-1',
  name: 'Eksempel Kommune',
} as const;

export const card = (text: string) => ({ body: [{ type: 'text', text }] }) as const;
export const message = (text: string) => renderMessage({ card: card(text), language: 'da' });

export interface AWriterOptions extends ConnectorHostOptions {
  readonly timeoutMs?: number;
}

export async function aWriter({ timeoutMs = 5_000, ...ofHost }: AWriterOptions = {}) {
  const host = await createTeamsConnector(ofHost);
  const connector = aConnector(host.loginUrl, timeoutMs);
  const references = createMemoryReferences();
  /** The app is installed there. */
  const remember = (externalId: string, conversation = externalId, userId: string | null = null) =>
    references.remember({
      installationId: installation.id,
      externalId,
      conversation,
      team: null,
      serviceUrl: host.serviceUrl,
      userId,
    });
  /** What was logged as an error. */
  const logged: object[] = [];
  const log = { error: (facts: object) => logged.push(facts) };
  const writer = createWriter({ connector, references, log });
  return { host, connector, references, remember, writer, logged };
}

export type AWriter = Awaited<ReturnType<typeof aWriter>>;

/** @param loginUrl where it gets its tokens */
export function aConnector(loginUrl: string, timeoutMs = 5_000) {
  const env: TeamsEnv = {
    appId,
    appType: 'SingleTenant',
    tenantId: installation.externalId,
    password: 'not-real',
    certificateFile: null,
    openIdUrl: `${loginUrl}/keys`,
    loginUrl,
    serviceHosts: [],
    noAuth: false,
  };
  return createConnector({
    authentication: createAuthentication(env),
    appId,
    isAllowedServiceUrl: (url) => new URL(url).hostname === '127.0.0.1',
    timeoutMs,
  });
}
