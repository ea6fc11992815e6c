/**
 * Builders of small, valid domain values for tests. Everything has a default, so that a test says
 * only what it is about. The plan is a small FBS 2.0: same keys and dates as the real one.
 */

import { unamended } from '../../src/domain/plan/amendments.ts';
import { Phase, type Plan, PlanEvent, Role, Task } from '../../src/domain/plan/plan.ts';
import { CheckedPlan } from '../../src/domain/plan/plan-checks.ts';
import type { Cadences } from '../../src/domain/plan/rules.ts';
import { unset } from '../../src/domain/rollout/policy.ts';
import {
  type Holding,
  type Person,
  type Rollout,
  type TaskState,
  untouched,
} from '../../src/domain/rollout/rollout.ts';
import { type LocalDate, Source, type When } from '../../src/domain/time/when.ts';

/** Longer than any rollout here. */
export const always = { from: '2025-01-01', until: '2029-12-31' };

export const stated = Source.parse({ basis: 'stated', ref: 'L1' });
export const derived = Source.parse({ basis: 'derived', ref: 'L1', note: 'worked out' });

export const day = (on: LocalDate): When => ({ precision: 'day', on, source: stated });
export const month = (of: string, source = stated): When => ({
  precision: 'month',
  month: of,
  source,
});
export const unknown: When = { precision: 'unknown', source: stated };

export function aTask(overrides: Partial<Task> = {}): Task {
  const key = overrides.key ?? '1';
  return Task.parse({
    key,
    kind: key.startsWith('L') ? 'local' : 'klik',
    title: `Opgave ${key}`,
    phase: 'opstart',
    theme: null,
    published: unknown,
    due: unknown,
    accountable: null,
    performer: null,
    description: 'En opgave i en prøve',
    source: stated,
    ...overrides,
  });
}

export function anEvent(overrides: Partial<PlanEvent> = {}): PlanEvent {
  return PlanEvent.parse({
    key: 'netvaerksmoede',
    kind: 'meeting',
    title: 'Netværksmøde',
    phase: 'forberedelse',
    when: unknown,
    form: 'online',
    place: null,
    audience: ['projektleder'],
    description: 'Et møde i en prøve',
    source: stated,
    ...overrides,
  });
}

export function aRole(overrides: Partial<Role> = {}): Role {
  return Role.parse({
    key: 'projektleder',
    name: 'Projektleder',
    most: null,
    duties: [],
    source: stated,
    ...overrides,
  });
}

function aPhase(overrides: Partial<Phase>): Phase {
  return Phase.parse({
    subtitle: 'en fase',
    purpose: 'En fase i en prøve',
    source: stated,
    ends: null,
    ...overrides,
  });
}

const beforeDue = (...days: number[]) => days.map((count) => `beforeDue:${count}`);

/** The real plan's. */
const cadences: Cadences = {
  tasks: [
    'published',
    ...beforeDue(14, 7, 3, 1),
    'dueDay',
    'overdue:1',
    'overdue:3',
    'overdue:5',
    'everyWeek',
  ],
  physical: beforeDue(14, 7, 1),
  online: beforeDue(7, 1),
  goLive: [...beforeDue(100, 50, 30, 14, 7, 1), 'dueDay'],
  vacancies: ['vacant:10', 'vacant:5'],
};

/**
 * Four phases, three roles and the dated tasks and events of FBS 2.0, with a task without a
 * deadline (4), a group (7) and a local activity (L1).
 */
export function aPlan(overrides: Partial<Plan> = {}): Plan {
  const published = day('2026-01-13');
  const projektleder = { accountable: 'projektleder', performer: 'projektleder' };
  const systemansvarlig = { accountable: 'systemansvarlig', performer: 'systemansvarlig' };
  const due = day('2026-03-09');
  return CheckedPlan.parse({
    key: 'fbs-2.0',
    version: 1,
    name: 'FBS 2.0',
    shortName: 'FBS 2.0',
    origin: { type: 'startUpMeeting', month: '2026-01', source: derived },
    expectedTasks: { from: 35, to: 40, source: stated },
    cadences,
    goLive: 'go-live',
    phases: [
      aPhase({
        key: 'opstart',
        number: 1,
        name: 'Opstart',
        starts: month('2026-01', derived),
        ends: month('2026-03', derived),
      }),
      aPhase({
        key: 'forberedelse',
        number: 2,
        name: 'Forberedelse',
        starts: month('2026-04'),
        ends: month('2027-01'),
      }),
      aPhase({
        key: 'ibrugtagning',
        number: 3,
        name: 'Ibrugtagning',
        starts: day('2027-01-28'),
        ends: { precision: 'offset', from: 'go-live', days: 28, source: derived },
      }),
      aPhase({
        key: 'forankring',
        number: 4,
        name: 'Forankring',
        starts: { precision: 'offset', from: 'go-live', days: 29, source: derived },
      }),
    ],
    themes: [{ key: 'it-miljoe', name: 'It-miljø og infrastruktur', source: stated }],
    roles: [
      aRole({ key: 'projektleder', name: 'Projektleder', most: 1 }),
      aRole({ key: 'systemansvarlig', name: 'Systemansvarlig' }),
      aRole({ key: 'klik-administrator', name: 'KLIK-administrator' }),
      aRole({ key: 'superbruger', name: 'Superbruger' }),
    ],
    tasks: [
      aTask({ key: '1', published, due: day('2026-02-16'), ...systemansvarlig }),
      aTask({ key: '2', published, due, ...projektleder }),
      aTask({ key: '3', published, due, ...projektleder, asks: { type: 'places' } }),
      aTask({ key: '4', theme: 'it-miljoe' }),
      aTask({ key: '7', kind: 'klikGroup', theme: 'it-miljoe' }),
      aTask({ key: 'L1' }),
    ],
    events: [
      anEvent({ key: 'klik-1-3', kind: 'milestone', when: published }),
      anEvent({ key: 'kick-off', when: hours('2026-04-20', '10:00', '14:00'), form: 'physical' }),
      anEvent({ key: 'workshop', kind: 'workshop', when: hours('2026-04-22', '09:00', '11:00') }),
      anEvent({ key: 'moede-juni', when: month('2026-06') }),
      anEvent({ key: 'moede-august', when: month('2026-08') }),
      anEvent({ key: 'go-live', kind: 'milestone', when: day('2027-01-28') }),
    ],
    months: [],
    checklist: [],
    questions: [],
    nextSteps: [],
    links: [],
    documents: [],
    contacts: [],
    ...overrides,
  });
}

export function hours(on: LocalDate, from: string, to: string): When {
  return { precision: 'hours', on, from, to, source: stated };
}

export function aPerson(id: string, overrides: Partial<Person> = {}): Person {
  return { id, installationId: 'i1', externalId: id, name: id, language: 'da', ...overrides };
}

/** The person holds the role since before the rollout began. */
export function aHolding(
  role: string,
  personId: string,
  overrides: Partial<Holding> = {},
): Holding {
  const from = new Date('2026-01-01T08:00:00Z');
  const by = { givenBy: null, endedBy: null };
  return { id: `${role}-${personId}`, role, personId, from, until: null, ...by, ...overrides };
}

export function aTaskState(overrides: Partial<TaskState> = {}): TaskState {
  return { ...untouched, ...overrides };
}

/**
 * Followed since 5 January 2026, sends at 9, nobody holds a role. Everyone who holds one in
 * `holdings` is added to `people`; `checkedAt` and `expectedAt` are `startedAt` unless given.
 */
export function aRollout(overrides: Partial<Rollout> = {}): Rollout {
  const startedAt = overrides.startedAt ?? new Date('2026-01-05T08:00:00Z');
  const holders = (overrides.holdings ?? []).map(({ personId }) => [personId, aPerson(personId)]);
  return {
    id: 'r1',
    municipality: 'Eksempel Kommune',
    plan: aPlan(),
    amendments: unamended,
    language: 'da',
    sendHour: 9,
    policy: unset,
    startedAt,
    checkedAt: startedAt,
    expectedAt: startedAt,
    tasks: {},
    items: {},
    holdings: [],
    administrator: null,
    ...overrides,
    people: { ...Object.fromEntries(holders), ...overrides.people },
  };
}
