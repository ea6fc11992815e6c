import { describe, expect, it } from 'vitest';
import { conversations, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = { publicUrl: 'https://fbs.example.dk', holders: { tekniker: ['U2'] } };

const address = /https:\/\/fbs\.example\.dk\/kalender\/([\da-f]{64})\.ics/;

describe('/fbs kalender', () => {
  it.each([
    ['U2', 'kalender', 'det, der er dit', 'me'],
    ['U1', 'kalender', 'alt', 'all'],
    ['U1', 'calendar all', 'alt', 'all'],
    ['U1', 'kalender mig', 'det, der er dit', 'me'],
    ['U1', 'kalender tekniker', 'Tekniker/it-medarbejder', 'tekniker'],
  ])('%s gets of %j a calendar of %s', async (who, line, whose, scope) => {
    const chat = await start(held);
    const { card } = await chat.say(who, line);
    expect(card.title).toBe(`Kalender: ${whose}`);
    const [, secret = ''] = address.exec(JSON.stringify(card)) ?? [];
    expect(await chat.store.calendarFeeds.find(secret)).toMatchObject({ scope });
  });

  it('knows the roles, and says which there are', async () => {
    const chat = await start(held);
    expect(textOf(await chat.say('U1', 'kalender gartner'))).toContain('Jeg kender ikke rollen');
  });

  it('closes all of the caller’s addresses, and nobody else’s', async () => {
    const chat = await start(held);
    const secretOf = async (who: string) =>
      address.exec(JSON.stringify((await chat.say(who, 'kalender alt')).card))?.[1] ?? '';
    const [own, other] = [await secretOf('U1'), await secretOf('U2')];
    expect(textOf(await chat.say('U1', 'kalender slut'))).toContain('er lukket');
    expect(await chat.store.calendarFeeds.find(own)).toBeNull();
    expect(await chat.store.calendarFeeds.find(other)).not.toBeNull();
    expect(textOf(await chat.say('U1', 'kalender slut'))).toContain('ingen kalenderadresser');
  });

  it('says what is missing where no browser reaches the server', async () => {
    const chat = await start({});
    expect(textOf(await chat.say('U1', 'kalender'))).toContain('PUBLIC_URL');
  });
});

describe('“Føj til kalender”', () => {
  const dated = 'møde systemadministratoruddannelse 3. december 2026 kl. 9-15';

  it('gives the meeting as a file, by a link for the presser', async () => {
    const chat = await start({ ...held, holders: { projektleder: ['U1'] } });
    const { card } = await chat.say('U1', dated);
    const { card: answer } = await chat.pressOn('U1', card, 'Føj til kalender');
    expect(JSON.stringify(answer)).toMatch(/fbs\.example\.dk\/hent\/[\da-f]{64}/);
  });

  it('is not offered where no browser reaches the server', async () => {
    const chat = await start({ holders: { projektleder: ['U1'] } });
    expect(JSON.stringify(await chat.say('U1', dated))).not.toContain('Føj til kalender');
  });
});
