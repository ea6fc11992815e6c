/** The first weeks of Testby Kommune in Teams, over HTTP with real tokens: one story, in order. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveClock } from '../helpers/start-app.ts';
import {
  at,
  atBot,
  type Json,
  mentioning,
  type Person,
  type Spot,
} from '../helpers/teams-client.ts';
import type { TeamsMessage } from '../helpers/teams-connector.ts';
import {
  buttonIn,
  buttonsIn,
  cardOf,
  labelsIn,
  type ShownButton,
  startTeamsStory,
  type TeamsStory,
  textOf,
} from '../helpers/teams-story.ts';

const ida: Person = { aadObjectId: 'aad-ida', name: 'Ida' };
const bo: Person = { aadObjectId: 'aad-bo', name: 'Bo' };
const eve: Person = { aadObjectId: 'aad-eve', name: 'Eve', locale: 'en-GB' };
const general = '19:fbs@thread.tacv2';
const inChannel: Spot = { channel: general };

let story: TeamsStory;
const goTo = (now: string) => moveClock(story.running.url, now);
const chat = (person: Person) => story.chatOf(person);
const chatId = (person: Person) => `a:${person.aadObjectId}`;
const add = (by: Person, spot: Spot) =>
  story.doing((client) => client.event(by, spot, 'installationUpdate', { action: 'add' }));

beforeAll(async () => {
  story = await startTeamsStory('2026-01-13T08:00', [ida, bo, eve]);
});
afterAll(() => story.stop());

/** The message as it looks now. */
const now = ({ id }: TeamsMessage) => story.teams.messages.find((one) => one.id === id);

describe('when it is installed, the bot', () => {
  it('greets the person once, with what it does, what to try and how to begin', async () => {
    const { status, messages } = await add(ida, chat(ida));
    expect(status).toBe(200);
    expect(messages).toHaveLength(1);
    const text = story.teams.textsIn(chatId(ida))[0];
    expect(text).toContain('Hej, jeg er FBS');
    expect(text).toContain('status: hvor langt udrulningen er');
  });

  it('tells a team in one line who added it, and none of its members anything', async () => {
    const { messages } = await add(ida, inChannel);
    expect(messages.map(({ conversation }) => conversation)).toEqual([general]);
    expect(story.teams.textsIn(general)[0]).toContain('FBS er tilføjet af Ida');
  });

  it('answers hello and nonsense with a way on', async () => {
    for (const [line, part] of [
      ['Hej', 'hjælp'],
      ['HELLO', 'hjælp'],
      ['Hjælp', 'status'],
      ['qwertyuiop', 'hjælp'],
    ] as const) {
      const { messages } = await story.say(ida, chat(ida), line);
      expect(messages.map(textOf).join(), line).toContain(part);
    }
  });
});

describe('in the channel, the bot', () => {
  it('is set up by a mention, and says so there', async () => {
    const { messages } = await story.say(
      ida,
      inChannel,
      `${atBot}&nbsp;opsætning Testby Kommune`,
      mentioning(),
    );
    const texts = messages.map(textOf).join('\n');
    expect(texts).toContain('Kanalen følger nu FBS 2.0 i Testby Kommune');
    expect(messages.map(({ conversation }) => conversation)).toContain(general);
  });

  it('answers for one person in their chat, and says in the channel that it did', async () => {
    const { messages } = await story.say(ida, inChannel, `${atBot} STATUS`, mentioning());
    const [answer, note] = messages;
    expect(answer?.conversation).toBe(chatId(ida));
    expect(answer && textOf(answer)).toContain('380 dage til go-live');
    expect(note?.conversation).toBe(general);
    expect(note && textOf(note)).toContain('i din chat med FBS');
    expect(note && labelsIn(note.activity)).toEqual(['Del i kanalen']);
  });

  it('shows everyone what is shared', async () => {
    const note = story.lastIn(general);
    const { messages } = await story.press(eve, inChannel, note, 'Del i kanalen');
    expect(messages.map(({ conversation, thread }) => [conversation, thread])).toEqual([
      [general, note.thread ?? note.id],
    ]);
    expect(messages[0] && textOf(messages[0])).toContain('380 dage til go-live');
  });

  it('opens a form as a dialog, and shows a refused one again with what was filled in', async () => {
    await story.say(ida, inChannel, `${atBot} opsætning`, mentioning());
    const opener = story.lastIn(general);
    const form = await story.open(ida, inChannel, opener, 'Udfyld');
    expect(form.title).toBe('Opsætning af kanalen');
    const refused = await story.send(ida, inChannel, form, { municipality: '!!', hour: '10' });
    expect(refused.title).toBe('Opsætning af kanalen');
    expect(JSON.stringify(refused.card)).toContain('"value":"10"');
    const saved = await story.send(ida, inChannel, refused, { municipality: 'Testby Kommune' });
    expect(saved.title).toContain('Testby Kommune er sat op');
    await story.say(ida, inChannel, `${atBot} opsætning Testby Kommune`, mentioning());
  });
});

describe('before the first deadline, the bot', () => {
  it('gives a role to whoever is mentioned', async () => {
    const line = `${atBot} rolle systemansvarlig ${at('Bo')}`;
    await story.say(ida, inChannel, line, mentioning([bo]));
    await story.say(ida, chat(ida), 'roller');
    expect(story.teams.textsIn(chatId(ida)).at(-1)).toContain('Bo');
  });

  it('tells them of it at once in their chat', async () => {
    await goTo('2026-01-13T08:30');
    expect(story.teams.textsIn(chatId(bo)).at(-1)).toContain('Du er nu systemansvarlig');
  });

  it('reminds them in their chat, also after a restart', async () => {
    await goTo('2026-01-13T10:00');
    expect(story.teams.textsIn(chatId(bo)).at(-1)).toContain('Ny i KLIK: 1 Udpeg projektleder');
    await story.restart();
    await goTo('2026-02-13T10:00');
    const reminder = story.lastIn(chatId(bo));
    expect(textOf(reminder)).toContain('3 dage til frist: 1 Udpeg projektleder');
    expect(labelsIn(reminder.activity)).toContain('Udført');
  });

  it('shows everyone in the channel the state, and their buttons to those who may', async () => {
    const overview = story.lastIn(general);
    expect(textOf(overview)).toContain('Ugens overblik, uge 7');
    expect(labelsIn(overview.activity)).not.toContain('Udført');
    expect(cardOf(overview.activity).refresh).toMatchObject({
      userIds: ['29:aad-bo', '29:aad-ida'],
    });
    const seenBy = async (person: Person) => {
      const { verb, data } = (cardOf(overview.activity).refresh as { action: ShownButton }).action;
      const action = { type: 'Action.Execute', verb, data };
      const more = { replyToId: overview.id };
      const { body } = await story.client.invoke(
        ...([person, inChannel, 'adaptiveCard/action', { action, trigger: 'automatic' }] as const),
        more,
      );
      return buttonsIn(body?.value as Json).map(({ title }) => title);
    };
    expect(await seenBy(bo)).toContain('Udført');
    expect(await seenBy(eve)).not.toContain('Udført');
  });

  it('takes the answer from a button once, however often Teams sends it', async () => {
    const reminder = story.lastIn(chatId(bo));
    const before = story.teams.messages.length;
    const press = { type: 'Action.Execute', verb: 'task.perform' };
    const { data } = buttonIn(reminder.activity, 'Udført');
    const more = { id: 'press-1', replyToId: reminder.id };
    const once = () =>
      story.client.invoke(
        ...([bo, chat(bo), 'adaptiveCard/action', { action: { ...press, data } }, more] as const),
      );
    const [first, second] = [await once(), await once()];
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect(first.body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(story.teams.messages).toHaveLength(before + 1);
    expect(story.teams.textsIn(chatId(bo)).at(-1)).toContain('Husk at fuldføre opgaven i KLIK');
    await story.settle();
    const outcome = now(reminder);
    expect(outcome && textOf(outcome)).toContain('udført, venter på KLIK');
    expect(outcome && labelsIn(outcome.activity)).not.toContain('Udført');
  });

  it('knows the task as completed in KLIK when somebody says so', async () => {
    const { messages } = await story.say(bo, chat(bo), '/fbs fuldført 1');
    expect(messages.map(textOf).join()).toContain('projektorganisation: fuldført');
    await story.settle();
    const earlier = story.teams
      .textsIn(chatId(bo))
      .filter((text) => text.includes('dage til frist'));
    expect(earlier).toEqual([]);
  });

  it('speaks English to whoever writes in English', async () => {
    const { messages } = await story.say(eve, chat(eve), 'help');
    expect(messages.map(textOf).join()).toContain('@FBS tasks');
  });
});

describe('where the bot cannot write', () => {
  it('tells the person in the channel how to install it', async () => {
    story.teams.uninstall(chatId(eve));
    const { messages } = await story.say(eve, inChannel, `${atBot} status`, mentioning());
    expect(messages.map(({ conversation }) => conversation)).toEqual([general]);
    expect(messages.map(textOf).join()).toContain('cannot write to you yet');
  });

  it('closes a chat that the app was removed from', async () => {
    const remove = { action: 'remove' };
    await story.doing((client) => client.event(bo, chat(bo), 'installationUpdate', remove));
    const { messages } = await story.say(bo, inChannel, `${atBot} status`, mentioning());
    expect(messages.map(({ conversation }) => conversation)).toEqual([general]);
  });

  it('writes to no channel of a team that the app was removed from', async () => {
    const [team, id] = ['19:team-2@thread.tacv2', '19:kanal-2@thread.tacv2'];
    const setUp = `${atBot} opsætning Anden Kommune`;
    const there = { channel: id, team };
    const { messages } = await story.say(ida, there, setUp, mentioning());
    const [asked] = messages.filter(({ activity }) => labelsIn(activity).includes('Begynd en ny'));
    if (asked === undefined) throw new Error('nothing was asked');
    const { verb, data } = buttonIn(asked.activity, 'Begynd en ny');
    await story.doing((client) =>
      client.invoke(ida, there, 'adaptiveCard/action', {
        action: { type: 'Action.Execute', verb, data },
      }),
    );
    await goTo('2026-02-27T10:00');
    const until = story.teams.messagesIn(id).length;
    const remove = { action: 'remove' };
    const whole = { channel: team, team };

    await story.doing((client) => client.event(bo, whole, 'installationUpdate', remove));
    await goTo('2026-03-06T10:00');

    expect(until).toBeGreaterThan(1);
    expect(story.teams.messagesIn(id)).toHaveLength(until);
  });
});

describe('somebody who is called something else in Teams', () => {
  it('is called so from their next word on', async () => {
    const { messages } = await story.say(
      { ...bo, name: 'Bo Nyborg' },
      chat(bo),
      'rolle systemansvarlig',
    );
    expect(JSON.stringify(messages)).toContain('Bo Nyborg');
  });

  it('or from when Teams tells, unless the name shows as nothing', async () => {
    const tell = (name: string) =>
      story.doing((client) =>
        client.event(ida, inChannel, 'conversationUpdate', {
          membersAdded: [{ id: '29:aad-bo', aadObjectId: 'aad-bo', name }],
        }),
      );
    await tell('Bo Sund');
    await tell('\u200b\u202e');
    const there = await story.say(ida, chat(ida), 'rolle systemansvarlig');
    expect(JSON.stringify(there.messages)).toContain('Bo Sund');
  });
});
