import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Failure } from '../helpers/teams-connector.ts';
import { type AWriter, aWriter, card, channel, group, installation } from './a-writer.ts';

let started: AWriter;
beforeEach(async () => {
  started = await aWriter();
});
afterEach(() => started.host.stop());

const now = new Date('2026-02-13T08:00:00Z');
const to = (externalId: string) =>
  ({ type: externalId.startsWith('19:') ? 'channel' : 'person', externalId }) as const;
const post = (externalId: string, text = 'hej') =>
  started.writer.post(installation, to(externalId), { card: card(text), language: 'da' });
const refusal = { kind: 'permanent', code: 'not_installed' };

/** A person whose chat is known. */
async function aPerson(aadObjectId = 'aad-1') {
  const chat = started.host.addPerson({ aadObjectId });
  await started.remember(aadObjectId, chat, `29:${aadObjectId}`);
  return chat;
}

describe('what the bot writes by itself', () => {
  test('to a channel is a thread of its own, called by its first message', async () => {
    await started.remember(channel);
    const ref = await post(channel);

    expect(started.host.messagesIn(channel)).toMatchObject([{ id: ref.message, thread: null }]);
    expect(ref.conversation).toBe(channel);
  });

  test('to a person goes into their personal chat', async () => {
    const chat = await aPerson();
    const ref = await post('aad-1', 'kun til dig');

    expect(started.host.textsIn(chat)).toEqual(['kun til dig']);
    expect(ref).toEqual({ conversation: chat, message: started.host.messages[0]?.id });
  });

  test('goes to no host that is not allowed any more, and the token neither', async () => {
    await started.references.remember({
      installationId: installation.id,
      externalId: group,
      conversation: group,
      team: null,
      serviceUrl: 'https://formerly-allowed.example/',
      userId: null,
    });

    await expect(post(group)).rejects.toMatchObject({
      kind: 'permanent',
      code: 'service_url_not_allowed',
    });
  });

  test.each([
    { status: 400, code: 'BadSyntax' },
    { status: 413, code: 'MessageSizeTooBig' },
  ])('whose card Teams does not take comes as text alone, as our fault: $code', async (failure) => {
    await started.remember(group);
    started.host.failNext('post', failure);

    const ref = await post(group);

    const { conversation, id, activity } = started.host.messagesIn(group)[0] ?? {};
    expect(ref).toEqual({ conversation, message: id });
    expect(activity).toMatchObject({ text: expect.stringMatching(/./), attachments: [] });
    expect(started.logged).toHaveLength(1);
  });

  test('goes where Teams was last heard of', async () => {
    const elsewhere = await aWriter();
    await elsewhere.remember(group);
    await started.remember(group);
    await started.references.remember({
      installationId: installation.id,
      externalId: group,
      conversation: group,
      team: null,
      serviceUrl: elsewhere.host.serviceUrl,
      userId: null,
    });
    // The other host takes no tokens of this one, but is the one that is asked.
    await expect(post(group)).rejects.toMatchObject({ kind: 'installation' });

    expect(started.host.callsOf('post')).toEqual([]);
    expect(elsewhere.host.callsOf('post')).toHaveLength(1);
    await elsewhere.host.stop();
  });

  test('below a post in a channel comes into its thread, also below a reply', async () => {
    await started.remember(channel);
    const root = await post(channel, 'dagens post');
    const first = await started.writer.reply(installation, root, {
      card: card('mere'),
      language: 'da',
    });
    if (first === null) throw new Error('no reply');
    const second = await started.writer.reply(installation, first, {
      card: card('endnu mere'),
      language: 'da',
    });

    const [, one, two] = started.host.messagesIn(channel);
    expect([one?.thread, two?.thread]).toEqual([root.message, root.message]);
    expect(first).toEqual({ conversation: channel, message: `${root.message}/${one?.id}` });
    expect(second?.message).toBe(`${root.message}/${two?.id}`);
  });

  test('below a post in a group or a personal chat is not written: they have no threads', async () => {
    await started.remember(group);
    await aPerson();

    for (const ref of [await post(group), await post('aad-1')]) {
      expect(
        await started.writer.reply(installation, ref, { card: card('mere'), language: 'da' }),
      ).toBeNull();
    }
    expect(started.host.messages).toHaveLength(2);
  });

  test('can be changed afterwards, wherever it is', async () => {
    await started.remember(channel);
    await started.remember(group);
    await aPerson();
    const root = await post(channel);
    const reply = await started.writer.reply(installation, root, {
      card: card('mere'),
      language: 'da',
    });
    const refs = [root, reply, await post(group), await post('aad-1')];
    for (const [index, ref] of refs.entries()) {
      if (ref)
        await started.writer.update(installation, ref, {
          card: card(`efter ${index}`),
          language: 'da',
        });
    }

    const texts = ['efter 0', 'efter 1', 'efter 2', 'efter 3'];
    expect(started.host.messages.map(({ edits }) => edits)).toEqual([1, 1, 1, 1]);
    const places = [channel, group, 'a:aad-1'];
    expect(places.flatMap((place) => started.host.textsIn(place))).toEqual(texts);
  });

  test('that somebody has deleted can be neither changed nor answered', async () => {
    await started.remember(channel);
    const ref = await post(channel);
    started.host.deleteMessage(ref.message);
    const change = started.writer.update(installation, ref, {
      card: card('efter'),
      language: 'da',
    });
    const reply = started.writer.reply(installation, ref, { card: card('mere'), language: 'da' });

    await expect(change).rejects.toMatchObject({ kind: 'permanent' });
    await expect(reply).rejects.toMatchObject({ kind: 'permanent' });
  });

  test.each<[string, Failure, object]>([
    ['refused', { status: 403, code: 'BotNotInConversationRoster' }, { kind: 'permanent' }],
    ['limited', { status: 429, headers: { 'retry-after': '30' } }, { retryAfterSeconds: 30 }],
    ['lost', 'drop', { kind: 'uncertain' }],
  ])('is tried once, also when it is %s', async (_what, failure, expected) => {
    await started.remember(group);
    started.host.failNext('post', failure);

    await expect(post(group)).rejects.toMatchObject(expected);
    expect(started.host.callsOf('post')).toHaveLength(1);
  });
});

describe('where the app is not', () => {
  test('a channel is refused without a call', async () => {
    await expect(post(channel)).rejects.toMatchObject(refusal);
    expect(started.host.calls).toEqual([]);
  });

  test.each([channel, 'aad-1'])('%s, once it is removed, is refused without a call', async (id) => {
    await aPerson();
    await started.remember(channel);
    const ref = await post(id);
    const before = started.host.calls.length;
    await started.references.close(installation.id, ref.conversation, now);

    await expect(post(id)).rejects.toMatchObject(refusal);
    const { update, reply } = started.writer;
    await expect(
      update(installation, ref, { card: card('x'), language: 'da' }),
    ).rejects.toMatchObject(refusal);
    await expect(
      reply(installation, ref, { card: card('x'), language: 'da' }),
    ).rejects.toMatchObject(refusal);
    expect(started.host.calls).toHaveLength(before);
  });

  test('it is written to again when it is heard of again', async () => {
    await started.remember(group);
    await started.references.close(installation.id, group, now);
    await started.remember(group);
    await post(group);

    expect(started.host.postsIn(group)).toBe(1);
  });

  test('another tenant’s channel is not there', async () => {
    await started.remember(channel);
    const other = { ...installation, id: 'i2', externalId: 'tenant-2' };

    await expect(
      started.writer.post(other, to(channel), { card: card('hej'), language: 'da' }),
    ).rejects.toMatchObject(refusal);
    expect(started.host.calls).toEqual([]);
  });
});

describe('a person who has never written', () => {
  test('is written to where the app is installed for them, and sought out once', async () => {
    await started.remember(group);
    const chat = started.host.addPerson({ aadObjectId: 'aad-2' });
    await post('aad-2', 'goddag');
    await post('aad-2', 'igen');

    expect(started.host.textsIn(chat)).toEqual(['goddag', 'igen']);
    expect(started.host.callsOf('create')).toHaveLength(1);
    expect(await started.references.find(installation.id, 'aad-2')).toMatchObject({
      conversation: chat,
      serviceUrl: started.host.serviceUrl,
    });
  });

  test.each([403, 404])('is not installed for when Teams says %i', async (status) => {
    await started.remember(group);
    started.host.failNext('create', { status, code: 'Forbidden' });

    await expect(post('aad-2')).rejects.toMatchObject(refusal);
    expect(await started.references.find(installation.id, 'aad-2')).toBeNull();
    expect(started.host.callsOf('create')).toHaveLength(1);
  });

  test.each<[string, Failure]>([
    ['is busy', { status: 429 }],
    ['does not answer', 'drop'],
    ['has a fault', { status: 500 }],
  ])('is tried again later when Teams %s: nothing was said yet', async (_what, failure) => {
    await started.remember(group);
    started.host.addPerson({ aadObjectId: 'aad-2' });
    started.host.failNext('create', failure);

    await expect(post('aad-2')).rejects.toMatchObject({ kind: 'retryable' });
    await post('aad-2');
    expect(started.host.postsIn('a:aad-2')).toBe(1);
  });

  test('is not sought out where Teams has never been heard of', async () => {
    await expect(post('aad-2')).rejects.toMatchObject(refusal);
    expect(started.host.calls).toEqual([]);
  });
});
