import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AWriter, aWriter, channel, group, installation } from './a-writer.ts';

let started: AWriter;
beforeEach(async () => {
  started = await aWriter();
});
afterEach(() => started.host.stop());

const describePerson = (id = 'aad-1') => started.writer.describe(installation, id);
const asked = () => started.host.callsOf('member').map(({ conversation }) => conversation);

describe('a person', () => {
  test('is asked for in their own chat, and has a name but no language', async () => {
    const chat = started.host.addPerson({ aadObjectId: 'aad-1', name: 'Åse Æ' });
    await started.remember('aad-1', chat, '29:aad-1');
    await started.remember(channel);

    expect(await describePerson()).toEqual({
      ...{ name: 'Åse Æ', language: null, kind: 'member' },
    });
    expect(asked()).toEqual([chat]);
  });

  test('whose name shows as nothing is called by their id', async () => {
    const chat = started.host.addPerson({ aadObjectId: 'aad-1', name: '\u200b\u202e' });
    await started.remember('aad-1', chat, '29:aad-1');

    expect(await describePerson()).toMatchObject({ name: 'aad-1' });
  });

  test('without one is asked for in the channels, those heard of last first', async () => {
    started.host.addPerson({ aadObjectId: 'aad-1', name: 'Åse Æ' });
    await started.remember(group);
    await started.remember('aad-2', 'a:aad-2');
    await started.remember(channel);
    started.host.failNext('member', { status: 404, code: 'MemberNotFoundInConversation' });

    expect(await describePerson()).toEqual({
      ...{ name: 'Åse Æ', language: null, kind: 'member' },
    });
    expect(asked()).toEqual([channel, group]);
  });

  test('whom no conversation knows any more has left', async () => {
    await started.remember(channel);

    await expect(describePerson()).rejects.toMatchObject({
      kind: 'permanent',
      code: 'left',
    });
  });

  test('where the app is nowhere is a permanent refusal', async () => {
    await expect(describePerson()).rejects.toMatchObject({
      kind: 'permanent',
      code: 'not_installed',
    });
  });

  test('is not asked for elsewhere while Teams is away', async () => {
    started.host.addPerson({ aadObjectId: 'aad-1' });
    await started.remember(group);
    await started.remember(channel);
    started.host.failNext('member', { status: 503 });

    await expect(describePerson()).rejects.toMatchObject({ kind: 'retryable' });
    expect(asked()).toEqual([channel]);
  });
});
