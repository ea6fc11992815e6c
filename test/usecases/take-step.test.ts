import { describe, expect, it } from 'vitest';
import { type Step, untouched } from '../../src/domain/rollout/rollout.ts';
import { takeStep } from '../../src/usecases/take-step.ts';
import { conversations } from '../helpers/a-conversation.ts';
import { aDoer } from '../helpers/a-doer.ts';

const { start } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'] } };
const one = { task: '1', value: null, note: null };

describe('takeStep', () => {
  it.each([
    ['start', { ...one, note: 'begyndt' }, 'inProgress'],
    ['perform', one, 'performed'],
    ['perform', { task: '3', value: '12', note: null }, 'performed'],
    ['complete', one, 'completed'],
    ['dismiss', { ...one, note: 'en forening' }, 'notRelevant'],
  ] as const)('%s writes the state, and who, what, before and after', async (step, of, status) => {
    const chat = await start(held);
    const { by, rolloutId } = await aDoer(chat, 'P');
    const { rollout, entry } = await takeStep(chat.store, rolloutId, step, of, by);
    const state = {
      ...untouched,
      status,
      value: of.value,
      note: of.note,
      changedAt: by.now,
      changedBy: by.personId,
    };
    expect(rollout.tasks[of.task]).toEqual(state);
    expect(await chat.task(of.task)).toEqual(state);
    const [written] = await chat.store.audit.ofTask(rolloutId, of.task, 1);
    expect(written).toEqual({
      id: entry,
      at: by.now,
      by: expect.objectContaining({ externalId: 'P' }),
      accountId: null,
      platform: 'slack',
      verb: `task.${step}`,
      subject: of.task,
      before: { task: untouched },
      after: { task: state },
    });
  });

  it('keeps the answer and the note when what was performed is completed', async () => {
    const chat = await start(held);
    const { by, rolloutId } = await aDoer(chat, 'P');
    const performed = { task: '3', value: '12', note: 'to fra hver skole' };
    await takeStep(chat.store, rolloutId, 'perform', performed, by);
    await takeStep(chat.store, rolloutId, 'complete', { ...one, task: '3' }, by);
    const { value, note } = performed;
    expect(await chat.task('3')).toMatchObject({ status: 'completed', value, note });

    await takeStep(chat.store, rolloutId, 'reopen', { ...one, task: '3', note: 'for få' }, by);
    expect(await chat.task('3')).toMatchObject({ status: 'inProgress', value, note: 'for få' });
  });

  it.each<[string, Step, typeof one | { task: string; value: null; note: string }, string, string]>(
    [
      ['an unknown task', 'start', { ...one, task: '99' }, 'P', 'unknownTask'],
      ['a stranger', 'start', one, 'U9', 'notAllowed'],
      ["somebody else's role", 'start', { ...one, task: '2' }, 'S', 'notAllowed'],
      ['a step that is not possible', 'reopen', { ...one, note: 'hov' }, 'P', 'alreadyOpen'],
      ['a missing reason', 'dismiss', one, 'P', 'reasonMissing'],
      ['missing places', 'perform', { ...one, task: '3' }, 'P', 'placesMissing'],
      ['missing names', 'perform', { ...one, task: '2' }, 'P', 'namesMissing'],
    ],
  )('refuses %s, and writes nothing', async (_, step, of, who, code) => {
    const chat = await start(held);
    const { by, rolloutId } = await aDoer(chat, who);
    const before = await chat.verbs();
    await expect(takeStep(chat.store, rolloutId, step, of, by)).rejects.toMatchObject({ code });
    expect((await chat.rollout()).tasks).toEqual({});
    expect(await chat.verbs()).toEqual(before);
  });
});
