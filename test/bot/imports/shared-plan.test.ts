import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amendments, amended, unamended } from '../../../src/domain/plan/amendments.ts';
import { sharedPlanOf } from '../../../src/domain/plan/shared-plan.ts';
import { planOf } from '../../../src/plans/index.ts';
import { type AConversation, conversations, textOf } from '../../helpers/a-conversation.ts';
import { aPerson, aRollout, aTaskState } from '../../helpers/a-plan.ts';
import { runs } from '../../helpers/any-rollout.ts';

const { start } = conversations();
const held = { day: '2026-11-28', holders: { projektleder: ['P'] } };

const sharedBy = async (chat: AConversation) =>
  sharedPlanOf(await chat.rollout(), '2026-11-28').shared;
const bytesOf = (file: object) => Buffer.from(JSON.stringify(file));

/** A municipality that has typed much, and says much of its own. */
async function typed() {
  const chat = await start(held);
  const rows = [
    'KLIK-kode\tTitel\tFrist\tUdfører\tBeskrivelse',
    'MI 15\tBestil testbrugere\t15. december 2026\tTekniker\tSpørg Ole',
    'MI 16\tAfprøv lån\tultimo januar 2027\tSuperbruger\t',
  ];
  const { card } = await chat.say('P', `importer\n${rows.join('\n')}`);
  await chat.pressOn('P', card, 'Overtag alle 2');
  await chat.say('P', 'frist 9 klik 15. december 2026');
  await chat.say('P', 'frist 8 egen 10. december 2026');
  await chat.say('P', 'møde systemadministratoruddannelse 18. marts 2027 kl. 9-11');
  await chat.say('P', 'udført 1 vi er klar');
  await chat.say('P', 'udgår 7 det er delt');
  return chat;
}

describe('a plan for other municipalities', () => {
  it('is shown, taken over and undone as any import, and shared on as the same', async () => {
    const from = await typed();
    const file = await sharedBy(from);
    const chat = await start(held);

    const preview = await chat.hand('P', bytesOf(file));
    const taken = await chat.pressOn('P', preview.card, 'Overtag alle 4');
    const { plan } = await chat.rollout();
    const again = await sharedBy(chat);
    const twice = await chat.hand('P', bytesOf(file));
    await chat.pressOn('P', taken.card, 'Fortryd importen');

    expect(preview.card.title).toBe('Import: 2 nye · 2 ændrede');
    expect(textOf(preview)).toMatch(/Ændrede møder \(1\)\n.*ystemadministratoruddannelse/i);
    expect(taken.card.title).toBe('Importeret: 2 nye · 2 ændrede');
    expect(plan.tasks.map(({ klikCode }) => klikCode)).toContain('MI 15');
    // What the plan itself says of a meeting is nothing to take over.
    expect({ ...again, events: file.events }).toEqual(file);
    expect(again.events.map(({ key, when }) => [key, when])).toEqual(
      file.events.map(({ key, when }) => [key, when]),
    );
    expect(textOf(twice)).toContain('intet nyt at overtage');
    expect((await sharedBy(chat)).tasks).toEqual([]);
  });

  it('keeps a municipality’s own statuses, deadlines, withdrawals and words to itself', async () => {
    const text = JSON.stringify(await sharedBy(await typed()));
    expect(text).toContain('Bestil testbrugere');
    expect(text).not.toMatch(/vi er klar|det er delt|Spørg Ole|2026-12-10|performed|retired/);
  });

  it('keeps where a meeting is held, and by which link', async () => {
    const from = await start(held);
    await from.say('P', 'møde teknisk workshop 19. marts 2027 https://moede.dk/b');
    const file = await sharedBy(from);
    const chat = await start(held);
    const preview = await chat.hand('P', bytesOf(file));
    await chat.pressOn('P', preview.card, 'Overtag den ene');
    const links = (await chat.rollout()).plan.events.flatMap(({ link }) => link ?? []);
    expect(links).toContain('https://moede.dk/b');
    expect((await sharedBy(chat)).events).toMatchObject([{ link: 'https://moede.dk/b' }]);
  });

  it('has the meetings that a municipality has added, and not those that it has cancelled', async () => {
    const from = await start(held);
    for (const [title, place] of [
      ['Øvedag', 'Biblioteket'],
      ['Frokost', 'Kantinen'],
    ] as const) {
      const form = await from.say('P', `møde ny "${title}" 4. marts 2027 kl. 9-12 sted ${place}`);
      await from.pressOn('P', form.card, 'Gem', {
        inputs: {
          ...{ title, date: '4. marts 2027', hours: '9-12', place, link: '' },
          ...{ kind: 'workshop', audience: 'tekniker, projektleder' },
        },
      });
    }
    await from.say('P', 'møde frokost aflys');
    const file = await sharedBy(from);
    const added = {
      ...{ title: 'Øvedag', place: 'Biblioteket', kind: 'workshop' },
      ...{ audience: ['tekniker', 'projektleder'] },
      when: { precision: 'hours', on: '2027-03-04' },
    };
    expect(file.events).toMatchObject([{ key: null, ...added }]);

    const chat = await start(held);
    const preview = await chat.hand('P', bytesOf(file));
    expect(textOf(preview)).toContain('Øvedag');
    await chat.pressOn('P', preview.card, 'Overtag den ene');

    const { events } = (await chat.rollout()).plan;
    expect(events.find(({ title }) => title === 'Øvedag')).toMatchObject(added);
    expect(events.map(({ title }) => title)).not.toContain('Frokost');
    expect((await sharedBy(chat)).events).toMatchObject([{ key: null, ...added }]);
    expect(textOf(await chat.hand('P', bytesOf(file)))).toContain('intet nyt at overtage');
  });

  it('is fetched with /fbs eksporter plan, whose answer says what is in it', async () => {
    const chat = await start({ ...held, publicUrl: 'https://fbs.example.dk' });
    const shown = textOf(await chat.say('P', 'eksporter plan'));
    expect(shown).toContain('Hent: Plan til andre (json)');
    expect(shown).toContain('ingen navne, noter, statusser');
    expect(textOf(await chat.say('P', 'eksporter plan csv'))).toContain('Skriv /fbs eksporter');
  });
});

const plan = planOf('fbs-2.0');
const person = 'Somebody Particular';
const said = { basis: 'said', ref: 'u1' } as const;
const note = 'a note of ours';
const titles = fc.constantFrom('Bestil testbrugere', `Ring til ${person}`, 'somebody  particular!');
const dues = fc.constantFrom(
  { precision: 'day', on: '2026-12-15', source: { ...said, note } } as const,
  { precision: 'text', text: `når ${person} er hjemme`, source: said } as const,
);
const added = fc.record({ title: titles, due: dues, kind: fc.constantFrom('klik', 'local') });

it('whatever a municipality has typed, no name of its people and no note is shared', () => {
  fc.assert(
    fc.property(fc.array(added, { maxLength: 4 }), dues, titles, (all, due, title) => {
      const [first] = plan.tasks;
      const addedTasks = all.map((one, index) => ({
        ...{ ...first, ...one, description: `${person}: ${note}`, source: said },
        key: `${one.kind === 'klik' ? 'K' : 'M'}${index + 1}`,
      }));
      const events = { 'kick-off': { place: `hos ${person}`, when: due } };
      const retired = { on: '2026-11-28', why: note };
      const amendments = {
        ...{ ...unamended, addedTasks, events },
        tasks: { '8': { due, title, description: note }, '9': { retired } },
      } as Amendments;
      const rollout = aRollout({
        ...{ amendments, plan: amended(plan, amendments) },
        people: { u1: aPerson('u1', { name: person }) },
        tasks: { '8': aTaskState({ note, value: person, dueOn: '2026-12-10' }) },
      });

      const { shared, leftOut } = sharedPlanOf(rollout, '2026-11-28');

      expect(JSON.stringify(shared)).not.toMatch(/particular|a note of ours|u1|2026-12-10/i);
      const klik = all.filter(({ kind }) => kind === 'klik').length;
      expect(shared.tasks.length + shared.events.length + leftOut).toBe(klik + 2);
    }),
    runs(100),
  );
});
