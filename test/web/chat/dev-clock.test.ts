import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { danishIso } from '../../../src/web/chat/moments.ts';
import { type ALocalChat, says, startLocalChat } from './a-local-chat.ts';
import { openEvents, post } from './requests.ts';

let chat: ALocalChat;

beforeEach(async () => {
  chat = await startLocalChat();
});
afterEach(() => chat.stop());

async function sent(path: string, body: unknown) {
  const answer = await post(chat.url, path, body);
  return { status: answer.status, body: JSON.parse(answer.text) };
}

const channel = { type: 'channel', externalId: 'kanal' } as const;

describe('POST /dev/clock', () => {
  test('answers with the new time and how much was sent, when all of it is through', async () => {
    chat.whileMoving(async () => {
      await chat.chat.post(chat.installation, channel, {
        card: says('Påmindelse'),
        language: 'da',
      });
      return { sent: 1 };
    });
    const { status, body } = await sent('/dev/clock', { now: '2026-02-13T08:00:00Z' });
    expect(status).toBe(200);
    expect(body).toEqual({ now: '2026-02-13T09:00:00+01:00', sent: 1 });
    expect(await chat.messages.ofConversation('kanal', 10)).toHaveLength(1);
  });

  test('takes a time without an offset as Danish', async () => {
    const { body } = await sent('/dev/clock', { now: '2026-07-01T09:00' });
    expect(body.now).toBe('2026-07-01T09:00:00+02:00');
  });

  test.each([[{ now: 'i morgen' }], [{ now: '2026-02-31T09:00' }]])(
    'refuses %j and says how to write it',
    async (body) => {
      const before = chat.now();
      const refusal = await sent('/dev/clock', body);
      expect(refusal.status).toBe(400);
      expect(refusal.body.error).toContain('2026-02-13T09:00:00+01:00');
      expect(chat.now()).toEqual(before);
    },
  );

  test.each([[{}], [{ now: 7 }], [[]], ['{']])('refuses %j', async (body) => {
    expect((await sent('/dev/clock', body)).status).toBe(400);
  });

  test('tells the open pages the time', async () => {
    const stream = await openEvents(chat.url, 'projektleder');
    await sent('/dev/clock', { now: '2026-02-13T09:00' });
    expect(await stream.next('clock')).toMatchObject({
      day: 'fredag den 13. februar 2026',
      time: 'kl. 09.00',
      simulated: true,
    });
    stream.close();
  });

  test('backwards forgets what had been written after', async () => {
    await chat.chat.post(chat.installation, channel, { card: says('I dag'), language: 'da' });
    await sent('/dev/clock', { now: '2026-02-14T09:00' });
    await chat.chat.post(chat.installation, channel, { card: says('På lørdag'), language: 'da' });
    const stream = await openEvents(chat.url, 'projektleder');
    await sent('/dev/clock', { now: '2026-02-13T09:00' });
    await stream.next('reload');
    stream.close();
    const left = await chat.messages.ofConversation('kanal', 10);
    expect(left.map(({ card }) => card)).toEqual([says('I dag')]);
  });

  test('works on after a move that failed', async () => {
    chat.whileMoving(() => Promise.reject(new Error('databasen er væk')));
    expect((await sent('/dev/clock', { now: '2026-02-13T09:00' })).status).toBe(500);
    chat.whileMoving(async () => ({ sent: 0 }));
    expect((await sent('/dev/clock', { now: '2026-02-14T09:00' })).status).toBe(200);
  });
});

describe('the page’s own steps', () => {
  test('go to the next reminder', async () => {
    const { body } = await sent('/clock', { step: 'next' });
    expect(danishIso(chat.now())).toBe('2026-02-13T09:00:00+01:00');
    expect(body.text).toContain('fredag den 13. februar 2026 kl. 09.00');
  });

  test('stay where they are when no reminder is on its way', async () => {
    chat.setNextReminder(null);
    const before = chat.now();
    const { body } = await sent('/clock', { step: 'next' });
    expect(chat.now()).toEqual(before);
    expect(body.text).toContain('ingen påmindelse');
  });

  test('never go back for a reminder that is late', async () => {
    const before = chat.now();
    chat.setNextReminder(new Date(before.getTime() - 60_000));
    await sent('/clock', { step: 'next' });
    expect(chat.now()).toEqual(before);
  });

  test('go one day on each time, also when pressed twice at once', async () => {
    await Promise.all([sent('/clock', { step: 'day' }), sent('/clock', { step: 'day' })]);
    expect(danishIso(chat.now())).toBe('2026-02-14T08:00:00+01:00');
  });

  test('stop at a reminder on the way, which comes at its own time', async () => {
    const stops: string[] = [];
    chat.whileMoving(async () => {
      stops.push(danishIso(chat.now()));
      return { sent: 1 };
    });
    const { body } = await sent('/clock', { step: 'to', now: '2026-02-16T09:00' });
    expect(stops).toEqual(['2026-02-13T09:00:00+01:00', '2026-02-16T09:00:00+01:00']);
    expect(body.text).toContain('2 nye beskeder');
  });

  test.each(['', 'year', 'constructor'])('refuse %j', async (step) => {
    expect((await sent('/clock', { step })).status).toBe(400);
  });

  test('count what was sent', async () => {
    chat.whileMoving(async () => ({ sent: 2 }));
    expect((await sent('/clock', { step: 'day' })).body.text).toContain('2 nye beskeder');
  });
});
