import { describe, expect, it } from 'vitest';
import { conversations, labelsOf, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = {
  day: '2026-11-28',
  holders: { systemansvarlig: ['S'], projektleder: ['P'], tekniker: ['T'] },
};
const rows = [
  'KLIK-kode\tTitel\tFrist\tUdfører',
  'MI 15\tBestil testbrugere\t15. december 2026\tTekniker',
  'MI 16\tAfprøv lån og aflevering\t8. januar 2027\tSuperbruger',
  '\tTilmeld superbrugere til superbrugeruddannelse\t2. december 2026\tSuperbruger',
  'MI 17\tFlyt data\tsnarest\tTekniker',
  'MI 18\tTæl hylder\t11. januar 2027\tKagemand',
].join('\n');

describe('/fbs importer', () => {
  it('shows what rows that are pasted would do, before anything is changed', async () => {
    const chat = await start(held);
    const before = await chat.verbs();

    const { card } = await chat.say('P', `importer\n${rows}`);

    const shown = textOf({ card } as never);
    expect(card.title).toBe('Import: 4 nye · 1 ændret');
    expect(shown).toContain('MI 15 Bestil testbrugere\n  tirsdag den 15. december');
    expect(shown).toContain('frist: dato ikke meldt ud → onsdag den 2. december');
    expect(shown).toContain('MI 17 Flyt data\n  snarest');
    expect(shown).toContain('Kagemand');
    expect(labelsOf(card)).toEqual(['Overtag alle 5', 'Vælg rækker', 'Drop']);
    expect(await chat.verbs()).toEqual(before);
  });

  it('takes all of it over in one change, and takes it back in one', async () => {
    const chat = await start(held);
    const preview = await chat.say('P', `importer\n${rows}`);

    const taken = await chat.pressOn('P', preview.card, 'Overtag alle 5');
    const list = textOf(await chat.say('P', 'opgaver alle'));
    const undone = await chat.pressOn('P', taken.card, 'Fortryd importen');

    expect(taken.card.title).toBe('Importeret: 4 nye · 1 ændret');
    expect(list).toContain('K1 Bestil testbrugere');
    expect(textOf(undone)).toContain('planen er, som den var før');
    expect(textOf(await chat.say('P', 'opgaver alle'))).not.toContain('Bestil testbrugere');
    expect((await chat.verbs()).filter((verb) => verb === 'plan.import')).toHaveLength(1);
  });

  it('asks in a form without rows, and tells at the field what it cannot read', async () => {
    const chat = await start(held);
    const { card } = await chat.say('P', 'importer');
    const read = await chat.pressOn('P', card, 'Vis', { inputs: { rows } });
    const empty = await chat.pressOn('P', card, 'Vis', { inputs: { rows: '  ' } });

    expect(read.card.title).toBe('Import: 4 nye · 1 ændret');
    expect(empty.fault).toMatchObject({ input: 'rows' });
  });

  it('reads the file that was chosen in the form, and tells at its field what it cannot read', async () => {
    const chat = await start(held);
    const { card } = await chat.say('P', 'importer');
    const choosing = (file: string) => ({ chosen: async () => Buffer.from(file) });

    const read = await chat.pressOn('P', card, 'Vis', choosing(rows));
    const other = await chat.pressOn('P', card, 'Vis', choosing('%PDF-1.7'));
    const none = await chat.pressOn('P', card, 'Vis', { chosen: async () => 'several' });

    expect(read.card.title).toBe('Import: 4 nye · 1 ændret');
    expect(other.fault).toMatchObject({ input: 'file' });
    expect(textOf(none)).toContain('én fil');
  });

  it('asks whether a title that is nearly another’s is the same, and goes on with the answer', async () => {
    const chat = await start(held);
    const line =
      'importer\nTitel\tFrist\nTilmeld nye superbrugere til superbrugeruddannelse\t2. december 2026';
    const asked = await chat.say('P', line);
    const same = await chat.pressOn('P', asked.card, 'Ja, 8');
    const other = await chat.pressOn('P', (await chat.say('P', line)).card, 'Nej, en ny');

    expect(textOf(asked)).toContain('Er det den samme?');
    expect(same.card.title).toBe('Import: 0 nye · 1 ændret');
    expect(other.card.title).toBe('Import: 1 ny · 0 ændrede');
  });

  it('shows the second of two the first’s result before they decide', async () => {
    const chat = await start(held);
    const first = await chat.say('P', `importer\n${rows}`);
    const second = await chat.say('S', `importer\n${rows}`);
    await chat.pressOn('P', first.card, 'Overtag alle 5');

    expect(textOf(await chat.pressOn('S', second.card, 'Overtag alle 5'))).toContain(
      'Planen er ændret',
    );
    expect((await chat.say('S', `importer\n${rows}`)).card.title).toBe('Import: 0 nye · 0 ændrede');
  });

  it('forgets what was dropped, and what is a day old', async () => {
    const chat = await start(held);
    const { card } = await chat.say('P', `importer\n${rows}`);
    await chat.pressOn('P', card, 'Drop');
    const later = await chat.say('P', `importer\n${rows}`);
    chat.goTo('2026-11-30');

    expect(textOf(await chat.pressOn('P', card, 'Overtag alle 5'))).toContain(
      'Den import kender jeg ikke',
    );
    expect(textOf(await chat.pressOn('P', later.card, 'Overtag alle 5'))).toContain(
      'kender jeg ikke',
    );
  });

  it('is refused to whoever may not amend the plan', async () => {
    const chat = await start(held);
    expect(textOf(await chat.say('T', `importer\n${rows}`))).toContain('S (Systemansvarlig)');
  });
});
