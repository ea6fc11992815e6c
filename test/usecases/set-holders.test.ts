import { describe, expect, it } from 'vitest';
import { holdersOf } from '../../src/domain/rollout/roles.ts';
import { setHolders } from '../../src/usecases/set-holders.ts';
import { conversations } from '../helpers/a-conversation.ts';
import { aDoer } from '../helpers/a-doer.ts';

const { start } = conversations();

describe('setHolders', () => {
  it('writes who holds the role, and who, what, before and after', async () => {
    const chat = await start({ holders: { projektleder: ['P'], superbruger: ['A'] } });
    chat.goTo('2026-02-10');
    const { by, rolloutId } = await aDoer(chat, 'P');
    const [a, b] = [(await aDoer(chat, 'A')).by.personId, (await aDoer(chat, 'B')).by.personId];
    const changed = await setHolders(chat.store, rolloutId, 'superbruger', () => [b], by);
    const names = holdersOf(changed.rollout, 'superbruger', by.now).map(({ name }) => name);
    expect(names).toEqual(['B']);
    const [written] = await chat.store.audit.ofTask(rolloutId, 'superbruger', 1);
    expect(written).toMatchObject({
      id: changed.entry,
      at: by.now,
      by: { externalId: 'P' },
      platform: 'slack',
      verb: 'role.set',
      before: { holders: { role: 'superbruger', personIds: [a] } },
      after: { holders: { role: 'superbruger', personIds: [b] } },
    });
  });

  it('keeps both of two people who are given at once', async () => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    const { by, rolloutId } = await aDoer(chat, 'P');
    const people = [await aDoer(chat, 'A'), await aDoer(chat, 'B')];
    await Promise.all(
      people.map((person) => {
        const also = (present: readonly string[]) => [...present, person.by.personId];
        return setHolders(chat.store, rolloutId, 'superbruger', also, by);
      }),
    );
    const names = holdersOf(await chat.rollout(), 'superbruger', by.now).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['A', 'B']);
  });

  it.each([
    ['a stranger', 'U9', 'superbruger', ['U9'], 'notAllowed'],
    ['a role that does not exist', 'P', 'kok', ['A'], 'staleButton'],
    ['two where one may be', 'P', 'projektleder', ['A', 'B'], 'tooMany'],
    ['what is so already', 'P', 'projektleder', ['P'], 'holdersUnchanged'],
    ['leaving what one does not hold', 'U9', 'projektleder', ['P'], 'holdersUnchanged'],
    ['a holder who hands the role on', 'A', 'superbruger', ['B'], 'notAllowed'],
  ])('refuses %s, and writes nothing', async (_, who, role, wanted, code) => {
    const chat = await start({ holders: { projektleder: ['P'], superbruger: ['A'] } });
    const { by, rolloutId } = await aDoer(chat, who);
    const people = await Promise.all(wanted.map((name) => aDoer(chat, name)));
    const ids = () => people.map((person) => person.by.personId);
    const before = [await chat.verbs(), (await chat.rollout()).holdings];
    await expect(setHolders(chat.store, rolloutId, role, ids, by)).rejects.toMatchObject({ code });
    expect([await chat.verbs(), (await chat.rollout()).holdings]).toEqual(before);
  });
});
