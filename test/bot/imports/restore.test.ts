import { describe, expect, it } from 'vitest';
import { exportOf } from '../../../src/domain/rollout/export.ts';
import {
  type AConversation,
  conversations,
  labelsOf,
  textOf,
} from '../../helpers/a-conversation.ts';

const { start } = conversations();
const day = '2026-11-28';
const here = { day, holders: { projektleder: ['P'] } };

const exportedFrom = async (chat: AConversation) => exportOf(await chat.rollout(), chat.now());
const bytesOf = (file: object) => Buffer.from(JSON.stringify(file));

/** A municipality that has said much. */
async function lived() {
  const holders = { projektleder: ['P'], systemansvarlig: ['P', 'S'], tekniker: ['T'] };
  const chat = await start({ day, holders });
  await chat.say('P', 'udført 1 alt er klar');
  await chat.say('P', 'fuldført 2');
  await chat.say('P', 'frist 8 egen 10. december 2026');
  await chat.say('P', 'frist 9 klik 15. december 2026');
  await chat
    .say(
      'P',
      'importer\nKLIK-kode\tTitel\tFrist\tUdfører\nMI 15\tBestil testbrugere\t15. december 2026\tTekniker',
    )
    .then(({ card }) => chat.pressOn('P', card, 'Overtag den ene'));
  await chat.say('P', 'møde systemadministratoruddannelse 18. marts 2027 kl. 9-11');
  await chat.say('P', 'udgår 7 det er delt');
  return chat;
}

describe('a whole rollout in a file of our own', () => {
  it('is shown, taken over in one change into an empty one, exported as the same, and taken back', async () => {
    const file = await exportedFrom(await lived());
    const chat = await start(here);
    await chat.store.people.upsert({ ...aPerson(chat, 'T'), name: 'T', toldAt: chat.now() });
    const before = await exportedFrom(chat);

    const preview = await chat.hand('P', bytesOf(file));
    const taken = await chat.pressOn('P', preview.card, 'Overtag det hele');
    const after = await exportedFrom(chat);
    const undone = await chat.pressOn('P', taken.card, 'Fortryd importen');

    const shown = textOf(preview);
    expect(preview.card.title).toBe('Hele udrulningen fra Eksempel Kommune');
    expect(shown).toContain('K1 Bestil testbrugere\n  ny');
    expect(shown).toContain('9 Tilmeld systemadministrator');
    expect(shown).toMatch(/Frist: dato ikke meldt ud → tirsdag den 15. december/);
    expect(shown).toContain('ikke startet → udført');
    expect(shown).toContain('Tekniker/it-medarbejder\n  ubesat → T');
    expect(shown).toMatch(/ystemadministratoruddannelse.*\n.*Tid: .* → torsdag den 18. marts/i);
    expect(shown).toContain('S: jeg kender ingen her, der hedder det');
    const others = { ...file.roles, systemansvarlig: ['P'] };
    expect(after).toEqual({ ...file, roles: others });
    expect(textOf(undone)).toContain('som den var før');
    expect(await exportedFrom(chat)).toEqual({
      ...before,
      amendments: { ...before.amendments, used: file.amendments.used },
    });
    const imports = (await chat.verbs()).filter((verb) => verb === 'plan.import');
    expect(imports).toHaveLength(1);
  });

  it('is not announced as new', async () => {
    const file = await exportedFrom(await lived());
    const chat = await start(here);
    const { card } = await chat.hand('P', bytesOf(file));
    await chat.pressOn('P', card, 'Overtag det hele');
    expect(chat.platform.posted).toEqual([]);
  });

  it('withdraws what was added here, and does not join what has the same number', async () => {
    const chat = await start(here);
    const empty = await exportedFrom(chat);
    const { card } = await chat.say('P', 'importer\nTitel\tFrist\nTæl hylder\t15. december 2026');
    await chat.pressOn('P', card, 'Overtag den ene');

    const other = await chat.hand('P', bytesOf(await exportedFrom(await lived())));
    const preview = await chat.hand('P', bytesOf(empty));
    await chat.pressOn('P', preview.card, 'Overtag det hele');

    expect(textOf(other)).toContain('K1 er noget andet her end i filen');
    expect(textOf(preview)).toContain('K1 Tæl hylder\n  udgår');
    const { plan } = await chat.rollout();
    expect(plan.retired?.tasks.map(({ key }) => key)).toEqual(['K1']);
  });

  it('says so when nothing differs, and is not taken over once something has changed', async () => {
    const chat = await start(here);
    const same = await chat.hand('P', bytesOf(await exportedFrom(chat)));
    const file = await exportedFrom(await lived());
    const preview = await chat.hand('P', bytesOf(file));
    await chat.say('P', 'i gang 4');
    const late = await chat.pressOn('P', preview.card, 'Overtag det hele');

    expect(textOf(same)).toContain('intet nyt at overtage');
    expect(labelsOf(same.card)).toEqual(['Drop']);
    expect(textOf(late)).toContain('Planen er ændret');
  });

  it.each([
    ['of another version', { version: 2 }, 'en anden udgave af botten'],
    ['of another kind', { format: 'fbs-bot/other' }, 'en anden udgave af botten'],
    ['of another plan', { plan: { key: 'arkiv-1', version: 1 } }, 'hører til planen »arkiv-1«'],
    [
      'that was changed',
      { tasks: { '1': { status: 'næsten' } } },
      'beskadiget ved »tasks.1.status«',
    ],
    [
      'whose plan has other keys',
      { amendments: { tasks: { '8': { performer: 'kagemand' } } } },
      'nævner kagemand',
    ],
  ])('is refused in words when it is one %s', async (_, change, says) => {
    const chat = await start(here);
    const file = await exportedFrom(chat);
    const refused = await chat.hand('P', bytesOf({ ...file, ...change }));
    expect(textOf(refused)).toContain(says);
  });

  it('is for whoever amends the plan', async () => {
    const chat = await start(here);
    const file = await exportedFrom(chat);
    expect(textOf(await chat.hand('U9', bytesOf(file)))).toContain('P (Projektleder)');
  });
});

function aPerson(chat: AConversation, externalId: string) {
  return { installationId: chat.installation.id, externalId };
}
