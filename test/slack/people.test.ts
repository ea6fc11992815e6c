import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Started, startSlack } from './start-slack.ts';

const installation = { id: 'i', platform: 'slack', externalId: 'T1', name: '' } as const;

let started: Started;
beforeEach(async () => {
  started = await startSlack();
});
afterEach(() => started.stop());

describe('who somebody is', () => {
  test.each([
    [{}, 'member'],
    [{ is_bot: true }, 'bot'],
    [{ deleted: true }, 'deactivated'],
    [{ is_restricted: true }, 'guest'],
    [{ is_restricted: true, is_ultra_restricted: true }, 'guest'],
    [{ is_stranger: true }, 'guest'],
  ])('with %j is a %s', async (flags, kind) => {
    started.host.addUser('U2', { real_name: 'Ida', ...flags });

    expect(await started.slack.describe(installation, 'U2')).toMatchObject({ name: 'Ida', kind });
  });

  test.each([
    [{ is_owner: true }, true],
    [{ is_admin: true }, true],
    [{}, false],
    [{ is_admin: true, deleted: true }, false],
    [{ is_owner: true, is_stranger: true }, false],
  ])('with %j owns the workspace: %s', async (flags, owns) => {
    started.host.addUser('U2', { real_name: 'Ida', ...flags });

    expect(await started.slack.isOwner(installation, null, 'U2')).toBe(owns);
  });
});

describe('who is in a channel', () => {
  test('is read over all pages, and once for several people', async () => {
    const many = Array.from({ length: 250 }, (_, nth) => `U${nth}`);
    started.host.setMembers('C1', many);

    expect(await started.slack.isMember(installation, 'C1', 'U249')).toBe(true);
    expect(await started.slack.isMember(installation, 'C1', 'U7')).toBe(true);
    expect(await started.slack.isMember(installation, 'C1', 'U999')).toBe(false);
    expect(started.host.callsOf('conversations.members')).toHaveLength(3);
  });

  test('is not told of a channel that the bot does not see', async () => {
    started.host.setMembers('C1', null);

    await expect(started.slack.isMember(installation, 'C1', 'U1')).rejects.toMatchObject({
      code: 'channel_not_found',
    });
  });
});

test('a new name is taken over as soon as Slack tells of it, of those whom the bot has met', async () => {
  const at = { installationId: 'installation', externalId: 'U2' };
  await started.store.people.upsert({ ...at, name: 'Ida' });

  for (const id of ['U2', 'U3']) {
    const user = { id, profile: { display_name: 'Ida Ny' } };
    await started.client.event({ type: 'user_change', user });
  }

  expect((await started.store.people.find('installation', 'U2'))?.name).toBe('Ida Ny');
  expect(await started.store.people.find('installation', 'U3')).toBeNull();
});

test('a closed account is heard of at once, and its name is kept as it was', async () => {
  const user = { id: 'U2', deleted: true };
  await started.client.event({ type: 'user_change', user });
  await started.client.event({ type: 'user_change', user: { id: 'U3' } });
  expect(started.bot.gone).toEqual(['U2']);
});
