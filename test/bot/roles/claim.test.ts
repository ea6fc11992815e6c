import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import { type AConversation, conversations } from '../../helpers/a-conversation.ts';

const { start } = conversations();

describe('a guest who presses “Jeg tager rollen” on a post that everybody sees', () => {
  it.each([
    ['da', 'Spørg P (Projektleder): har du en rolle i den, kan du læse det hele.'],
    ['en', 'Ask P (Projektleder): with a role in it you can read all of it.'],
  ] as const)('is told in %s who can give them a role, and gets none', async (language, says) => {
    const english = language === 'en' ? ['G'] : [];
    const chat = await start({ holders: { projektleder: ['P'] }, english });
    chat.platform.profiles.set('G', { name: 'G', kind: 'guest', language });

    const reply = await chat.press('G', 'role.claim', chat.value('tekniker'));

    expect(reply).toMatchObject({ isRefused: true, audience: 'caller' });
    expect(cardText(reply.card)).toContain(says);
    expect(await holdersOf(chat)).toEqual(['projektleder']);
  });

  it('gets it with a part in the rollout, which makes them one of its own', async () => {
    const chat = await start({ holders: { projektleder: ['P'], superbruger: ['G'] } });
    chat.platform.profiles.set('G', { name: 'G', kind: 'guest' });

    await chat.press('G', 'role.claim', chat.value('tekniker'));

    expect(await holdersOf(chat)).toEqual(['projektleder', 'superbruger', 'tekniker']);
  });
});

async function holdersOf(chat: AConversation): Promise<string[]> {
  const { holdings } = await chat.rollout();
  return holdings.map(({ role }) => role).toSorted();
}
