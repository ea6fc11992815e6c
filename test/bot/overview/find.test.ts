import { describe, expect, it } from 'vitest';
import { da } from '../../../src/texts/da.ts';
import { conversations, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = { holders: { projektleder: ['U1'], systemansvarlig: ['U2'] } };

describe('/fbs søg', () => {
  it('finds tasks, meetings, roles and terms, each under its heading', async () => {
    const chat = await start(held);
    const text = textOf(await chat.say('U1', 'søg superbruger'));
    for (const heading of ['Opgaver', 'Møder', 'Roller', 'Ordbog']) expect(text).toContain(heading);
    expect(text).toMatch(/3 Indmeld ønskede antal superbrugeruddannelsespladser/);
    expect(text).toMatch(/Superbruger: En medarbejder/);
  });

  it('finds what is said of a task, not of its title alone, and leads to it', async () => {
    const chat = await start(held);
    const { card } = await chat.say('U1', 'søg rolleadministrator');
    const shown = await chat.pressOn('U1', card, 'Vis opgaven');
    expect(shown.card.title).toMatch(/^2 Udpeg medarbejdere/);
  });

  it('finds what people have noted, but not for a guest', async () => {
    const chat = await start(held);
    await chat.say('U1', 'igang 2 venter på kvartalsplanen');
    expect(textOf(await chat.say('U2', 'søg kvartalsplanen'))).toContain('Noter og svar');
    chat.platform.profiles.set('U9', { name: 'Gæsten', language: 'da', kind: 'guest' });
    const refused = textOf(await chat.say('U9', 'søg kvartalsplanen'));
    expect(refused).toContain(
      da.refusals.guestReadsNothing({ who: 'U1 (Projektleder)' }).slice(0, 60),
    );
  });

  it('finds a task by its number, and what is spelt with a mistake', async () => {
    const chat = await start(held);
    expect(textOf(await chat.say('U1', 'søg 2'))).toContain('2 Udpeg medarbejdere');
    expect(textOf(await chat.say('U1', 'søg serviceaftle'))).toContain('Godkend serviceaftale');
  });

  it('says so when there is nothing', async () => {
    const chat = await start(held);
    expect(textOf(await chat.say('U1', 'søg xyzzyqwv'))).toContain('Jeg finder ikke »xyzzyqwv«');
  });
});

describe('/fbs ordbog', () => {
  it.each([
    ['ordbog ELS', 'Early Life Support', 'KOMBITs opstartsmøde, januar 2026'],
    ['ordbog jobfunktionsroller', 'Jobfunktionsrolle', 'https://docplayer.dk/'],
    ['glossary go-live', 'Idriftsættelse', 'https://kombit.dk/'],
  ])('%j tells of %j, and from where', async (line, name, source) => {
    const chat = await start(held);
    const text = textOf(await chat.say('U1', line));
    expect(text).toContain(name);
    expect(text).toContain(`Kilde: ${source}`);
  });

  it('is English to whoever speaks it', async () => {
    const chat = await start({ ...held, english: ['U3'] });
    expect(textOf(await chat.say('U3', 'glossary sanity check'))).toContain('A going-over of the');
  });

  it('lists all words, and knows no others', async () => {
    const chat = await start(held);
    expect(textOf(await chat.say('U1', 'ordbog'))).toMatch(/KLIK:.*Sanity check:/s);
    expect(textOf(await chat.say('U1', 'ordbog kaffemaskine'))).toContain('står ikke i ordbogen');
  });
});
