/** Who may speak for Teams: the Bot Framework's tokens, checked by its own SDK. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type Activity, CallerIdConstants } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  AuthenticationError,
  type BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  type ConnectorClientOptions,
} from 'botframework-connector';
import { within } from '../async/timeouts.ts';
import type { TeamsEnv } from '../process/env.ts';
import { createCredentials } from './credentials.ts';

/** The token issuer of each cloud other than the public one, by its domain. */
const connectors: Readonly<Record<string, string>> = {
  'botframework.azure.us': 'https://api.botframework.us',
  'botframework.azure.cn': 'https://api.botframework.azure.cn',
};

/**
 * @param connectorClientOptions of the clients that write, such as their HTTP client
 * @throws Error that names the variable, when the certificate's file cannot be read
 */
export function createAuthentication(
  teams: TeamsEnv,
  connectorClientOptions: ConnectorClientOptions = {},
): BotFrameworkAuthentication {
  const { hostname } = new URL(teams.openIdUrl);
  const cloud = Object.keys(connectors).find((domain) => hostname.endsWith(`.${domain}`));
  const connector = connectors[cloud ?? ''] ?? AuthenticationConstants.ToBotFromChannelTokenIssuer;
  return BotFrameworkAuthenticationFactory.create(
    '',
    true,
    AuthenticationConstants.ToChannelFromBotLoginUrl, // our credentials know their own address
    connector,
    connector,
    AuthenticationConstants.OAuthUrl,
    teams.openIdUrl,
    teams.openIdUrl,
    CallerIdConstants.PublicAzureChannel,
    createCredentials(teams, connector),
    {
      requiredEndorsements: [],
      // Without this the SDK also accepts tokens of the emulator and of other bots, and ignores their serviceUrl.
      async validateClaims(claims) {
        const issuer = claims.find(({ type }) => type === AuthenticationConstants.IssuerClaim);
        if (issuer?.value !== connector) throw new AuthenticationError('not of the channel', 401);
      },
    },
    undefined,
    connectorClientOptions,
  );
}

/**
 * @param activity whose channelId and serviceUrl were checked: the SDK compares nothing with them
 *   when they are empty
 * @param timeoutMs for the key document, which the SDK reads without a limit of its own; Teams gives
 *   up after 15 s
 * @returns 'refused': the token is not good; 'unknown': the document of the keys cannot be read
 */
export async function authenticate(
  authentication: BotFrameworkAuthentication,
  activity: Activity,
  header: string,
  timeoutMs = 10_000,
): Promise<AuthenticateRequestResult | 'refused' | 'unknown'> {
  const checked = quietly(() => authentication.authenticateRequest(activity, header));
  try {
    return await within(timeoutMs, checked, () => 'unknown' as const);
  } catch (error) {
    return isUnread(error) ? 'unknown' : 'refused';
  }
}

function isUnread(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode >= 500;
  return error instanceof Error && error.name === 'FetchError';
}

const quiet = new AsyncLocalStorage<boolean>();
let wrapped: typeof console.error | null = null;

/**
 * Runs work with console.error silenced: the SDK prints stacks and keys there for every bad token.
 * Its modules use the global console, so that is wrapped; output from outside this work passes
 * through.
 */
function quietly<T>(work: () => T): T {
  if (console.error !== wrapped) {
    const say = console.error;
    wrapped = (...said: unknown[]) => {
      if (quiet.getStore() !== true) say.apply(console, said);
    };
    console.error = wrapped;
  }
  return quiet.run(true, work);
}
