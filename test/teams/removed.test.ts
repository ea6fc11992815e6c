import { expect, test } from 'vitest';
import type { Departure } from '../../src/bot/port/bot.ts';
import type { ConversationUpdate } from '../../src/teams/activities.ts';
import { changed } from '../../src/teams/install.ts';
import type { TeamsParts } from '../../src/teams/parts.ts';
import type { Turn } from '../../src/teams/turns.ts';
import { createMemoryReferences } from '../helpers/memory-references.ts';

test('whoever is removed from a team is asked about in the channels of that team alone', async () => {
  const references = createMemoryReferences();
  for (const [channel, team] of [
    ['19:a', 'team-1'],
    ['19:b', 'team-2'],
  ] as const) {
    await references.remember({
      ...{ installationId: 'i', externalId: channel, conversation: channel, team },
      ...{ serviceUrl: 'https://smba.example/', userId: null },
    });
  }
  const told: Departure[] = [];
  const bot = { departed: async (of: Departure) => void told.push(of) };
  const installation = { id: 'i', platform: 'teams', externalId: 't', name: 't' } as const;
  const parts = { bot, store: { references }, now: () => new Date(0), log: { info() {} } };
  const activity = {
    channelData: { team: { id: 'team-1' } },
    membersRemoved: [{ id: '29:x', aadObjectId: 'aad-1' }],
  };
  await changed(
    parts as unknown as TeamsParts,
    { installation } as unknown as Turn,
    activity as unknown as ConversationUpdate,
  );
  expect(told).toEqual([{ installation, caller: 'aad-1', places: ['19:a'] }]);
});
