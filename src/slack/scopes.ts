/** What the bot may do in a workspace: what it asks for, and what its token has been given. */
import type { WebClient } from '@slack/web-api';
import { asking } from '../hosts/errors.ts';

/** As in manifests/slack.yaml, which says what each is for. */
export const neededScopes: readonly string[] = [
  'commands',
  'chat:write',
  'pins:write',
  'app_mentions:read',
  'im:history',
  'im:write',
  'files:read',
  'files:write',
  'users:read',
  'channels:read',
  'groups:read',
];

/** Those that the token lacks; empty too when Slack does not tell. @throws PlatformError */
export async function missingScopes(client: WebClient): Promise<readonly string[]> {
  const told = await asking(() => client.auth.test());
  const given = told.response_metadata?.scopes;
  return given === undefined ? [] : neededScopes.filter((scope) => !given.includes(scope));
}
