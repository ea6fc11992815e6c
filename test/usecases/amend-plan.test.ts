import { describe, expect, it } from 'vitest';
import { unamended } from '../../src/domain/plan/amendments.ts';
import { taskIn } from '../../src/domain/plan/plan.ts';
import {
  addTask,
  amendTask,
  type NewTask,
  restoreTask,
  retireTask,
} from '../../src/usecases/amend-plan.ts';
import { undoChange } from '../../src/usecases/undo-change.ts';
import { conversations } from '../helpers/a-conversation.ts';
import { aDoer } from '../helpers/a-doer.ts';

const { start } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'] } };
const wanted: NewTask = {
  ...{ kind: 'klik', title: 'Bestil testbrugere', klikCode: 'MI 15', due: '2026-12-15' },
  ...{ performer: 'tekniker', accountable: null },
};

async function begun() {
  const chat = await start(held);
  const { by, rolloutId } = await aDoer(chat, 'P');
  const { store } = chat;
  return { chat, store, by, rolloutId };
}

describe('a task that somebody adds', () => {
  it('is in the plan of their rollout alone, published today, as they say', async () => {
    const { chat, store, by, rolloutId } = await begun();

    const { task } = await addTask(store, rolloutId, wanted, by);

    const source = { basis: 'said', ref: by.personId };
    expect(task).toMatchObject({
      ...{ key: 'K1', title: 'Bestil testbrugere', klikCode: 'MI 15', performer: 'tekniker' },
      due: { precision: 'day', on: '2026-12-15', source },
      published: { precision: 'day', on: '2026-02-09', source },
    });
    expect((await chat.rollout()).plan.tasks).toContainEqual(task);
    expect(taskIn((await (await begun()).chat.rollout()).plan, 'K1')).toBeUndefined();
  });

  it('has no date and no role where nobody gave one', async () => {
    const { store, by, rolloutId } = await begun();
    const { task } = await addTask(
      store,
      rolloutId,
      { ...wanted, due: null, performer: null, klikCode: null },
      by,
    );
    expect(task).toMatchObject({ due: { precision: 'unknown' }, performer: null });
    expect(task).not.toHaveProperty('klikCode');
  });

  it.each([
    ['the same title', { ...wanted, klikCode: null, title: 'bestil  TESTBRUGERE' }],
    ['the same code', { ...wanted, title: 'Noget andet', klikCode: 'mi 15' }],
  ])('is refused for %s, and the other is named', async (_, again) => {
    const { store, by, rolloutId } = await begun();
    await addTask(store, rolloutId, wanted, by);
    await expect(addTask(store, rolloutId, again, by)).rejects.toMatchObject({
      code: 'taskKnown',
      params: { key: 'K1' },
    });
  });

  it('is gone again when it is taken back, and its key is never used for another', async () => {
    const { chat, store, by, rolloutId } = await begun();
    const { changed } = await addTask(store, rolloutId, wanted, by);

    const undone = await undoChange(store, rolloutId, changed.entry, by);
    const { task } = await addTask(store, rolloutId, wanted, by);

    expect(taskIn(undone.rollout.plan, 'K1')).toBeUndefined();
    expect(task.key).toBe('K2');
    expect((await chat.rollout()).amendments.addedTasks).toHaveLength(1);
  });
});

describe('a task that somebody changes', () => {
  it('has what they say, and the rest as the plan has it', async () => {
    const { chat, store, by, rolloutId } = await begun();
    const before = taskIn((await chat.rollout()).plan, '4');

    const { rollout } = await amendTask(store, rolloutId, '4', { performer: 'tekniker' }, by);

    expect(taskIn(rollout.plan, '4')).toEqual({ ...before, performer: 'tekniker' });
    expect(rollout.amendments.tasks['4']).toMatchObject({ performer: 'tekniker' });
  });

  it('is refused what it has already', async () => {
    const { store, by, rolloutId } = await begun();
    const again = () => amendTask(store, rolloutId, '4', { performer: 'tekniker' }, by);
    await again();
    await expect(again()).rejects.toMatchObject({ code: 'planUnchanged' });
  });

  it('that is withdrawn is in no list, keeps its status, and comes back as it was', async () => {
    const { store, by, rolloutId } = await begun();
    const { rollout: before } = await amendTask(store, rolloutId, '4', { title: 'Ny titel' }, by);

    const { rollout } = await retireTask(
      store,
      rolloutId,
      { task: '4', why: 'KOMBIT har trukket den' },
      by,
    );
    const restored = await restoreTask(store, rolloutId, '4', by);

    expect(taskIn(rollout.plan, '4')).toBeUndefined();
    expect(rollout.plan.retired?.tasks).toMatchObject([
      { key: '4', retired: { on: '2026-02-09', why: 'KOMBIT har trukket den' } },
    ]);
    expect(restored.rollout.plan.tasks).toEqual(before.plan.tasks);
    await expect(restoreTask(store, rolloutId, '4', by)).rejects.toMatchObject({
      code: 'notRetired',
    });
  });
});

it('is for whoever assigns roles, and nothing is written for anybody else', async () => {
  const { chat, store, rolloutId } = await begun();
  const { by } = await aDoer(chat, 'U9');
  const refused = { code: 'notAllowed' };
  await expect(addTask(store, rolloutId, wanted, by)).rejects.toMatchObject(refused);
  await expect(retireTask(store, rolloutId, { task: '4', why: null }, by)).rejects.toMatchObject(
    refused,
  );
  expect((await chat.rollout()).amendments).toEqual(unamended);
});
