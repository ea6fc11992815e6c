import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ALocalChat, says, startLocalChat } from './a-local-chat.ts';

let chat: ALocalChat;

beforeEach(async () => {
  chat = await startLocalChat();
});
afterEach(() => chat.stop());

const channel = { type: 'channel', externalId: 'kanal' } as const;

describe('the local chat as a platform', () => {
  test('has one person for each role and one channel, but keeps no stranger', () => {
    expect(chat.inhabitants).toEqual(['Anne', 'Bo', 'Clara', 'kanal']);
  });

  test('posts to the channel and says where the message is', async () => {
    const ref = await chat.chat.post(chat.installation, channel, {
      card: says('Hej'),
      language: 'da',
    });
    const [message] = await chat.messages.ofConversation('kanal', 10);
    expect(ref).toEqual({ conversation: 'kanal', message: message?.id });
    expect(message).toMatchObject({ author: 'bot', card: says('Hej'), at: chat.now() });
  });

  test('posts to a person in the direct conversation', async () => {
    const target = { type: 'person', externalId: 'faglig-leder' } as const;
    const ref = await chat.chat.post(chat.installation, target, {
      card: says('Hej'),
      language: 'da',
    });
    expect(ref.conversation).toBe('dm:faglig-leder');
  });

  test('updates a message', async () => {
    const ref = await chat.chat.post(chat.installation, channel, {
      card: says('Før'),
      language: 'da',
    });
    await chat.chat.update(chat.installation, ref, { card: says('Efter'), language: 'da' });
    const [message] = await chat.messages.ofConversation('kanal', 10);
    expect(message).toMatchObject({ card: says('Efter'), editedAt: chat.now() });
  });

  test('names an example person, and the stranger, with the language of the page', async () => {
    const { installation } = chat;
    expect(await chat.chat.describe(installation, 'faglig-leder')).toEqual({
      name: 'Clara',
      language: 'da',
      kind: 'member',
    });
    expect(await chat.chat.describe(installation, 'gaest')).toMatchObject({ name: 'Gæst' });
  });

  test('refuses for good what it does not have', async () => {
    const { installation } = chat;
    const elsewhere = { type: 'channel', externalId: 'andet' } as const;
    const stranger = { type: 'person', externalId: 'ukendt' } as const;
    const gone = { conversation: 'kanal', message: '99' };
    await expect(
      chat.chat.post(installation, elsewhere, { card: says('x'), language: 'da' }),
    ).rejects.toMatchObject({
      kind: 'permanent',
      code: 'channel_not_found',
    });
    await expect(
      chat.chat.post(installation, stranger, { card: says('x'), language: 'da' }),
    ).rejects.toMatchObject({
      kind: 'permanent',
      code: 'user_not_found',
    });
    await expect(
      chat.chat.update(installation, gone, { card: says('x'), language: 'da' }),
    ).rejects.toMatchObject({
      kind: 'permanent',
      code: 'message_not_found',
    });
  });
});
