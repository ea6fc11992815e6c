import { describe, expect, it } from 'vitest';
import { conversations, labelsOf, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = {
  day: '2026-11-28',
  holders: { systemansvarlig: ['S'], projektleder: ['P'], tekniker: ['T'] },
};

describe('/fbs ny', () => {
  it.each([
    ['ny "Bestil testbrugere" frist 15. december tekniker MI 15', 'tirsdag den 15. december'],
    [
      'ny Bestil testbrugere frist tirsdag den 15. december MI 15 tekniker',
      'tirsdag den 15. december',
    ],
    ['ny "Bestil testbrugere" MI15 tekniker frist 15/12', 'tirsdag den 15. december'],
    ['new "Bestil testbrugere" tekniker klik due 2026-12-15', 'tirsdag den 15. december'],
  ])('adds what %j says', async (line, day) => {
    const chat = await start(held);
    const reply = await chat.say('P', line);
    expect(reply.card.title).toBe('Tilføjet: K1 Bestil testbrugere');
    expect(textOf(reply)).toContain(day);
    expect(textOf(reply)).toContain('Tekniker/it-medarbejder');
    expect(labelsOf(reply.card)).toContain('Fortryd');
  });

  it('is taken back, and it is said that it is the plan that is as before', async () => {
    const chat = await start(held);
    const { card } = await chat.say('P', 'ny "Bestil testbrugere" klik');
    const undone = await chat.pressOn('P', card, 'Fortryd');
    expect(undone.card.title).toBe('Fortrudt: planen er, som den var før.');
  });

  it('asks whether it is in KLIK where nobody says, and goes on with all that was typed', async () => {
    const chat = await start(held);
    const question = await chat.say('P', 'ny "Hold møde med skolerne" frist 1. december');
    expect(question.card.title).toBe('Står »Hold møde med skolerne« i KLIK?');

    const reply = await chat.pressOn('P', question.card, 'Kun hos os');

    expect(reply.card.title).toBe('Tilføjet: M1 Hold møde med skolerne');
    expect(textOf(reply)).toContain('1. december');
    expect(textOf(reply)).not.toContain('KLIK er uændret');
  });

  it.each([
    ['ny "Bestil testbrugere" frist snarest klik', 'snarest'],
    ['ny "Bestil testbrugere" klik kagemand', 'kagemand'],
  ])('says what it does not understand of %j, and adds nothing', async (line, word) => {
    const chat = await start(held);
    const before = await chat.verbs();
    expect(textOf(await chat.say('P', line))).toContain(word);
    expect(await chat.verbs()).toEqual(before);
  });

  it('is refused to others before anything is asked', async () => {
    const chat = await start(held);
    expect(textOf(await chat.say('T', 'ny "Bestil testbrugere"'))).toContain('S (Systemansvarlig)');
  });

  it('gives a task that is found, listed, reported and reminded of like any other', async () => {
    const chat = await start(held);
    await chat.say('P', 'ny "Bestil testbrugere" frist 15. december tekniker MI 15');

    expect(textOf(await chat.say('T', 'opgaver mine'))).toContain('K1 Bestil testbrugere');
    expect((await chat.say('T', 'opgave mi 15')).card.title).toBe('K1 Bestil testbrugere');
    expect((await chat.say('T', 'udført k 1')).card.title).toBe(
      'K1 Bestil testbrugere: udført, venter på KLIK',
    );
  });
});

describe('/fbs tildel', () => {
  it('gives a task its performer or its accountable, and keeps the other', async () => {
    const chat = await start(held);
    await chat.say('P', 'tildel 7 økonomimedarbejder');
    const reply = await chat.say('P', 'tildel 7 systemansvarlig ansvarlig');
    expect(textOf(reply)).toMatch(/Udfører: Økonomimedarbejder.*\n?Ansvarlig: Systemansvarlig/s);
  });

  it('asks for the task where it is not certain which is meant', async () => {
    const chat = await start(held);
    const reply = await chat.say('P', 'tildel superbruger tekniker');
    expect(labelsOf(reply.card)).toContain('Tildel');
  });
});

describe('/fbs udgår and gendan', () => {
  it('take a task off every list and bring it back, with why', async () => {
    const chat = await start(held);
    const gone = await chat.say('P', 'udgår 8 Trukket tilbage af KOMBIT.');
    const list = textOf(await chat.say('P', 'opgaver alle'));
    const back = await chat.say('P', 'gendan 8');

    expect(gone.card.title).toBe('Udgået: 8 Tilmeld superbrugere til superbrugeruddannelse');
    expect(textOf(gone)).toContain('Trukket tilbage af KOMBIT.');
    expect(list).not.toContain('8 Tilmeld superbrugere');
    expect(back.card.title).toBe(
      'Hentet tilbage: 8 Tilmeld superbrugere til superbrugeruddannelse',
    );
    expect(textOf(await chat.say('P', 'gendan 8'))).toContain('ikke udgået');
  });
});

describe('/fbs møde', () => {
  it.each([
    [
      'møde superbrugeruddannelse undervisning 18. marts 2027 kl. 9-11.30',
      /18\. marts 2027 kl\. 9/,
    ],
    ['møde systemadministratoruddannelse 18/3 2027', /18\. marts 2027/],
    ['møde systemadministratoruddannelse', /Målgruppe: Systemadministrator/],
    ['møde systemadministratoruddannelse 45. marts', /Jeg kan ikke læse/],
    ['møde systemadministratoruddannelse 18/3 kl. 11-9', /intet møde|kan ikke læse/],
    ['møde julefrokost 18/3', /intet møde/],
  ])('%j', async (line, says) => {
    const chat = await start(held);
    expect(textOf(await chat.say('P', line))).toMatch(says);
  });

  it('is not cancelled where it is no meeting', async () => {
    const chat = await start(held);
    const before = await chat.verbs();
    expect(textOf(await chat.say('P', 'møde go-live aflyst'))).toContain('kan ikke aflyses');
    expect(await chat.verbs()).toEqual(before);
  });

  it('takes the place and the link behind the day, or alone', async () => {
    const chat = await start(held);
    const both = await chat.say(
      'P',
      'møde systemadministratoruddannelse 18. marts 2027 kl. 9-11 sted Rådhuset, lokale 2 https://meet.example/x',
    );
    const moved = await chat.say('P', 'møde systemadministratoruddannelse sted Biblioteket');
    expect(textOf(both)).toContain('Tidspunkt: torsdag den 18. marts 2027 kl. 9–11');
    expect(textOf(both)).toContain('Sted: Rådhuset, lokale 2');
    expect(textOf(both)).toContain('Link: https://meet.example/x');
    expect(textOf(moved)).toContain('Sted: Biblioteket');
    expect(textOf(moved)).toContain('18. marts 2027');
  });

  it('is cancelled with why, found all the same, and put back on by a button', async () => {
    const chat = await start(held);
    await chat.say('P', 'møde systemadministratoruddannelse 18. marts 2027');
    const off = await chat.say('P', 'møde systemadministratoruddannelse aflyst Ingen lærer.');
    const list = textOf(await chat.say('P', 'møder'));
    const shown = await chat.say('T', 'møde systemadministratoruddannelse');
    const own = await chat.say('P', 'møde systemadministratoruddannelse');
    const back = await chat.pressOn('P', own.card, 'Sæt på igen');

    expect(off.card.title).toBe('Aflyst: Systemadministratoruddannelse');
    expect(list).not.toContain('Systemadministratoruddannelse');
    expect(textOf(shown)).toContain(
      'Aflyst lørdag den 28. november 2026. Begrundelse: Ingen lærer',
    );
    expect(textOf(shown)).toContain('P aflyste det');
    expect(labelsOf(shown.card)).toEqual([]);
    expect(back.card.title).toBe('På igen: Systemadministratoruddannelse');
  });

  it('that is new is asked for in a form, filled in with what was typed', async () => {
    const chat = await start(held);
    const form = await chat.say('P', 'møde ny "Øvedag" 4. marts kl. 9-12 sted Biblioteket');
    const inputs = { title: 'Øvedag', date: '4. marts', hours: '9-12', place: 'Biblioteket' };
    const sent = { ...inputs, kind: 'workshop', link: '', audience: 'tekniker, projektleder' };
    const reply = await chat.pressOn('P', form.card, 'Gem', { inputs: sent });
    const wrong = await chat.pressOn('P', form.card, 'Gem', {
      inputs: { ...sent, title: 'Andet', hours: '12-9' },
    });

    expect(JSON.stringify(form.card)).toContain('"initial":"Biblioteket"');
    expect(JSON.stringify(form.card)).toContain('"initial":"09:00-12:00"');
    expect(reply.card.title).toBe('Nyt møde: Øvedag');
    expect(textOf(reply)).toContain('Målgruppe: Tekniker/it-medarbejder, Projektleder');
    expect(textOf(reply)).toContain('får det at vide');
    expect(textOf(wrong)).toContain('tidsrum');
  });

  it('offers to change and cancel it to those who may, and the list to add one', async () => {
    const chat = await start(held);
    const list = await chat.say('P', 'møder');
    const shown = await chat.pressOn('P', list.card, 'Vis');
    expect(labelsOf(list.card)).toContain('Nyt møde');
    expect(labelsOf((await chat.say('T', 'møder')).card)).not.toContain('Nyt møde');
    expect(labelsOf(shown.card)).toEqual(expect.arrayContaining(['Ret møde']));
    const form = await chat.pressOn('P', (await chat.say('P', 'møde kick-off')).card, 'Ret møde');
    const reply = await chat.pressOn('P', form.card, 'Gem', {
      inputs: {
        title: 'Kick-off',
        date: '21. april 2026',
        hours: '',
        place: '',
        link: '',
        audience: 'alle roller',
      },
    });
    expect(textOf(reply)).toContain('21. april 2026');
  });

  it('asks where several fit, and goes on with the day', async () => {
    const chat = await start(held);
    const question = await chat.say('P', 'møde sanity 18. marts 2027');
    const [label = ''] = labelsOf(question.card);
    const reply = await chat.pressOn('P', question.card, label);
    expect(question.card.title).toBe('Hvilket møde mener du?');
    expect(textOf(reply)).toContain('18. marts 2027');
  });
});
