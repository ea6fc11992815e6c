import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PlatformError } from '../../../src/bot/port/platform.ts';
import { createCalendarFeeds } from '../../../src/web/pages/calendar-feeds.ts';
import { openSharedDatabase } from '../../helpers/emptied-database.ts';
import { createRecordingPlatform } from '../../helpers/recording-platform.ts';
import { aStoreWithRollout, start } from '../../store/a-store.ts';
import { get } from '../chat/requests.ts';

const platform = createRecordingPlatform();
const { profiles } = platform;
let here: Awaited<ReturnType<typeof aStoreWithRollout>>;
let url: string;
let server: ReturnType<ReturnType<typeof express>['listen']>;

beforeAll(async () => {
  here = await aStoreWithRollout((await openSharedDatabase()).prisma);
  const { store } = here;
  const pages = createCalendarFeeds({ store, platformOf: () => platform, now: () => start });
  await new Promise<void>((resolve) => {
    server = express()
      .use(pages)
      .listen(0, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => void server.close());

it('shows a calendar to whoever belongs there, and to nobody who has no role and is gone', async () => {
  const { store, person, rollout } = here;
  const of = { personId: person.id, rolloutId: rollout.id, scope: 'all' };
  const path = `/kalender/${await store.calendarFeeds.issue(of)}.ics`;
  const wrong = `/kalender/${'0'.repeat(64)}.ics`;
  const statusAt = async (where: string) => (await get(url, where)).status;

  expect(await statusAt(path)).toBe(200);
  profiles.set(person.externalId, { kind: 'guest' });
  expect(await get(url, path)).toMatchObject({ status: 404, text: (await get(url, wrong)).text });
  profiles.set(person.externalId, { kind: 'deactivated' });
  expect(await statusAt(path)).toBe(404);

  profiles.delete(person.externalId);
  platform.failNext(new PlatformError('retryable', 'away'));
  expect(await get(url, path)).toMatchObject({ status: 503, headers: { 'retry-after': '300' } });

  profiles.set(person.externalId, { kind: 'deactivated' });
  const by = { personId: null, platform: 'system', now: start } as const;
  await store.rollouts.change(rollout.id, by, () => ({
    ...{ verb: 'role.set', subject: 'projektleder', before: {} },
    after: { holders: { role: 'projektleder', personIds: [person.id] } },
  }));
  expect(await statusAt(path)).toBe(200);
});
