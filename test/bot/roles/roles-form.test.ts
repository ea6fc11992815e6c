import { describe, expect, it } from 'vitest';
import { isForm } from '../../../src/cards/card.ts';
import { holdersOf } from '../../../src/domain/rollout/roles.ts';
import { da } from '../../../src/texts/da.ts';
import {
  type AConversation,
  conversations,
  labelsOf,
  textOf,
} from '../../helpers/a-conversation.ts';

const { start } = conversations();
const words = da.rolesForm;

async function held(chat: AConversation): Promise<Record<string, string[]>> {
  const rollout = await chat.rollout();
  const all = rollout.plan.roles.map(({ key }): [string, string[]] => [
    key,
    holdersOf(rollout, key, chat.now()).map(({ name }) => name),
  ]);
  return Object.fromEntries(all.filter(([, names]) => names.length > 0));
}

const open = (chat: AConversation, who: string) => chat.press(who, 'roles.form', chat.value());

describe('a set-up in one sitting', () => {
  const setUp = { municipality: 'Eksempel Kommune', language: 'da', hour: '9' };

  it('goes on to ask who has which of the ten roles, nobody of whom has to be known', async () => {
    const chat = await start({ bound: false, day: '2026-01-13' });
    const asked = await chat.say('U1', 'opsætning');

    const { card } = await chat.pressOn('U1', asked.card, 'Gem', { inputs: setUp });

    const inputs = card.body.flatMap((part) => (part.type === 'input' ? part : []));
    expect(card.title).toBe(da.rights.setUp.own('Eksempel Kommune'));
    expect(inputs.map(({ kind, required }) => `${kind} ${required}`)).toEqual(
      Array(10).fill('people false'),
    );
  });

  it('appoints all at once, and shows the first month as it will be', async () => {
    const chat = await start({ bound: false, day: '2026-01-13' });
    const { card } = await chat.say('U1', 'opsætning Eksempel Kommune');
    const inputs = { 'role.systemansvarlig': ['S'], 'role.tekniker': ['T', 'U1'] };

    const saved = await chat.pressOn('U1', card, 'Gem', { inputs });

    expect(await held(chat)).toEqual({ systemansvarlig: ['S'], tekniker: ['T', 'U1'] });
    expect((await chat.verbs()).at(-1)).toBe('roles.set');
    const told = textOf(saved);
    expect(told).toContain('T (primær), U1');
    expect(told).toContain(da.yourRoles.told('S, T'));
    expect(told).toContain(da.remindersCard.month);
    expect(told).toContain('til S, Systemansvarlig');
    expect(told).toContain('Ubesat: Projektleder');
  });

  it('shows the month too when nobody is known yet, and changes nothing', async () => {
    const chat = await start({ bound: false, day: '2026-01-13' });
    const { card } = await chat.say('U1', 'opsætning Eksempel Kommune');
    const before = await chat.verbs();

    const saved = textOf(await chat.pressOn('U1', card, 'Gem', { inputs: {} }));

    expect(saved).toContain(words.unchanged);
    expect(saved).toContain(da.remindersCard.month);
    expect(await chat.verbs()).toEqual(before);
  });

  it('lets whoever set it up appoint until there is a projektleder', async () => {
    const chat = await start({ bound: false, day: '2026-01-13' });
    const { card } = await chat.say('U1', 'opsætning Eksempel Kommune');
    await chat.pressOn('U1', card, 'Gem', { inputs: { 'role.klik-administrator': ['K'] } });
    const { id } = await chat.rollout();
    const again = await chat.press('U1', 'roles.form', id);

    const inputs = { 'role.klik-administrator': ['K'], 'role.projektleder': ['P'] };
    const saved = textOf(await chat.pressOn('U1', again.card, 'Gem', { inputs }));

    expect(saved).toContain(da.rights.handedOver('P'));
    expect(isForm((await chat.press('U1', 'roles.form', id)).card)).toBe(false);
  });
});

describe('the form of all roles', () => {
  const holders = { projektleder: ['P'], superbruger: ['A', 'B'] };

  it('is offered with the roles to those who may assign, and to nobody else', async () => {
    const chat = await start({ holders });
    expect(labelsOf((await chat.say('P', 'roller')).card)).toContain(words.button);
    expect(labelsOf((await chat.say('A', 'roller')).card)).not.toContain(words.button);
    expect(textOf(await open(chat, 'A'))).toContain('P (Projektleder)');
  });

  it('begins with the holders, and is taken back as one change', async () => {
    const chat = await start({ holders });
    const { card } = await open(chat, 'P');
    expect(card.body).toContainEqual(
      expect.objectContaining({ id: 'role.superbruger', initial: ['A', 'B'] }),
    );
    const inputs = {
      ...{ 'role.projektleder': ['P'], 'role.superbruger': ['B', 'C'], 'role.tekniker': ['T'] },
    };
    const saved = await chat.pressOn('P', card, 'Gem', { inputs });
    expect(await held(chat)).toEqual({
      ...{ projektleder: ['P'], superbruger: ['B', 'C'], tekniker: ['T'] },
    });
    expect(textOf(saved)).toContain(words.was('A, B'));

    await chat.pressOn('P', saved.card, da.button.undo);

    expect(await held(chat)).toEqual(holders);
  });

  it('asks before a guest gets a role, and saves the others meanwhile', async () => {
    const chat = await start({ holders });
    chat.platform.profiles.set('G', { name: 'G', language: 'da', kind: 'guest' });
    const { card } = await open(chat, 'P');
    const inputs = { 'role.projektleder': ['P'], 'role.superbruger': ['A', 'B', 'G'] };

    const saved = await chat.pressOn('P', card, 'Gem', {
      inputs: { ...inputs, 'role.tekniker': ['T'] },
    });

    expect(await held(chat)).toEqual({ ...holders, tekniker: ['T'] });
    expect(textOf(saved)).toContain(da.rights.guest.text('G'));
    await chat.pressOn('P', saved.card, words.give('Superbruger'));
    expect((await held(chat)).superbruger).toEqual(['A', 'B', 'G']);
  });

  it('asks before the last projektleder goes', async () => {
    const chat = await start({ holders });
    const { card } = await open(chat, 'P');

    const saved = await chat.pressOn('P', card, 'Gem', {
      inputs: { 'role.superbruger': ['A', 'B'] },
    });

    expect(await held(chat)).toEqual(holders);
    expect(textOf(saved)).toContain(da.rights.leave.title('Projektleder'));
  });

  it.each([
    ['a second projektleder', { 'role.projektleder': ['P', 'Q'] }, 'role.projektleder'],
    ['a bot', { 'role.projektleder': ['P'], 'role.tekniker': ['Bot'] }, 'role.tekniker'],
  ])('refuses %s at the field, and saves nothing', async (_, inputs, at) => {
    const chat = await start({ holders });
    chat.platform.profiles.set('Bot', { name: 'Bot', language: 'da', kind: 'bot' });
    const { card } = await open(chat, 'P');
    const reply = await chat.pressOn('P', card, 'Gem', { inputs });
    expect(reply.fault?.input).toBe(at);
    expect(await held(chat)).toEqual(holders);
  });

  it('does not write over what somebody else has changed since it was opened', async () => {
    const chat = await start({ holders: { ...holders, systemansvarlig: ['S'] } });
    const { card } = await open(chat, 'P');
    chat.goTo('2026-02-09', '08:05');
    await chat.say('S', 'rolle superbruger <@D>');
    const inputs = {
      ...{ 'role.projektleder': ['P'], 'role.systemansvarlig': ['S'], 'role.superbruger': ['A'] },
    };

    const reply = await chat.pressOn('P', card, 'Gem', { inputs });

    expect(textOf(reply)).toContain(da.error.holdersSince({ name: 'S', role: 'Superbruger' }));
    expect((await held(chat)).superbruger).toEqual(['A', 'B', 'D']);
  });
});
