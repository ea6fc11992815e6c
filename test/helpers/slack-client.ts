/** Sends requests the way Slack does: signed, as forms or JSON, from a chosen moment. */
import { createHmac } from 'node:crypto';
import { botUser, team } from './slack-host.ts';

export const signingSecret = 'not-a-real-signing-secret';

type Json = { readonly [key: string]: unknown };

export interface Sent {
  readonly status: number;
  /** Parsed when it is JSON. */
  readonly body: unknown;
}

export interface Signing {
  /** Seconds since 1970; now when left out. */
  readonly at?: number;
  /** A wrong one, in place of the right one. */
  readonly signature?: string;
}

/** A button as it stands in a message's blocks. */
export interface ShownButton {
  readonly action_id: string;
  readonly value?: string;
  readonly url?: string;
}

export interface SlackClient {
  send(contentType: string, body: string, signing?: Signing): Promise<Sent>;
  command(text: string, more?: Json, signing?: Signing): Promise<Sent>;
  event(event: Json, more?: Json, signing?: Signing): Promise<Sent>;
  /** Anything else that is interactive: block_actions, view_submission, block_suggestion … */
  interaction(payload: Json, signing?: Signing): Promise<Sent>;
  press(button: ShownButton, more: Json): Promise<Sent>;
  submit(view: Json, values: Json, more?: Json): Promise<Sent>;
}

let serial = 0;
const next = (prefix: string) => `${prefix}${++serial}`;

/** @param url of the bot's endpoint, as it stands in the app's settings */
export function createSlackClient(url: string): SlackClient {
  async function send(contentType: string, body: string, signing: Signing = {}): Promise<Sent> {
    const at = String(signing.at ?? Math.floor(Date.now() / 1000));
    const hash = createHmac('sha256', signingSecret).update(`v0:${at}:${body}`).digest('hex');
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': contentType,
        'x-slack-request-timestamp': at,
        'x-slack-signature': signing.signature ?? `v0=${hash}`,
      },
    });
    const text = await response.text();
    return { status: response.status, body: /^[[{]/.test(text) ? JSON.parse(text) : text };
  }

  const form = (fields: Record<string, string>, signing?: Signing) =>
    send('application/x-www-form-urlencoded', new URLSearchParams(fields).toString(), signing);
  const interaction = (payload: Json, signing?: Signing) =>
    form({ payload: JSON.stringify(payload) }, signing);

  return {
    send,
    interaction,
    command: (text, more, signing) => form(commandBody(text, more), signing),
    event: (event, more, signing) =>
      send('application/json', JSON.stringify(eventBody(event, more)), signing),
    press: (button, more) => interaction(pressBody(button, more)),
    submit: (view, values, more) => interaction(submitBody(view, values, more)),
  };
}

export function commandBody(text: string, more: Json = {}): Record<string, string> {
  return {
    command: '/fbs',
    text,
    team_id: team,
    channel_id: 'C1',
    user_id: 'U1',
    trigger_id: next('trigger-'),
    ...(more as Record<string, string>),
  };
}

export function eventBody(event: Json, more: Json = {}): Json {
  return {
    type: 'event_callback',
    team_id: team,
    event_id: next('Ev'),
    authorizations: [{ team_id: team, user_id: botUser, is_bot: true }],
    event,
    ...more,
  };
}

export function pressBody(button: ShownButton, more: Json = {}): Json {
  return {
    type: 'block_actions',
    team: { id: team, domain: 'biblioteker' },
    user: { id: 'U1', team_id: team },
    trigger_id: next('trigger-'),
    container: { type: 'message' },
    actions: [{ type: 'button', block_id: 'b', action_ts: '1', ...button }],
    ...more,
  };
}

/** @param values by block id: the state of that block's one element */
export function submitBody(view: Json, values: Json, more: Json = {}): Json {
  const state = Object.entries(values).map(([block, value]) => [block, { value }]);
  return {
    type: 'view_submission',
    team: { id: team, domain: 'biblioteker' },
    user: { id: 'U1', team_id: team },
    trigger_id: next('trigger-'),
    view: { id: 'V1', ...view, state: { values: Object.fromEntries(state) } },
    ...more,
  };
}
