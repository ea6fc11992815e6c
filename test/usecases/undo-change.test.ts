import { describe, expect, it } from 'vitest';
import { untouched } from '../../src/domain/rollout/rollout.ts';
import { takeStep } from '../../src/usecases/take-step.ts';
import { undoChange } from '../../src/usecases/undo-change.ts';
import { conversations } from '../helpers/a-conversation.ts';
import { aDoer } from '../helpers/a-doer.ts';

const { start } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'] } };
const one = { task: '1', value: null, note: 'begyndt' };

describe('undoChange', () => {
  it('puts the state back, and writes that too', async () => {
    const chat = await start(held);
    const { by, rolloutId } = await aDoer(chat, 'S');
    const { entry } = await takeStep(chat.store, rolloutId, 'start', one, by);
    const after = await chat.task('1');
    const { undone } = await undoChange(chat.store, rolloutId, entry, by);
    expect(undone.id).toBe(entry);
    expect(await chat.task('1')).toEqual(untouched);
    const [written] = await chat.store.audit.ofTask(rolloutId, '1', 1);
    expect(written).toMatchObject({
      verb: 'undo',
      by: { externalId: 'S' },
      before: { task: after },
      after: { task: untouched },
    });
  });

  it('takes back one change once, however often it is asked at the same time', async () => {
    const chat = await start(held);
    const { by, rolloutId } = await aDoer(chat, 'S');
    await takeStep(chat.store, rolloutId, 'start', one, by);
    const { entry } = await takeStep(chat.store, rolloutId, 'perform', one, by);
    const tries = Array.from({ length: 4 }, () => undoChange(chat.store, rolloutId, entry, by));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await chat.task('1')).toMatchObject({ status: 'inProgress' });
    expect((await chat.verbs()).filter((verb) => verb === 'undo')).toHaveLength(1);
  });

  it.each([
    ['nothing that one did', 'P', 'nothingToUndo'],
    ['an older change than the last', 'S', 'notLastChange'],
  ])('refuses %s, and writes nothing', async (_, who, code) => {
    const chat = await start(held);
    const { by, rolloutId } = await aDoer(chat, 'S');
    const { entry } = await takeStep(chat.store, rolloutId, 'start', one, by);
    await takeStep(chat.store, rolloutId, 'perform', one, by);
    const before = [await chat.verbs(), await chat.task('1')];
    const doer = await aDoer(chat, who);
    await expect(undoChange(chat.store, rolloutId, entry, doer.by)).rejects.toMatchObject({ code });
    expect([await chat.verbs(), await chat.task('1')]).toEqual(before);
  });

  it('refuses where somebody else was there since, though it looks the same now', async () => {
    const chat = await start(held);
    const [s, p] = [await aDoer(chat, 'S'), await aDoer(chat, 'P')];
    await takeStep(chat.store, s.rolloutId, 'start', one, s.by);
    await takeStep(chat.store, s.rolloutId, 'perform', one, p.by);
    await takeStep(chat.store, s.rolloutId, 'reopen', one, p.by);
    const before = await chat.verbs();
    await expect(undoChange(chat.store, s.rolloutId, null, s.by)).rejects.toMatchObject({
      code: 'changedSince',
    });
    expect(await chat.verbs()).toEqual(before);
  });
});
