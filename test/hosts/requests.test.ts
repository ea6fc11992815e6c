import { describe, expect, it } from 'vitest';
import { Repetition, requestInHand } from '../../src/async/request-in-hand.ts';
import { createRequests } from '../../src/hosts/requests.ts';

const now = new Date('2026-02-09T08:00:00Z');

function aDoor(wasSeen = async () => false) {
  return createRequests(
    { wasSeen },
    () => now,
    (error) => expect.fail(String(error)),
  );
}

describe('a request', () => {
  it('is done once in a process, also when it comes again while it is done', async () => {
    const requests = aDoor();
    const gate = Promise.withResolvers<string>();
    const first = requests.once('Ev1', () => gate.promise);
    const second = requests.once('Ev1', expect.fail);
    gate.resolve('done');
    expect(await Promise.all([first, second])).toEqual(['done', undefined]);
    expect(await requests.once('Ev1', expect.fail)).toBeUndefined();
  });

  it('that was done before a restart, or is being done by another process, is not done again', async () => {
    expect(await aDoor(async () => true).once('Ev1', expect.fail)).toBeUndefined();
    const late = aDoor().once('Ev1', () => Promise.reject(new Repetition()));
    expect(await late).toBeUndefined();
  });

  it('that only reads is not looked up in the database: to answer it again changes nothing', async () => {
    const requests = aDoor(expect.fail);
    expect(await requests.once('Ev1', async () => 'answered', true)).toBe('answered');
    expect(await requests.once('Ev1', expect.fail, true)).toBeUndefined();
  });

  it('that failed, or came to nothing because of us, is done when it comes again', async () => {
    const requests = aDoor();
    await expect(requests.once('Ev1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await requests.once('Ev1', async () => {
      const request = requestInHand();
      if (request) request.hasFailed = true;
    });
    expect(await requests.once('Ev1', async () => 'done')).toBe('done');
  });
});
