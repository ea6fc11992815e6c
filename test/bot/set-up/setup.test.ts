import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../src/bot/port/platform.ts';
import { da } from '../../../src/texts/da.ts';
import {
  type AConversation,
  channel,
  conversations,
  textOf,
} from '../../helpers/a-conversation.ts';

const { start } = conversations();

async function boundChannels(chat: AConversation): Promise<string[]> {
  const channels = await chat.store.conversations.ofRollout((await chat.rollout()).id);
  return channels.map(({ externalId }) => externalId);
}

describe('/fbs opsætning', () => {
  it('with a name binds the channel at once, and says so in it', async () => {
    const chat = await start({ bound: false });
    const reply = await chat.say('U1', 'opsætning "Eksempel Kommune"');
    expect(reply.card.title).toBe(da.rights.setUp.own('Eksempel Kommune'));
    expect(await chat.rollout()).toMatchObject({
      municipality: 'Eksempel Kommune',
      language: 'da',
      sendHour: 9,
      startedAt: chat.now(),
    });
    expect(await boundChannels(chat)).toEqual([channel]);
    expect(chat.platform.textsTo(channel)[0]).toContain(da.setup.reminders(9));
    expect(textOf(await chat.say('U1', 'status'))).toContain('FBS 2.0 i Eksempel Kommune');
  });

  it('says which municipality has lost its channel by it', async () => {
    const chat = await start();
    const asked = await chat.say('U1', 'opsætning Anden Kommune');
    const reply = await chat.pressOn('U1', asked.card, da.rights.button.begin);
    const left = da.setup.left('Eksempel Kommune');
    expect(textOf(reply)).toContain(left);
    expect(chat.platform.textsTo(channel)[0]).toContain(left);
    const again = await chat.say('U1', 'opsætning Anden Kommune');
    expect(textOf(again)).not.toContain('ikke længere en kanal');
  });

  it('without a name asks in a form, and does what the form says', async () => {
    const chat = await start({ bound: false });
    const { card } = await chat.say('U1', 'opsætning');
    const inputs = { municipality: ' Eksempel Kommune ', language: 'en', hour: '14' };
    await chat.pressOn('U1', card, 'Gem', { inputs });
    expect(await chat.rollout()).toMatchObject({
      municipality: 'Eksempel Kommune',
      language: 'en',
      sendHour: 14,
    });
    expect(chat.platform.posted[0]?.language).toBe('en');
  });

  it.each([
    ['chosen from the list', { municipality: 'Odense Kommune' }, 'Odense Kommune'],
    ['typed, when it is not on it', { other: 'Øvekommunen' }, 'Øvekommunen'],
    ['typed in short', { other: 'odense' }, 'Odense Kommune'],
  ])('takes a name that is %s', async (_, named, name) => {
    const chat = await start({ bound: false });
    const { card } = await chat.say('U1', 'opsætning');
    await chat.pressOn('U1', card, 'Gem', { inputs: { ...named, language: 'da', hour: '9' } });
    expect(await chat.rollout()).toMatchObject({ municipality: name });
  });

  it.each(['opsætning', 'opsætning Eksempel Kommune'])(
    '/fbs %s is refused in a direct conversation',
    async (line) => {
      const chat = await start({ bound: false });
      const direct = { externalId: 'D1', kind: 'direct' } as const;
      expect(textOf(await chat.say('U1', line, direct))).toContain(da.error.notInChannel());
      expect(await chat.store.rollouts.inInstallation(chat.installation.id)).toEqual([]);
    },
  );

  it.each([['opsætning ""'], ['opsætning "   "'], [`opsætning ${'x'.repeat(101)}`]])(
    'refuses a name that cannot be one',
    async (line) => {
      const chat = await start({ bound: false });
      const reply = await chat.say('U1', line);
      expect(textOf(reply)).toContain(da.error.badMunicipality());
      expect(reply.fault?.input).toBe('municipality');
      expect(await chat.store.rollouts.inInstallation(chat.installation.id)).toEqual([]);
    },
  );

  it.each([
    ['language', { municipality: 'X', language: 'tysk', hour: '9' }],
    ['hour', { municipality: 'X', language: 'da', hour: '3' }],
    ['hour', { municipality: 'X', language: 'da', hour: '9; DROP TABLE' }],
  ])('refuses a form whose %s was made up', async (_, inputs) => {
    const chat = await start({ bound: false });
    await chat.press('U1', 'setup.save', 'channel', { inputs });
    expect(await chat.store.rollouts.inInstallation(chat.installation.id)).toEqual([]);
  });

  it('in a second channel moves the binding, with everything done so far', async () => {
    const chat = await start({ holders: { systemansvarlig: ['S'] } });
    await chat.say('S', 'fuldført 1');
    await chat.say('S', 'opsætning eksempel kommune', { externalId: 'C2' });
    expect(await boundChannels(chat)).toEqual(['C2']);
    expect(await chat.task('1')).toMatchObject({ status: 'completed' });
    expect(await chat.store.rollouts.inInstallation(chat.installation.id)).toHaveLength(1);
  });

  it.each([
    [channel, 'En Anden Kommune'],
    [channel, 'Eksempel Kommune'],
  ])('in %s to %s is refused to a stranger once roles are held', async (externalId, name) => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    const reply = await chat.say('U9', `opsætning ${name}`, { externalId });
    expect(textOf(reply)).toContain('Det kan: P (Projektleder)');
    expect(await boundChannels(chat)).toEqual([channel]);
    expect(await chat.store.rollouts.inInstallation(chat.installation.id)).toHaveLength(1);
  });

  it('tells when the bot is not in the channel, and how to mend it', async () => {
    const chat = await start({ bound: false });
    await chat.say('U1', 'hjælp');
    chat.platform.failNext(new PlatformError('permanent', 'not_in_channel'));
    const reply = await chat.say('U1', 'opsætning Eksempel Kommune');
    expect(textOf(reply)).toContain(da.setup.notInChannel);
    expect(await boundChannels(chat)).toEqual([channel]);
  });
});
