import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileRequest } from '../../../src/bot/port/bot.ts';
import { formCard } from '../realistic-cards.ts';
import { type ALocalChat, privately, publicly, says, startLocalChat } from './a-local-chat.ts';
import { get, openEvents, post } from './requests.ts';

let chat: ALocalChat;

beforeEach(async () => {
  chat = await startLocalChat();
});
afterEach(() => chat.stop());

const inChannel = { person: 'projektleder', conversation: 'channel' };
const inDirect = { person: 'projektleder', conversation: 'direct' };

async function sent(path: string, body: object) {
  const answer = await post(chat.url, path, body);
  return { status: answer.status, body: JSON.parse(answer.text) };
}

const textsIn = async (conversation: string) =>
  (await chat.messages.ofConversation(conversation, 100)).map(({ card, text }) => card ?? text);

describe('a file', () => {
  const give = (of: object, type = 'application/octet-stream', body = 'Titel;Frist') =>
    post(chat.url, `/files?${new URLSearchParams({ ...of })}`, body, { 'content-type': type });

  test('is given to the bot as it is, and answered below its name', async () => {
    chat.answer(() => privately(says('Import: 1 ny')));
    const answer = await give({ ...inChannel, name: 'plan <1>.csv' });
    const [asked] = chat.asked as FileRequest[];

    expect(JSON.parse(answer.text)).toMatchObject({
      line: expect.stringContaining('plan &lt;1&gt;.csv'),
      answer: expect.stringContaining('Import: 1 ny'),
    });
    expect(String(await asked?.read(100))).toBe('Titel;Frist');
    expect(await asked?.read(5)).toBe('overSize');
  });

  test('that is larger than anything that is read does not come in', async () => {
    const body = 'x'.repeat(6 * 1024 * 1024 + 1);
    const { status } = await give({ ...inChannel, name: 'a' }, undefined, body);
    expect([status, chat.asked]).toEqual([413, []]);
  });

  test('as another site could send it without asking, or of nobody, is refused', async () => {
    expect((await give({ ...inChannel, name: 'a' }, 'text/plain')).status).toBe(415);
    expect((await give({ ...inChannel, name: 'a' }, 'application/json')).status).toBe(400);
    expect((await give({ ...inChannel, person: 'x', name: 'a' })).status).toBe(400);
    expect(chat.asked).toEqual([]);
  });
});

describe('a typed line', () => {
  test('reaches the bot with who typed it, where, and mentions in the bot’s form', async () => {
    await sent('/commands', { ...inChannel, line: '/fbs rolle x @systemansvarlig' });
    expect(chat.asked).toEqual([
      {
        installation: chat.installation,
        caller: 'projektleder',
        conversation: { externalId: 'kanal', kind: 'channel' },
        line: '/fbs rolle x <@systemansvarlig|Bo>',
      },
    ]);
  });

  test('in a direct conversation comes from that person’s own', async () => {
    await sent('/commands', { ...inDirect, line: 'status' });
    expect(chat.asked[0]?.conversation).toEqual({
      externalId: 'dm:projektleder',
      kind: 'direct',
    });
  });

  test('answered privately in the channel is shown and kept nowhere', async () => {
    chat.answer(() => privately(says('Kun til dig')));
    const { body } = await sent('/commands', { ...inChannel, line: '/fbs <status>' });
    expect(body.line).toContain('/fbs &lt;status&gt;');
    expect(body.answer).toContain('Kun til dig');
    expect(body.answer).toContain('Kun synlig for dig');
    expect(await textsIn('kanal')).toEqual([]);
  });

  test('answered for everyone is kept with its answer', async () => {
    chat.answer(() => publicly(says('Til alle')));
    const { body } = await sent('/commands', { ...inChannel, line: 'status' });
    expect(body).toMatchObject({ line: null, answer: null, replaces: null, fault: null });
    expect(await textsIn('kanal')).toEqual(['status', says('Til alle')]);
  });

  test('in a direct conversation is kept with its private answer', async () => {
    chat.answer(() => privately(says('Kun til dig')));
    await sent('/commands', { ...inDirect, line: 'status' });
    expect(await textsIn('dm:projektleder')).toEqual(['status', says('Kun til dig')]);
  });

  test('answered by a form is kept nowhere, not even in a direct conversation', async () => {
    chat.answer(() => privately(formCard));
    const { body } = await sent('/commands', { ...inDirect, line: 'opsætning' });
    expect(body.answer).toContain('<form');
    expect(await textsIn('dm:projektleder')).toEqual([]);
  });

  test('answered in English says so to screen readers', async () => {
    chat.answer(() => ({ ...privately(says('Hello')), language: 'en' }));
    const { body } = await sent('/commands', { ...inChannel, line: 'status' });
    expect(body.answer).toContain('lang="en"');
    expect(body.line).not.toContain('lang=');
  });
});

describe('a button', () => {
  const press = { action: 'task.perform', value: '1/2', message: null };

  test('reaches the bot with what was filled in', async () => {
    const inputs = { note: 'færdig', people: ['projektleder'] };
    await sent('/actions', { ...inChannel, ...press, inputs });
    expect(chat.asked[0]).toMatchObject({ action: 'task.perform', value: '1/2', inputs });
    expect(chat.asked[0]).not.toHaveProperty('message');
  });

  test('in a stored message changes that message, and the answer is private', async () => {
    const { id } = await chat.messages.add(posted('Før'));
    chat.answer(() => ({ ...privately(says('Svar')), replaces: says('Efter') }));
    const { body } = await sent('/actions', { ...inChannel, ...press, message: id });
    expect(chat.asked[0]).toMatchObject({ message: { conversation: 'kanal', message: id } });
    expect(await textsIn('kanal')).toEqual([says('Efter')]);
    expect(body.answer).toContain('Svar');
    expect(body.replaces).toBeNull();
  });

  test('in a private message is answered with what the message becomes', async () => {
    chat.answer(() => ({ ...privately(says('Svar')), replaces: says('Efter') }));
    const { body } = await sent('/actions', { ...inChannel, ...press });
    expect(body.replaces).toContain('Efter');
    expect(body.answer).toContain('Svar');
  });

  test('in another conversation’s message changes nothing there', async () => {
    const { id } = await chat.messages.add({ ...posted('Før'), conversation: 'dm:faglig-leder' });
    chat.answer(() => ({ ...privately(says('Svar')), replaces: says('Efter') }));
    await sent('/actions', { ...inChannel, ...press, message: id });
    expect(await textsIn('dm:faglig-leder')).toEqual([says('Før')]);
    expect(chat.asked[0]).not.toHaveProperty('message');
  });

  test('answered for everyone is posted', async () => {
    chat.answer(() => publicly(says('Delt')));
    const { body } = await sent('/actions', { ...inChannel, ...press });
    expect(body.answer).toBeNull();
    expect(await textsIn('kanal')).toEqual([says('Delt')]);
  });

  test('that is refused says so, for what held it to stay', async () => {
    chat.answer(() => ({ ...privately(says('Det kan du ikke')), isRefused: true }));
    const { body } = await sent('/actions', { ...inChannel, ...press });
    expect(body.refused).toBe(true);
    expect(body.answer).toContain('Det kan du ikke');
    expect(body.replaces).toBeNull();
  });

  test('of a form that is refused tells the field, and nothing else changes', async () => {
    const { id } = await chat.messages.add(posted('Før'));
    const fault = { input: 'places', text: 'Skriv et tal.' };
    chat.answer(() => ({ ...privately(says('Fejl')), replaces: says('Efter'), fault }));
    const { body } = await sent('/actions', { ...inChannel, ...press, message: id });
    expect(body).toMatchObject({ line: null, answer: null, replaces: null, fault });
    expect(await textsIn('kanal')).toEqual([says('Før')]);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['an unknown person', '/commands', { ...inChannel, person: 'ukendt', line: 'x' }],
    ['an unknown conversation', '/commands', { ...inChannel, conversation: 'dm:x', line: 'x' }],
    ['no line', '/commands', inChannel],
    ['a line that is no text', '/commands', { ...inChannel, line: 1 }],
    ['a list', '/commands', []],
    ['broken JSON', '/commands', '{'],
    ['no action', '/actions', { ...inChannel, value: '1' }],
    ['answers of a wrong kind', '/actions', { ...inChannel, action: 'a', value: '', inputs: [1] }],
  ])('%s is refused with a sentence and reaches nobody', async (_, path, body) => {
    const answer = await post(chat.url, path, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text).error).toMatch(/\.$/);
    expect(chat.asked).toEqual([]);
  });

  test('too much is refused', async () => {
    const { status } = await sent('/commands', { ...inChannel, line: 'x'.repeat(100_000) });
    expect(status).toBe(413);
    expect(chat.asked).toEqual([]);
  });

  test('a fault of the bot is told without its reason', async () => {
    chat.answer(() => {
      throw new Error('hemmeligt');
    });
    const { status, body } = await sent('/commands', { ...inChannel, line: 'x' });
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('hemmeligt');
  });
});

describe('the page', () => {
  test('may run and load only what this server sends', async () => {
    const { headers } = await get(chat.url, '/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|nonce/);
  });

  test('holds no script and no style of its own', async () => {
    const { text } = await get(chat.url, '/');
    expect(text).not.toMatch(/<style|<script(?![^>]*src=)| style=| on[a-z]+=/);
  });

  test.each([
    ['/page/page.css', 'text/css'],
    ['/page/page.js', 'text/javascript'],
    ['/page/icon.svg', 'image/svg+xml'],
  ])('finds %s with its type', async (path, type) => {
    const { status, headers } = await get(chat.url, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain(type);
  });

  test('shows what was written before a restart', async () => {
    await chat.messages.add(posted('Fra i går'));
    await chat.messages.add({ ...posted('Kun til en anden'), conversation: 'dm:faglig-leder' });
    const restarted = await startLocalChat({ messages: chat.messages });
    const { text } = await get(restarted.url, '/?as=projektleder');
    await restarted.stop();
    expect(text).toContain('Fra i går');
    expect(text).not.toContain('Kun til en anden');
  });

  test('is that of the first person when nobody known is asked for', async () => {
    const { text } = await get(chat.url, '/?as=ukendt');
    expect(text).toContain('data-person="projektleder"');
  });
});

describe('the stream of events', () => {
  test('brings a channel post to everyone', async () => {
    const streams = await Promise.all([
      openEvents(chat.url, 'projektleder'),
      openEvents(chat.url, 'gaest'),
    ]);
    await chat.chat.post(chat.installation, channel, { card: says('Til alle'), language: 'da' });
    for (const stream of streams) {
      const event = await stream.next('message');
      expect(event).toMatchObject({ conversation: 'kanal', change: 'new' });
      expect(event.html).toContain('Til alle');
      stream.close();
    }
  });

  test('brings a direct message to its person, and to others only that it came', async () => {
    const own = await openEvents(chat.url, 'projektleder');
    const other = await openEvents(chat.url, 'faglig-leder');
    const target = { type: 'person', externalId: 'projektleder' } as const;
    await chat.chat.post(chat.installation, target, { card: says('Kun til dig'), language: 'da' });
    expect((await own.next('message')).html).toContain('Kun til dig');
    expect(await other.next('message')).toEqual({
      conversation: 'dm:projektleder',
      change: 'new',
      html: null,
    });
    own.close();
    other.close();
  });

  test('brings a change of a message', async () => {
    const ref = await chat.chat.post(chat.installation, channel, {
      card: says('Før'),
      language: 'da',
    });
    const stream = await openEvents(chat.url, 'projektleder');
    await chat.chat.update(chat.installation, ref, { card: says('Efter'), language: 'da' });
    const event = await stream.next('message');
    expect(event).toMatchObject({ change: 'edited' });
    expect(event.html).toContain('Efter');
    stream.close();
  });

  test('ends when the chat stops', async () => {
    const stream = await openEvents(chat.url, 'projektleder');
    await chat.chat.stop();
    await expect(stream.next('message')).rejects.toThrow('ended');
  });

  test('does not begin when the chat has stopped, nor is it refused for good', async () => {
    await chat.chat.stop();
    await expect(openEvents(chat.url, 'projektleder')).rejects.toThrow('fetch failed');
  });
});

const channel = { type: 'channel', externalId: 'kanal' } as const;

function posted(text: string) {
  return {
    conversation: 'kanal',
    author: 'bot',
    card: says(text),
    text: null,
    at: chat.now(),
  };
}
