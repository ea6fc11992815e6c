import { describe, expect, it } from 'vitest';
import {
  type AConversation,
  conversations,
  labelsOf,
  textOf,
} from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = { day: '2026-11-28', holders: { systemansvarlig: ['P'], projektleder: ['P'] } };
/** 1 and 2 are completed in KLIK and not here; 3 and 4 are performed here and not completed there. */
const rows = [
  'Nummer\tTitel\tStatus',
  '1\tUdpeg projektleder/etablér projektorganisation\tFuldført',
  '2\t\tFuldført',
  '3\t\tI gang',
  '5\t\tIkke startet',
  '\tBestil testbrugere\tFuldført',
].join('\n');
const statusesOf = async (chat: AConversation, ...keys: string[]) =>
  Promise.all(keys.map(async (key) => (await chat.task(key))?.status ?? 'notStarted'));

async function shown(setting: object = held) {
  const chat = await start(setting);
  await chat.say('P', 'udført 3 4');
  await chat.say('P', 'udført 5');
  const preview = await chat.say('P', `importer\n${rows}`);
  return { chat, preview };
}

describe('statuses that a file tells of', () => {
  it('are shown as further there or here, with a button each and one for all', async () => {
    const { preview } = await shown();
    expect(textOf(preview)).toContain('Længere i filen end her (2)');
    expect(textOf(preview)).toContain('Udført her, ikke fuldført i KLIK (2)');
    expect(labelsOf(preview.card)).toEqual([
      ...['Fuldført i KLIK', 'Fuldført i KLIK', 'Meld alle 2, som filen siger'],
      ...['Fuldført i KLIK', 'Fuldført i KLIK', 'Alle 2 er fuldført i KLIK nu'],
      ...['Overtag den ene', 'Drop'],
    ]);
  });

  it('are settled in one change, which one press takes back', async () => {
    const { chat, preview } = await shown();
    const told = await chat.pressOn('P', preview.card, 'Meld alle 2, som filen siger');
    const settled = await statusesOf(chat, '1', '2', '3');
    const again = await chat.pressOn('P', preview.card, 'Meld alle 2, som filen siger');
    const undone = await chat.pressOn('P', told.card, 'Fortryd');

    expect(told.card.title).toBe('2 opgaver meldt');
    expect(settled).toEqual(['completed', 'completed', 'performed']);
    expect(textOf(again)).toContain('Planen er ændret');
    expect(undone.card.title).toBe('Fortrudt: 2 opgaver står, som de gjorde før');
    expect(await statusesOf(chat, '1', '2', '3')).toEqual([
      'notStarted',
      'notStarted',
      'performed',
    ]);
    expect((await chat.verbs()).filter((verb) => verb === 'task.settle')).toHaveLength(1);
  });

  it('are told in the history of each of the tasks', async () => {
    const { chat, preview } = await shown();
    await chat.pressOn('P', preview.card, 'Alle 2 er fuldført i KLIK nu');
    expect(await statusesOf(chat, '3', '5')).toEqual(['completed', 'completed']);
    expect(textOf(await chat.say('P', 'opgave 3'))).toContain('meldte den sammen med andre');
    expect(textOf(await chat.say('P', 'opgave 1'))).not.toContain('sammen med andre');
  });

  it('are settled after the import too, with those of the new tasks', async () => {
    const { chat, preview } = await shown();
    const taken = await chat.pressOn('P', preview.card, 'Overtag den ene');
    await chat.pressOn('P', taken.card, 'Meld alle 3, som filen siger');
    expect(textOf(taken)).toContain('K1 Bestil testbrugere');
    expect(await statusesOf(chat, '1', '2', 'K1')).toEqual(['completed', 'completed', 'completed']);
  });

  it('are offered only to whoever may say so', async () => {
    const { preview } = await shown({
      ...held,
      holders: { systemansvarlig: ['P'], projektleder: ['Q'] },
    });
    expect(labelsOf(preview.card)).not.toContain('Alle 2 er fuldført i KLIK nu');
  });
});
