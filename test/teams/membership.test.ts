/** Whom a team's roster has, as what, and who owns it. */
import { expect, test } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import type { Connector } from '../../src/teams/connector.ts';
import { describeAnybody, describePerson, isMember, isOwner } from '../../src/teams/people.ts';
import { createMemoryReferences } from '../helpers/memory-references.ts';

const installation = { id: 'i', platform: 'teams', externalId: 't', name: 't' } as const;
const channel = '19:fbs@thread.tacv2';

/** One team, whose roster has these people by their role. */
async function aTeam(roles: Readonly<Record<string, string | null>>) {
  const references = createMemoryReferences();
  await references.remember({
    ...{ installationId: 'i', externalId: channel, conversation: channel, team: null },
    ...{ serviceUrl: 'https://smba.example/', userId: null },
  });
  const connector = {
    async member(_place: unknown, id: string) {
      const role = roles[id];
      if (role === undefined) throw new PlatformError('permanent', 'MemberNotFound');
      return { id, name: `Navn ${id}`, aadObjectId: id, email: null, role };
    },
  } as unknown as Connector;
  return { connector, references };
}

test.each([
  ['user', 'member'],
  ['owner', 'member'],
  ['guest', 'guest'],
  ['anonymous', 'guest'],
  [null, 'member'],
])('with the role %s in the roster somebody is a %s', async (role, kind) => {
  const parts = await aTeam({ a: role });

  expect(await describePerson(parts, installation, 'a')).toMatchObject({ kind });
});

test('a bot is known by its id', async () => {
  const parts = await aTeam({ '28:b': 'user' });

  expect(await describePerson(parts, installation, '28:b')).toMatchObject({ kind: 'bot' });
});

test('who is in no roster is no member and owns nothing, and neither is anybody of a team that is not known', async () => {
  const parts = await aTeam({ a: 'owner', b: 'user' });

  const members = ['a', 'b', 'c'].map((id) => isMember(parts, installation, channel, id));
  const owners = ['a', 'b', 'c'].map((id) => isOwner(parts, installation, channel, id));

  expect(await Promise.all(members)).toEqual([true, true, false]);
  expect(await Promise.all(owners)).toEqual([true, false, false]);
  expect(await isMember(parts, installation, '19:other@thread.tacv2', 'a')).toBe(false);
  expect(await isOwner(parts, installation, null, 'a')).toBe(false);
});

test('what the host does not answer is no “no”', async () => {
  const parts = await aTeam({});
  const silent = new PlatformError('uncertain', 'timeout');
  const connector = { member: () => Promise.reject(silent) } as unknown as Connector;

  await expect(isMember({ ...parts, connector }, installation, channel, 'a')).rejects.toBe(silent);
});

test('in the playground, which has no rosters, whoever writes is one of us', async () => {
  const parts = await aTeam({});
  const describe = describeAnybody((...of) => describePerson(parts, ...of));

  expect(await describe(installation, 'a')).toMatchObject({ kind: 'member' });
});
