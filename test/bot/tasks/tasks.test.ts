import { describe, expect, it } from 'vitest';
import { conversations, labelsOf, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();

describe('/fbs opgaver', () => {
  it.each([
    ['', 'Opgaver: åbne', 20],
    ['alle', 'Opgaver: alle', 20],
    ['all', 'Opgaver: alle', 20],
    ['mine', 'Opgaver: mine', 3],
    ['overskredet', 'Opgaver: overskredet', 1],
    ['fase 2', 'Opgaver: Forberedelse', 12],
    ['fase forberedelse', 'Opgaver: Forberedelse', 12],
    ['tema viden', 'Opgaver: Viden og færdigheder', 2],
    ['tema it', 'Opgaver: It-sikkerhed og aftaler, It-miljø og infrastruktur', 4],
    ['viden og færdigheder', 'Opgaver: Viden og færdigheder', 2],
    ['ud- og indfasning', 'Opgaver: Ud- og indfasning', 2],
  ])('with %j is titled %j and has %i rows', async (words, title, rows) => {
    const chat = await start({ day: '2026-02-17', holders: { projektleder: ['U1'] } });
    const { card } = await chat.say('U1', `opgaver ${words}`);
    const [list] = card.body;
    expect(card.title).toBe(title);
    expect(list?.type === 'rows' && list.rows.length).toBe(rows);
  });

  it('lists under mine what waits for the reader’s approval, with its buttons', async () => {
    const holders = { projektleder: ['P'], systemansvarlig: ['S'], 'faglig-leder': ['F'] };
    const chat = await start({ day: '2026-02-17', holders });
    await chat.say('P', 'godkender 3 faglig leder');
    await chat.say('P', 'udført 3 12');
    const { card } = await chat.say('F', 'opgaver mine');
    expect(textOf({ card, language: 'da', audience: 'caller' })).toContain(
      'Venter på godkendelse\n• 3 Indmeld',
    );
    const own = textOf(await chat.say('S', 'opgaver mine'));
    expect(own).not.toContain('[Godkend]');
    await chat.pressOn('F', card, 'Godkend');
    expect(textOf(await chat.say('F', 'opgaver mine'))).not.toContain('Indmeld');
  });

  it.each(['', 'mine', 'overskredet'])(
    'with %j lists what waits for KLIK under a heading of its own, until it is completed there',
    async (words) => {
      const chat = await start({ day: '2026-03-10', holders: { projektleder: ['U1'] } });
      await chat.say('U1', 'udført 3 12');
      const text = textOf(await chat.say('U1', `opgaver ${words}`));
      expect(text).toMatch(/Venter på KLIK\n• 3 Indmeld[^\n]*\n[^\n]*\n {2}\[Fuldført i KLIK\]/);
      expect(text.indexOf('• 2 Udpeg')).toBeLessThan(text.indexOf('Venter på KLIK'));
      await chat.say('U1', 'fuldført 3');
      expect(textOf(await chat.say('U1', `opgaver ${words}`))).not.toContain('Indmeld');
    },
  );

  it.each(['', 'alle', 'mine'])(
    'with %j says how many are known, and how old that is',
    async (words) => {
      const chat = await start();
      const text = textOf(await chat.say('U1', `opgaver ${words}`));
      expect(text).toContain('af 12 kendte opgaver');
      expect(text).toContain('KOMBIT forventer ca. 35–40 i alt.');
      expect(text).toContain('er ifølge KOMBITs opstartsmøde, januar 2026.');
    },
  );

  it('has a button on each row', async () => {
    const chat = await start({ holders: { systemansvarlig: ['U1'], projektleder: ['P'] } });
    await chat.say('U1', 'fuldført 1');
    const { card } = await chat.say('U1', 'opgaver fase 1');
    const own = await chat.say('P', 'opgaver fase 1');
    expect(labelsOf(own.card).slice(0, 3)).toEqual(['Vis opgaven', 'Udført', 'Udført']);
    expect(labelsOf(card).slice(0, 3)).toEqual(['Vis opgaven', 'Vis opgaven', 'Vis opgaven']);
  });

  it.each(['xyzzy', 'fase 9', 'fase', 'tema', 'tema xyzzy'])(
    'does not know %j, and says what it knows',
    async (words) => {
      const chat = await start();
      const text = textOf(await chat.say('U1', `opgaver ${words}`));
      expect(text).toContain('Skriv /fbs opgaver [mine|overskredet|alle|fase N|tema …]');
    },
  );
});
