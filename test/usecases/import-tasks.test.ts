import { describe, expect, it } from 'vitest';
import { compare } from '../../src/domain/imports/compare.ts';
import { taskIn } from '../../src/domain/plan/plan.ts';
import { addTask } from '../../src/usecases/amend-plan.ts';
import { importTasks, shownAs } from '../../src/usecases/import-tasks.ts';
import { takeStep } from '../../src/usecases/take-step.ts';
import { undoImport } from '../../src/usecases/undo-import.ts';
import { conversations } from '../helpers/a-conversation.ts';
import { aDoer } from '../helpers/a-doer.ts';
import { day } from '../helpers/a-plan.ts';
import { anImportedRow } from '../helpers/an-import.ts';

const { start } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'] } };
const rows = [
  anImportedRow({
    row: 2,
    title: 'Bestil testbrugere',
    klikCode: 'MI 15',
    due: day('2026-12-15'),
    performer: 'tekniker',
  }),
  anImportedRow({ row: 3, title: 'Afprøv lån og aflevering' }),
  anImportedRow({ row: 4, key: '8', due: day('2026-12-02') }),
];

async function begun() {
  const chat = await start(held);
  const { by, rolloutId } = await aDoer(chat, 'P');
  const { store } = chat;
  const shown = async () => shownAs(compare(await chat.rollout(), rows));
  const take = async () => importTasks(store, rolloutId, { rows, shownAs: await shown() }, by);
  return { chat, store, by, rolloutId, shown, take };
}

describe('an import', () => {
  it('adds what is new and changes what is known, as said by whoever takes it over', async () => {
    const { by, take } = await begun();

    const { rollout } = await take();

    const source = { basis: 'said', ref: by.personId };
    expect(taskIn(rollout.plan, 'K1')).toMatchObject({
      ...{ title: 'Bestil testbrugere', klikCode: 'MI 15', performer: 'tekniker' },
      due: { precision: 'day', on: '2026-12-15', source },
    });
    expect(taskIn(rollout.plan, 'K2')).toMatchObject({ due: { precision: 'unknown' } });
    expect(taskIn(rollout.plan, '8')?.due).toEqual({ precision: 'day', on: '2026-12-02', source });
  });

  it('says nothing new the second time', async () => {
    const { take } = await begun();
    await take();
    await expect(take()).rejects.toMatchObject({ code: 'importEmpty' });
  });

  it('does nothing where the plan is another than the one it was compared with', async () => {
    const { store, rolloutId, by, shown, take } = await begun();
    const before = await shown();
    await take();
    const late = importTasks(store, rolloutId, { rows, shownAs: before }, by);
    await expect(late).rejects.toMatchObject({ code: 'importStale' });
  });

  it('is for whoever amends the plan', async () => {
    const { chat, store, rolloutId, shown } = await begun();
    const { by } = await aDoer(chat, 'U9');
    const refused = importTasks(store, rolloutId, { rows, shownAs: await shown() }, by);
    await expect(refused).rejects.toMatchObject({ code: 'notAllowed' });
  });
});

describe('taking an import back', () => {
  it('leaves the plan as it was, and the same import does the same again under new keys', async () => {
    const { chat, store, rolloutId, by, take } = await begun();
    const before = (await chat.rollout()).plan;
    const { entry } = await take();

    const { rollout } = await undoImport(store, rolloutId, entry, by);
    const again = await take();

    expect(rollout.plan.tasks).toEqual(before.tasks);
    expect(again.rollout.amendments.addedTasks.map(({ key }) => key)).toEqual(['K3', 'K4']);
  });

  it('is possible after other changes of one’s own, for a day', async () => {
    const { store, rolloutId, by, take } = await begun();
    const { entry } = await take();
    await takeStep(store, rolloutId, 'start', { task: '1', value: null, note: null }, by);
    const later = { ...by, now: new Date(by.now.getTime() + 23 * 60 * 60 * 1000) };

    await expect(undoImport(store, rolloutId, entry, later)).resolves.toBeDefined();
    await expect(undoImport(store, rolloutId, entry, later)).rejects.toMatchObject({
      code: 'importGone',
    });
  });

  it('is refused when a day has gone by, the plan was amended since, or somebody has begun', async () => {
    const worked = await begun();
    const { entry } = await worked.take();
    const step = { task: 'K2', value: null, note: null };
    await takeStep(worked.store, worked.rolloutId, 'start', step, worked.by);
    const amended = await begun();
    const { entry: other } = await amended.take();
    const more = { kind: 'klik', title: 'Mere', klikCode: null, due: null } as const;
    await addTask(
      amended.store,
      amended.rolloutId,
      { ...more, performer: null, accountable: null },
      amended.by,
    );
    const late = { ...amended.by, now: new Date(amended.by.now.getTime() + 25 * 60 * 60 * 1000) };

    await expect(
      undoImport(worked.store, worked.rolloutId, entry, worked.by),
    ).rejects.toMatchObject({
      code: 'importWorkedOn',
      params: { tasks: 'K2 Afprøv lån og aflevering' },
    });
    await expect(
      undoImport(amended.store, amended.rolloutId, other, amended.by),
    ).rejects.toMatchObject({ code: 'changedSince' });
    await expect(undoImport(amended.store, amended.rolloutId, other, late)).rejects.toMatchObject({
      code: 'importGone',
    });
  });
});
