/** What is asked before something can be read, remembered, and left out before it is taken over. */
import { describe, expect, it } from 'vitest';
import { conversations, labelsOf, textOf } from '../../helpers/a-conversation.ts';
import { aWorkbook } from '../../imports/a-workbook.ts';

const { start } = conversations();
const held = { day: '2026-11-28', holders: { projektleder: ['P'], tekniker: ['T'] } };

const unclear = [
  'Titel\tFrist\tHvem gør det',
  'Bestil testbrugere\t15. december 2026\tTekniker',
  'Afprøv lån\t8. januar 2027\tTekniker',
].join('\n');

const headless = [
  'Bestil testbrugere\t15. december 2026\tTekniker',
  'Afprøv lån\t8. januar 2027\tTekniker',
].join('\n');

const table = (title: string) => [
  ['Titel', 'Frist'],
  [title, '15. december 2026'],
];

describe('columns that headings do not tell', () => {
  it('are asked about in a form, and nothing is read before the answer', async () => {
    const chat = await start(held);
    const asked = await chat.say('P', `importer\n${unclear}`);
    const form = await chat.pressOn('P', asked.card, 'Forklar kolonnerne');
    const read = await chat.pressOn('P', form.card, 'Vis', {
      inputs: { 'column.0': 'performer' },
    });

    expect(asked.card.title).toBe('Hvad står der i kolonnerne?');
    expect(textOf(asked)).toContain('Kolonnen »Hvem gør det«\n  For eksempel: Tekniker');
    expect(labelsOf(asked.card)).toEqual(['Forklar kolonnerne', 'Drop']);
    expect(form.card.body.filter(({ type }) => type === 'input')).toHaveLength(1);
    expect(read.card.title).toBe('Import: 2 nye · 0 ændrede');
    expect(textOf(read)).toContain('»Hvem gør det« er udfører');
  });

  it('are remembered for the rollout, and can be explained anew', async () => {
    const chat = await start(held);
    const explain = async (card: Parameters<typeof chat.pressOn>[1], as: string) => {
      const form = await chat.pressOn('P', card, 'Forklar kolonnerne');
      return chat.pressOn('P', form.card, 'Vis', { inputs: { 'column.0': as } });
    };
    await explain((await chat.say('P', `importer\n${unclear}`)).card, 'performer');
    await chat.give('systemansvarlig', 'S');
    const again = await chat.say('S', `importer\n${unclear}`);
    const anew = await chat.pressOn('S', again.card, 'Forklar kolonnerne');
    const without = await chat.pressOn('S', anew.card, 'Vis', { inputs: { 'column.0': 'none' } });

    expect(textOf(again)).toContain('»Hvem gør det« er udfører');
    expect(anew.card.body).toContainEqual(expect.objectContaining({ initial: 'performer' }));
    expect(textOf(without)).toContain('»Hvem gør det« læses ikke');
  });

  it('are asked for without headings too, which is of no use to another file', async () => {
    const chat = await start(held);
    const asked = await chat.say('P', `importer\n${headless}`);
    const form = await chat.pressOn('P', asked.card, 'Forklar kolonnerne');
    const columns = { 'column.0': 'title', 'column.1': 'due', 'column.2': 'performer' };
    const read = await chat.pressOn('P', form.card, 'Vis', { inputs: columns });
    const again = await chat.say('P', `importer\n${headless}`);

    expect(read.card.title).toBe('Import: 2 nye · 0 ændrede');
    expect(again.card.title).toBe('Hvad står der i kolonnerne?');
  });

  it('are asked about where what was explained of another file does not fit', async () => {
    const chat = await start(held);
    const asked = await chat.say('P', `importer\n${unclear}`);
    const form = await chat.pressOn('P', asked.card, 'Forklar kolonnerne');
    await chat.pressOn('P', form.card, 'Vis', { inputs: { 'column.0': 'performer' } });

    const other = await chat.say('P', `importer\n${headless}`);

    expect(other.card.title).toBe('Hvad står der i kolonnerne?');
  });

  it('of which none is the title are told at the field', async () => {
    const chat = await start(held);
    const asked = await chat.say('P', `importer\n${headless}`);
    const form = await chat.pressOn('P', asked.card, 'Forklar kolonnerne');
    const none = { 'column.0': 'none', 'column.1': 'due', 'column.2': 'performer' };
    const refused = await chat.pressOn('P', form.card, 'Vis', { inputs: none });

    expect(refused.fault).toMatchObject({
      input: 'column.0',
      text: expect.stringContaining('Ingen af kolonnerne'),
    });
  });

  it('are nobody else’s to explain', async () => {
    const chat = await start(held);
    const asked = await chat.say('P', `importer\n${unclear}`);
    const foreign = await chat.pressOn('T', asked.card, 'Forklar kolonnerne');

    expect(textOf(foreign)).toContain('kender jeg ikke');
  });
});

describe('a file', () => {
  const workbook = aWorkbook([
    { name: 'Plan A', rows: table('Bestil testbrugere') },
    { name: 'Plan B', rows: table('Afprøv lån') },
  ]);

  it('with several sheets of tasks asks for one', async () => {
    const chat = await start(held);
    const asked = await chat.hand('P', workbook);
    const read = await chat.pressOn('P', asked.card, 'Læs »Plan B«');

    expect(asked.card.title).toBe('Hvilket ark er opgaverne i?');
    expect(labelsOf(asked.card)).toEqual(['Læs »Plan A«', 'Læs »Plan B«', 'Drop']);
    expect(read.card.title).toBe('Import: 1 ny · 0 ændrede');
    expect(textOf(read)).toContain('Afprøv lån');
  });

  it('is read unless a command stands with it', async () => {
    const chat = await start(held);
    const file = Buffer.from('Titel;Frist\nBestil testbrugere;15. december 2026');

    const read = await chat.hand('P', file, 'her er opgaverne');
    const command = await chat.hand('P', file, 'status');

    expect(read.card.title).toBe('Import: 1 ny · 0 ændrede');
    expect(command.card.title).toContain('FBS 2.0 i Eksempel Kommune');
  });

  it.each([
    ['overSize', 'over 5 MB'],
    ['notHad', 'kunne ikke hente filen'],
    ['elsewhere', 'en anden organisation'],
    ['several', 'én fil ad gangen'],
  ] as const)(
    'that the host does not give (%s) is refused with what to do',
    async (fault, says) => {
      const chat = await start(held);
      expect(textOf(await chat.hand('P', fault))).toContain(says);
    },
  );

  it('is not even fetched for whoever may not import', async () => {
    const chat = await start(held);
    const refused = await chat.bot.file({
      ...{ installation: chat.installation, caller: 'T', line: '' },
      conversation: { externalId: 'C-fbs', kind: 'channel' },
      read: () => Promise.reject(new Error('it was fetched')),
    });

    expect(textOf(refused)).toContain('P (Projektleder)');
    expect(chat.logged).toEqual([]);
  });
});

describe('rows', () => {
  const rows = [
    'Titel\tFrist',
    'Bestil testbrugere\t15. december 2026',
    'Afprøv lån\t8. januar 2027',
    'Tæl hylder\t11. januar 2027',
  ].join('\n');

  it('can be left out by their numbers before the rest is taken over', async () => {
    const chat = await start(held);
    const preview = await chat.say('P', `importer\n${rows}`);
    const form = await chat.pressOn('P', preview.card, 'Vælg rækker');
    const shown = textOf(form);
    const fewer = await chat.pressOn('P', form.card, 'Vis uden dem', {
      inputs: { leaveOut: '2-3' },
    });
    const taken = await chat.pressOn('P', fewer.card, 'Overtag den ene');

    expect(shown).toContain('2: Bestil testbrugere\n3: Afprøv lån\n4: Tæl hylder');
    expect(fewer.card.title).toBe('Import: 1 ny · 0 ændrede');
    expect(taken.card.title).toBe('Importeret: 1 ny · 0 ændrede');
    expect(textOf(await chat.say('P', 'opgaver alle'))).not.toContain('Afprøv lån');
  });

  it.each([
    ['behind the command', (rows: string) => `importer\n${rows}`],
    ['below an empty line', (rows: string) => `/fbs importer  \n\n${rows}`],
    ['on its line', (rows: string) => `importer ${rows}`],
  ])('that stand %s are counted from the first of them', async (_where, lineOf) => {
    const chat = await start(held);
    const read = await chat.say('P', lineOf('Titel\tFrist\nTæl hylder\t31. februar 2027'));

    expect(textOf(read)).toContain('Række 2, Frist: »31. februar 2027«');
  });

  it('that are none are told at the field', async () => {
    const chat = await start(held);
    const preview = await chat.say('P', `importer\n${rows}`);
    const form = await chat.pressOn('P', preview.card, 'Vælg rækker');
    const refused = await chat.pressOn('P', form.card, 'Vis uden dem', {
      inputs: { leaveOut: '9' },
    });

    expect(refused.fault).toMatchObject({ input: 'leaveOut' });
  });
});
