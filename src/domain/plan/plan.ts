/**
 * What a rollout plan is: phases, themes, roles, tasks, events and the rest of KOMBIT's start-up
 * presentation, as data with a source on every fact. The plan is the same for every municipality;
 * what happens in one of them is a Rollout (rollout.ts).
 */
import { z } from 'zod';
import { Key, type LocalDate, Month, Source, When } from '../time/when.ts';
import { Recurrence } from './recurrence.ts';
import { Cadences } from './rules.ts';

/** What the presentation says besides, by the names that commands have for it. */
export const Guide = z.enum(['anchoring', 'questions', 'next', 'links', 'contact', 'support']);
export type Guide = z.infer<typeof Guide>;

export const Phase = z.strictObject({
  key: Key,
  /** 1–4, the order they follow in. */
  number: z.int().positive(),
  /** Verbatim: 'Opstart'. */
  name: z.string().min(1),
  /** Verbatim, what stands in parenthesis: 'projektforankring'. */
  subtitle: z.string().min(1),
  /** In our own words. */
  purpose: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  starts: When,
  /** null: no end (daily operation). */
  ends: When.nullable(),
  /** What else the status of that phase leads to. */
  shows: z.array(Guide).default([]),
  source: Source,
});
export type Phase = z.infer<typeof Phase>;

export const Theme = z.strictObject({ key: Key, name: z.string().min(1), source: Source });
export type Theme = z.infer<typeof Theme>;

/** A part of a role that somebody may hold it for: 'Debitor'. */
const Area = z.strictObject({
  key: Key,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  source: Source,
});

export const Role = z.strictObject({
  key: Key,
  /** Verbatim: 'Tekniker/it-medarbejder'. */
  name: z.string().min(1),
  /** What several of its holders are called; left out: as the role is. */
  plural: z.string().min(1).optional(),
  /** Other names the role goes by, for search and import. */
  aliases: z.array(z.string().min(1)).default([]),
  /** How many may hold it at once; null: KOMBIT does not say. */
  most: z.int().positive().nullable(),
  /** Whether one of several is the first, and so the one whom KLIK and the bot write to. */
  primary: z.boolean().default(true),
  /** What its holders may share it by. */
  areas: z.array(Area).default([]),
  /** In our own words; empty where the presentation only names the role. */
  duties: z.array(z.string().min(1)),
  source: Source,
});
export type Role = z.infer<typeof Role>;

/** What a task wants to know when it is performed, besides that it is done. */
export const Asks = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('nothing') }),
  /** The people found for each of these roles, who are to come to `event`. */
  z.strictObject({
    type: z.literal('names'),
    roles: z.array(Key).min(1),
    event: Key.optional(),
  }),
  /** A whole number of places at `event`, 0 or more, which holders of `role` are to have. */
  z.strictObject({ type: z.literal('places'), role: Key.optional(), event: Key.optional() }),
]);
export type Asks = z.infer<typeof Asks>;

/** A file at its host, by its address: nothing of it is copied. */
export const FileLink = z.strictObject({
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/, error: 'an address, https://…' }),
});
export type FileLink = z.infer<typeof FileLink>;

export const Task = z.strictObject({
  /** What people type and buttons carry: '1'–'12' for KLIK entries, 'L1'… for local activities. */
  key: z.string().regex(/^L?[1-9]\d*$/, "a number, or 'L' and a number"),
  /** `klikGroup`: KOMBIT says it will come as several KLIK tasks. `local`: not in KLIK at all. */
  kind: z.enum(['klik', 'klikGroup', 'local']),
  /** Verbatim. */
  title: z.string().min(1),
  /** As in KLIK ('MI 15'), once known. */
  klikCode: z.string().min(1).optional(),
  phase: Key,
  theme: Key.nullable(),
  published: When,
  due: When,
  /** Role keys; null: not stated. */
  accountable: Key.nullable(),
  performer: Key.nullable(),
  /** A role that other slides hint at. A suggestion only: nobody is reminded because of it. */
  suggestedRole: Key.optional(),
  asks: Asks.default({ type: 'nothing' }),
  dependsOn: z.array(z.string()).default([]),
  /** Role that approves what is performed, other than the performer's; null or left out: none. */
  approver: Key.nullable().optional(),
  /** Key of a condition: it applies only if that is answered yes; null or left out: always. */
  onlyIf: Key.nullable().optional(),
  /** Of a local one that comes again. */
  repeats: Recurrence.optional(),
  /** Roles. Once each of these roles is held, the task may be done: the bot asks. */
  answeredBy: z.array(Key).min(1).optional(),
  /**
   * The event by which the task should be done. Once it is over the bot only asks whether it was.
   */
  overtakenBy: Key.optional(),
  /** In our own words. */
  description: z.string().min(1),
  /** Links to more about it. */
  link: z.url().optional(),
  files: z.array(FileLink).min(1).optional(),
  source: Source,
});
export type Task = z.infer<typeof Task>;

/** A line of text with a source: checklist entries, questions, next steps. */
export const Item = z.strictObject({ text: z.string().min(1), source: Source });
export type Item = z.infer<typeof Item>;

/**
 * A line with a key, under which its tick or answer is stored. `isState`: a statement of how things
 * are, nothing that anybody does.
 */
export const KeyedItem = Item.extend({ key: Key, isState: z.boolean().default(false) });
export type KeyedItem = z.infer<typeof KeyedItem>;

/** A question about the municipality, to be answered yes or no, that tasks may depend on. */
const Condition = Item.extend({ key: Key });
export type Condition = z.infer<typeof Condition>;

export const PlanEvent = z.strictObject({
  key: Key,
  kind: z.enum(['meeting', 'workshop', 'course', 'milestone', 'period', 'information']),
  /** Verbatim where the presentation names it. */
  title: z.string().min(1),
  phase: Key,
  when: When,
  form: z.enum(['physical', 'online', 'mixed', 'local', 'unknown']),
  /** null: not stated. */
  place: z.string().min(1).nullable(),
  /** Where it is held or signed up for. */
  link: z.url().optional(),
  /** Where it is held, if in several places, of which whoever comes chooses one. */
  sites: z.array(z.string().min(1)).min(2).optional(),
  /** Role keys. */
  audience: z.array(Key),
  /** In our own words. */
  description: z.string().min(1),
  /** What it is made of or goes through, where the presentation says more than a title. */
  content: z.array(Item).optional(),
  source: Source,
});
export type PlanEvent = z.infer<typeof PlanEvent>;

/** A row of the presentation's overall timetable. `activities` is empty where it says nothing. */
const MonthRow = z.strictObject({
  month: Month,
  activities: z.array(z.string().min(1)),
  source: Source,
});

export const Link = z.strictObject({
  key: Key,
  name: z.string().min(1),
  /** null: the presentation mentions it without saying where it is. */
  url: z.url().nullable(),
  /** What it holds, or when it comes, in our own words. */
  about: z.string().min(1).optional(),
  source: Source,
});
export type Link = z.infer<typeof Link>;

export const Contact = z.strictObject({
  name: z.string().min(1),
  email: z.email().nullable(),
  about: z.string().min(1),
  source: Source,
});
export type Contact = z.infer<typeof Contact>;

/**
 * The whole file, field by field; what the fields must have to do with each other is in plan-
 * checks.ts.
 */
export const Plan = z.strictObject({
  $schema: z.string().optional(),
  key: z.string().min(1),
  /** Raised with every change of the file. */
  version: z.int().positive(),
  name: z.string().min(1),
  /** As people call it: 'FBS 2.0'. */
  shortName: z.string().min(1),
  /** The presentation that all sources cite, and its date. */
  origin: z.strictObject({ type: z.enum(['startUpMeeting']), month: Month, source: Source }),
  /** How many KLIK tasks KOMBIT expects in all, known ones included. */
  expectedTasks: z
    .strictObject({ from: z.int().positive(), to: z.int().positive(), source: Source })
    .refine(({ from, to }) => from <= to, { path: ['to'], error: 'a number not below `from`' }),
  /** When to remind of what, where nobody has set anything else. */
  cadences: Cadences,
  /** Key of the event that the countdown runs to. */
  goLive: Key,
  phases: z.array(Phase).min(1),
  themes: z.array(Theme),
  roles: z.array(Role).min(1),
  tasks: z.array(Task),
  events: z.array(PlanEvent),
  months: z.array(MonthRow),
  checklist: z.array(KeyedItem),
  questions: z.array(KeyedItem),
  conditions: z.array(Condition).default([]),
  nextSteps: z.array(Item),
  links: z.array(Link),
  documents: z.array(Link),
  contacts: z.array(Contact),
  /** What the presentation says besides: how KOMBIT communicates, whom else it names. */
  notes: z.array(Item).optional(),
  /** English for what the plan says in words of our own; names are KOMBIT's and stay Danish. */
  english: z.record(z.string(), z.string().min(1)).optional(),
});
export type Plan = z.infer<typeof Plan> & {
  /** Of each series those that a later one has followed: their messages and histories know them. */
  readonly earlier?: readonly Task[];
  /** Tasks and events that the municipality has retired (amendments.ts): no list shows them. */
  readonly retired?: {
    readonly tasks: readonly Retired<Task>[];
    readonly events: readonly Retired<PlanEvent>[];
  };
};

/** Since when a task or event is retired, and why; null: no reason was given. */
export interface Retirement {
  readonly on: LocalDate;
  readonly why: string | null;
  readonly at?: string | undefined;
  readonly byPlan?: true | undefined;
}

/** A task or event as it was before it was retired. */
export type Retired<T> = T & { readonly retired: Retirement };

/** undefined: the plan has no such task (any more). */
export function taskIn(plan: Plan, key: string): Task | undefined {
  return plan.tasks.find((task) => task.key === key);
}

/** Also one of a series that a later one has followed. */
export function knownTaskIn(plan: Plan, key: string): Task | undefined {
  return taskIn(plan, key) ?? plan.earlier?.find((task) => task.key === key);
}

/** Also one that has been retired. */
export function everTaskIn(plan: Plan, key: string): Task | undefined {
  return knownTaskIn(plan, key) ?? plan.retired?.tasks.find((task) => task.key === key);
}

/** undefined: the plan has no such event (any more). */
export function eventIn(plan: Plan, key: string): PlanEvent | undefined {
  return plan.events.find((event) => event.key === key);
}

/** Also one that has been retired. */
export function everEventIn(plan: Plan, key: string): PlanEvent | undefined {
  return eventIn(plan, key) ?? plan.retired?.events.find((event) => event.key === key);
}

/** undefined: the plan has no such role. */
export function roleIn(plan: Plan, key: string): Role | undefined {
  return plan.roles.find((role) => role.key === key);
}

/** The role's name, or the key itself where the plan does not know it. */
export function roleNameIn(plan: Plan, key: string): string {
  return roleIn(plan, key)?.name ?? key;
}
