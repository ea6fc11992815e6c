/**
 * What one municipality has typed of the plan and others need not: KLIK's tasks, dates and meetings.
 * No statuses, own deadlines or local tasks are in it, and of what people wrote only titles and places;
 * whatever names one of its people stays behind.
 */
import { z } from 'zod';
import type { Rollout } from '../rollout/rollout.ts';
import { LocalDate, type Source, When } from '../time/when.ts';
import { wordsIn } from '../words/words-in.ts';
import type { ImportedEvent, ImportedTask } from './imported.ts';
import { PlanEvent, Task } from './plan.ts';

const inPlan = z.string().min(1).nullable();

const SharedTask = Task.pick({ title: true, klikCode: true, phase: true, theme: true })
  .extend(Task.pick({ published: true, due: true, accountable: true, performer: true }).shape)
  .partial()
  /** null: it is none of the plan's own. */
  .extend({ key: inPlan });

const SharedEvent = PlanEvent.pick({ kind: true, title: true, phase: true, when: true })
  .extend(PlanEvent.pick({ form: true, place: true, sites: true, audience: true }).shape)
  .partial()
  /** null: it has none any more, whatever the plan's file says. */
  .extend({ link: z.url().nullable().optional() })
  .extend({ key: inPlan });

export const SharedPlan = z.strictObject({
  format: z.literal('fbs-bot/plan'),
  version: z.literal(1),
  municipality: z.string().min(1),
  plan: z.strictObject({ key: z.string().min(1), version: z.int().positive() }),
  on: LocalDate,
  tasks: z.array(SharedTask),
  events: z.array(SharedEvent),
});
export type SharedPlan = z.infer<typeof SharedPlan>;

/** `leftOut`: how many name one of its people. */
export function sharedPlanOf(rollout: Rollout, on: LocalDate) {
  const { municipality, plan, amendments } = rollout;
  const { addedTasks, addedEvents } = amendments;
  const addedKeys = new Set([...addedTasks, ...addedEvents].map(({ key }) => key));
  const source: Source = { basis: 'said', ref: municipality };
  const all = <T extends object>(some: readonly T[], fields: readonly string[]) =>
    some.map((one) => picked(one, fields, source));
  const own = (kind: 'tasks' | 'events') =>
    Object.entries(amendments[kind])
      .filter(([key, said]) => !addedKeys.has(key) && !said.retired && isThere(rollout, kind, key))
      .map(([key, said]) => ({ key, ...said }));
  const added = <T extends { readonly key: string }>(kind: 'tasks' | 'events') =>
    (plan[kind] as unknown as readonly T[])
      .filter(({ key }) => addedKeys.has(key))
      .map((one) => ({ ...one, key: null }));
  const tasks = [
    ...all(own('tasks'), taskFields),
    ...all(
      added<Task>('tasks').filter(({ kind }) => kind !== 'local'),
      taskFields,
    ),
  ].filter(saysSomething);
  const events = [
    ...all(own('events'), eventFields),
    ...all(added<PlanEvent>('events'), eventFields),
  ].filter(saysSomething);
  const names = Object.values(rollout.people).map(({ name }) => wordsIn(name).join(' '));
  const isOpen = (one: object) => !namesSomebody(one, names);
  const shared = SharedPlan.parse({
    ...{ format: 'fbs-bot/plan', version: 1, municipality, on },
    plan: { key: plan.key, version: plan.version },
    ...{ tasks: tasks.filter(isOpen), events: events.filter(isOpen) },
  });
  const leftOut = [...tasks, ...events].filter((one) => !isOpen(one)).length;
  return { shared, leftOut };
}

const taskFields = Object.keys(SharedTask.shape);
const eventFields = Object.keys(SharedEvent.shape);

function isThere({ plan }: Rollout, kind: 'tasks' | 'events', wanted: string): boolean {
  return plan[kind].some(({ key }) => key === wanted);
}

/** Said by the municipality, whoever it was there. */
function picked(one: object, fields: readonly string[], source: Source): object {
  const said = Object.entries(one).filter(([field]) => fields.includes(field));
  const isWhen = (value: unknown) => When.safeParse(value).success;
  return Object.fromEntries(
    said.map(([field, value]) => [field, isWhen(value) ? { ...value, source } : value]),
  );
}

function saysSomething(one: object): boolean {
  return Object.keys(one).some((field) => field !== 'key');
}

function namesSomebody(one: object, names: readonly string[]): boolean {
  const text = ` ${wordsIn(JSON.stringify(one)).join(' ')} `;
  return names.some((name) => name !== '' && text.includes(` ${name} `));
}

/** As rows of an import, which are compared, shown and taken over as any others. */
export function rowsOf({ tasks, events }: SharedPlan): {
  readonly tasks: readonly ImportedTask[];
  readonly events: readonly ImportedEvent[];
} {
  const nothing = { ownDue: null, status: null, description: null, link: null } as const;
  return {
    tasks: tasks.map((task, index) => ({
      ...{ row: index + 1, kind: 'klik', ...nothing },
      ...{ title: task.title ?? null, klikCode: task.klikCode ?? null, key: task.key },
      ...{ due: task.due ?? null, published: task.published ?? null },
      ...{ performer: task.performer ?? null, accountable: task.accountable ?? null },
      ...{ theme: task.theme ?? null, phase: task.phase ?? null },
    })),
    events: events.map((event, index) => ({ row: tasks.length + index + 1, ...event })),
  };
}
