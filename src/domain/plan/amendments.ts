/**
 * What a municipality has said of its plan: tasks and meetings that it has added, dates that have
 * been announced since, roles that it has assigned. The plan's file is the same for everybody; a
 * rollout follows the file as it has amended it.
 */
import { z } from 'zod';
import { memoize } from '../memoize.ts';
import { saysSame } from '../same.ts';
import { Key, LocalDate, Source } from '../time/when.ts';
import { EventNews } from './event-news.ts';
import { FileLink, type Plan, PlanEvent, type Retired, type Retirement, Task } from './plan.ts';
import { apart } from './recurrence.ts';
import { planChanges } from './rules.ts';
import { withoutCircles } from './waits.ts';

const retired = z.strictObject({
  on: LocalDate,
  why: z.string().min(1).nullable(),
  /** The instant, where it is known. */
  at: z.iso.datetime().optional(),
  /** A version of the plan's file does not have it any more; left out: somebody here said it. */
  byPlan: z.literal(true).optional(),
});

const AddedTask = Task.extend({
  /** 'K1' in KLIK, 'M1' only here: no plan's file has such keys. */
  key: z.string().regex(/^[KM][1-9]\d*$/, "'K' or 'M' and a number"),
  kind: z.enum(['klik', 'local']),
  /** Left out: nobody is told that it is new, but by what is published in KLIK. */
  addedAt: z.iso.datetime().optional(),
  description: z.string(),
});

const AddedEvent = PlanEvent.extend({
  key: z.string().regex(/^m-[1-9]\d*$/, "'m-' and a number"),
  description: z.string(),
});

/** Who says a field that has no source of its own. `was`: a title as the plan's file has it. */
const SaidOf = z.strictObject({ source: Source, was: z.string().optional() });
export type SaidOf = z.infer<typeof SaidOf>;

/** Somebody who is to do the task in person. `role`: while they hold it; null: while they hold any. */
const NamedPerson = z.strictObject({ id: z.string(), role: Key.nullable(), source: Source });

const TaskAmendment = Task.pick({
  ...{ title: true, klikCode: true, phase: true, theme: true, published: true, due: true },
  ...{ accountable: true, performer: true, link: true, onlyIf: true, approver: true },
})
  .partial()
  .extend({
    description: z.string().optional(),
    // null: taken away again.
    klikCode: z.string().min(1).nullable().optional(),
    link: z.url().nullable().optional(),
    files: z.array(FileLink).min(1).nullable().optional(),
    // Without a default: what is left out stays as it is.
    dependsOn: z.array(z.string()).optional(),
    /** When somebody took away the last task that it waited for. */
    freedAt: z.iso.datetime().optional(),
    retired: retired.optional(),
    /** An exception from the performer's role; null: none any more. */
    person: NamedPerson.nullable().optional(),
    /** By field. */
    said: z.record(z.string(), SaidOf).optional(),
  });
export type TaskAmendment = z.infer<typeof TaskAmendment>;

const EventAmendment = PlanEvent.pick({
  ...{ title: true, when: true, form: true, place: true, audience: true },
})
  .partial()
  // null: it has none, whatever the plan's file says.
  .extend({ link: z.url().nullable().optional() })
  .extend({ retired: retired.optional(), news: EventNews.optional() });
export type EventAmendment = z.infer<typeof EventAmendment>;

const AddedCondition = z.strictObject({
  key: z.string().regex(/^q-[1-9]\d*$/, "'q-' and a number"),
  text: z.string().min(1),
  source: Source,
});

const byKey = z.record(z.string(), z.enum(planChanges)).default({});

/** What the newest version of the file has changed of what this municipality follows. */
const PlanUpdate = z.strictObject({
  /** When it was first followed: what it brings is told of once. */
  at: z.iso.datetime(),
  tasks: byKey,
  events: byKey,
  /** Keys of moved tasks that were in KLIK before. */
  published: z.array(z.string()).default([]),
});

const count = z.int().nonnegative().default(0);

export const Amendments = z.strictObject({
  addedTasks: z.array(AddedTask).default([]),
  addedEvents: z.array(AddedEvent).default([]),
  addedConditions: z.array(AddedCondition).default([]),
  /** By key, of the file's tasks and of those added alike. */
  tasks: z.record(z.string(), TaskAmendment).default({}),
  events: z.record(z.string(), EventAmendment).default({}),
  /** Of the file once, and of no version since: kept as they were, for what is known of them. */
  former: z
    .strictObject({ tasks: z.array(Task).default([]), events: z.array(PlanEvent).default([]) })
    .prefault({}),
  update: PlanUpdate.nullable().default(null),
  /** By key, what a later version of the file says of that of which the municipality says something else. */
  clashes: z
    .strictObject({
      tasks: z.record(z.string(), TaskAmendment).default({}),
      events: z.record(z.string(), EventAmendment).default({}),
    })
    .prefault({}),
  /**
   * The highest number that a key has had. It never falls, also when an addition is undone: the
   * ledger and old messages know the key.
   */
  used: z.strictObject({ klik: count, local: count, event: count, question: count }).prefault({}),
});
export type Amendments = z.infer<typeof Amendments>;

/** Nothing said: the plan as its file has it. */
export const unamended: Amendments = Amendments.parse({});

/** The plan that a rollout follows. */
export function amended(plan: Plan, amendments: Amendments): Plan {
  const { former, addedTasks, addedEvents } = amendments;
  const tasks = withoutCircles(
    [...plan.tasks, ...former.tasks, ...addedTasks].map((task) =>
      withChange<Task>(task, amendments.tasks[task.key]),
    ),
    new Set(
      Object.keys(amendments.tasks).filter((key) => amendments.tasks[key]?.dependsOn !== undefined),
    ),
  );
  const events = [...plan.events, ...former.events, ...addedEvents].map((event) => {
    const { news: _, link = event.link, ...change } = amendments.events[event.key] ?? {};
    const { link: __, ...one } = withChange<PlanEvent>(event, change);
    return link ? { ...one, link } : one;
  });
  const { now, earlier } = apart(tasks);
  return {
    ...plan,
    conditions: [...plan.conditions, ...amendments.addedConditions],
    tasks: now.filter((task) => !isRetired(task)),
    ...(earlier.length > 0 && { earlier }),
    events: events.filter((event) => !isRetired(event)),
    retired: { tasks: now.filter(isRetired), events: events.filter(isRetired) },
  };
}

type Followed<T> = T & { readonly retired?: Retirement };

/** Fields that a task may be without. */
const removable: readonly string[] = ['klikCode', 'link', 'files'];

function withChange<T extends object>(one: T, change: object | undefined): Followed<T> {
  const next = Object.assign({}, one, change);
  for (const field of removable) {
    if (Reflect.get(next, field) === null) Reflect.deleteProperty(next, field);
  }
  // Who said what, and who is named, is read where it was said.
  for (const field of ['said', 'person']) Reflect.deleteProperty(next, field);
  return next;
}

function isRetired<T>(one: Followed<T>): one is Retired<T> {
  return one.retired !== undefined;
}

/** Ids of all who said any of it. */
export const sayersIn = memoize((amendments: Amendments): readonly string[] => {
  const ids = new Set<string>();
  JSON.stringify(amendments, (_, part: unknown) => {
    const source = Source.safeParse(part);
    if (source.success && source.data.basis === 'said') ids.add(source.data.ref);
    return part;
  });
  return [...ids];
});

type Added = keyof Amendments['used'];
const letters = { klik: 'K', local: 'M', event: 'm-', question: 'q-' } as const;

/** A key that nothing has had, and the amendments that remember it. */
export function withNextKey(amendments: Amendments, kind: Added) {
  const number = amendments.used[kind] + 1;
  return {
    key: `${letters[kind]}${number}`,
    amendments: { ...amendments, used: { ...amendments.used, [kind]: number } },
  };
}

/**
 * The amendments with every number taken that either has taken, so that an undone addition's is not
 * reused.
 */
export function withUsed(amendments: Amendments, { used: also }: Amendments): Amendments {
  const { used } = amendments;
  const higher = (kind: Added) => Math.max(used[kind], also[kind]);
  return {
    ...amendments,
    used: {
      klik: higher('klik'),
      local: higher('local'),
      event: higher('event'),
      question: higher('question'),
    },
  };
}

/** But for whose word it is, and for the numbers that keys have had. */
export function sameTold(some: Amendments, others: Amendments): boolean {
  return saysSame({ ...some, used: null }, { ...others, used: null });
}
