import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const module = new URL('../../src/process/log.ts', import.meta.url).href;

/** What `script` logs, as JSON lines of standard error; it finds a logger called `log`. */
function logged(script: string, level = 'info') {
  const { stderr, stdout } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { createLog } from '${module}'; const log = createLog('${level}'); ${script}`,
    ],
    { encoding: 'utf8' },
  );
  const lines = stderr.split('\n').filter((line) => line !== '');
  return { stderr, stdout, lines: lines.map((line): Record<string, unknown> => JSON.parse(line)) };
}

describe('the log', () => {
  it('is JSON lines on standard error, from its level upwards', () => {
    const { stdout, lines } = logged(
      `log.info('left out'); log.warn({ queue: 'q' }, 'kept');`,
      'warn',
    );

    expect(stdout).toBe('');
    expect(lines).toEqual([expect.objectContaining({ msg: 'kept', queue: 'q' })]);
  });

  it.each(['name', 'token', 'botToken', 'signingSecret', 'appToken', 'authorization', 'text'])(
    'never holds what stands under %s, at the top or nested, in a list or a child',
    (key) => {
      const { stderr, lines } = logged(`
        const hidden = { '${key}': 'Hemmelig' };
        log.info({ ...hidden, kept: 1 }, 'top');
        log.info({ person: hidden, kept: 2 }, 'nested');
        log.info({ request: { caller: hidden }, kept: 3 }, 'deeper');
        log.info({ people: [hidden, hidden], kept: 4 }, 'in a list');
        log.child(hidden).info({ kept: 5 }, 'child');
      `);

      expect(stderr).not.toContain('Hemmelig');
      expect(lines.map(({ kept }) => kept)).toEqual([1, 2, 3, 4, 5]);
      expect(lines[0]).toMatchObject({ [key]: '[redacted]' });
    },
  );

  it('holds no token that an error quotes, nor a page', () => {
    const { stderr, lines } = logged(`
      const quoting = (text) => log.error({ err: new TypeError(text) }, 'kept');
      quoting('Headers.append: "Bearer xoxb-1-Hemmelig\\\\nmere Hemmelig" is an invalid header value.');
      quoting('not xoxp-1-Hemmelig, xapp-1-Hemmelig or eyJHemmelig');
      quoting('side '.repeat(100000));
    `);

    expect(stderr).not.toContain('Hemmelig');
    expect(stderr.length).toBeLessThan(5_000);
    expect(lines).toHaveLength(3);
  });

  it('holds what a database says of itself, and of what was asked the code alone', () => {
    const { stderr, lines } = logged(`
      const told = (originalCode, originalMessage) =>
        Object.assign(new Error(''), {
          code: 'P2010',
          meta: { driverAdapterError: { cause: { originalCode, originalMessage } } },
        });
      log.error({ err: told('53100', 'could not extend file: No space left on device') }, 'full');
      log.error({ err: told('22P02', 'invalid input syntax for type json: "Hemmelig"') }, 'bad');
    `);

    expect(stderr).not.toContain('Hemmelig');
    expect(lines.map(({ err }) => err)).toMatchObject([
      { database: { code: '53100', message: 'could not extend file: No space left on device' } },
      { database: { code: '22P02' } },
    ]);
  });

  it('holds the kind, code and stack of an error, and none of its fields', () => {
    const { stderr, lines } = logged(`
      const error = Object.assign(new RangeError('unknownPerson'), {
        code: 'ENOENT',
        params: { query: 'Hemmelig' },
        cause: new Error('Hemmelig'),
      });
      log.error({ err: error }, 'failed');
      log.error(error);
    `);

    expect(stderr).not.toContain('Hemmelig');
    for (const line of lines) {
      expect(line.err).toEqual({
        type: 'RangeError',
        code: 'ENOENT',
        stack: expect.stringMatching(/^RangeError: unknownPerson\n +at /),
      });
    }
    expect(lines).toHaveLength(2);
  });

  it('drops all but the first line of a message, where Prisma prints what was to be written', () => {
    const { stderr, lines } = logged(
      `log.error({ err: new Error('Invalid call:\\n  name: "Hemmelig"\\nmissing: x') }, 'failed');`,
    );

    expect(stderr).not.toContain('Hemmelig');
    expect(lines[0]?.err).toMatchObject({ stack: expect.stringMatching(/Invalid call:\n\s+at /) });
  });

  it('says only of what kind a thrown thing is that is no error', () => {
    const { stderr, lines } = logged(`log.error({ err: 'Hemmelig' }, 'failed');`);

    expect(stderr).not.toContain('Hemmelig');
    expect(lines[0]?.err).toEqual({ type: 'string' });
  });
});
