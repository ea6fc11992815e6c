import { describe, expect, it } from 'vitest';
import { handoverOf } from '../../../src/domain/rollout/handover.ts';
import { holdingsAt } from '../../../src/domain/rollout/roles.ts';
import { da } from '../../../src/texts/da.ts';
import { en } from '../../../src/texts/en.ts';
import { type AConversation, conversations, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();

const held = {
  projektleder: ['P'],
  systemansvarlig: ['S'],
  tekniker: ['T'],
};

/** The primary first. */
async function namesOf(chat: AConversation, role: string): Promise<string[]> {
  const rollout = await chat.rollout();
  return holdingsAt(rollout, role, chat.now()).map(
    ({ personId }) => rollout.people[personId]?.name ?? '',
  );
}

describe('/fbs overdrag', () => {
  it('gives the holder’s own role to another, tells how it is now, and is undone', async () => {
    const chat = await start({ holders: held });
    const done = await chat.say('T', 'overdrag tekniker <@N|N>');
    expect(textOf(done)).toContain(da.role.left('T', 'Tekniker/it-medarbejder'));
    expect(await namesOf(chat, 'tekniker')).toEqual(['N']);
    expect(await chat.verbs()).toContain('role.set');
    await chat.pressOn('T', done.card, da.button.undo);
    expect(await namesOf(chat, 'tekniker')).toEqual(['T']);
  });

  it('lets those who assign roles hand over anybody’s, and nobody else', async () => {
    const chat = await start({ holders: held });
    const refused = await chat.say('T', 'overdrag systemansvarlig <@N|N>');
    expect(textOf(refused)).toContain('P (Projektleder)');
    expect(await namesOf(chat, 'systemansvarlig')).toEqual(['S']);
    await chat.say('P', 'overdrag systemansvarlig <@N|N>');
    expect(await namesOf(chat, 'systemansvarlig')).toEqual(['N']);
  });

  it('passes on the areas, and the primary’s place among several', async () => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    await chat.say('P', 'rolle økonomimedarbejder debitor <@E|E>');
    await chat.say('P', 'rolle økonomimedarbejder faktura <@F|F>');
    const before = holdingsAt(await chat.rollout(), 'oekonomimedarbejder', chat.now());
    await chat.say('E', 'overdrag økonomimedarbejder <@N|N>');
    const after = holdingsAt(await chat.rollout(), 'oekonomimedarbejder', chat.now());
    expect(await namesOf(chat, 'oekonomimedarbejder')).toContain('N');
    expect(after.map(({ areas }) => areas).toSorted()).toEqual(
      before.map(({ areas }) => areas).toSorted(),
    );
  });

  it.each(['projektleder', 'tekniker'])(
    'asks first where the only projektleder goes, or a day was named: %s',
    async (role) => {
      const chat = await start({ holders: held });
      await chat.say('P', 'rolle tekniker <@T|T> til 31. december 2026');
      const asked = await chat.say('P', `overdrag ${role} <@N|N>`);
      const holder = role === 'projektleder' ? 'P' : 'T';
      expect(textOf(asked)).toContain(
        role === 'projektleder' ? da.handOver.last('P') : 'T har rollen til',
      );
      expect(await namesOf(chat, role)).toEqual([holder]);
      await chat.pressOn('P', asked.card, da.button.handover);
      expect(await namesOf(chat, role)).toEqual(['N']);
    },
  );

  it('refuses a button for somebody who has left meanwhile', async () => {
    const chat = await start({ holders: { ...held, tekniker: ['T', 'U'] } });
    const { people, ...rollout } = await chat.rollout();
    const [first] = holdingsAt({ people, ...rollout }, 'tekniker', chat.now());
    const leaver = people[first?.personId ?? ''];
    await chat.say(leaver?.externalId ?? '', 'fratræd tekniker');
    const value = chat.value('tekniker', leaver?.id ?? '');
    const late = await chat.press('P', 'role.handover.save', value, { inputs: { people: ['N'] } });
    expect(textOf(late)).toContain(da.error.staleButton());
    expect(await namesOf(chat, 'tekniker')).not.toContain('N');
  });

  it.each([
    ['da', 'overdrag', 'opgaver'],
    ['en', 'handover', 'tasks'],
  ] as const)(
    'shows on one screen what goes along, and the rest page by page: %s',
    async (language, command, part) => {
      const { handOver: words } = { da, en }[language];
      const chat = await start({ holders: held, english: language === 'en' ? ['T'] : [] });
      await chat.say('P', 'udført 2 Tekniker: T; Økonomi: E');
      for (let n = 1; n <= 20; n += 1) {
        await chat.say('P', `ny "Prøve nummer ${n}" frist ${n}. december 2026 tekniker lokal`);
      }
      const all = await chat.say('T', command);
      const text = textOf(all);
      const role = 'Tekniker/it-medarbejder';
      expect(all.card.title).toBe(words.packageTitle(role));
      expect(text).toContain('Prøve nummer 5');
      expect(text).not.toContain('Prøve nummer 6');
      const { tasks } = handoverOf(await chat.rollout(), 'tekniker', chat.now());
      expect(text).toContain(words.more(tasks.length - 5, `${command} tekniker ${part}`));
      const second = textOf(await chat.say('T', `${command} tekniker ${part} 2`));
      expect(second).toContain('Prøve nummer 20');
    },
  );

  it('names both deadlines, what was noted and decided, and who is missing for it', async () => {
    const chat = await start({ holders: { projektleder: ['P'], systemansvarlig: ['S'] } });
    await chat.say('S', 'frist 1 13. februar');
    await chat.say('S', 'igang 1 Anne er spurgt');
    await chat.say('P', 'udført 3 12');
    const own = textOf(await chat.say('S', 'overdrag'));
    expect(own).toContain(da.due.short.own('fre. 13. februar'));
    expect(own).toContain(da.due.short.klik('man. 16. februar'));
    expect(own).toContain('Anne er spurgt');
    const manager = textOf(await chat.say('P', 'overdrag projektleder'));
    expect(manager).toMatch(/Svar og valg.*12/s);
  });
});
