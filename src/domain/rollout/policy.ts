/**
 * How a municipality, and each person in it, wants to be reminded: what they have set themselves.
 * What they have not set is inherited: plan → municipality → task → person.
 */
import { z } from 'zod';
import { memoize } from '../memoize.ts';
import type { Plan } from '../plan/plan.ts';
import { type CadenceRule, Cadences, cadenceOf, parseRule, type Topic } from '../plan/rules.ts';
import { isPeriod, QuietDays, quietSettings } from '../time/quiet-days.ts';
import { optionalShapeOf, shapeOf, type ValuesOf, yesNo } from '../time/setting.ts';
import { LocalDate } from '../time/when.ts';

/** The parts of a rollout that decide: the plan's cadences, and the settings that replace them. */
interface Settings {
  readonly plan: Pick<Plan, 'cadences'>;
  readonly policy: Policy;
}

const firstHour = 7;
const lastHour = 17;

/** Danish clock hours at which reminders can be asked for. */
export const sendHours = Array.from(
  { length: lastHour - firstHour + 1 },
  (_, index) => index + firstHour,
);

/**
 * Every setting that is one value, by the form that it is in. The cadences are rows of `topics`;
 * what is inherited from level to level, and an absence, have rules of their own below.
 */
export const settings = {
  municipality: {
    /** Whether the channel gets Friday's overview. */
    friday: yesNo(true),
    /** Whether the projektleder is asked for dates that are not known. */
    dates: yesNo(true),
    /** Whether holders are asked each quarter whether they still have their roles. */
    heartbeat: yesNo(true),
  },
  quiet: quietSettings,
  person: {
    /** Whether Monday's overview comes. */
    monday: yesNo(true),
  },
} as const;
export type SettingKey = {
  [K in keyof typeof settings]: keyof (typeof settings)[K];
}[keyof typeof settings];

/** A person's own; absent: as the municipality has it. */
export const PersonPolicy = z.strictObject({
  /** Danish clock hour at which reminders come. */
  sendHour: z.int().min(firstHour).max(lastHour).optional(),
  /**
   * Away from–to, both included. `deputy`: id of the person who gets the reminders meanwhile.
   * `setAt`: when it was last changed; absent: long ago.
   */
  absence: z
    .strictObject({
      from: LocalDate,
      to: LocalDate,
      deputy: z.string().nullable(),
      setAt: z.iso.datetime().optional(),
    })
    .refine(isPeriod, { path: ['to'], error: 'a day from `from` on, at most a year later' })
    .optional(),
  /** Reminders of tasks, instead of the municipality's. */
  tasks: cadenceOf('tasks').optional(),
  ...optionalShapeOf(settings.person),
});
export type PersonPolicy = z.infer<typeof PersonPolicy>;

export const Policy = z.strictObject({
  /** The municipality's own cadences; absent: the plan's. */
  cadences: Cadences.partial().default({}),
  /** By task key. */
  tasks: z.record(z.string(), cadenceOf('tasks')).default({}),
  /** By person id. */
  people: z.record(z.string(), PersonPolicy).default({}),
  quiet: QuietDays.prefault({}),
  ...shapeOf(settings.municipality),
});
export type Policy = z.infer<typeof Policy>;

/** Nothing set: everything as in the plan. */
export const unset: Policy = Policy.parse({});

/** Whose setting counts. */
export type Level = 'plan' | 'municipality' | 'task' | 'person';

const none: readonly string[] = [];

export interface Cadence {
  readonly rules: readonly CadenceRule[];
  /** Where they are set. */
  readonly from: Level;
}

/**
 * The cadence that counts. `of` narrows it: to a task, and to whoever receives the reminders.
 */
export function cadenceFor(
  { plan, policy }: Settings,
  topic: Topic,
  of: { readonly task?: string; readonly personId?: string } = {},
): Cadence {
  const levels: [Level, readonly string[] | undefined][] = [
    ['person', topic === 'tasks' ? policy.people[of.personId ?? '']?.tasks : undefined],
    ['task', topic === 'tasks' ? policy.tasks[of.task ?? ''] : undefined],
    ['municipality', policy.cadences[topic]],
    ['plan', plan.cadences[topic]],
  ];
  const [from, names = none] = levels.find(([, set]) => set !== undefined) ?? ['plan'];
  return { rules: rulesNamed(names), from };
}

const rulesNamed = memoize((names: readonly string[]): readonly CadenceRule[] =>
  names.flatMap((name) => parseRule(name) ?? []),
);

/** The hour of a municipality that has chosen none. */
export const standardSendHour = 9;

/** The hour at which somebody is written to; null: the channel. */
export function sendHourOf(
  { policy, sendHour }: { readonly policy: Policy; readonly sendHour: number },
  personId: string | null,
): number {
  return policy.people[personId ?? '']?.sendHour ?? sendHour;
}

const OwnValues = z.object(shapeOf(settings.person));

/** Every setting, with its standard value where somebody has set none. */
export function ownValues(set: PersonPolicy = {}): ValuesOf<typeof settings.person> {
  return OwnValues.parse(set);
}

export function wantsMonday({ policy }: { readonly policy: Policy }, personId: string): boolean {
  return policy.people[personId]?.monday ?? settings.person.monday.standard;
}
