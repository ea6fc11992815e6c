import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import { da } from '../../../src/texts/da.ts';
import { conversations, labelsOf, textOf } from '../../helpers/a-conversation.ts';
import { planWithKlikCode } from '../../helpers/plan-with-klik-code.ts';

const { start } = conversations();
const second = '2 Udpeg medarbejdere til at deltage i teknisk workshop';

describe('/fbs opgave', () => {
  it.each(['2', 'teknisk workshop', 'teknisk worshop', '“teknisk workshop”', 'MI 15', 'mi 15'])(
    'finds the task by %j',
    async (query) => {
      const chat = await start({ plan: planWithKlikCode('2', 'MI 15') });
      expect((await chat.say('U1', `opgave ${query}`)).card.title).toBe(second);
    },
  );

  it('finds a local task by its number in small letters, and says that it is not in KLIK', async () => {
    const chat = await start();
    const reply = await chat.say('U1', 'opgave l4');
    expect(reply.card.title).toBe('L4 Frikøb superbrugere og slutbrugere');
    expect(textOf(reply)).toContain(da.taskCard.localTask);
  });

  it('leads to its page where the server has an address outside, and nowhere else', async () => {
    const chat = await start({ publicUrl: 'https://fbs.example.dk' });
    const inside = await start();

    const { card } = await chat.say('U1', 'opgave 2');

    const links = card.body
      .flatMap((part) => (part.type === 'actions' ? part.actions : []))
      .filter((action) => 'url' in action);
    const url = `https://fbs.example.dk/opgave/${chat.value('2')}`;
    expect(links).toEqual([{ label: 'Åbn', url }]);
    expect(labelsOf((await inside.say('U1', 'opgave 2')).card)).not.toContain('Åbn');
  });

  it('gives a choice where several fit, with a button on each', async () => {
    const chat = await start();
    const { card } = await chat.say('U1', 'opgave superbrugere');
    expect(card.title).toBe(da.tasksCard.choose);
    expect(labelsOf(card)).toEqual(['Vis opgaven', 'Vis opgaven', 'Del i kanalen']);
  });

  it('refuses what it cannot find, and says where the numbers are', async () => {
    const chat = await start();
    const text = textOf(await chat.say('U1', 'opgave gulerodskage'));
    expect(text).toContain(da.error.unknownTask({ query: 'gulerodskage' }));
  });

  it('tells its dates with their source, its roles and holders, and its history', async () => {
    const chat = await start({ holders: { systemansvarlig: ['Systemfolk'] } });
    await chat.say('Systemfolk', 'igang 1 vi mødes torsdag');
    const text = textOf(await chat.say('U1', 'opgave 1'));
    expect(text).toContain('Frist: mandag den 16. februar 2026');
    expect(text).toContain('mandag den 16. februar 2026 (KOMBITs opstartsmøde, januar 2026)');
    expect(text).toContain('Kilde: KOMBITs opstartsmøde, januar 2026');
    expect(text).not.toContain('linje');
    expect(text).toContain('Udfører: Systemansvarlig (Systemfolk)');
    expect(text).toContain('Note: vi mødes torsdag');
    expect(text).toContain(`man. 9. februar kl. 08.00: Systemfolk ${da.history['task.start']}`);
  });

  it('tells in its history why somebody took a step, and what they noted', async () => {
    const chat = await start({ holders: { systemansvarlig: ['Systemfolk'] } });
    await chat.say('Systemfolk', 'igang 1 vi mødes torsdag');
    await chat.say('Systemfolk', 'ikke-relevant 1 nej');
    await chat.say('Systemfolk', 'genåbn 1 fejl');
    await chat.say('Systemfolk', 'udført 1');

    const text = textOf(await chat.say('U1', 'opgave 1'));

    expect(text.split('Historik\n')[1]?.split('\n').slice(0, 4)).toEqual([
      '• man. 9. februar kl. 08.00: Systemfolk meldte den udført',
      '• man. 9. februar kl. 08.00: Systemfolk åbnede den igen: »fejl«',
      '• man. 9. februar kl. 08.00: Systemfolk meldte den ikke relevant: »nej«',
      '• man. 9. februar kl. 08.00: Systemfolk meldte den i gang: »vi mødes torsdag«',
    ]);
  });

  it('says how many steps there are besides the newest five, and shows them all', async () => {
    const chat = await start({ holders: { systemansvarlig: ['S'] } });
    for (const reason of ['a', 'b', 'c']) {
      await chat.say('S', `ikke-relevant 1 nej ${reason}`);
      await chat.say('S', `genåbn 1 fejl ${reason}`);
    }
    const { card } = await chat.say('U1', 'opgave 1');
    const all = textOf(await chat.say('U1', 'opgave 1 historik'));

    expect(cardText(card)).not.toContain('»nej a«');
    expect(cardText(card)).toContain('… og 1 til.');
    expect(labelsOf(card)).toContain('Se hele historikken');
    expect(all).toContain('Historik: 1 Udpeg');
    expect(all.match(/•/g)).toHaveLength(6);
    expect(all).toContain('»nej a«');
    expect(all).not.toContain('til.');
    expect(textOf(await chat.pressOn('U1', card, 'Se hele historikken'))).toContain('»nej a«');
    expect(textOf(await chat.say('U1', 'opgave 2 historik'))).toContain(da.taskCard.noHistory);
  });
});
