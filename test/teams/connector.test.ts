import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../src/scheduler/limits.ts';
import { createPace } from '../../src/scheduler/pace.ts';
import {
  type AWriter,
  type AWriterOptions,
  appId,
  aWriter,
  channel,
  group,
  installation,
  message,
} from './a-writer.ts';

let started: AWriter;
beforeEach(async () => {
  started = await aWriter();
});
afterEach(() => started.host.stop());

const at = (conversation: string, thread?: string) => ({
  serviceUrl: started.host.serviceUrl,
  conversation,
  ...(thread === undefined ? {} : { thread }),
});

describe('a message', () => {
  test('to a channel begins a thread, which replies come into', async () => {
    const { connector, host } = started;
    const root = await connector.send(at(channel), message('dagens post'));
    const reply = await connector.send(at(channel, root), message('mere'));

    expect(host.messagesIn(channel)).toMatchObject([
      { id: root, thread: null },
      { id: reply, thread: root },
    ]);
    expect(host.callsOf('create')[0]?.body).toMatchObject({
      isGroup: true,
      bot: { id: `28:${appId}` },
      channelData: { channel: { id: channel } },
      activity: { type: 'message', summary: 'dagens post' },
    });
  });

  test.each([group, 'a:person', '01bece9c-97e5-4cb7-bebf-59e36ec360af'])(
    'to %s goes into the conversation as it is',
    async (conversation) => {
      const id = await started.connector.send(at(conversation), message('hej'));

      expect(started.host.messagesIn(conversation)).toMatchObject([{ id, thread: null }]);
      expect(started.host.textsIn(conversation)).toEqual(['hej']);
    },
  );

  test('is answered into the thread that an activity names', async () => {
    const { connector, host } = started;
    const root = await connector.send(at(channel), message('spørgsmål'));
    await connector.send(at(`${channel};messageid=${root}`), message('svar'));

    expect(host.messagesIn(channel)[1]?.thread).toBe(root);
  });

  test('is changed where it is, and removed', async () => {
    const { connector, host } = started;
    const root = await connector.send(at(channel), message('før'));
    await connector.update(at(channel, root), root, message('efter'));

    expect(host.textsIn(channel)).toEqual(['efter']);
    expect(host.messages[0]?.activity).toMatchObject({ id: root, type: 'message' });
    await connector.remove(at(channel, root), root);
    expect(host.messages).toEqual([]);
    expect(host.postsIn(channel)).toBe(1);
  });

  test('that cannot be removed there, or is gone, is no fault', async () => {
    const { connector, host } = started;
    const id = await connector.send(at(group), message('bliver'));
    host.failNext('delete', { status: 501, code: 'DeleteActivityAPINotImplemented' });
    await connector.remove(at(group), id);
    await connector.remove(at(group), 'no such message');

    host.failNext('delete', { status: 500 });
    await expect(connector.remove(at(group), id)).rejects.toMatchObject({ kind: 'uncertain' });
  });
});

describe('calls', () => {
  test('share a token', async () => {
    for (const text of ['a', 'b', 'c']) await started.connector.send(at(group), message(text));

    expect(started.host.callsOf('token')).toHaveLength(1);
  });

  test('keep the region in the address', async () => {
    expect(at(group).serviceUrl).toMatch(/\/emea\/$/);
    await started.connector.send(at(group), message('hej'));
    expect(started.host.callsOf('post')[0]?.status).toBe(201);
  });

  test('find a member by either id, and with what Teams leaves out', async () => {
    const { connector, host } = started;
    host.addPerson({ aadObjectId: 'aad-1', id: '29:x', name: 'Åse Æ', email: 'aase@example.dk' });
    host.failNext('member', { status: 200, body: '{"id":"29:y"}' });

    expect(await connector.member(at(group), '29:y')).toEqual({
      id: '29:y',
      name: '29:y',
      aadObjectId: null,
      email: null,
      role: null,
    });
    const person = {
      ...{ id: '29:x', aadObjectId: 'aad-1', name: 'Åse Æ', email: 'aase@example.dk' },
      role: 'user',
    };
    expect(await connector.member(at(group), '29:x')).toEqual(person);
    expect(await connector.member(at(channel), 'aad-1')).toEqual(person);
  });

  test('begin a chat with whom the app is installed for', async () => {
    const { connector, host } = started;
    const chat = host.addPerson({ aadObjectId: 'aad-1' });
    const of = { serviceUrl: host.serviceUrl, tenantId: 'tenant-1' };

    expect(await connector.startDirect({ ...of, aadObjectId: 'aad-1' })).toBe(chat);
    expect(host.callsOf('create')[0]?.body).toMatchObject({
      isGroup: false,
      members: [{ id: 'aad-1' }],
      tenantId: 'tenant-1',
      channelData: { tenant: { id: 'tenant-1' } },
    });
    const stranger = connector.startDirect({ ...of, aadObjectId: 'aad-2' });
    await expect(stranger).rejects.toMatchObject({ kind: 'permanent' });
  });
});

describe('Teams’ limits', () => {
  /** A clock that only moves when somebody waits. */
  async function withClock(use: (of: AWriter, clock: { ms: number }) => Promise<void>) {
    const clock = { ms: 0 };
    const options: AWriterOptions = { now: () => clock.ms };
    const limited = await aWriter(options);
    await use(limited, clock).finally(() => limited.host.stop());
  }

  test('refuse the eighth message in a second, with a time to come back', () =>
    withClock(async ({ connector, host }, clock) => {
      const place = { serviceUrl: host.serviceUrl, conversation: group };
      for (let nth = 0; nth < 7; nth += 1) await connector.send(place, message('hej'));

      await expect(connector.send(place, message('hej'))).rejects.toMatchObject({
        kind: 'retryable',
        code: 'throttled',
        retryAfterSeconds: 1,
      });
      clock.ms += 1_000;
      await connector.send(place, message('hej'));
      expect(host.postsIn(group)).toBe(8);
    }));

  test('count a channel’s threads as one conversation, and refuse nothing that the pace lets through', () =>
    withClock(async ({ connector, host }, clock) => {
      const pace = createPace({
        now: () => clock.ms,
        sleep: async (ms) => {
          clock.ms += ms;
        },
        limits,
        patienceMs: 60_000,
      });
      const place = { serviceUrl: host.serviceUrl, conversation: channel };
      const write = (thread?: string) =>
        pace.send(installation, { type: 'channel', externalId: channel }, () =>
          connector.send(thread === undefined ? place : { ...place, thread }, message('hej')),
        );
      const root = await write();
      for (let nth = 0; nth < 65; nth += 1) await write(nth % 2 === 0 ? root : undefined);

      expect(host.postsIn(channel)).toBe(66);
      expect(host.calls.filter(({ status }) => status === 429)).toEqual([]);
      expect(clock.ms).toBeGreaterThanOrEqual(30_000);
    }));
});
