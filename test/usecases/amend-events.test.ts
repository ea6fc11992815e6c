import { describe, expect, it } from 'vitest';
import { eventIn, everEventIn } from '../../src/domain/plan/plan.ts';
import {
  addEvent,
  cancelEvent,
  changeEvent,
  type NewEvent,
  restoreEvent,
} from '../../src/usecases/amend-events.ts';
import { saidBy } from '../../src/usecases/amend-plan.ts';
import { undoChange } from '../../src/usecases/undo-change.ts';
import { conversations } from '../helpers/a-conversation.ts';
import { aDoer } from '../helpers/a-doer.ts';

const { start } = conversations();
const workshop = 'teknisk-workshop';

async function begun(who = 'P') {
  const chat = await start({ holders: { systemansvarlig: ['S'], projektleder: ['P'] } });
  const { by, rolloutId } = await aDoer(chat, who);
  const on = (day: string) => ({ precision: 'day', on: day, source: saidBy(by) }) as const;
  const wanted: NewEvent = {
    ...{ title: 'Øvedag', kind: 'workshop', when: on('2026-03-04'), place: 'Biblioteket' },
    ...{ link: null, audience: ['tekniker'] },
  };
  return { chat, store: chat.store, by, rolloutId, on, wanted };
}

describe('a meeting', () => {
  it('that is added has a key of its own, which undo does not free', async () => {
    const { store, by, rolloutId, wanted } = await begun();
    const { key } = await addEvent(store, rolloutId, wanted, by);
    const { rollout } = await undoChange(store, rolloutId, null, by);
    const again = await addEvent(store, rolloutId, wanted, by);

    expect(eventIn(rollout.plan, key)).toBeUndefined();
    expect([key, again.key]).toEqual(['m-1', 'm-2']);
    expect(eventIn(again.changed.rollout.plan, 'm-2')).toMatchObject({
      ...{ title: 'Øvedag', place: 'Biblioteket', form: 'physical', audience: ['tekniker'] },
    });
  });

  it('of a title that there is, or that is so already, is refused', async () => {
    const { store, by, rolloutId, wanted } = await begun();
    await addEvent(store, rolloutId, wanted, by);
    await expect(addEvent(store, rolloutId, wanted, by)).rejects.toMatchObject({
      code: 'eventKnown',
    });
    const same = () => changeEvent(store, rolloutId, 'm-1', { place: 'Biblioteket' }, by);
    await expect(same()).rejects.toMatchObject({ code: 'eventUnchanged' });
  });

  it('gets and loses what is said of it, and the rest stays the plan’s', async () => {
    const { chat, store, by, rolloutId, on } = await begun();
    const before = eventIn((await chat.rollout()).plan, workshop);
    const link = 'https://meet.example/x';

    const dated = await changeEvent(
      store,
      rolloutId,
      workshop,
      { when: on('2026-04-23'), link },
      by,
    );
    const bare = await changeEvent(store, rolloutId, workshop, { link: null }, by);

    expect(eventIn(dated.rollout.plan, workshop)).toEqual({
      ...before,
      ...{ when: on('2026-04-23'), link },
    });
    expect(eventIn(bare.rollout.plan, workshop)).toEqual({ ...before, when: on('2026-04-23') });
  });

  it('that is cancelled is in no list, keeps what was said of it, and comes back', async () => {
    const { store, by, rolloutId, on } = await begun();
    const said = { when: on('2026-04-23') };
    const { rollout: before } = await changeEvent(store, rolloutId, workshop, said, by);

    const off = await cancelEvent(store, rolloutId, { event: workshop, why: 'Sygdom' }, by);
    const back = await restoreEvent(store, rolloutId, workshop, by);

    expect(eventIn(off.rollout.plan, workshop)).toBeUndefined();
    expect(everEventIn(off.rollout.plan, workshop)).toMatchObject({
      retired: { on: '2026-02-09', why: 'Sygdom' },
    });
    expect(back.rollout.plan.events).toEqual(before.plan.events);
    await expect(restoreEvent(store, rolloutId, workshop, by)).rejects.toMatchObject({
      code: 'notCancelled',
    });
  });

  it('is changed by whoever assigns roles, and by nobody else', async () => {
    const { chat, store, by, rolloutId, wanted } = await begun('U9');
    const refused = { code: 'notAllowed' };
    await expect(addEvent(store, rolloutId, wanted, by)).rejects.toMatchObject(refused);
    const cancelled = cancelEvent(store, rolloutId, { event: workshop, why: null }, by);
    await expect(cancelled).rejects.toMatchObject(refused);
    expect((await chat.rollout()).amendments.events).toEqual({});
  });
});
