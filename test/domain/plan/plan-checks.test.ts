import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planOf } from '../../../src/plans/index.ts';
import {
  faultPathsOf,
  faultsOf,
  type Json,
  type Path,
  pathText,
  pathTo,
  planJson,
  planWith,
} from '../../helpers/plan-with.ts';

const plan = planOf('fbs-2.0');
const source = { basis: 'stated', ref: 'L1' };
const offset = { precision: 'offset', from: 'go-live', days: 7, source };

describe('what a key names must exist', () => {
  test.each<[string, Path]>([
    ['an accountable role', pathTo('tasks', '1', 'accountable')],
    ['a performing role', pathTo('tasks', '1', 'performer')],
    ['a suggested role', pathTo('tasks', '5', 'suggestedRole')],
    ['a role whose holders are asked for', pathTo('tasks', '2', 'asks', 'roles', 2)],
    ['a role in an audience', pathTo('events', 'teknisk-workshop', 'audience', 1)],
    ['the phase of a task', pathTo('tasks', '1', 'phase')],
    ['the phase of an event', pathTo('events', 'go-live', 'phase')],
    ['a theme', pathTo('tasks', '4', 'theme')],
    ['a task to wait for', pathTo('tasks', '2', 'dependsOn', 0)],
    ['the event that the countdown runs to', ['goLive']],
    ['the event that a phase ends after', pathTo('phases', 'ibrugtagning', 'ends', 'from')],
    ['the event that another ends after', pathTo('events', 'early-life-support', 'when', 'from')],
  ])('%s', (_, path) => {
    const faults = faultsOf(planWith(path, 'unheard-of'));

    expect(faults).toEqual([
      {
        path: pathText(path),
        found: '"unheard-of"',
        expected: expect.stringMatching(/^the key of a known (role|phase|theme|task|event): \S/),
      },
    ]);
  });

  test.each(['published', 'due'])('the event that a task is %s after', (field) => {
    const path = pathTo('tasks', '4', field);

    expect(faultPathsOf(planWith(path, { ...offset, from: 'unheard-of' }))).toEqual([
      `${pathText(path)}.from`,
    ]);
  });

  test('whatever a reference is changed to, it is refused unless it names something', () => {
    const anyKey = fc.oneof(
      fc.constantFrom(...Object.values(referable).flatMap((list) => keysOf(list))),
      fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)?$/),
    );

    fc.assert(
      fc.property(fc.constantFrom(...referencesIn(planJson())), anyKey, ({ path, list }, key) => {
        fc.pre(!keysOf(list).includes(key));
        expect(faultPathsOf(planWith(path, key))).toContain(pathText(path));
      }),
    );
  });
});

describe('a name is used once', () => {
  test.each(['phases', 'themes', 'roles', 'tasks', 'events', 'links', 'documents'] as const)(
    'among %s',
    (list) => {
      const [first] = plan[list];

      const faults = faultsOf(planWith([list, 1, 'key'], first?.key));

      expect(faults).toContainEqual({
        path: `${list}[1].key`,
        found: JSON.stringify(first?.key),
        expected: `a key of its own (${list}[0] has this one)`,
      });
    },
  );

  test.each<[string, Path, unknown]>([
    ['the number of a phase', ['phases', 1, 'number'], 1],
    ['a month of the timetable', ['months', 1, 'month'], '2026-04'],
  ])('as is %s', (_, path, value) => {
    expect(faultPathsOf(planWith(path, value))).toEqual([pathText(path)]);
  });
});

describe('nothing ends before it begins', () => {
  test.each<[string, Path, unknown, string]>([
    ['hours', pathTo('events', 'kick-off', 'when', 'to'), '10:00', ''],
    [
      'a period',
      pathTo('tasks', '4', 'due'),
      { precision: 'period', from: '2026-04-15', to: '2026-03', source },
      '.to',
    ],
    [
      'a phase',
      pathTo('phases', 'opstart', 'ends'),
      { precision: 'day', on: '2025-12-31', source },
      '',
    ],
    [
      'a phase that begins some days after an event',
      pathTo('phases', 'forankring', 'ends'),
      { precision: 'day', on: '2027-02-25', source },
      '',
    ],
    [
      'a phase of which only a period is known',
      pathTo('phases', 'forberedelse', 'ends'),
      { precision: 'period', from: '2026-01', to: '2026-03', source },
      '',
    ],
    ['the expected number of tasks', ['expectedTasks', 'to'], 34, ''],
  ])('%s', (_, path, value, rest) => {
    expect(faultPathsOf(planWith(path, value))).toEqual([pathText(path) + rest]);
  });

  test('but a period may end in the month of its first day', () => {
    const due = { precision: 'period', from: '2026-04-15', to: '2026-04', source };

    expect(faultsOf(planWith(pathTo('tasks', '4', 'due'), due))).toEqual([]);
  });
});

describe('what else must agree', () => {
  test('go-live has a day, for the countdown runs to it', () => {
    expect(faultPathsOf(planWith(['goLive'], 'sanity-check'))).toEqual([
      pathText(pathTo('events', 'sanity-check', 'when', 'precision')),
    ]);
  });

  test('so has every event that a date counts from', () => {
    const counting = planWith(pathTo('tasks', '4', 'due'), { ...offset, from: 'sanity-check' });

    expect(faultPathsOf(counting)).toEqual([
      pathText(pathTo('events', 'sanity-check', 'when', 'precision')),
    ]);
  });

  test.each([
    ['1', 'local'],
    ['L1', 'klik'],
  ])('the key %s does not fit a task of kind %s', (key, kind) => {
    expect(faultPathsOf(planWith(pathTo('tasks', key, 'kind'), kind))).toEqual([
      pathText(pathTo('tasks', key, 'key')),
    ]);
  });
});

/** Which list a field's key is of; told by names alone, so that a forgotten check shows. */
const referable = {
  goLive: 'events',
  phase: 'phases',
  theme: 'themes',
  accountable: 'roles',
  performer: 'roles',
  suggestedRole: 'roles',
  audience: 'roles',
  dependsOn: 'tasks',
} as const;

type List = (typeof referable)[keyof typeof referable];

function keysOf(list: List): string[] {
  return plan[list].map(({ key }) => key);
}

function referencesIn(json: Json, path: Path = []): { path: Path; list: List }[] {
  return Object.entries(json).flatMap(([field, value]) => {
    const here = [...path, Array.isArray(json) ? Number(field) : field];
    if (value !== null && typeof value === 'object') return referencesIn(value, here);
    const list = value === null ? undefined : listOf(here, json);
    return list ? [{ path: here, list }] : [];
  });
}

function listOf(path: Path, parent: Json): List | undefined {
  const field = String(path.findLast((step) => typeof step === 'string'));
  if (path.includes('asks') && field === 'roles') return 'roles';
  if (String(parent.precision) === 'offset' && field === 'from') return 'events';
  return Object.entries(referable).find(([name]) => name === field)?.[1];
}
