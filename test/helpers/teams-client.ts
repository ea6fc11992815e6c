/** Teams' side of the line: activities as Teams sends them, with a good token, and what is answered. */
import type { Incoming } from '../../src/teams/activities.ts';
import { appId, type TokenHost } from './teams-tokens.ts';

export type Json = { readonly [key: string]: unknown };

/** Where somebody writes or presses. `thread`: the message that begins it. */
export type Spot =
  | { readonly chat: string }
  | { readonly channel: string; readonly team?: string; readonly thread?: string }
  | { readonly group: string };

export interface Person {
  readonly aadObjectId: string;
  readonly name: string;
  readonly locale?: string;
}

export interface Answered {
  readonly status: number;
  /** null: nothing was said. */
  readonly body: Json | null;
}

export interface TeamsClientOptions {
  /** The bot's /api/messages. */
  readonly url: string;
  readonly tokens: TokenHost;
  readonly serviceUrl: string;
  readonly tenant: string;
}

export interface TeamsClient {
  /** A line, as it stands after mentions were made: see `mention`. */
  say(by: Person, at: Spot, text: string, more?: object): Promise<Answered>;
  invoke(by: Person, at: Spot, name: string, value: object, more?: object): Promise<Answered>;
  /** 'installationUpdate', 'conversationUpdate'. */
  event(by: Person, at: Spot, type: Incoming['type'], more: object): Promise<Answered>;
}

let serial = 0;

export function createTeamsClient(options: TeamsClientOptions): TeamsClient {
  const { url, tokens, serviceUrl, tenant } = options;

  async function send(by: Person, at: Spot, activity: object): Promise<Answered> {
    serial += 1;
    const id = `${1_780_000_000_000 + serial}`;
    const claims = { serviceurl: serviceUrl };
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: await tokens.bearer({ claims }),
      },
      body: JSON.stringify({
        id,
        channelId: 'msteams',
        serviceUrl,
        from: { id: `29:${by.aadObjectId}`, name: by.name, aadObjectId: by.aadObjectId },
        recipient: { id: `28:${appId}`, name: 'FBS' },
        locale: by.locale ?? 'da-DK',
        ...placed(at, tenant),
        ...activity,
      }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  }

  return {
    say: (by, at, text, more) => send(by, at, { type: 'message', text, ...more }),
    invoke: (by, at, name, value, more) => send(by, at, { type: 'invoke', name, value, ...more }),
    event: (by, at, type, more) => send(by, at, { type, ...more }),
  };
}

/** The bot's mention, as it stands in a line. */
export const atBot = '<at>FBS</at>';

/** What a line with mentions says besides. */
export function mentioning(people: readonly Person[] = []): object {
  return {
    entities: [
      { type: 'mention', mentioned: { id: `28:${appId}`, name: 'FBS' }, text: atBot },
      ...people.map(({ aadObjectId, name }) => ({
        type: 'mention',
        mentioned: { id: `29:${aadObjectId}`, name, aadObjectId },
        text: at(name),
      })),
      { type: 'clientInfo', locale: 'da-DK', country: 'DK', platform: 'Windows' },
    ],
  };
}

export function at(name: string): string {
  return `<at>${name}</at>`;
}

function placed(spot: Spot, tenant: string): object {
  if ('chat' in spot) {
    return {
      conversation: { id: spot.chat, conversationType: 'personal', tenantId: tenant },
      channelData: { tenant: { id: tenant } },
    };
  }
  if ('group' in spot) {
    return {
      conversation: {
        id: spot.group,
        conversationType: 'groupChat',
        isGroup: true,
        tenantId: tenant,
      },
      channelData: { tenant: { id: tenant } },
    };
  }
  const { channel, thread, team = '19:team@thread.tacv2' } = spot;
  return {
    conversation: {
      id: thread === undefined ? channel : `${channel};messageid=${thread}`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: tenant,
    },
    channelData: { tenant: { id: tenant }, channel: { id: channel }, team: { id: team } },
  };
}
