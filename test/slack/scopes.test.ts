import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { neededScopes } from '../../src/slack/scopes.ts';
import { type Started, startSlack } from './start-slack.ts';

const installation = { id: 'i', platform: 'slack', externalId: 'T1', name: '' } as const;

let started: Started;
beforeEach(async () => {
  started = await startSlack();
});
afterEach(() => started.stop());

const missing = () => started.slack.missingScopes?.(installation);

describe('the scopes that the token lacks', () => {
  test('are none when it has what the manifest asks for, and more', async () => {
    started.host.grant([...neededScopes, 'files:read']);

    expect(await missing()).toEqual([]);
  });

  test('are those of the manifest that Slack does not list', async () => {
    started.host.grant(neededScopes.filter((scope) => !/^(im:write|users:read)$/.test(scope)));

    expect(await missing()).toEqual(['im:write', 'users:read']);
  });

  test('are all of them for a token that has none', async () => {
    started.host.grant(['identify']);

    expect(await missing()).toEqual(neededScopes);
  });

  test('are not guessed at when Slack does not tell', async () => {
    started.host.grant(null);

    expect(await missing()).toEqual([]);
  });

  test('cannot be told by a token that Slack refuses', async () => {
    started.host.failNext('auth.test', { error: 'token_revoked' });

    await expect(missing()).rejects.toMatchObject({ kind: 'installation', code: 'token_revoked' });
  });
});
