import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { afterEach, expect, it } from 'vitest';
import { authenticate, createAuthentication } from '../../src/teams/authentication.ts';
import { appId, createTokenHost } from '../helpers/teams-tokens.ts';
import { message, teamsEnv, tenant } from './start-receiver.ts';

const variables = {
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenant,
  MicrosoftAppPassword: 'a-client-secret',
};
const activity = message as unknown as Activity;
const server = createServer();

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

/** The address of a host that never answers, but is at most asked. */
async function aSilentHost(): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`;
}

it('reads the keys once, and tells who sent an activity', async () => {
  const tokens = await createTokenHost();
  const authentication = createAuthentication(
    teamsEnv({ ...variables, TEAMS_OPENID_URL: tokens.openIdUrl }),
  );

  const first = await authenticate(authentication, activity, await tokens.bearer());
  await tokens.stop();
  const second = await authenticate(authentication, activity, await tokens.bearer());

  expect(first).toMatchObject({ claimsIdentity: { isAuthenticated: true } });
  expect(second).toMatchObject({ audience: 'https://api.botframework.com' });
});

it('does not wait for ever for the keys', async () => {
  const tokens = await createTokenHost();
  const TEAMS_OPENID_URL = await aSilentHost();
  const authentication = createAuthentication(teamsEnv({ ...variables, TEAMS_OPENID_URL }));

  const sender = await authenticate(authentication, activity, await tokens.bearer(), 50);
  await tokens.stop();

  expect(sender).toBe('unknown');
});

it.each([
  ['https://login.botframework.com/v1/.well-known/openidconfiguration', 'api.botframework.com'],
  ['https://login.botframework.azure.us/v1/.well-known/x', 'api.botframework.us'],
  ['https://login.botframework.azure.cn/v1/.well-known/x', 'api.botframework.azure.cn'],
  ['https://notbotframework.azure.us/', 'api.botframework.com'],
])('speaks to the cloud whose keys are at %s', (TEAMS_OPENID_URL, host) => {
  const authentication = createAuthentication(teamsEnv({ ...variables, TEAMS_OPENID_URL }));

  expect(authentication.getOriginatingAudience()).toBe(`https://${host}`);
});
