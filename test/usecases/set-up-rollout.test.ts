import { describe, expect, it } from 'vitest';
import { setUpRollout } from '../../src/usecases/set-up-rollout.ts';
import { type AConversation, channel, conversations } from '../helpers/a-conversation.ts';
import { aDoer } from '../helpers/a-doer.ts';

const { start } = conversations();

function conversationIn(chat: AConversation, externalId: string, kind: 'channel' | 'direct') {
  const installationId = chat.installation.id;
  return chat.store.conversations.upsert({ installationId, externalId, kind });
}

describe('setUpRollout', () => {
  it('binds the channel, and writes who, what, before and after', async () => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    const { by, rolloutId } = await aDoer(chat, 'P');
    const from = await conversationIn(chat, channel, 'channel');
    const to = await conversationIn(chat, 'C2', 'channel');
    const settings = { municipality: 'Eksempel Kommune', language: 'en', sendHour: 14 } as const;
    const outcome = await setUpRollout(chat.store, 'fbs-2.0', to, settings, by);
    expect(outcome).toMatchObject({
      ...{ type: 'bound', isChanged: true, former: from },
      rollout: { id: rolloutId, ...settings },
    });
    const installationId = chat.installation.id;
    expect(await chat.store.audit.lastBy(rolloutId, by.personId, by.now)).toMatchObject({
      at: by.now,
      by: { externalId: 'P' },
      platform: 'slack',
      verb: 'rollout.setup',
      subject: null,
      before: {
        settings: { municipality: 'Eksempel Kommune', language: 'da', sendHour: 9 },
        channel: { installationId, conversationId: from.id },
      },
      after: { settings, channel: { installationId, conversationId: to.id } },
    });
    // The channel gets the panel of the roles.
    const { items } = await chat.rollout();
    expect(items['roles/panel']).toMatchObject({ done: true, changedAt: by.now });
  });

  it('leaves language and hour as they are when they are not given', async () => {
    const chat = await start({ language: 'en' });
    const { by } = await aDoer(chat, 'U1');
    const here = await conversationIn(chat, channel, 'channel');
    const setup = { municipality: ' EKSEMPEL\u200B \n KOMMUNE ' };
    const outcome = await setUpRollout(chat.store, 'fbs-2.0', here, setup, by);
    const rollout = { municipality: 'Eksempel Kommune', language: 'en' };
    expect(outcome).toMatchObject({ type: 'bound', rollout });
  });

  it('takes Å and AA, Ø and O for different names', async () => {
    const chat = await start();
    const { by } = await aDoer(chat, 'U1');
    for (const [externalId, municipality] of [
      ['C2', 'Århus'],
      ['C3', 'Arhus'],
      ['C4', 'Øby'],
      ['C5', 'Oby'],
    ] as const) {
      const there = await conversationIn(chat, externalId, 'channel');
      await setUpRollout(chat.store, 'fbs-2.0', there, { municipality, isNew: true }, by);
    }
    expect(await chat.store.rollouts.inInstallation(chat.installation.id)).toHaveLength(5);
  });

  it.each([
    ['a direct conversation', 'P', 'D1', 'direct', 'Eksempel Kommune', 'notInChannel'],
    ['an empty name', 'P', 'C2', 'channel', ' \n', 'badMunicipality'],
    ['a name that nobody sees', 'P', 'C2', 'channel', '\u200B\u0000', 'badMunicipality'],
    ['a name without a letter', 'P', 'C2', 'channel', '– 1 –', 'badMunicipality'],
    ['a name of 101 characters', 'P', 'C2', 'channel', 'x'.repeat(101), 'badMunicipality'],
    ['a stranger, to something new', 'U9', channel, 'channel', 'Anden Kommune', 'notAllowed'],
  ] as const)('refuses %s, and writes nothing', async (_, who, where, kind, municipality, code) => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    const { by } = await aDoer(chat, who);
    const there = await conversationIn(chat, where, kind);
    const before = await chat.verbs();
    await expect(
      setUpRollout(chat.store, 'fbs-2.0', there, { municipality }, by),
    ).rejects.toMatchObject({ code });
    expect(await chat.verbs()).toEqual(before);
    expect(await chat.store.rollouts.inInstallation(chat.installation.id)).toHaveLength(1);
  });
});
