import { describe, expect, it } from 'vitest';
import {
  callerBy,
  peopleBy,
  personBy,
  splitMentions,
  spokenBy,
} from '../../../src/bot/kit/people.ts';
import { PlatformError } from '../../../src/bot/port/platform.ts';
import { type AConversation, conversations } from '../../helpers/a-conversation.ts';

const { start } = conversations();

const hostOf = ({ store, platform, installation, now }: AConversation) => ({
  ...{ store, platform, installation, now: now() },
});

describe('the people of a request', () => {
  it('asks the host for name and language until it has told, and not at every word', async () => {
    const chat = await start();
    chat.platform.profiles.set('U1', { name: 'Systemansvarlig', language: 'en' });
    const first = await personBy(hostOf(chat), 'U1');
    chat.platform.profiles.set('U1', { name: 'Et andet navn', language: 'da' });
    expect(first).toMatchObject({ externalId: 'U1', name: 'Systemansvarlig', language: 'en' });
    expect(await personBy(hostOf(chat), 'U1')).toEqual(first);
  });

  it('speaks Danish to a person whose language the host does not tell', async () => {
    const chat = await start();
    expect((await personBy(hostOf(chat), 'U1')).language).toBe('da');
  });

  it.each(['retryable', 'uncertain'] as const)(
    'makes do with the name in the line when the host does not answer (%s)',
    async (kind) => {
      const chat = await start();
      chat.platform.failNext(new PlatformError(kind, 'timeout'));
      expect(await personBy(hostOf(chat), 'U2', 'ida')).toMatchObject({
        externalId: 'U2',
        name: 'ida',
      });
    },
  );

  it('answers a caller about whom the host will not tell, under their id', async () => {
    const chat = await start();
    chat.platform.failNext(new PlatformError('permanent', 'missing_scope'));
    expect(await callerBy(hostOf(chat), 'U1')).toMatchObject({ externalId: 'U1', name: 'U1' });
  });

  it('knows nobody whom the host does not know', async () => {
    const chat = await start();
    chat.platform.failNext(new PlatformError('permanent', 'user_not_found'));
    await expect(peopleBy(hostOf(chat), ['U404'])).rejects.toMatchObject({
      code: 'unknownPerson',
      params: { query: 'U404' },
    });
    expect(await chat.store.people.find(chat.installation.id, 'U404')).toBeNull();
  });

  it('parts a line into the people mentioned and the other words', async () => {
    const chat = await start();
    const { people, rest } = await splitMentions(hostOf(chat), [
      'faglig',
      '<@U2|ida>',
      'leder',
      '<@U3>',
    ]);
    expect(people.map(({ externalId }) => externalId)).toEqual(['U2', 'U3']);
    expect(rest).toBe('faglig leder');
  });

  it('counts people and not mentions', async () => {
    const chat = await start();
    const { people } = await splitMentions(hostOf(chat), ['<@U2|ida>', '<@U2>', '<@U2|holm>']);
    expect(people.map(({ externalId }) => externalId)).toEqual(['U2']);
  });

  it('says a text with the names of those mentioned, whom the line need not name', async () => {
    const chat = await start();
    chat.platform.profiles.set('U4', { name: 'Tekniker', language: 'da' });
    expect(await spokenBy(hostOf(chat), 'ring til <@U4> og <@U5|ida>, <@U4>')).toBe(
      'ring til Tekniker og ida, Tekniker',
    );
  });

  it('refuses a name that only looks like a mention', async () => {
    const chat = await start();
    await expect(splitMentions(hostOf(chat), ['tekniker', '@ida'])).rejects.toMatchObject({
      code: 'unknownPerson',
      params: { query: '@ida' },
    });
  });
});
