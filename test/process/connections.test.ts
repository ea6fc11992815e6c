import { expect, it, onTestFinished } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import { createConnections } from '../../src/process/connections.ts';
import { createRecordingPlatform, type RecordingPlatform } from '../helpers/recording-platform.ts';

function connections(...platforms: readonly RecordingPlatform[]) {
  return connectionsAfter(1, platforms);
}

function connectionsAfter(ms: number, platforms: readonly RecordingPlatform[]) {
  const logged: object[] = [];
  const log = { error: (facts: object) => logged.push(facts), info: () => {} };
  const made = createConnections({ platforms, log, waitMs: () => ms, patienceMs: 50 });
  onTestFinished(() => made.stop());
  return { ...made, logged };
}

const down = (platform: RecordingPlatform, ...errors: readonly unknown[]) => {
  const left = [...errors];
  platform.start = async () => {
    if (left.length > 0) throw left.shift();
  };
  return platform;
};

it('connects the others when one cannot be, and that one when it can', async () => {
  const away = new PlatformError('retryable', 'http_503');
  const refused = new PlatformError('installation', 'invalid_auth', { reason: 'token' });
  const slack = down(createRecordingPlatform('slack'), away, refused, away);
  let isTeamsThere = false;
  const teams = createRecordingPlatform('teams');
  teams.start = async () => {
    isTeamsThere = true;
  };
  const all = connections(slack, teams);

  await all.start();

  expect(isTeamsThere).toBe(true);
  expect(all.troubles()).toEqual([{ platform: 'slack', installationId: null, code: 'http_503' }]);
  await expect.poll(() => all.troubles()).toEqual([]);
  expect(all.logged).toMatchObject(
    ['http_503', 'invalid_auth', 'http_503'].map((code) => ({ code })),
  );
});

it('waits for no platform that does not come to an end', async () => {
  const slack = createRecordingPlatform('slack');
  slack.start = () => new Promise(() => {});
  const all = connections(slack, createRecordingPlatform('teams'));

  await all.start();

  expect(all.troubles()).toEqual([{ platform: 'slack', installationId: null, code: 'connecting' }]);
});

it('tells of a connection that was lost since', async () => {
  const slack = createRecordingPlatform('slack');
  const all = connections(slack);
  await all.start();

  slack.trouble = () => 'socket_closed';

  expect(all.troubles()).toMatchObject([{ code: 'socket_closed' }]);
});

it('tries no more when it is stopped', async () => {
  const slack = createRecordingPlatform('slack');
  let tries = 0;
  slack.start = () => {
    tries += 1;
    return Promise.reject(new PlatformError('retryable', 'http_503'));
  };
  const all = connectionsAfter(60_000, [slack]);
  await all.start();

  all.stop();
  await new Promise(setImmediate);

  expect(tries).toBe(1);
});
