/** How the bot posts in Teams, for a bench that runs no more of it. */
import type { Platform } from '../../src/bot/port/platform.ts';
import { readEnv } from '../../src/process/env.ts';
import type { Store } from '../../src/store/store.ts';
import { createAuthentication } from '../../src/teams/authentication.ts';
import { createConnector } from '../../src/teams/connector.ts';
import { allowServiceUrls } from '../../src/teams/service-urls.ts';
import { createWriter } from '../../src/teams/writer.ts';
import { teamsVariables } from '../helpers/teams-story.ts';
import type { TeamsAddress } from './teams-load.ts';

export function postingTo(
  address: TeamsAddress,
  { references }: Pick<Store, 'references'>,
): Platform['post'] {
  const { teams } = readEnv(teamsVariables(address, address));
  if (teams === null) throw new Error('Teams is not connected');
  const authentication = createAuthentication(teams);
  const isAllowedServiceUrl = allowServiceUrls(teams);
  const connector = createConnector({ authentication, appId: teams.appId, isAllowedServiceUrl });
  const log = { error: (of: unknown) => console.error(of) };
  return createWriter({ connector, references, log }).post;
}
