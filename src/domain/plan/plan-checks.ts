/**
 * What a schema of one field cannot see: whether the keys in a plan name something that exists,
 * whether each name is used once, and whether time runs forward.
 */
import { addDays } from '../time/calendar.ts';
import { dayOf, isBefore, lastDayOf, type When } from '../time/when.ts';
import { Plan } from './plan.ts';
import { pathTo, waitsOf } from './waits.ts';

type Path = readonly (string | number)[];

/** Something wrong in a plan: where it stands and, as a noun phrase, what should stand there. */
export interface Fault {
  readonly path: Path;
  readonly expected: string;
}

/** A whole plan, with its cross-references checked; a fault names the path that holds it. */
export const CheckedPlan = Plan.superRefine((plan, context) => {
  for (const { path, expected } of planFaults(plan)) {
    context.addIssue({ code: 'custom', path: [...path], message: expected });
  }
});

/** Every fault of a plan whose fields are each well formed; none: the plan holds together. */
function planFaults(plan: Plan): Fault[] {
  return [
    ...duplicates(plan),
    ...unknownKeys(plan),
    ...mislabelled(plan),
    ...withoutDay(plan),
    ...neverOver(plan),
    ...endedBeforeStart(plan),
    ...waitingInCircles(plan),
  ];
}

function duplicates(plan: Plan): Fault[] {
  return [
    ...repeated('phases', 'key', keysOf(plan.phases)),
    ...repeated('phases', 'number', plan.phases.map(numberOf)),
    ...repeated('themes', 'key', keysOf(plan.themes)),
    ...repeated('roles', 'key', keysOf(plan.roles)),
    ...repeated('tasks', 'key', keysOf(plan.tasks)),
    ...repeated('events', 'key', keysOf(plan.events)),
    ...repeated('months', 'month', plan.months.map(monthOf)),
    ...repeated('checklist', 'key', keysOf(plan.checklist)),
    ...repeated('questions', 'key', keysOf(plan.questions)),
    ...repeated('conditions', 'key', keysOf(plan.conditions)),
    ...repeated('links', 'key', keysOf(plan.links)),
    ...repeated('documents', 'key', keysOf(plan.documents)),
  ];
}

const keysOf = (entries: readonly { key: string }[]) => entries.map(({ key }) => key);
const numberOf = ({ number }: Plan['phases'][number]) => number;
const monthOf = ({ month }: Plan['months'][number]) => month;

function repeated(list: string, field: string, values: readonly (string | number)[]): Fault[] {
  return values.flatMap((value, index) => {
    const first = values.indexOf(value);
    if (first === index) return [];
    const expected = `a ${field} of its own (${list}[${first}] has this one)`;
    return [{ path: [list, index, field], expected }];
  });
}

interface Reference {
  readonly to: 'condition' | 'event' | 'phase' | 'role' | 'task' | 'theme';
  readonly key: string | null | undefined;
  readonly path: Path;
}

function unknownKeys(plan: Plan): Fault[] {
  const known = {
    condition: keysOf(plan.conditions),
    event: keysOf(plan.events),
    phase: keysOf(plan.phases),
    role: keysOf(plan.roles),
    task: keysOf(plan.tasks),
    theme: keysOf(plan.themes),
  };
  return references(plan).flatMap(({ to, key, path }) => {
    if (key === null || key === undefined || known[to].includes(key)) return [];
    return [{ path, expected: `the key of a known ${to}: ${known[to].join(', ')}` }];
  });
}

function references(plan: Plan): Reference[] {
  return [
    { to: 'event', key: plan.goLive, path: ['goLive'] },
    ...plan.tasks.flatMap((task, index) => referencesOf(task, ['tasks', index])),
    ...plan.events.flatMap(({ phase, audience }, index): Reference[] => [
      { to: 'phase', key: phase, path: ['events', index, 'phase'] },
      ...many('role', audience, ['events', index, 'audience']),
    ]),
    ...offsets(plan).map(({ path, from }): Reference => ({ to: 'event', key: from, path })),
  ];
}

function referencesOf(task: Plan['tasks'][number], path: Path): Reference[] {
  return [
    { to: 'phase', key: task.phase, path: [...path, 'phase'] },
    { to: 'theme', key: task.theme, path: [...path, 'theme'] },
    { to: 'role', key: task.accountable, path: [...path, 'accountable'] },
    { to: 'role', key: task.performer, path: [...path, 'performer'] },
    { to: 'role', key: task.suggestedRole, path: [...path, 'suggestedRole'] },
    ...many('task', task.dependsOn, [...path, 'dependsOn']),
    ...many('role', task.answeredBy ?? [], [...path, 'answeredBy']),
    { to: 'role', key: task.approver, path: [...path, 'approver'] },
    { to: 'condition', key: task.onlyIf, path: [...path, 'onlyIf'] },
    { to: 'event', key: task.overtakenBy, path: [...path, 'overtakenBy'] },
    ...asked(task.asks, [...path, 'asks']),
  ];
}

function asked(asks: Plan['tasks'][number]['asks'], path: Path): Reference[] {
  if (asks.type === 'nothing') return [];
  const roles = asks.type === 'names' ? many('role', asks.roles, [...path, 'roles']) : [];
  const role = asks.type === 'places' ? asks.role : undefined;
  return [
    ...roles,
    { to: 'role', key: role, path: [...path, 'role'] },
    { to: 'event', key: asks.event, path: [...path, 'event'] },
  ];
}

function many(to: Reference['to'], keys: readonly string[], path: Path): Reference[] {
  return keys.map((key, index) => ({ to, key, path: [...path, index] }));
}

function offsets(plan: Plan): { path: Path; from: string }[] {
  const times: [Path, When | null][] = [
    ...plan.phases.flatMap(({ starts, ends }, index): [Path, When | null][] => [
      [['phases', index, 'starts'], starts],
      [['phases', index, 'ends'], ends],
    ]),
    ...plan.tasks.flatMap(({ published, due }, index): [Path, When][] => [
      [['tasks', index, 'published'], published],
      [['tasks', index, 'due'], due],
    ]),
    ...plan.events.map(({ when }, index): [Path, When] => [['events', index, 'when'], when]),
  ];
  return times.flatMap(([path, when]) =>
    when?.precision === 'offset' ? [{ path: [...path, 'from'], from: when.from }] : [],
  );
}

function mislabelled({ tasks }: Plan): Fault[] {
  return tasks.flatMap(({ key, kind }, index) => {
    if ((kind === 'local') === key.startsWith('L')) return [];
    const expected = kind === 'local' ? "'L' and a number, for it is local" : 'a number alone';
    return [{ path: ['tasks', index, 'key'], expected }];
  });
}

/** Countdown and offsets start from a day, so the events that they name must have one. */
function withoutDay(plan: Plan): Fault[] {
  const anchors = new Set([plan.goLive, ...offsets(plan).map(({ from }) => from)]);
  return plan.events.flatMap(({ key, when }, index) => {
    if (!anchors.has(key) || dayOf(when) !== null) return [];
    const expected = "'day' or 'hours', for other dates count from this event";
    return [{ path: ['events', index, 'when', 'precision'], expected }];
  });
}

/** A task can be overtaken only by what is over one day. */
function neverOver({ tasks, events }: Plan): Fault[] {
  return tasks.flatMap(({ overtakenBy }, index) => {
    const event = events.find(({ key }) => key === overtakenBy);
    if (event === undefined || lastDayOf(event.when) !== null) return [];
    return [
      { path: ['tasks', index, 'overtakenBy'], expected: 'an event whose last day is known' },
    ];
  });
}

/** A task that waits for itself could never be begun. */
function waitingInCircles({ tasks }: Plan): Fault[] {
  const waits = waitsOf(tasks);
  return tasks.flatMap(({ key, dependsOn }, index) =>
    dependsOn.flatMap((on, nth) => {
      const path = pathTo(waits, on, key);
      if (path === null) return [];
      const expected = `a task that does not wait for this one (${[key, ...path].join(' → ')})`;
      return [{ path: ['tasks', index, 'dependsOn', nth], expected }];
    }),
  );
}

function endedBeforeStart(plan: Plan): Fault[] {
  return plan.phases.flatMap(({ starts, ends }, index) => {
    const start = ends && edge(plan, starts, 'from');
    const end = ends && edge(plan, ends, 'to');
    if (!start || !end || !isBefore(end, start)) return [];
    return [{ path: ['phases', index, 'ends'], expected: `an end not before ${start}` }];
  });
}

/** The day or month in which a time begins or ends; null where the plan does not know. */
function edge(plan: Plan, when: When, side: 'from' | 'to'): string | null {
  if (when.precision === 'month') return when.month;
  if (when.precision === 'period') return when[side];
  if (when.precision !== 'offset') return dayOf(when);
  const anchor = plan.events.find(({ key }) => key === when.from);
  const day = anchor ? dayOf(anchor.when) : null;
  return day && addDays(day, when.days);
}
