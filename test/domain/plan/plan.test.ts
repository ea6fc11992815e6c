import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../../src/domain/plan/parse-plan.ts';
import { type Json, type Path, planWith } from '../../helpers/plan-with.ts';

describe('the fields of a plan', () => {
  test.each<[Path, unknown, string]>([
    [['tasks', 3, 'title'], '', 'tasks[3].title: found "", expected string of at least 1'],
    [['phases', 0, 'starts', 'month'], '2026-13', 'phases[0].starts.month: found "2026-13"'],
    [['tasks', 0, 'due', 'on'], '2026-02-30', 'found "2026-02-30", expected a day, YYYY-MM-DD'],
    [['tasks', 0, 'kind'], 'klikk', 'expected "klik" or "klikGroup" or "local"'],
    [['tasks', 0, 'due', 'precision'], 'week', 'tasks[0].due.precision: found "week"'],
    [['roles', 0, 'source'], undefined, 'roles[0].source: found nothing, expected object'],
    [['tasks', 0, 'deadline'], 'x', 'tasks[0].deadline: found "x", expected no such field'],
    [['events', 0, 'key'], 'Kick Off', 'found "Kick Off", expected a kebab-case key'],
    [
      ['contacts', 0, 'email'],
      'bibsys',
      'contacts[0].email: found "bibsys", expected a valid email',
    ],
  ])('%j as %j is refused', (path, value, line) => {
    expect(() => parsePlan(planWith(path, value), 'fbs-2.0.json')).toThrow(line);
  });

  test('something that is no object is refused as a whole', () => {
    expect(() => parsePlan(null, 'x.json')).toThrow(
      'x.json: the plan: found null, expected object',
    );
  });

  test('all faults are reported at once, a line each', () => {
    const plan = planWith(['tasks', 0, 'phase'], 'pause');
    plan.goLive = 'premiere' as unknown as Json;

    expect(() => parsePlan(plan, 'fbs-2.0.json')).toThrow(
      /^fbs-2\.0\.json: goLive: found "premiere", expected .+\nfbs-2\.0\.json: tasks\[0\]\.phase: found "pause", expected [^\n]+$/,
    );
  });
});
