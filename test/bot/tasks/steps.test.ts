import { describe, expect, it } from 'vitest';
import { isForm } from '../../../src/cards/card.ts';
import { da } from '../../../src/texts/da.ts';
import { buttonsOf, conversations, labelsOf, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const open = {
  task: '1 Udpeg projektleder/etablér projektorganisation',
  key: '1',
  status: 'notStarted',
};
const completed = {
  task: '3 Indmeld ønskede antal superbrugeruddannelsespladser',
  key: '3',
  status: 'completed',
};
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'] } };

const sites = [0, 1, 2, 3, 4].map((nth) => `site.${nth}`);

describe('the commands that take a task a step', () => {
  it.each([
    ['igang 1', '1', { status: 'inProgress', note: null }],
    ['igang 1 vi mødes torsdag', '1', { status: 'inProgress', note: 'vi mødes torsdag' }],
    ['igang “teknisk workshop” bestilt', '2', { status: 'inProgress', note: 'bestilt' }],
    ['udfoert 1 valgt', '1', { status: 'performed', note: 'valgt' }],
    ['FULDFØRT 1', '1', { status: 'completed', note: null }],
    [
      'ikke-relevant 1 vi er en forening',
      '1',
      { status: 'notRelevant', note: 'vi er en forening' },
    ],
  ])('/fbs %s', async (line, key, state) => {
    const chat = await start(held);
    const reply = await chat.say('P', line);
    expect(labelsOf(reply.card)).toContain('Fortryd');
    expect(await chat.task(key)).toMatchObject(state);
  });

  it.each([
    ['3', '3 12 to fra hver skole', '12', 'to fra hver skole'],
    [
      '2',
      '2 tekniker: A; økonomimedarbejder: B; rolleadministrator: <@U9|ida>',
      'Tekniker/it-medarbejder: A; Økonomimedarbejder (FK ØKO koordinator): B; Rolleadministrator: ida',
      null,
    ],
  ])('/fbs udført splits value and note of task %s', async (key, line, value, note) => {
    const chat = await start(held);
    await chat.say('P', `udført ${line}`);
    expect(await chat.task(key)).toMatchObject({ status: 'performed', value, note });
  });

  it.each([
    ['udført 3', ['places', ...sites, 'note']],
    ['udført 3 mange', ['places', ...sites, 'note']],
    ['udført 2', ['role.tekniker', 'role.oekonomimedarbejder', 'role.rolleadministrator', 'note']],
    ['ikke-relevant 1', ['note']],
  ])('/fbs %s asks in a form, and changes nothing yet', async (line, inputs) => {
    const chat = await start(held);
    const { card } = await chat.say('P', line);
    const asked = card.body.flatMap((part) => (part.type === 'input' ? [part.id] : []));
    expect(asked).toEqual(inputs);
    expect((await chat.rollout()).tasks).toEqual({});
  });

  it('asks for a reason to reopen, and keeps the one in the line', async () => {
    const chat = await start(held);
    await chat.say('S', 'fuldført 1');
    expect(isForm((await chat.say('S', 'genåbn 1')).card)).toBe(true);
    await chat.say('S', 'genaabn 1 den nye leder er sygemeldt');
    expect(await chat.task('1')).toMatchObject({
      status: 'inProgress',
      note: 'den nye leder er sygemeldt',
    });
  });

  it.each(['genåbn 1', 'genåbn 1 hov'])('/fbs %s is refused for an open task', async (line) => {
    const chat = await start(held);
    expect(textOf(await chat.say('S', line))).toContain(da.error.alreadyOpen(open));
  });

  it.each([
    ['igang 3', 'reopenFirst'],
    ['udført 3', 'alreadyThere'],
    ['udført 3 12', 'alreadyThere'],
    ['fuldført 3', 'alreadyThere'],
    ['ikke-relevant 3', 'reopenFirst'],
  ] as const)('/fbs %s is refused for a completed task, before it asks', async (line, why) => {
    const chat = await start(held);
    await chat.say('P', 'fuldført 3');
    const before = await chat.verbs();
    const reply = await chat.say('P', line);
    expect(textOf(reply)).toContain(da.error[why](completed));
    expect(isForm(reply.card)).toBe(false);
    expect(await chat.verbs()).toEqual(before);
  });

  it.each(['igang 1', 'udført 1', 'udført 3', 'ikke-relevant 1', 'ikke-relevant 1 nej'])(
    '/fbs %s is refused to a stranger, who hears who may and what is vacant',
    async (line) => {
      const chat = await start({ holders: { projektleder: ['P'] } });
      const reply = await chat.say('U9', line);
      expect(textOf(reply)).toContain('Det kan: P (Projektleder).');
      expect(isForm(reply.card)).toBe(false);
      expect((await chat.rollout()).tasks).toEqual({});
    },
  );

  it('says which roles are vacant when nobody may', async () => {
    const chat = await start();
    const text = textOf(await chat.say('U9', 'igang 1'));
    expect(text).toContain('Ubesat: Systemansvarlig, Projektleder. Udpeg med /fbs rolle.');
  });

  it('gives a choice where several tasks fit, and takes no step', async () => {
    const chat = await start(held);
    expect((await chat.say('P', 'fuldført superbrugere')).card.title).toBe(da.tasksCard.choose);
    expect((await chat.rollout()).tasks).toEqual({});
  });

  it('goes on from the choice with the same step, and with what was typed besides', async () => {
    const chat = await start(held);
    const asked = await chat.say('P', 'igang teknisk workshop lokale bestilt');
    expect(textOf(asked)).toContain(da.asking.unchanged);
    expect(labelsOf(asked.card)).toEqual(['I gang']);
    const told = await chat.pressOn('P', asked.card, 'I gang');
    expect(labelsOf(told.card)).toContain('Fortryd');
    expect(await chat.task('2')).toMatchObject({ status: 'inProgress', note: 'lokale bestilt' });
  });

  it('goes on from the choice with a form where the step asks for something', async () => {
    const chat = await start(held);
    const { card } = await chat.say('P', 'udført pladser');
    expect(buttonsOf(card)).toMatchObject([{ label: 'Udført', form: true }]);
    expect(isForm((await chat.pressOn('P', card, 'Udført')).card)).toBe(true);
  });

  it("is refused by the choice's button to whoever may not, as by the line", async () => {
    const chat = await start(held);
    const { card } = await chat.say('P', 'igang test workshop');
    expect(textOf(await chat.pressOn('U9', card, 'I gang'))).toContain('Det kan: P (Projektleder)');
    expect((await chat.rollout()).tasks).toEqual({});
  });

  it('takes several a step together, and says of each what became of it', async () => {
    const chat = await start(held);
    await chat.say('P', 'fuldført 2');
    const told = await chat.say('P', 'udført 2, 3 og 4');
    const text = textOf(told);
    expect(text).toContain(
      da.error.alreadyThere({
        ...open,
        task: '2 Udpeg medarbejdere til at deltage i teknisk workshop',
        status: 'completed',
      }),
    );
    expect(labelsOf(told.card)).toEqual(['Udført', 'Fuldført i KLIK', 'Fortryd', 'Vis opgaven']);
    expect(await chat.task('3')).toBeUndefined();
    expect(await chat.task('4')).toMatchObject({ status: 'performed' });
    await chat.pressOn('P', told.card, 'Fortryd');
    expect(await chat.task('4')).toMatchObject({ status: 'notStarted' });
  });

  it('says that done here is not done in KLIK, except for a local task', async () => {
    const chat = await start(held);
    expect(textOf(await chat.say('S', 'udført 1'))).toContain(da.outcome.performed);
    expect(textOf(await chat.say('P', 'udført L2'))).toContain(da.outcome.completedLocal);
    expect(await chat.task('L2')).toMatchObject({ status: 'completed' });
  });
});
