import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../src/bot/port/platform.ts';
import { holdersOf } from '../../../src/domain/rollout/roles.ts';
import { da } from '../../../src/texts/da.ts';
import { type AConversation, conversations, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();

async function holders(chat: AConversation, role: string): Promise<string[]> {
  return holdersOf(await chat.rollout(), role, chat.now()).map(({ name }) => name);
}

describe('buttons on roles', () => {
  it('set who holds it by a form that begins with its holders', async () => {
    const chat = await start({ holders: { projektleder: ['P'], superbruger: ['A', 'B'] } });
    const { card } = await chat.press('P', 'role.form', chat.value('superbruger'));
    expect(card.body).toContainEqual(expect.objectContaining({ initial: ['A', 'B'] }));
    const inputs = { people: ['B', 'C'] };
    const told = textOf(await chat.pressOn('P', card, 'Gem', { inputs }));
    expect(told).toContain(da.role.assigned('C', 'Superbruger'));
    expect(told).toContain(da.role.left('A', 'Superbruger'));
    expect(await holders(chat, 'superbruger')).toEqual(['B', 'C']);
  });

  it('do not even show the form to a stranger', async () => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    const reply = await chat.press('U9', 'role.form', chat.value('superbruger'));
    expect(textOf(reply)).toContain('P (Projektleder)');
  });

  it('refuse a second projektleder, at the input', async () => {
    const chat = await start({ holders: { systemansvarlig: ['S'] } });
    const inputs = { people: ['P', 'Q'] };
    const reply = await chat.press('S', 'role.assign', chat.value('projektleder'), { inputs });
    expect(reply.fault?.input).toBe('people');
    expect(await holders(chat, 'projektleder')).toEqual([]);
  });

  it('give no role to somebody whom the host does not know', async () => {
    const chat = await start({ holders: { systemansvarlig: ['S'] } });
    chat.platform.failNext(new PlatformError('permanent', 'user_not_found'));
    const value = chat.value('projektleder', 'U404');
    const reply = await chat.press('S', 'role.replace', value);
    expect(textOf(reply)).toContain(da.error.unknownPerson({ query: 'U404' }));
    expect(await holders(chat, 'projektleder')).toEqual([]);
  });

  it('show all roles, the vacant ones first', async () => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    const { card } = await chat.press('U9', 'roles.show', chat.value());
    const [list] = card.body;
    const rows = list?.type === 'rows' ? list.rows.map(({ text }) => text) : [];
    expect(rows[0]).toBe('Systemansvarlig: ubesat');
    expect(rows.at(-1)).toBe('Projektleder: P');
    expect(rows).toHaveLength(10);
  });
});
