/** A workspace with the bot in it, as its people live with it: what they type, press and read. */
import { rm } from 'node:fs/promises';
import { type Database, openDatabase } from '../../src/store/database/database.ts';
import { makeDataDir } from './database.ts';
import {
  createSlackClient,
  pressBody,
  type Sent,
  type ShownButton,
  type SlackClient,
} from './slack-client.ts';
import { createSlackHost, type SlackHost, type StoredMessage } from './slack-host.ts';
import { postJson, type RunningApp, startApp } from './start-app.ts';

export type Json = { readonly [key: string]: unknown };
type Place = { readonly channel_id?: string };

export interface SlackStory {
  readonly slack: SlackHost;
  readonly running: RunningApp;
  readonly client: SlackClient;
  /** Sends it and waits for what the bot posts to the request's own address. */
  answerTo(send: (response_url: string) => Promise<Sent>): Promise<Json>;
  say(user: string, text: string, place?: Place): Promise<Json>;
  /** Sends a line that a form answers. @returns the form's view */
  ask(user: string, text: string): Promise<Json>;
  /** A click on a button of a message in the person's direct conversation with the bot. */
  click(user: string, button: ShownButton, message: Pick<StoredMessage, 'ts'>): Json;
  press(user: string, button: ShownButton, message: Pick<StoredMessage, 'ts'>): Promise<Json>;
  /** Presses a button that opens a form. @returns the form's view */
  open(user: string, button: ShownButton, message: Pick<StoredMessage, 'ts'>): Promise<Json>;
  /** Sends the form as it was filled in beforehand, but for `changes`. @returns what it became */
  send(user: string, view: Json, changes: Readonly<Record<string, string>>): Promise<Json>;
  /** Until messages and tabs tell what has become of the tasks. */
  settle(): Promise<void>;
  lastIn(channel: string): StoredMessage;
  /** Looks into the database, for which the bot has to be stopped and started again. */
  read<T>(look: (prisma: Database['prisma']) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** @param people their names, by id */
export async function startSlackStory(
  now: string,
  people: Readonly<Record<string, string>>,
): Promise<SlackStory> {
  const dataDir = await makeDataDir();
  const slack = await createSlackHost();
  for (const [id, real_name] of Object.entries(people)) {
    slack.addUser(id, { real_name, locale: 'da-DK' });
  }
  const start = (at: string) => startApp({ now: at, slackHost: slack, dataDir });
  let running = await start(now);
  const client = () => createSlackClient(`${running.url}/slack/events`);

  const answerTo: SlackStory['answerTo'] = async (send) => {
    const nth = slack.callsOf('response_url').length + 1;
    const { status } = await send(slack.responseUrl());
    if (status !== 200) throw new Error(`the bot answered ${status}`);
    return (await slack.called('response_url', nth)).args;
  };

  const opened = async (send: () => Promise<Sent>) => {
    const nth = slack.callsOf('views.open').length + 1;
    await send();
    return (await slack.called('views.open', nth)).args.view as Json;
  };

  const click: SlackStory['click'] = (user, button, message) =>
    pressBody(button, {
      user: { id: user, team_id: 'T1' },
      channel: { id: `D${user}` },
      message,
      container: { type: 'message', message_ts: message.ts },
      response_url: slack.responseUrl(),
    });

  return {
    slack,
    get running() {
      return running;
    },
    get client() {
      return client();
    },
    answerTo,
    click,
    say: (user_id, text, place = {}) =>
      answerTo((response_url) => client().command(text, { user_id, response_url, ...place })),
    press: (...of) => answerTo(() => client().interaction(click(...of))),

    ask: (user_id, text) =>
      opened(() => client().command(text, { user_id, response_url: slack.responseUrl() })),

    open: (...of) => opened(() => client().interaction(click(...of))),

    async send(user, view, changes) {
      const { body } = await client().submit(view, filledIn(view, changes), {
        user: { id: user, team_id: 'T1' },
      });
      return body as Json;
    },

    async settle() {
      const { body } = await postJson(running.url, '/dev/clock', {
        now: running.clock.now().toISOString(),
      });
      const { sent } = body as { sent: number };
      if (sent !== 0) throw new Error(`${sent} messages went out meanwhile`);
    },

    lastIn(channel) {
      const found = slack.messages.findLast((message) => message.channel === channel);
      if (found === undefined) throw new Error(`nothing in ${channel}`);
      return found;
    },

    async read(look) {
      const at = running.clock.now().toISOString();
      await running.stop();
      const database = await openDatabase({ dataDir });
      const found = await look(database.prisma).finally(() => database.close());
      running = await start(at);
      return found;
    },

    async stop() {
      await running.stop();
      await slack.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

type Element = Json & {
  readonly type: string;
  readonly initial_value?: string;
  readonly initial_option?: { readonly value: string };
};

function filledIn(view: Json, changes: Readonly<Record<string, string>>): Json {
  const blocks = view.blocks as readonly { type: string; block_id: string; element: Element }[];
  const fields = blocks.filter(({ type }) => type === 'input');
  const ids = fields.map(({ block_id }) => block_id.replace(/^input:/, ''));
  const unknown = Object.keys(changes).filter((id) => !ids.includes(id));
  if (unknown.length > 0) throw new Error(`no ${unknown} among ${ids}`);
  return Object.fromEntries(
    fields.map(({ block_id, element }, index) => {
      const { type, initial_value = null, initial_option } = element;
      const value = changes[ids[index] ?? ''] ?? initial_option?.value ?? initial_value;
      return [block_id, type === 'static_select' ? { selected_option: { value } } : { value }];
    }),
  );
}

export function buttonsIn(of: Json | StoredMessage): (ShownButton & { readonly label: string })[] {
  const blocks = of.blocks as readonly { elements?: readonly Json[]; accessory?: Json }[];
  return blocks
    .flatMap(({ elements = [], accessory }) => [...elements, ...(accessory ? [accessory] : [])])
    .filter(({ type }) => type === 'button')
    .map((button) => ({
      ...(button as unknown as ShownButton),
      label: (button.text as { text: string }).text,
    }));
}

export function labelsIn(of: Json | StoredMessage): string[] {
  return buttonsIn(of).map(({ label }) => label);
}

export function buttonIn(of: Json | StoredMessage, label: string): ShownButton {
  const found = buttonsIn(of).find((button) => button.label === label);
  if (found === undefined) throw new Error(`no button "${label}" in ${JSON.stringify(of)}`);
  return found;
}
