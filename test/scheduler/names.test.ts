import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import { createNames } from '../../src/scheduler/names.ts';
import { type AConversation, conversations } from '../helpers/a-conversation.ts';

const { start } = conversations();

const roundOf = (chat: AConversation) => {
  const people = { ...chat.store.people };
  // Other tests' people are in the same database.
  const own = async (since: Date) =>
    (await chat.store.people.unnamedSince(since)).filter(
      ({ installationId }) => installationId === chat.installation.id,
    );
  const store = { ...chat.store, people: { ...people, unnamedSince: own } };
  return createNames({ store, platforms: [chat.platform], now: chat.now });
};

const nameOf = async (chat: AConversation, who: string) =>
  (await chat.store.people.find(chat.installation.id, who))?.name;

describe('names', () => {
  it('are asked for again each day, and kept as the host tells them', async () => {
    const chat = await start({ holders: { tekniker: ['T'] } });
    const round = roundOf(chat);
    chat.platform.profiles.set('T', { name: 'Tina Gift-Nu' });

    await round();
    expect(await nameOf(chat, 'T')).toBe('Tina Gift-Nu');
    chat.platform.profiles.set('T', { name: 'Tina Igen' });
    await round();
    expect(await nameOf(chat, 'T')).toBe('Tina Gift-Nu');
    chat.goTo('2026-02-10', '09:00');
    await round();
    expect(await nameOf(chat, 'T')).toBe('Tina Igen');
  });

  it('that were a stand-in for want of an answer are replaced at the next word', async () => {
    const chat = await start();
    chat.platform.profiles.set('U5', { name: 'Ulla' });
    const silence = () => new PlatformError('retryable', 'ratelimited');
    chat.platform.failNext(silence());
    await chat.say('U5', 'hjælp');
    expect(await nameOf(chat, 'U5')).toBe('U5');

    chat.goTo('2026-02-09', '08:05');
    await chat.say('U5', 'hjælp');

    expect(await nameOf(chat, 'U5')).toBe('Ulla');
  });

  it('stay when the host does not tell, who is asked about once a day', async () => {
    const chat = await start({ holders: { tekniker: ['T'] } });
    const round = roundOf(chat);
    chat.platform.failNext(new PlatformError('permanent', 'user_not_found'));
    let asked = 0;
    const { describe: told } = chat.platform;
    chat.platform.describe = (...of) => {
      asked += 1;
      return told(...of);
    };

    for (let nth = 0; nth < 3; nth += 1) await round();

    expect(await nameOf(chat, 'T')).toBe('T');
    expect(asked).toBe(1);
  });
});
