/** The first weeks of Testby Kommune, over Slack's HTTP with real signatures: one story, in order. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { makeDataDir } from '../helpers/database.ts';
import {
  createSlackClient,
  pressBody,
  type Sent,
  type ShownButton,
  type SlackClient,
} from '../helpers/slack-client.ts';
import {
  botUser,
  createSlackHost,
  type SlackHost,
  type StoredMessage,
} from '../helpers/slack-host.ts';
import { moveClock, postJson, type RunningApp, startApp } from '../helpers/start-app.ts';

type Json = { readonly [key: string]: unknown };

let dataDir: string;
let slack: SlackHost;
let running: RunningApp;
let client: SlackClient;

beforeAll(async () => {
  dataDir = await makeDataDir();
  slack = await createSlackHost();
  for (const [id, real_name] of Object.entries({ U1: 'Ida', U2: 'Bo', U9: 'Gæsten' })) {
    slack.addUser(id, { real_name, locale: 'da-DK' });
  }
  await start('2026-01-13T08:00');
});
afterAll(async () => {
  await running.stop();
  await slack.stop();
  await rm(dataDir, { recursive: true });
});

async function start(now: string): Promise<void> {
  running = await startApp({ now, slackHost: slack, dataDir });
  client = createSlackClient(`${running.url}/slack/events`);
}

/** Sends it and waits for what the bot posts to the request's own address. */
async function answerTo(send: (response_url: string) => Promise<Sent>): Promise<Json> {
  const nth = slack.callsOf('response_url').length + 1;
  expect((await send(slack.responseUrl())).status).toBe(200);
  return (await slack.called('response_url', nth)).args;
}

const say = (user_id: string, text: string) =>
  answerTo((response_url) => client.command(text, { user_id, response_url }));

/** A click on a button of a message in the person's direct conversation with the bot. */
const click = (user: string, button: ShownButton, message: Pick<StoredMessage, 'ts'>) =>
  pressBody(button, {
    user: { id: user, team_id: 'T1' },
    channel: { id: `D${user}` },
    message,
    container: { type: 'message', message_ts: message.ts },
    response_url: slack.responseUrl(),
  });

const press = (...of: Parameters<typeof click>) => answerTo(() => client.interaction(click(...of)));

/** Until messages and tabs tell what has become of the tasks. */
const settle = async () => {
  const { body } = await postJson(running.url, '/dev/clock', {
    now: running.clock.now().toISOString(),
  });
  expect(body).toMatchObject({ sent: 0 });
};

function buttonsIn(of: Json | StoredMessage): (ShownButton & { readonly label: string })[] {
  const blocks = of.blocks as readonly { elements?: readonly Json[]; accessory?: Json }[];
  return blocks
    .flatMap(({ elements = [], accessory }) => [...elements, ...(accessory ? [accessory] : [])])
    .filter(({ type }) => type === 'button')
    .map((button) => ({
      ...(button as unknown as ShownButton),
      label: (button.text as { text: string }).text,
    }));
}

function buttonIn(of: Json | StoredMessage, label: string): ShownButton {
  const found = buttonsIn(of).find((button) => button.label === label);
  if (found === undefined) throw new Error(`no button "${label}" in ${JSON.stringify(of)}`);
  return found;
}

function lastIn(channel: string): StoredMessage {
  const found = slack.messages.findLast((message) => message.channel === channel);
  if (found === undefined) throw new Error(`nothing in ${channel}`);
  return found;
}

/** What the person's Home tab shows. */
const homeOf = (user: string) =>
  JSON.stringify(slack.callsOf('views.publish').findLast(({ args }) => args.user_id === user));

/** Looks into the database, for which the bot has to be stopped. */
async function read<T>(look: (prisma: Database['prisma']) => Promise<T>): Promise<T> {
  const now = running.clock.now().toISOString();
  await running.stop();
  const database = await openDatabase({ dataDir });
  const found = await look(database.prisma).finally(() => database.close());
  await start(now);
  return found;
}

const auditOf = (task: string) =>
  read((prisma) =>
    prisma.auditEntry.findMany({
      where: { subject: task, rollout: { municipality: 'Testby Kommune' } },
      orderBy: { id: 'asc' },
      select: { verb: true, platform: true },
    }),
  );

describe('in January, the bot', () => {
  it('says hello in the channel that it is added to', async () => {
    const nth = slack.callsOf('chat.postMessage').length + 1;
    await client.event({
      type: 'member_joined_channel',
      user: botUser,
      channel: 'C1',
      team: 'T1',
      inviter: 'U1',
    });
    const { args } = await slack.called('chat.postMessage', nth);
    expect(args.channel).toBe('C1');
    expect(args.text).toContain('Hej, jeg er FBS-botten');
    expect(buttonsIn(args).map(({ label }) => label)).toEqual(['Sæt kanalen op']);
  });

  it('follows the municipality that the channel names', async () => {
    const answer = await say('U1', 'opsætning Testby Kommune');
    expect(answer.response_type).toBe('ephemeral');
    expect(lastIn('C1').text).toContain('Testby Kommune');
  });

  it('shows where it stands to the one who asks, and to all when that one shares it', async () => {
    const status = await say('U1', 'status');
    expect(status.response_type).toBe('ephemeral');
    expect(status.text).toContain('380 dage til go-live, torsdag den 28. januar 2027');

    const shared = await answerTo((response_url) =>
      client.press(buttonIn(status, 'Del i kanalen'), {
        channel: { id: 'C1' },
        container: { type: 'message', message_ts: '1', is_ephemeral: true },
        response_url,
      }),
    );
    expect(shared.response_type).toBe('in_channel');
    expect(shared.text).toContain('380 dage til go-live');
    expect(buttonsIn(shared).map(({ label }) => label)).not.toContain('Del i kanalen');
  });

  it('fills the Home tab of whoever opens it, a stranger too', async () => {
    for (const user of ['U2', 'U9']) {
      const nth = slack.callsOf('views.publish').length + 1;
      await client.event({ type: 'app_home_opened', tab: 'home', channel: `D${user}`, user });
      await slack.called('views.publish', nth);
      expect(homeOf(user)).toContain('Du har ingen rolle i udrulningen');
      expect(homeOf(user)).toContain('380 dage til go-live');
    }
  });
});

describe('before the first deadline, the reminder', () => {
  it('goes to the channel on 2 February, for nobody has the role', async () => {
    const before = slack.messages.length;
    await moveClock(running.url, '2026-02-02T08:59');
    expect(slack.messages).toHaveLength(before);
    // Here, and in the local chat of the same bot, whose municipality has the same plan.
    expect(await moveClock(running.url, '2026-02-02T09:00')).toMatchObject({ sent: 2 });
    expect(slack.messages).toHaveLength(before + 1);
    const { text } = lastIn('C1');
    expect(text).toContain('14 dage til frist: 1 Udpeg projektleder');
    expect(text).toContain('Frist mandag den 16. februar 2026');
    expect(text).toContain('Ubesat: Systemansvarlig');
  });

  it('comes with all its words to phones and screen readers', () => {
    const { text, blocks } = lastIn('C1');
    expect(blocks.length).toBeGreaterThan(2);
    expect(text).toContain('fuldfør den også i KLIK');
  });

  it('goes to the one who has got the role on 9 February', async () => {
    const answer = await say('U1', 'rolle systemansvarlig <@U2|bo>');
    expect(answer.text).toContain('Bo er nu Systemansvarlig');
    await settle();
    expect(homeOf('U2')).toContain('Dine roller: Systemansvarlig');
    expect(homeOf('U9')).toContain('Du har ingen rolle');

    await moveClock(running.url, '2026-02-09T09:00');
    const message = lastIn('DU2');
    expect(message.text).toContain('7 dage til frist');
    expect(message.text).toContain('Du får den, fordi du er Systemansvarlig (udfører)');
    expect(buttonsIn(message).map(({ label }) => label)).toEqual([
      'I gang',
      'Udført',
      'Vis opgaven',
    ]);
  });

  it('tells everywhere that the task is begun, and comes all the same on 13 February', async () => {
    const message = lastIn('DU2');
    const answer = await press('U2', buttonIn(message, 'I gang'), message);
    expect(answer.text).toContain('i gang');
    await settle();
    expect(lastIn('DU2').text).toContain('Den er meldt i gang');
    expect(lastIn('C1').text).toContain('Den er meldt i gang');

    await moveClock(running.url, '2026-02-13T09:00');
    expect(lastIn('DU2').ts).not.toBe(message.ts);
    expect(lastIn('DU2').text).toContain('3 dage til frist');
  });
});

describe('a task that is done', () => {
  let replayed: Json;

  it('is performed by one click, and completed by another when it is in KLIK', async () => {
    const message = lastIn('DU2');
    replayed = click('U2', buttonIn(message, 'Udført'), message);
    const performed = await answerTo(() => client.interaction(replayed));
    expect(performed.text).toContain('Husk at fuldføre opgaven i KLIK');
    const answerTs = { ts: '1' };
    const completed = await press('U2', buttonIn(performed, 'Fuldført i KLIK'), answerTs);
    expect(completed.text).toContain('fuldført');
    expect((await say('U1', 'opgave 1')).text).toContain('fuldført');
  });

  it('turns its earlier messages into the outcome, without anything to press', async () => {
    await settle();
    const reminders = slack.messages.filter(({ text }) => /^1 Udpeg projektleder/.test(text));
    expect(reminders.map(({ channel }) => channel)).toEqual(['C1', 'DU2', 'DU2']);
    for (const message of reminders) {
      expect(message.text).toContain('fuldført · Bo');
      expect(buttonsIn(message)).toEqual([]);
    }
    for (const user of ['U2', 'U9']) {
      expect(homeOf(user)).toMatch(/[^\d]1 af \d+ kendte opgaver fuldført/);
    }
  });

  it('is not reminded of again', async () => {
    const before = slack.messages.length;
    await moveClock(running.url, '2026-02-16T09:00');
    expect(slack.messages).toHaveLength(before);
  });

  it('has been changed once by a request that came three times, across a restart', async () => {
    const answers = slack.callsOf('response_url').length;
    expect((await client.interaction(replayed)).status).toBe(200);
    const before = await auditOf('1');
    expect((await client.interaction(replayed)).status).toBe(200);
    expect(await auditOf('1')).toEqual(before);
    expect(before.map(({ verb }) => verb)).toEqual(['task.start', 'task.perform', 'task.complete']);
    expect(slack.callsOf('response_url')).toHaveLength(answers);
  });
});

describe('a button', () => {
  it('of a rollout that is not this workspace’s changes nothing there', async () => {
    const place = { person: 'systemansvarlig', conversation: 'channel' };
    const look = async () => {
      const { body } = await postJson(running.url, '/commands', { ...place, line: 'opgave 1' });
      return (body as { answer: string }).answer;
    };
    const value = /data-action="task.start" data-value="([^"]+)"/.exec(await look())?.[1] ?? '';
    expect(value).toMatch(/^[0-9a-f-]{36}\/1$/);

    const refused = await press('U2', { action_id: 'task.start#0', value }, { ts: '2' });
    expect(refused.text).toContain('Knappen hører til en anden udrulning. Intet er ændret.');
    expect(await look()).toContain(`data-action="task.start" data-value="${value}"`);
  });

  it('that is clicked eight times at once completes once, with one line in the history', async () => {
    await say('U2', 'rolle projektleder <@U1|ida>');
    const shown = await say('U1', 'opgave 3');
    const rollout = buttonsIn(shown).find(({ value }) => value?.endsWith('/3'))?.value ?? '';
    const button = { action_id: 'task.complete#0', value: rollout };
    const nth = slack.callsOf('response_url').length + 8;
    const clicks = Array.from({ length: 8 }, () =>
      client.interaction(click('U1', button, { ts: '3' })),
    );
    for (const { status } of await Promise.all(clicks)) expect(status).toBe(200);
    await slack.called('response_url', nth);
    const answers = slack
      .callsOf('response_url')
      .slice(-8)
      .map(({ args }) => String(args.text));
    expect(answers.filter((text) => text.includes('Botten stoler på dig'))).toHaveLength(1);
    expect(await auditOf('3')).toEqual([{ verb: 'task.complete', platform: 'slack' }]);
  });
});
