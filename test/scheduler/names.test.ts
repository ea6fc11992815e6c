import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import { upcomingReminders } from '../../src/domain/reminders/upcoming.ts';
import { holdersOf } from '../../src/domain/rollout/roles.ts';
import { createNames } from '../../src/scheduler/names.ts';
import { da } from '../../src/texts/da.ts';
import { leaveForGood } from '../../src/usecases/leave-for-good.ts';
import { type AConversation, conversations, textOf } from '../helpers/a-conversation.ts';

const { start } = conversations();

const roundOf = (chat: AConversation) => {
  const people = { ...chat.store.people };
  // Other tests' people are in the same database.
  const own = async (since: Date) =>
    (await chat.store.people.unnamedSince(since)).filter(
      ({ installationId }) => installationId === chat.installation.id,
    );
  const store = { ...chat.store, people: { ...people, unnamedSince: own } };
  const { platform, now } = chat;
  return createNames({ store, platforms: [platform], now, leaveForGood });
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

  it('tell of a closed account: its roles end at once, by the bot, and the projektleder is told', async () => {
    const chat = await start({ holders: { projektleder: ['P'], tekniker: ['T'] } });
    chat.platform.profiles.set('T', { kind: 'deactivated' });
    await roundOf(chat)();
    const rollout = await chat.rollout();
    expect(holdersOf(rollout, 'tekniker', chat.now())).toEqual([]);
    const [entry] = await chat.store.audit.ofRollout(rollout.id, 1);
    expect(entry).toMatchObject({ verb: 'role.gone', by: null, platform: 'system' });
    expect(holdersOf(rollout, 'projektleder', chat.now()).map(({ name }) => name)).toEqual(['P']);
    const until = new Date(chat.now().getTime() + 120_000);
    const [told, ...others] = upcomingReminders(rollout, chat.now(), until).filter(
      ({ rule }) => rule.type === 'gone',
    );
    expect([told?.to.type, others.length]).toEqual(['projektleder', 0]);
    expect(textOf(await chat.say('P', 'roller historik'))).toContain(da.role.gone.deactivated);
  });

  it.each([
    new PlatformError('retryable', 'away'),
    new PlatformError('permanent', 'user_not_found'),
    new PlatformError('installation', 'invalid_auth'),
  ])('that a host does not tell change nothing: %s', async (refusal) => {
    const chat = await start({ holders: { tekniker: ['T'] } });
    chat.platform.describe = () => Promise.reject(refusal);
    await roundOf(chat)();
    const held = holdersOf(await chat.rollout(), 'tekniker', chat.now());
    expect(held.map(({ name }) => name)).toEqual(['T']);
  });
});
