/** A tenant with the bot in it, as its people live with it: what they type, press and read. */
import { rm } from 'node:fs/promises';
import { makeDataDir } from './database.ts';
import { postJson, type RunningApp, startApp } from './start-app.ts';
import {
  type Answered,
  createTeamsClient,
  type Json,
  type Person,
  type Spot,
  type TeamsClient,
} from './teams-client.ts';
import { createTeamsConnector, type TeamsConnector, type TeamsMessage } from './teams-connector.ts';
import { appId, createTokenHost, type TokenHost } from './teams-tokens.ts';

export interface TeamsStory {
  readonly teams: TeamsConnector;
  readonly running: RunningApp;
  readonly client: TeamsClient;
  /** Of another tenant, on the same bot. */
  clientOf(tenant: string): TeamsClient;
  /** The person's chat with the bot. */
  chatOf(person: Person): Spot;
  /** Does it. @returns what was answered, and the messages that came of it */
  doing(act: (client: TeamsClient) => Promise<Answered>): Promise<Outcome>;
  say(by: Person, at: Spot, text: string, more?: object): Promise<Outcome>;
  /** Presses a button of a message. */
  press(
    by: Person,
    at: Spot,
    message: TeamsMessage,
    label: string,
    inputs?: Json,
  ): Promise<Outcome>;
  /** Presses a button that opens a dialog. @returns the dialog */
  open(by: Person, at: Spot, message: TeamsMessage, label: string): Promise<Dialog>;
  /** Sends a dialog as it was filled in beforehand, but for `changes`, by input id. */
  send(by: Person, at: Spot, dialog: Dialog, changes?: Json): Promise<Dialog>;
  lastIn(conversation: string): TeamsMessage;
  settle(): Promise<void>;
  /** As after a stop of the machine: the same data, a new process. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface Outcome {
  readonly status: number;
  readonly body: Json | null;
  readonly messages: readonly TeamsMessage[];
}

export interface Dialog {
  readonly title: string;
  readonly card: Json;
  readonly text: string;
}

export const tenant = 'tenant-1';

export async function startTeamsStory(now: string, people: readonly Person[]): Promise<TeamsStory> {
  const dataDir = await makeDataDir();
  // Its limits are for the scheduler; here a week passes in a second.
  let ms = 0;
  const teams = await createTeamsConnector({ now: () => (ms += 10_000) });
  const tokens = await createTokenHost();
  for (const person of people) teams.addPerson(person);
  const start = (at: string) =>
    startApp({ now: at, dataDir, variables: teamsVariables(teams, tokens) });
  let running = await start(now);

  const clientOf = (of: string) =>
    createTeamsClient({
      url: `${running.url}/api/messages`,
      tokens,
      serviceUrl: teams.serviceUrl,
      tenant: of,
    });

  const doing: TeamsStory['doing'] = async (act) => {
    const before = teams.messages.length;
    const { status, body } = await act(clientOf(tenant));
    return { status, body, messages: teams.messages.slice(before) };
  };

  const story: TeamsStory = {
    teams,
    get running() {
      return running;
    },
    get client() {
      return clientOf(tenant);
    },
    clientOf,
    chatOf: ({ aadObjectId }) => ({ chat: `a:${aadObjectId}` }),
    doing,
    say: (...of) => doing((client) => client.say(...of)),
    press(by, at, message, label, inputs = {}) {
      const { type, verb, data } = buttonIn(message.activity, label);
      if (type !== 'Action.Execute') throw new Error(`"${label}" opens a dialog`);
      const action = { type, verb, data: { ...data, ...inputs } };
      return doing((client) =>
        client.invoke(by, within(at, message), 'adaptiveCard/action', { action }, of(message)),
      );
    },
    async open(by, at, message, label) {
      const { type, data } = buttonIn(message.activity, label);
      if (type !== 'Action.Submit') throw new Error(`"${label}" opens no dialog`);
      const { body } = await clientOf(tenant).invoke(
        ...([by, within(at, message), 'task/fetch', { data }, of(message)] as const),
      );
      return dialogIn(body);
    },
    async send(by, at, dialog, changes = {}) {
      const [submit] = buttonsIn(dialog.card);
      const data = { ...submit?.data, ...filledIn(dialog.card, changes) };
      const { body } = await clientOf(tenant).invoke(by, at, 'task/submit', { data });
      return dialogIn(body);
    },
    lastIn(conversation) {
      const found = teams.messagesIn(conversation).at(-1);
      if (found === undefined) throw new Error(`nothing in ${conversation}`);
      return found;
    },
    async settle() {
      const at = running.clock.now().toISOString();
      const { body } = await postJson(running.url, '/dev/clock', { now: at });
      const { sent } = body as { sent: number };
      if (sent !== 0) throw new Error(`${sent} messages went out meanwhile`);
    },
    async restart() {
      const at = running.clock.now().toISOString();
      await running.stop();
      running = await start(at);
    },
    async stop() {
      await running.stop();
      await teams.stop();
      await tokens.stop();
      await rm(dataDir, { recursive: true });
    },
  };
  return story;
}

/** What connects a bot to the fakes. */
export function teamsVariables(
  { serviceUrl, loginUrl }: Pick<TeamsConnector, 'serviceUrl' | 'loginUrl'>,
  { openIdUrl }: Pick<TokenHost, 'openIdUrl'>,
): Record<string, string> {
  return {
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenant,
    MicrosoftAppPassword: 'not-a-real-one',
    TEAMS_OPENID_URL: openIdUrl,
    TEAMS_LOGIN_URL: loginUrl,
    TEAMS_SERVICE_HOSTS: new URL(serviceUrl).host,
  };
}

/** A button of a channel's message is pressed in the message's thread. */
function within(at: Spot, { id, thread }: TeamsMessage): Spot {
  return 'channel' in at ? { ...at, thread: thread ?? id } : at;
}

function of({ id }: TeamsMessage): object {
  return { replyToId: id };
}

export interface ShownButton {
  readonly type: string;
  readonly title: string;
  readonly verb?: string;
  readonly data: Json;
}

/** The card that a message carries. */
export function cardOf(activity: Json): Json {
  const [first] = activity.attachments as readonly { readonly content: Json }[];
  if (first === undefined) throw new Error('no card');
  return first.content;
}

/** Every button of a card, wherever it stands. */
export function buttonsIn(card: Json): ShownButton[] {
  const found: ShownButton[] = [];
  const look = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const { type, title } = value as { type?: unknown; title?: unknown };
    if (typeof type === 'string' && type.startsWith('Action.') && typeof title === 'string') {
      found.push(value as ShownButton);
      return;
    }
    for (const inner of Object.values(value)) look(inner);
  };
  look(card.body);
  return found;
}

export function labelsIn(activity: Json): string[] {
  return buttonsIn(cardOf(activity)).map(({ title }) => title);
}

export function buttonIn(activity: Json, label: string): ShownButton {
  const found = buttonsIn(cardOf(activity)).find(({ title }) => title === label);
  if (found === undefined) throw new Error(`no button "${label}" among ${labelsIn(activity)}`);
  return found;
}

export function textOf({ activity }: Pick<TeamsMessage, 'activity'>): string {
  return String(cardOf(activity).fallbackText);
}

function dialogIn(body: Json | null): Dialog {
  const task = body?.task as { type: string; value: Json } | undefined;
  if (task?.type !== 'continue') throw new Error(`no dialog but ${JSON.stringify(body)}`);
  const { content } = task.value.card as { readonly content: Json };
  return { title: String(task.value.title), card: content, text: String(content.fallbackText) };
}

/** The fields of a card as they stand, by their ids in Teams. */
function filledIn(card: Json, changes: Json): Json {
  const fields: Record<string, unknown> = {};
  const left = new Map(Object.entries(changes));
  const look = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const { type, id, value: initial = '' } = value as Record<string, unknown>;
    if (typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string') {
      const name = id.replace(/^(input|people):/, '');
      fields[id] = left.get(name) ?? initial;
      left.delete(name);
    }
    for (const inner of Object.values(value)) look(inner);
  };
  look(card.body);
  if (left.size > 0) throw new Error(`no ${[...left.keys()]} among ${Object.keys(fields)}`);
  return fields;
}
