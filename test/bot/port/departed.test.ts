import { describe, expect, it } from 'vitest';
import { departed } from '../../../src/bot/port/gone.ts';
import { PlatformError } from '../../../src/bot/port/platform.ts';
import { holdersOf } from '../../../src/domain/rollout/roles.ts';
import { type AConversation, conversations } from '../../helpers/a-conversation.ts';

const { start } = conversations();

async function afterwards(chat: AConversation, places: readonly string[] = []) {
  const { store, now, platform, installation } = chat;
  await departed({ store, now }, platform, { installation, caller: 'T', places });
  return holdersOf(await chat.rollout(), 'tekniker', now()).map(({ name }) => name);
}

describe('somebody who may be gone', () => {
  it('leaves their roles when the host says that the account is closed', async () => {
    const chat = await start({ holders: { tekniker: ['T', 'B'] } });
    chat.platform.profiles.set('T', { kind: 'deactivated' });
    expect(await afterwards(chat)).toEqual(['B']);
  });

  it('keeps them when the host says otherwise, or nothing: a made-up event ends no role', async () => {
    const chat = await start({ holders: { tekniker: ['T'] } });
    expect(await afterwards(chat)).toEqual(['T']);
    chat.platform.describe = () => Promise.reject(new PlatformError('retryable', 'away'));
    expect(await afterwards(chat)).toEqual(['T']);
  });

  it('leaves those of a team that they are no longer in', async () => {
    const chat = await start({ holders: { tekniker: ['T'] } });
    const channels = await chat.store.conversations.ofRollout((await chat.rollout()).id);
    const places = channels.map(({ externalId }) => externalId);
    expect(await afterwards(chat, ['elsewhere'])).toEqual(['T']);
    chat.platform.isMember = () => Promise.reject(new PlatformError('retryable', 'away'));
    expect(await afterwards(chat, places)).toEqual(['T']);
    chat.platform.isMember = async () => false;
    expect(await afterwards(chat, places)).toEqual([]);
    const [entry] = await chat.store.audit.ofRollout((await chat.rollout()).id, 1);
    expect(entry).toMatchObject({ verb: 'role.gone', by: null });
  });
});
