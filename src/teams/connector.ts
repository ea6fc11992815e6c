/** Calls of Teams' Connector: one POST for one message, and a PlatformError for every refusal. */
import {
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorClient,
} from 'botframework-connector';
import { z } from 'zod';
import { PlatformError } from '../bot/port/platform.ts';
import { asking } from '../hosts/errors.ts';
import { unreadable } from '../hosts/http-client.ts';
import type { Outgoing } from './cards.ts';
import { TokenError } from './credentials.ts';
import type { FileMessage } from './file-cards.ts';
import { httpClient } from './http-client.ts';
import { isChannel, type Location } from './refs.ts';

export interface Member {
  /** The host's id in conversations: '29:…'. */
  readonly id: string;
  /** null: the host does not tell. */
  readonly aadObjectId: string | null;
  readonly name: string;
  readonly email: string | null;
  /** 'user', 'guest' …, in the host's word; null: it does not tell. */
  readonly role: string | null;
}

/** Everything throws PlatformError. */
export interface Connector {
  /** In a channel without a thread it begins one. @returns the message's id */
  send(
    to: Location,
    activity: Outgoing | FileMessage | { readonly type: 'typing' },
  ): Promise<string>;
  update(in_: Location, id: string, activity: Outgoing): Promise<void>;
  /** A message that is gone, or that the host cannot remove, is no error. */
  remove(in_: Location, id: string): Promise<void>;
  /**
   * A person's personal chat, which need not have been there.
   * @returns its id
   */
  startDirect(of: {
    readonly serviceUrl: string;
    readonly tenantId: string;
    readonly aadObjectId: string;
  }): Promise<string>;
  /** Requests a token, to see whether the credentials work. */
  check(): Promise<void>;
  /** @param userId '29:…', or the person's id in Entra */
  member(in_: Location, userId: string): Promise<Member>;
}

export interface ConnectorOptions {
  readonly authentication: Pick<BotFrameworkAuthentication, 'createConnectorFactory'>;
  readonly appId: string;
  /** A stored address may date from when other hosts were allowed. */
  readonly isAllowedServiceUrl: (serviceUrl: string) => boolean;
  /** How long a call may take; 10 s when left out. */
  readonly timeoutMs?: number;
}

type Conversations = ConnectorClient['conversations'];
type Sign = ConnectorClient['credentials']['signRequest'];
// Of what the SDK would have, most is not needed on the wire.
type Beginning = Parameters<Conversations['createConversation']>[0];
type Activity = Parameters<Conversations['sendToConversation']>[1];

const Told = z.object({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  email: z.string().nullish(),
  userRole: z.string().nullish(),
});

/** The bot has got no token to call with. */
const noToken = 'no_token';

/** Nothing to remove, or a host such as the Playground that cannot. */
const none: readonly string[] = ['http_404', 'http_501'];

export function createConnector(options: ConnectorOptions): Connector {
  const { authentication, appId, isAllowedServiceUrl, timeoutMs = 10_000 } = options;
  const claims = [{ type: 'aud', value: appId }];
  const factory = authentication.createConnectorFactory(new ClaimsIdentity(claims));
  const bot = { id: `28:${appId}`, name: '' };

  function calling<T>(baseUri: string, call: (of: Conversations) => Promise<T>): Promise<T> {
    return asking(async () => {
      if (!isAllowedServiceUrl(baseUri)) {
        throw new PlatformError('permanent', 'service_url_not_allowed', { reason: 'not_allowed' });
      }
      const { credentials } = await factory.create(baseUri);
      const signing = withWordForNoToken(credentials);
      const client = new ConnectorClient(signing, { baseUri, httpClient: httpClient(timeoutMs) });
      return call(client.conversations);
    });
  }

  return {
    send({ serviceUrl, conversation, thread }, activity) {
      return calling(serviceUrl, async (conversations) => {
        if (thread === undefined && isChannel(conversation)) {
          const channelData = { channel: { id: conversation } };
          const about = { isGroup: true, bot, channelData, activity };
          const begun = await conversations.createConversation(
            about as Partial<Beginning> as Beginning,
          );
          return idIn(begun.activityId ?? threadIn(begun.id));
        }
        const sent = await conversations.sendToConversation(
          wireIdOf({ conversation, thread }),
          activity as Activity,
        );
        // A "typing" is no message, and has none.
        return activity.type === 'typing' ? '' : idIn(sent.id);
      });
    },
    async update(location, id, activity) {
      const conversation = wireIdOf(location);
      const changed = { ...activity, id, conversation: { id: conversation } };
      await calling(location.serviceUrl, (conversations) =>
        conversations.updateActivity(conversation, id, changed as Activity),
      );
    },
    async remove(location, id) {
      await calling(location.serviceUrl, async (conversations) => {
        try {
          await conversations.deleteActivity(wireIdOf(location), id);
        } catch (error) {
          const isNoFault =
            error instanceof PlatformError &&
            (error.reason === 'gone' || none.includes(error.code));
          if (!isNoFault) throw error;
        }
      });
    },
    startDirect({ serviceUrl, tenantId, aadObjectId }) {
      return calling(serviceUrl, async (conversations) => {
        const tenant = { tenantId, channelData: { tenant: { id: tenantId } } };
        const about = { isGroup: false, bot, members: [{ id: aadObjectId }], ...tenant };
        const { id } = await conversations.createConversation(
          about as Partial<Beginning> as Beginning,
        );
        return idIn(id);
      });
    },
    async check() {
      const { credentials } = await factory.create('https://smba.trafficmanager.net/');
      const request = { headers: new Headers() };
      try {
        await credentials.signRequest(request as unknown as Parameters<Sign>[0]);
      } catch (error) {
        throw tokenFault(error, error instanceof TokenError ? error.code : noToken);
      }
    },
    member(location, userId) {
      return calling(location.serviceUrl, async (conversations) => {
        const told = await conversations.getConversationMember(location.conversation, userId);
        const read = Told.safeParse(told);
        if (!read.success) throw unreadable('no_json');
        const { id, name, aadObjectId = null, email = null, userRole = null } = read.data;
        return { id, name: name || id, aadObjectId, email, role: userRole };
      });
    },
  };
}

function wireIdOf({ conversation, thread }: { conversation: string; thread?: string | undefined }) {
  return thread === undefined ? conversation : `${conversation};messageid=${thread}`;
}

function threadIn(conversation: string | undefined): string | null {
  return /;messageid=(.+)$/.exec(conversation ?? '')?.[1] ?? null;
}

/** @throws PlatformError when Teams returns no id: the message may or may not have arrived */
function idIn(id: unknown): string {
  if (typeof id === 'string' && id !== '') return id;
  throw unreadable('no_id');
}

/** Entra refuses the bot's credentials, or is down or busy. */
function tokenFault(error: unknown, code: string): PlatformError {
  const status = error instanceof TokenError ? error.status : null;
  const isRefused = status !== null && status < 500 && status !== 429;
  return isRefused
    ? new PlatformError('installation', code, { reason: 'token', cause: error })
    : new PlatformError('retryable', code, { reason: 'away', cause: error });
}

/** A failure to get a token: the call was not sent. */
function withWordForNoToken(of: ConnectorClient['credentials']): ConnectorClient['credentials'] {
  return {
    async signRequest(request) {
      try {
        return await of.signRequest(request);
      } catch (error) {
        throw tokenFault(error, noToken);
      }
    },
  };
}
