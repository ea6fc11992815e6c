/** Everything that the bot answers and sends, on Slack, Teams and the local chat: it says the same. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions } from '../../src/bot/actions/index.ts';
import { commands } from '../../src/bot/commands/index.ts';
import type { Kind } from '../../src/domain/messages.ts';
import { da } from '../../src/texts/da.ts';
import type { CommandKey } from '../../src/views/help-card.ts';
import { makeDataDir } from '../helpers/database.ts';
import { commandLines, differsInLocalChat, messageDays, presses } from '../helpers/parity.ts';
import { createSlackClient, pressBody, type SlackClient } from '../helpers/slack-client.ts';
import { createSlackHost, type SlackHost } from '../helpers/slack-host.ts';
import { moveClock, postJson, type RunningApp, startApp } from '../helpers/start-app.ts';
import { createTeamsClient, type TeamsClient } from '../helpers/teams-client.ts';
import { createTeamsConnector, type TeamsConnector } from '../helpers/teams-connector.ts';
import { buttonsIn, cardOf, teamsVariables, tenant } from '../helpers/teams-story.ts';
import { createTokenHost, type TokenHost } from '../helpers/teams-tokens.ts';

const people = ['projektleder', 'faglig-leder'] as const;
type Who = (typeof people)[number];
const names = {
  projektleder: 'Projektleder',
  'faglig-leder': 'Faglig leder',
};

/** One host, as its people use it. What is said is given as words, in the order that they come. */
interface World {
  say(who: Who, line: string): Promise<string>;
  press(
    who: Who,
    action: string,
    value: string,
    inputs?: Readonly<Record<string, string>>,
  ): Promise<string>;
  /** All that was sent to somebody, or to the channel. */
  sentTo(whom: Who | 'channel'): Promise<readonly string[]>;
  rolloutId(): Promise<string>;
}

let running: RunningApp;
let dataDir: string;
let slackHost: SlackHost;
let teamsHost: TeamsConnector;
let tokens: TokenHost;
let worlds: Readonly<Record<'slack' | 'teams' | 'local', World>>;

beforeAll(async () => {
  dataDir = await makeDataDir();
  slackHost = await createSlackHost();
  let ms = 0;
  teamsHost = await createTeamsConnector({ now: () => (ms += 10_000) });
  tokens = await createTokenHost();
  for (const who of people) {
    slackHost.addUser(slackId(who), { real_name: names[who], locale: 'da-DK' });
    teamsHost.addPerson({ aadObjectId: who, name: names[who] });
  }
  running = await startApp({
    ...{ now: '2026-01-13T08:00', dataDir, slackHost },
    variables: teamsVariables(teamsHost, tokens),
  });
  worlds = { slack: slackWorld(), teams: teamsWorld(), local: localWorld() };
  await slackClient().command('opsætning Eksempel Kommune', {
    user_id: slackId('projektleder'),
    response_url: slackHost.responseUrl(),
  });
  await teamsClient().say(by('projektleder'), { channel }, 'opsætning Eksempel Kommune');
  for (const who of people) {
    await inAll((world) => world.say('projektleder', `rolle ${who} ${mention(world, who)}`));
  }
}, 60_000);

afterAll(async () => {
  await running.stop();
  await Promise.all([slackHost.stop(), teamsHost.stop(), tokens.stop()]);
  await rm(dataDir, { recursive: true });
});

const channel = '19:parity@thread.tacv2';
const slackId = (who: Who) => `U${people.indexOf(who) + 1}`;
const by = (who: Who) => ({ aadObjectId: who, name: names[who] });
const slackClient = (): SlackClient => createSlackClient(`${running.url}/slack/events`);
const teamsClient = (): TeamsClient =>
  createTeamsClient({
    ...{ url: `${running.url}/api/messages`, tokens, tenant },
    serviceUrl: teamsHost.serviceUrl,
  });

async function inAll<T>(act: (world: World) => Promise<T>) {
  const [slack, teams, local] = [
    await act(worlds.slack),
    await act(worlds.teams),
    await act(worlds.local),
  ];
  return { slack, teams, local };
}

function mention(world: World, who: Who): string {
  if (world === worlds.slack) return `<@${slackId(who)}>`;
  return world === worlds.teams ? `<at>${who}</at>` : `@${who}`;
}

it('is what the README shows', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`| the ${commands.length} commands |`);
  expect(readme).toContain(`| the ${Object.keys(presses).length} buttons and forms |`);
  for (const kind of Object.keys(messageDays)) expect(readme).toContain(kindNames[kind as Kind]);
});

const kindNames: Readonly<Record<Kind, string>> = {
  ...{ published: 'published', reminder: 'reminder', digest: 'digest', vacancy: 'vacancy' },
  ...{ escalation: 'escalation', event: 'event', golive: 'go-live', catchup: 'catch-up' },
};

describe('every command says the same on all three:', () => {
  it('the table has them all', () => {
    expect(Object.keys(commandLines).toSorted()).toEqual(commands.map(({ key }) => key).toSorted());
  });

  it.each(Object.entries(commandLines) as [CommandKey, string][])('%s', async (key, line) => {
    const said = await inAll((world) => world.say('projektleder', line));
    const isOwn = differsInLocalChat.includes(key);
    expectSame(isOwn ? { ...said, local: said.slack } : said);
  });
});

describe('every button says the same on all three:', () => {
  it('the table has them all', () => {
    expect(Object.keys(presses).toSorted()).toEqual(Object.keys(actions).toSorted());
  });

  it.each(Object.entries(presses))('%s', async (action, { parts, inputs }) => {
    const said = await inAll(async (world) => {
      const value = action.startsWith('setup') ? parts : `${await world.rolloutId()}${parts}`;
      return world.press('projektleder', action, value, inputs);
    });
    expectSame(said);
  });
});

describe('every kind of message says the same on all three:', () => {
  const days = Object.entries(messageDays).toSorted(([, a], [, b]) => (a.on < b.on ? -1 : 1));

  it.each(days as [Kind, (typeof messageDays)[Kind]][])('%s', async (kind, { on, says }) => {
    const before = await inAll(count);
    await moveClock(running.url, `${on}T10:00`);
    const after = await inAll(count);
    const newIn = (host: 'slack' | 'teams') =>
      after[host].map((texts, index) =>
        texts.slice(before[host][index]?.length).map(withoutButtons),
      );
    const news = newIn('slack');
    expect(news.flat().join(), kind).toContain(says);
    expect(newIn('teams')).toEqual(news);
    news.forEach((texts, index) => {
      expectWords(after.local[index]?.join(' ') ?? '', texts.join(' '));
    });
  });

  async function count(world: World): Promise<readonly (readonly string[])[]> {
    const all = [...people, 'channel' as const].map((whom) => world.sentTo(whom));
    return Promise.all(all);
  }
});

function expectSame({ slack, teams, local }: Record<'slack' | 'teams' | 'local', string>): void {
  expect(teams).not.toBe('');
  expectWords(slack, teams);
  expectWords(local, teams);
}

/** Every word of the one is in the other, in whatever order a host draws them. Its own name is its own. */
function expectWords(text: string, reference: string): void {
  const words = new Set(wordsOf(text));
  expect(wordsOf(reference).filter((word) => !words.has(word))).toEqual([]);
}

function wordsOf(text: string): string[] {
  return normal(text.replaceAll('Microsoft Teams', '')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What only differs in its signs: how the bot is called, what may stand in a message. */
function normal(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u200b\u00a0]/g, (character) => (character === '\u200b' ? '' : ' '))
    .replaceAll('@FBS', '/fbs')
    .replaceAll('‹', '<')
    .replaceAll('›', '>')
    .replaceAll(/&(lt|gt|amp|quot|#39);/g, (_, name) => entities[name] ?? '')
    .replaceAll(/[∗ˍ∼ˋ∖]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
const entities: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" },
};

/** Teams shows a channel's buttons to those who may press them, in their own view. */
function withoutButtons(text: string): string {
  return normal(text.replaceAll(/\[[^\]\n]*\]/g, ' '));
}

function slackWorld(): World {
  const answered = async (send: (response_url: string) => Promise<unknown>) => {
    const nth = (method: string) => slackHost.callsOf(method).length + 1;
    const first = Promise.race([
      slackHost.called('response_url', nth('response_url')),
      slackHost.called('views.open', nth('views.open')),
    ]);
    await send(slackHost.responseUrl());
    const { method, args } = await first;
    return method === 'views.open' ? stringsIn(args.view).join(' ') : String(args.text);
  };
  return {
    say: (who, text) =>
      answered((response_url) =>
        slackClient().command(text, {
          ...{ user_id: slackId(who), channel_id: `D${slackId(who)}`, response_url },
        }),
      ),
    press: (who, action, value, inputs) =>
      answered((response_url) => {
        const values = Object.entries(inputs ?? {}).map(([id, text]) => [
          `input:${id}`,
          { value: { type: 'plain_text_input', value: text } },
        ]);
        return slackClient().interaction(
          pressBody(
            { action_id: `${action}#0`, value },
            {
              user: { id: slackId(who), team_id: 'T1' },
              channel: { id: `D${slackId(who)}` },
              container: { type: 'message', message_ts: '1', is_ephemeral: true },
              state: { values: Object.fromEntries(values) },
              response_url,
            },
          ),
        );
      }),
    sentTo: async (whom) => {
      const to = whom === 'channel' ? 'C1' : `D${slackId(whom)}`;
      return slackHost.messages.filter((one) => one.channel === to).map(({ text }) => normal(text));
    },
    rolloutId: once(async () => {
      const answers = slackHost.callsOf('response_url').map(({ args }) => args.blocks);
      return idIn(stringsIn(answers));
    }),
  };
}

function teamsWorld(): World {
  const chat = (who: Who) => ({ chat: `a:${who}` });
  const said = async (act: () => Promise<{ readonly body: unknown }>) => {
    const seen = teamsHost.messages.length;
    const { body } = await act();
    const [message] = teamsHost.messages.slice(seen);
    return message === undefined ? stringsIn(body).join(' ') : textOf(message.activity);
  };
  const answers = new Set<string>();
  return {
    say: (who, line) =>
      said(async () => {
        const mentioned = people.map((one) => ({
          type: 'mention',
          mentioned: { id: `29:${one}`, name: names[one], aadObjectId: one },
          text: `<at>${one}</at>`,
        }));
        const answer = await teamsClient().say(by(who), chat(who), line, { entities: mentioned });
        for (const { id } of teamsHost.messagesIn(`a:${who}`)) answers.add(id);
        return answer;
      }),
    press: (who, action, value, inputs) =>
      said(async () => {
        const fields = Object.entries(inputs ?? {}).map(([id, text]) => [`input:${id}`, text]);
        const data = { action, value, ...Object.fromEntries(fields) };
        const press = { action: { type: 'Action.Execute', verb: action, data } };
        const answer = await teamsClient().invoke(by(who), chat(who), 'adaptiveCard/action', press);
        for (const { id } of teamsHost.messagesIn(`a:${who}`)) answers.add(id);
        return answer;
      }),
    sentTo: async (whom) => {
      const to = whom === 'channel' ? channel : `a:${whom}`;
      return teamsHost
        .messagesIn(to)
        .filter(({ id }) => !answers.has(id))
        .map(({ activity }) => normal(textOf(activity)))
        .filter((text) => !text.startsWith('Svaret er'));
    },
    rolloutId: once(async () => {
      const all = teamsHost.messages.flatMap(({ activity }) => buttonsIn(cardOf(activity)));
      return idIn(all.map(({ data }) => String(data?.value ?? '')));
    }),
  };
}

interface Fault {
  readonly text: string;
}

function localWorld(): World {
  const place = (person: Who) => ({ person, conversation: 'direct' });
  const logsOf = async (who: Who) => {
    const response = await fetch(new URL(`/conversations?as=${who}`, running.url));
    return (await response.json()) as Readonly<Record<string, string>>;
  };
  const posted = async (
    path: string,
    body: { readonly person: Who; readonly [key: string]: unknown },
  ) => {
    const { body: answer } = await postJson(running.url, path, body);
    const { answer: html, fault } = answer as { answer: string | null; fault: Fault | null };
    // The page shows it below the field, without a title.
    if (fault !== null) return `${da.error.title} ${fault.text}`;
    if (html !== null) return textOfHtml(html);
    return textOfHtml((await logsOf(body.person)).direct?.split('<article').at(-1) ?? '');
  };
  return {
    say: (who, line) => posted('/commands', { ...place(who), line }),
    press: (who, action, value, inputs) =>
      posted('/actions', { ...place(who), action, value, ...(inputs && { inputs }) }),
    sentTo: async (whom) => {
      const as = whom === 'channel' ? 'projektleder' : whom;
      const logs = await logsOf(as);
      return [textOfHtml(logs[whom === 'channel' ? 'channel' : 'direct'] ?? '')];
    },
    rolloutId: once(async () => {
      await posted('/commands', { ...place('projektleder'), line: 'roller' });
      return idIn(stringsIn(await logsOf('projektleder')));
    }),
  };
}

function textOf(activity: Parameters<typeof cardOf>[0]): string {
  return String(cardOf(activity).fallbackText);
}

function textOfHtml(html: string): string {
  return html.replaceAll(/<[^>]*>/g, ' ');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function idIn(texts: readonly string[]): string {
  const [id] = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/.exec(texts.join(' ')) ?? [];
  if (id === undefined) throw new Error('no rollout in what was said');
  return id;
}

function once<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | null = null;
  return () => {
    found ??= find();
    return found;
  };
}
