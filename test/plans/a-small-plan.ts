/**
 * A programme that has nothing to do with FBS 2.0: other keys, roles, phases and words, and no lists
 * beyond what a plan must have. Whatever knows FBS 2.0 from elsewhere than its file fails on it.
 */
import type { Plan } from '../../src/domain/plan/plan.ts';
import { CheckedPlan } from '../../src/domain/plan/plan-checks.ts';
import { day, stated, unknown } from '../helpers/a-plan.ts';

const task = {
  ...{ kind: 'klik', phase: 'start', theme: null, published: day('2027-03-01') },
  ...{ accountable: 'tovholder', performer: 'arkivar', source: stated },
} as const;

export function aSmallPlan(overrides: Partial<Plan> = {}): Plan {
  return CheckedPlan.parse({
    ...{ key: 'arkiv-1', version: 1, name: 'Flytning af arkivet', shortName: 'Arkiv' },
    origin: { type: 'startUpMeeting', month: '2027-01', source: stated },
    expectedTasks: { from: 2, to: 3, source: stated },
    cadences: {
      ...{ tasks: ['published', 'beforeDue:5', 'dueDay', 'overdue:2'], physical: ['beforeDue:2'] },
      ...{ online: ['beforeDue:1'], goLive: ['dueDay'], vacancies: ['vacant:4'] },
    },
    goLive: 'flyttedag',
    phases: [
      {
        ...{ key: 'start', number: 1, name: 'Start', subtitle: 'før', purpose: 'At begynde' },
        ...{ starts: day('2027-02-01'), ends: null, source: stated },
      },
    ],
    themes: [],
    roles: [
      { key: 'tovholder', name: 'Tovholder', most: 1, duties: [], source: stated },
      {
        key: 'arkivar',
        name: 'Arkivar',
        aliases: ['Arkivist'],
        most: null,
        duties: [],
        source: stated,
      },
    ],
    tasks: [
      { ...task, key: '1', title: 'Tæl kasserne', due: day('2027-03-22'), description: 'Alle' },
      { ...task, key: '2', title: 'Bestil en vogn', due: unknown, description: 'En stor' },
      { ...task, key: 'L1', kind: 'local', title: 'Køb kage', due: unknown, description: 'Mange' },
    ],
    events: [
      {
        ...{ key: 'flyttedag', kind: 'milestone', title: 'Flyttedag', phase: 'start' },
        ...{ when: day('2027-06-01'), form: 'local', place: null, audience: [] },
        ...{ description: 'Dagen', source: stated },
      },
    ],
    ...{ months: [], checklist: [], questions: [], nextSteps: [], links: [], documents: [] },
    contacts: [],
    ...overrides,
  });
}
