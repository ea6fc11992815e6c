import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ALocalChat, startLocalChat } from './a-local-chat.ts';
import { get, post } from './requests.ts';

let chat: ALocalChat;
let own: string;

beforeAll(async () => {
  chat = await startLocalChat();
  own = chat.url.replace('http://', '');
});
afterAll(() => chat.stop());
beforeEach(() => {
  chat.asked.length = 0;
});

const command = { person: 'projektleder', conversation: 'channel', line: 'status' };

describe('what another web page sends', () => {
  test.each([
    ['from another origin', { origin: 'https://ond.example' }],
    ['from another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['from a page without an origin', { origin: 'null' }],
    ['across sites', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbouring site', { 'sec-fetch-site': 'same-site' }],
    ['by a foreign name for this machine', { host: 'ond.example', origin: 'http://ond.example' }],
    ['by a name that only begins like this machine', { host: '127.0.0.1.ond.example' }],
  ])('%s is refused and reaches nobody', async (_, headers) => {
    const answer = await post(chat.url, '/commands', command, headers);
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text).error).toContain('Kun siden selv');
    expect(chat.asked).toEqual([]);
  });

  test('as a plain form is refused, for browsers let any page send that', async () => {
    const answer = await post(chat.url, '/commands', command, { 'content-type': 'text/plain' });
    expect(answer.status).toBe(415);
    expect(chat.asked).toEqual([]);
  });

  test.each(['/', '/conversations', '/events', '/page/page.js'])(
    'to read %s by a foreign name is refused',
    async (path) => {
      expect((await get(chat.url, path, { host: 'ond.example' })).status).toBe(403);
    },
  );

  test('to move the clock is refused', async () => {
    const before = chat.now();
    const body = { now: '2026-03-01T09:00' };
    const answer = await post(chat.url, '/dev/clock', body, { origin: 'https://ond.example' });
    expect(answer.status).toBe(403);
    expect(chat.now()).toEqual(before);
  });
});

describe('let through', () => {
  test('is the page itself', async () => {
    const headers = { origin: `http://${own}`, 'sec-fetch-site': 'same-origin' };
    expect((await post(chat.url, '/commands', command, headers)).status).toBe(200);
  });

  test('is a program, which sends no origin', async () => {
    expect((await post(chat.url, '/commands', command)).status).toBe(200);
  });

  test('is the page by the name localhost', async () => {
    const host = own.replace('127.0.0.1', 'localhost');
    const headers = { host, origin: `http://${host}` };
    expect((await post(chat.url, '/commands', command, headers)).status).toBe(200);
  });

  test('is a link to the page from elsewhere', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await get(chat.url, '/', headers)).status).toBe(200);
  });
});
