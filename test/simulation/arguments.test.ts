import { describe, expect, it } from 'vitest';
import { BadArguments, readArguments, usage } from '../../src/simulation/arguments.ts';
import type { Simulation } from '../../src/simulation/index.ts';
import { writeTemporary } from './a-file.ts';

function read(...args: readonly string[]): Simulation {
  const simulation = readArguments(args);
  if (simulation === 'help') throw new Error('asked for help');
  return simulation;
}

/** The lines above the usage. */
function faultsOf(...args: readonly string[]): string[] {
  try {
    readArguments(args);
  } catch (error) {
    if (!(error instanceof BadArguments)) throw error;
    expect(error.message).toContain(usage);
    return error.message.slice(0, error.message.indexOf('\n\n')).split('\n');
  }
  return [];
}

describe('the command line', () => {
  it('means the whole programme with everyone in place when it is empty', () => {
    const { from, to, staffed, script, municipality } = read();

    expect([from, to, script]).toEqual(['2026-01-13', '2027-03-01', []]);
    expect(staffed).toHaveLength(10);
    expect(municipality).toMatchObject({
      municipality: 'Eksempel Kommune',
      language: 'da',
      sendHour: 9,
      policy: { cadences: {}, tasks: {}, friday: true },
    });
  });

  it('takes roles by their keys, or nobody', () => {
    expect(read('--staffed', 'tekniker, projektleder').staffed).toEqual([
      'tekniker',
      'projektleder',
    ]);
    expect(read('--staffed=none').staffed).toEqual([]);
  });

  it('gives help when asked, whatever else is wrong', () => {
    expect(readArguments(['--from', 'x', '--help'])).toBe('help');
  });

  it('has all its faults told at once', () => {
    const municipality = writeTemporary('m.json', '{"municipality":"","sendHour":24}');

    expect(
      faultsOf(
        ...[
          'stray',
          '--from',
          '2026-02-30',
          '--staffed',
          'all,tekniker,ko',
          '--script',
          '/no/such',
        ],
        ...['--municipality', municipality, '--speed', '--to'],
      ),
    ).toEqual([
      'stray: not an option',
      '--from: expected a day, YYYY-MM-DD',
      '--to: expected a day, YYYY-MM-DD',
      '--staffed: all: expected all, none or the key of a role',
      '--staffed: ko: expected all, none or the key of a role',
      '--script: /no/such: expected a file that can be read',
      `--municipality: ${municipality}: municipality: expected a name`,
      `--municipality: ${municipality}: sendHour: expected an hour, 0–23`,
      '--speed: not an option',
    ]);
  });

  it('does not end before it begins', () => {
    expect(faultsOf('--from', '2026-05-01', '--to', '2026-04-30')).toEqual([
      '--to: expected 2026-05-01, the first day, or later',
    ]);
  });
});

describe('the file of a script', () => {
  it('is read by time; what is said at the same moment stays in order', () => {
    const script = writeTemporary(
      'script.jsonl',
      [
        '{"at":"2026-07-01T10:00","as":"tekniker","line":"status"}',
        '',
        '{"at":"2026-02-01T10:00","as":"gaest","line":"fremdrift"}',
        '{"at":"2026-02-01T09:00:00Z","as":"projektleder","line":"hjælp"}\r\n',
      ].join('\n'),
    );

    expect(read('--script', script).script).toEqual([
      {
        place: `${script}:3`,
        at: new Date('2026-02-01T09:00:00Z'),
        as: 'gaest',
        line: 'fremdrift',
      },
      {
        place: `${script}:4`,
        at: new Date('2026-02-01T09:00:00Z'),
        as: 'projektleder',
        line: 'hjælp',
      },
      {
        place: `${script}:1`,
        at: new Date('2026-07-01T08:00:00Z'),
        as: 'tekniker',
        line: 'status',
      },
    ]);
  });

  it('has each fault told with file, line and what is expected', () => {
    const script = writeTemporary(
      'script.jsonl',
      [
        'udført 2',
        '{"at":"tomorrow","as":"borgmester","line":" "}',
        '{"at":"2026-02-01T10:00","as":"gaest"}',
        '{"at":"2026-02-01T10:00","as":"gaest","line":"status","loud":true}',
      ].join('\n'),
    );

    expect(faultsOf('--script', script)).toEqual([
      expect.stringMatching(
        /script\.jsonl:1: expected an object such as \{"at":"2026-02-03T10:00"/,
      ),
      expect.stringMatching(
        /script\.jsonl:2: at: expected a Danish time, such as 2026-02-03T10:00$/,
      ),
      expect.stringMatching(/script\.jsonl:2: as: expected one of projektleder, .*, gaest$/),
      expect.stringMatching(/script\.jsonl:2: line: expected what is written$/),
      expect.stringMatching(/script\.jsonl:3: line: expected what is written$/),
      expect.stringMatching(/script\.jsonl:4: expected an object such as /),
    ]);
  });

  it('has no line before the first day', () => {
    const line = '{"at":"2026-02-01T23:59","as":"gaest","line":"status"}';
    const script = writeTemporary('script.jsonl', line);

    expect(faultsOf('--from', '2026-02-02', '--script', script)).toEqual([
      `--script: ${script}:1: at: expected 2026-02-02, the first day, or later`,
    ]);
  });

  it('takes files to import with their day, their moment, or on the first day', () => {
    const file = writeTemporary('a@b.csv', 'Titel\nTæl hylder');
    const { imports } = read('--import', file, '--import', `${file}@2026-12-12`);
    expect(imports.map(({ place, at }) => [place, at])).toEqual([
      [file, null],
      [file, new Date('2026-12-12T09:00:00Z')],
    ]);
    expect(read('--import', `${file}@2026-12-12T11:30`).imports[0]?.at).toEqual(
      new Date('2026-12-12T10:30:00Z'),
    );
    expect(faultsOf('--import', 'nowhere.csv')).toEqual([
      '--import: nowhere.csv: expected a file that can be read',
    ]);
    expect(faultsOf('--import', `${file}@2025-12-12`)).toEqual([
      `--import: ${file}: expected 2026-01-13, the first day, or later`,
    ]);
  });
});
