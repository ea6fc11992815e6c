import { describe, expect, it } from 'vitest';
import { holdersOf } from '../../../src/domain/rollout/roles.ts';
import { da } from '../../../src/texts/da.ts';
import { type AConversation, conversations, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();

async function holders(chat: AConversation, role: string): Promise<string[]> {
  return holdersOf(await chat.rollout(), role, chat.now()).map(({ name }) => name);
}

const openToAll = da.role.openToAll('Projektleder, Systemansvarlig, KLIK-administrator');

describe('/fbs rolle', () => {
  it('without a person tells its duties, tasks and events', async () => {
    const chat = await start();
    const text = textOf(await chat.say('U1', 'rolle projektleder'));
    expect(text).toContain(`ubesat · ${da.role.most(1)}`);
    expect(text).toContain(da.role.duties);
    expect(text).toContain('3 Indmeld ønskede antal superbrugeruddannelsespladser · man. 9. marts');
    expect(text).toContain('mandag den 20. april 2026 kl. 10–14');
  });

  it('says what waits for a vacant role, and lets a member without a part take it', async () => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    for (const line of ['rolle tekniker', 'roller']) {
      const said = await chat.say('U9', line);
      expect(textOf(said)).toContain(`[${da.vacancy.claim}]`);
      expect(textOf(said)).not.toContain(`[${da.button.assign}]`);
    }
    const said = await chat.say('U9', 'rolle tekniker');
    expect(textOf(said)).toContain(da.vacancy.title.neverFilled('Tekniker/it-medarbejder'));
    await chat.pressOn('U9', said.card, da.vacancy.claim);
    expect(await holders(chat, 'tekniker')).toEqual(['U9']);
  });

  it('offers a member without a part no role that gives roles', async () => {
    const chat = await start({ holders: { systemansvarlig: ['S'] } });
    const text = textOf(await chat.say('U9', 'rolle projektleder'));
    expect(text).not.toContain(`[${da.vacancy.claim}]`);
  });

  it('and the Home tab tell of a holder whom the host refuses', async () => {
    const chat = await start({ holders: { projektleder: ['P'], tekniker: ['T'] } });
    const [T] = holdersOf(await chat.rollout(), 'tekniker', chat.now());
    await chat.store.people.refused(T?.id ?? '', chat.now());
    chat.goTo('2026-04-01', '10:00');
    expect(textOf(await chat.say('P', 'rolle tekniker'))).toContain('kan ikke nås');
    const home = await chat.bot.home({ installation: chat.installation, caller: 'P' });
    expect(textOf(home)).toContain('kan ikke nås');
  });

  it.each([
    ['rolle tekniker mig'],
    ['rolle tekniker mig.'],
    ['rolle mig tekniker'],
    ['role tekniker ME'],
    ['rolle tekniker <@T|T> mig'],
  ])('%j gives it to whoever writes', async (line) => {
    const chat = await start();
    await chat.say('U1', line);
    expect((await holders(chat, 'tekniker')).at(-1)).toBe('U1');
  });

  it('may be given by anyone while nobody holds a role that may, and says so', async () => {
    const chat = await start();
    const text = textOf(await chat.say('U1', 'rolle systemansvarlig <@S|S>'));
    expect(text).toContain(da.role.assigned('S', 'Systemansvarlig'));
    expect(text).toContain(openToAll);
    expect(await holders(chat, 'systemansvarlig')).toEqual(['S']);
    expect(textOf(await chat.say('S', 'rolle tekniker <@T|T>'))).not.toContain(openToAll);
  });

  it('is refused to a stranger, who hears who may', async () => {
    const chat = await start({ holders: { systemansvarlig: ['S'] } });
    const text = textOf(await chat.say('U9', 'rolle tekniker <@U9|mig>'));
    expect(text).toContain('Det kan: S (Systemansvarlig).');
    expect(text).toContain('Ubesat: Projektleder, KLIK-administrator.');
    expect(await holders(chat, 'tekniker')).toEqual([]);
  });

  it('goes to several at once, beside those who hold it', async () => {
    const chat = await start({ holders: { systemansvarlig: ['S'], superbruger: ['A'] } });
    const text = textOf(await chat.say('S', 'rolle superbruger <@B|B> <@C|C>'));
    expect(text).toContain(da.role.assigned('B, C', 'Superbruger'));
    expect(await holders(chat, 'superbruger')).toEqual(['A', 'B', 'C']);
  });

  it('says so when nothing changes', async () => {
    const chat = await start({ holders: { systemansvarlig: ['S'] } });
    expect(textOf(await chat.say('S', 'rolle systemansvarlig <@S|S>'))).toContain(
      da.error.holdersUnchanged({ role: 'Systemansvarlig' }),
    );
  });

  it('asks before the projektleder is replaced, and then replaces', async () => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    const asked = await chat.say('P', 'rolle projektleder <@Q|Q>');
    expect(textOf(asked)).toContain(da.role.replace('Projektleder', 'P', 'Q', null));
    expect(await holders(chat, 'projektleder')).toEqual(['P']);
    const told = await chat.pressOn('P', asked.card, 'Ja, skift');
    expect(textOf(told)).toContain(da.role.assigned('Q', 'Projektleder'));
    expect(textOf(told)).toContain(da.role.left('P', 'Projektleder'));
    expect(await holders(chat, 'projektleder')).toEqual(['Q']);
  });

  it('does not even ask a stranger whether to replace the projektleder', async () => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    const text = textOf(await chat.say('U9', 'rolle projektleder <@U9|mig>'));
    expect(text).toContain('Det kan: P (Projektleder).');
  });

  it('has one projektleder, never two', async () => {
    const chat = await start({ holders: { systemansvarlig: ['S'] } });
    const text = textOf(await chat.say('S', 'rolle projektleder <@P|P> <@Q|Q>'));
    expect(text).toContain(da.error.tooMany({ role: 'Projektleder', most: '1' }));
    expect(await holders(chat, 'projektleder')).toEqual([]);
  });

  it.each([
    ['rolle kok <@S|S>', 'Jeg kender ikke rollen »kok«. Rollerne er: Projektleder,'],
    ['rolle tekniker @ida', da.error.unknownPerson({ query: '@ida' })],
    ['rolle <@S|S>', 'Jeg kender ikke rollen »«. Rollerne er: Projektleder,'],
  ])('/fbs %s is refused', async (line, why) => {
    const chat = await start();
    expect(textOf(await chat.say('U1', line))).toContain(why);
  });
});

describe('/fbs fratræd', () => {
  it('is for oneself without a person, and anyone may', async () => {
    const chat = await start({ holders: { projektleder: ['P'], superbruger: ['A', 'B'] } });
    expect(textOf(await chat.say('A', 'fratraed superbruger'))).toContain(
      da.role.left('A', 'Superbruger'),
    );
    expect(await holders(chat, 'superbruger')).toEqual(['B']);
  });

  it('says when the role is vacant afterwards', async () => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    const { card } = await chat.say('P', 'fratræd projektleder');
    expect(textOf(await chat.pressOn('P', card, da.rights.button.leave))).toContain(
      da.role.nowVacant('Projektleder'),
    );
  });

  it('takes the right to assign for somebody else', async () => {
    const chat = await start({ holders: { projektleder: ['P'], superbruger: ['A', 'B'] } });
    expect(textOf(await chat.say('A', 'fratræd superbruger <@B|B>'))).toContain('Det kan: P');
    await chat.say('P', 'fratræd superbruger <@B|B>');
    expect(await holders(chat, 'superbruger')).toEqual(['A']);
  });

  it('says so when the person did not hold it', async () => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    expect(textOf(await chat.say('U9', 'fratræd projektleder'))).toContain(
      da.error.holdersUnchanged({ role: 'Projektleder' }),
    );
  });
});
