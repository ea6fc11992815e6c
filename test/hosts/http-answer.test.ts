import { describe, expect, it } from 'vitest';
import { networkFault } from '../../src/hosts/http-answer.ts';

/** As fetch fails: the reason is its cause. */
const failed = (cause: Error) => new TypeError('fetch failed', { cause });
const coded = (error: Error, code: string) => Object.assign(error, { code });

describe('a call that got no answer', () => {
  it('was not sent where none of several addresses could be connected to', () => {
    const attempts = [coded(new Error(''), 'ETIMEDOUT'), coded(new Error(''), 'ENETUNREACH')];
    // Node says no word of its own for it, like a proxy that wants to be asked.
    const cause = coded(new AggregateError(attempts), 'ETIMEDOUT');

    expect(networkFault(failed(cause))).toEqual({
      kind: 'retryable',
      code: 'etimedout',
      reason: 'away',
    });
  });

  it('may have been sent where the line was cut', () => {
    expect(networkFault(failed(coded(new Error('read'), 'ECONNRESET')))).toMatchObject({
      kind: 'uncertain',
    });
    expect(networkFault(failed(coded(new Error('read'), 'ETIMEDOUT')))).toMatchObject({
      kind: 'uncertain',
    });
  });

  it('was stopped by a proxy that says nothing', () => {
    expect(networkFault(failed(new Error('')))).toMatchObject({ code: 'http_407' });
  });
});

it('keeps no code that is none of Node’s own , which a host has sent', () => {
  const sdk = Object.assign(new Error('x'), { code: 'Hemmeligt' });
  const nodes = Object.assign(new Error('x'), { code: 'ECONNRESET' });

  expect(networkFault(sdk).code).toBe('unknown');
  expect(networkFault(nodes).code).toBe('econnreset');
});
