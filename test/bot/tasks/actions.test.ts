import { describe, expect, it } from 'vitest';
import { isForm } from '../../../src/cards/card.ts';
import { da } from '../../../src/texts/da.ts';
import { conversations, labelsOf, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'] } };

describe('buttons on tasks', () => {
  it.each([
    ['task.start', '1', 'inProgress'],
    ['task.perform', '1', 'performed'],
    ['task.complete', '3', 'completed'],
  ])('%s on task %s makes it %s, and can be undone', async (action, key, status) => {
    const chat = await start(held);
    const { card } = await chat.press('P', action, chat.value(key));
    expect(await chat.task(key)).toMatchObject({ status });
    await chat.pressOn('P', card, 'Fortryd');
    expect(await chat.task(key)).toMatchObject({ status: 'notStarted' });
  });

  it('lead from the status to a task that is completed', async () => {
    const chat = await start(held);
    const status = await chat.say('S', 'status');
    const performed = await chat.pressOn('S', status.card, 'Udført');
    const completed = await chat.pressOn('S', performed.card, 'Fuldført i KLIK');
    expect(textOf(completed)).toContain(da.outcome.completed);
    expect(await chat.task('1')).toMatchObject({ status: 'completed' });
    expect(await chat.verbs()).toEqual(expect.arrayContaining(['task.perform', 'task.complete']));
  });

  it('fill in a form where the task asks for something', async () => {
    const chat = await start(held);
    const { card } = await chat.press('P', 'task.perform', chat.value('3'));
    expect(isForm(card)).toBe(true);
    const inputs = { places: '12', note: ' to fra hver skole ' };
    await chat.pressOn('P', card, da.button.send, { inputs });
    expect(await chat.task('3')).toMatchObject({
      status: 'performed',
      value: '12',
      note: 'to fra hver skole',
    });
  });

  it.each([
    ['3', { places: '1,5' }, 'places'],
    ['3', {}, 'places'],
    ['2', {}, 'role.tekniker'],
  ])(
    'task %s filled in with %j is refused, and the input %s is named',
    async (key, given, input) => {
      const chat = await start(held);
      const reply = await chat.press('P', 'task.perform.save', chat.value(key), { inputs: given });
      expect(reply.fault?.input).toBe(input);
      expect(await chat.task(key)).toBeUndefined();
    },
  );

  it.each(['dismiss', 'reopen'] as const)('%s asks why, and takes no silence', async (step) => {
    const chat = await start(held);
    if (step === 'reopen') await chat.say('P', 'fuldført 1');
    const before = await chat.verbs();
    const { card } = await chat.press('P', `task.${step}`, chat.value('1'));
    const silent = await chat.pressOn('P', card, da.button[step], { inputs: { note: ' \n ' } });
    expect(silent.fault).toEqual({ input: 'note', text: da.error.reasonMissing({ key: '1' }) });
    expect(await chat.verbs()).toEqual(before);
    await chat.pressOn('P', card, da.button[step], { inputs: { note: 'derfor' } });
    expect(await chat.task('1')).toMatchObject({ note: 'derfor' });
  });

  it.each([
    ['task.start', 'reopenFirst', {}],
    ['task.perform', 'alreadyThere', {}],
    ['task.perform.save', 'alreadyThere', { places: '12' }],
    ['task.complete', 'alreadyThere', {}],
    ['task.dismiss', 'reopenFirst', {}],
    ['task.dismiss.save', 'reopenFirst', { note: 'hov' }],
  ] as const)('%s on a done task shows the task as it is, and why', async (action, why, inputs) => {
    const chat = await start(held);
    await chat.say('P', 'fuldført 3');
    const before = await chat.verbs();
    const reply = await chat.press('P', action, chat.value('3'), { inputs });
    const task = '3 Indmeld ønskede antal superbrugeruddannelsespladser';
    const [first] = reply.card.body;
    expect(reply.card.title).toBe(task);
    expect(first).toMatchObject({
      text: da.error[why]({ may: 'yes', task, key: '3', status: 'completed' }),
    });
    expect(textOf(reply)).toContain('Status: fuldført');
    expect(labelsOf(reply.card)).toEqual(['Genåbn', 'Ret']);
    expect(await chat.verbs()).toEqual(before);
  });

  it('pressed eight times at once complete once, with one audit row', async () => {
    const chat = await start(held);
    const presses = Array.from({ length: 8 }, () =>
      chat.press('P', 'task.complete', chat.value('1')),
    );
    const titles = (await Promise.all(presses)).map(({ card }) => card.title);
    const outcome = `1 Udpeg projektleder/etablér projektorganisation: ${da.status.completed}`;
    expect(titles.filter((title) => title === outcome)).toHaveLength(1);
    expect((await chat.verbs()).filter((verb) => verb === 'task.complete')).toHaveLength(1);
  });

  it.each(['task.start', 'task.perform', 'task.dismiss', 'task.complete'])(
    '%s is refused to a stranger at once, who hears who may',
    async (action) => {
      const chat = await start(held);
      const reply = await chat.press('U9', action, chat.value('3'));
      expect(textOf(reply)).toContain('P (Projektleder)');
      expect(await chat.task('3')).toBeUndefined();
    },
  );

  it('that undo an older change are refused', async () => {
    const chat = await start(held);
    const first = await chat.press('P', 'task.start', chat.value('1'));
    await chat.press('P', 'task.start', chat.value('2'));
    const reply = await chat.pressOn('P', first.card, 'Fortryd');
    expect(textOf(reply)).toContain(da.error.notLastChange());
    expect(await chat.task('1')).toMatchObject({ status: 'inProgress' });
  });

  it("that undo somebody else's change are refused", async () => {
    const chat = await start(held);
    const { card } = await chat.press('S', 'task.start', chat.value('1'));
    expect(textOf(await chat.pressOn('P', card, 'Fortryd'))).toContain(da.error.nothingToUndo());
    expect(await chat.task('1')).toMatchObject({ status: 'inProgress' });
  });
});

describe('buttons that nobody was given', () => {
  it.each([
    ['task.complete', '99'],
    ['task.complete', ''],
    ['task.complete', '__proto__'],
    ['task.perform.save', '3'],
    ['undo', '424242'],
    ['undo', "'; DROP TABLE audit_entry; --"],
    ['role.form', 'kok'],
    ['role.assign', 'kok'],
    ['role.replace', 'projektleder'],
    ['constructor', '1'],
    ['toString', '1'],
    ['__proto__', '1'],
    ['', ''],
  ])('%j on %j are refused, and change nothing', async (action, key) => {
    const chat = await start(held);
    const [task, before] = [await chat.task('1'), await chat.verbs()];
    const reply = await chat.press('P', action, chat.value(key));
    expect(reply.card.title).toBe(da.error.title);
    expect(chat.logged).toEqual([]);
    expect(await chat.task('1')).toEqual(task);
    expect(await chat.verbs()).toEqual(before);
  });

  it.each(['', '/', '1', 'not-a-uuid/1', '\u0000/1', `${'x'.repeat(10_000)}/1`])(
    'with the value %j are refused',
    async (value) => {
      const chat = await start(held);
      const reply = await chat.press('P', 'task.complete', value);
      expect(textOf(reply)).toContain(da.error.foreignRollout());
      expect(chat.logged).toEqual([]);
    },
  );

  it('of another workspace change nothing in either', async () => {
    const [theirs, ours] = [await start(held), await start(held)];
    for (const [action, key] of [
      ['task.complete', '1'],
      ['task.show', '1'],
      ['role.form', 'tekniker'],
      ['roles.show', ''],
      ['status.show', ''],
      ['undo', '1'],
    ] as const) {
      const reply = await ours.press('P', action, theirs.value(key));
      expect(textOf(reply)).toContain(da.error.foreignRollout());
    }
    expect((await theirs.rollout()).tasks).toEqual({});
    expect((await ours.rollout()).tasks).toEqual({});
    // Written down where it was aimed at, once for all of them.
    expect((await theirs.verbs()).filter((verb) => verb === 'rollout.refuse')).toHaveLength(1);
    expect(await ours.verbs()).not.toContain('rollout.refuse');
  });
});
