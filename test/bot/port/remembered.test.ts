import { expect, test } from 'vitest';
import { PlatformError } from '../../../src/bot/port/platform.ts';
import { remembered } from '../../../src/bot/port/remembered.ts';
import { createRecordingPlatform } from '../../helpers/recording-platform.ts';

const installation = { id: 'i', platform: 'slack', externalId: 'T1', name: '' } as const;
const start = Date.parse('2026-02-09T08:00:00Z');

/** A host that counts how often it is asked, and a clock in seconds. */
function aHost() {
  const host = createRecordingPlatform();
  let asked = 0;
  let seconds = 0;
  const counting = {
    ...host,
    describe: (...of: Parameters<typeof host.describe>) => {
      asked += 1;
      return host.describe(...of);
    },
    isMember: (...of: Parameters<typeof host.isMember>) => {
      asked += 1;
      return host.isMember(...of);
    },
  };
  const platform = remembered(counting, () => new Date(start + seconds * 1000));
  return {
    host,
    describe: () => platform.describe(installation, 'U1'),
    isMember: () => platform.isMember(installation, 'C1', 'U1'),
    goTo: (to: number) => {
      seconds = to;
    },
    asked: () => asked,
  };
}

test('who somebody is, is asked once in five minutes', async () => {
  const { describe, goTo, asked } = aHost();
  await Promise.all([describe(), describe()]);
  goTo(299);
  await describe();
  expect(asked()).toBe(1);
  goTo(300);
  await describe();
  expect(asked()).toBe(2);
});

test('a stranger is asked about again after a minute, for they may have joined', async () => {
  const { host, isMember, goTo } = aHost();
  host.strangers.add('U1');
  expect(await isMember()).toBe(false);
  host.strangers.delete('U1');
  goTo(59);
  expect(await isMember()).toBe(false);
  goTo(60);
  expect(await isMember()).toBe(true);
});

test('a host that does not answer is left alone for half a minute', async () => {
  const { host, describe, goTo, asked } = aHost();
  host.failNext(new PlatformError('uncertain', 'timeout'));
  await expect(describe()).rejects.toMatchObject({ code: 'timeout' });
  goTo(29);
  await expect(describe()).rejects.toMatchObject({ code: 'timeout' });
  expect(asked()).toBe(1);
  goTo(30);
  expect(await describe()).toMatchObject({ kind: 'member' });
});

test('nothing is kept from a time that the clock has gone back before', async () => {
  const { describe, goTo, asked } = aHost();
  goTo(3600);
  await describe();
  goTo(0);
  await describe();
  expect(asked()).toBe(2);
});
