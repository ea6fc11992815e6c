import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../src/bot/port/platform.ts';
import { holdersOf } from '../../../src/domain/rollout/roles.ts';
import { instantOf } from '../../../src/domain/time/calendar.ts';
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

describe('the form of a role', () => {
  const form = { from: '1. marts', to: '31. august', why: 'barsel', name: '', email: '' };
  const onDay = async (chat: AConversation, role: string, on: string) =>
    holdersOf(await chat.rollout(), role, instantOf(on, '12:00')).map(({ name }) => name);

  it('gives it from and to a day, and lets those go who are not chosen, that day', async () => {
    const chat = await start({ holders: { projektleder: ['P'], tekniker: ['A'] } });
    const { card } = await chat.press('P', 'role.form', chat.value('tekniker'));
    const inputs = { ...form, people: ['T'] };
    const told = await chat.pressOn('P', card, 'Gem', { inputs });
    expect(textOf(told)).toContain('Fra 1. marts: T (til 31. august 2026).');
    expect(textOf(told)).toContain('»barsel«');
    const days = ['2026-02-28', '2026-03-01', '2026-08-31', '2026-09-01'];
    const held = await Promise.all(days.map((on) => onDay(chat, 'tekniker', on)));
    expect(held).toEqual([['A'], ['T'], ['T'], []]);
    await chat.pressOn('P', told.card, da.button.undo);
    expect(await onDay(chat, 'tekniker', '2026-03-10')).toEqual(['A']);
  });

  it('gives a part of it, and makes the new one the primary, in one change', async () => {
    const chat = await start({ holders: { projektleder: ['P'], økonomimedarbejder: ['A'] } });
    const roles = (await chat.rollout()).plan.roles;
    const role = roles.find(({ areas, primary }) => areas.length > 0 && primary);
    if (role === undefined) throw new Error('no role has areas and a primary');
    const [area] = role.areas;
    const inputs = { people: ['B'], area: area?.key ?? '', primary: 'yes' };
    const told = await chat.press('P', 'role.assign', chat.value(role.key), { inputs });
    expect(textOf(told)).toContain(`B (${area?.name})`);
    await chat.say('P', `rolle ${role.key} <@C|C>`);
    const both = { people: ['B', 'C'], area: 'all', primary: 'no', why: '' };
    await chat.press('P', 'role.assign', chat.value(role.key), { inputs: both });
    expect((await holders(chat, role.key)).toSorted()).toEqual(['B', 'C']);
  });

  it('takes somebody without an account, by name and address, and asks for what is missing', async () => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    const inputs = { people: [], name: 'Bo Hansen', email: 'Bo@kommune.dk' };
    const press = (more: object) =>
      chat.press('P', 'role.assign', chat.value('tekniker'), { inputs: { ...inputs, ...more } });
    const noName = await press({ name: '' });
    const noMail = await press({ email: 'bo' });
    expect([noName.fault?.input, noMail.fault?.input]).toEqual(['name', 'email']);
    await press({});
    expect(textOf(await chat.say('P', 'rolle tekniker'))).toContain('Bo Hansen (uden konto)');
  });

  it.each(['role.assign', 'rolle'])('asks about a guest, and keeps the days: %s', async (how) => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    chat.platform.profiles.set('G', { name: 'Gro', kind: 'guest' });
    const inputs = { ...form, why: 'vikar/løs', people: ['G'] };
    const asked =
      how === 'rolle'
        ? await chat.say('P', 'rolle tekniker <@G> fra 1. marts til 31. august fordi vikar/løs')
        : await chat.press('P', how, chat.value('tekniker'), { inputs });
    expect(asked.card.title).toBe(da.rights.guest.title('Tekniker/it-medarbejder'));
    const told = await chat.pressOn('P', asked.card, da.rights.button.giveToGuest);
    expect(textOf(told)).toContain('Fra 1. marts: Gro (til 31. august 2026).');
    expect(textOf(told)).toContain('»vikar/løs«');
  });
});
