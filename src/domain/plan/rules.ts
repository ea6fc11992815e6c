/**
 * When to remind of something: the rules that a cadence is made of, as values and as the words they
 * are written in ('beforeDue:7'), in the plan's file as in a form.
 */
import { z } from 'zod';
import { LocalDate } from '../time/when.ts';

/** What a version of the plan makes of a task or an event. */
export const planChanges = ['new', 'moved', 'renamed', 'withdrawn'] as const;
export type PlanChange = (typeof planChanges)[number];

/** What somebody here makes of a meeting. `placed`: it is elsewhere, or has a link. */
export const eventChanges = [
  'added',
  'dated',
  'moved',
  'undated',
  'placed',
  'cancelled',
  'restored',
] as const;
export type EventChange = (typeof eventChanges)[number];

/** A rule that people can choose. `days` are calendar days, `workingDays` the municipality's. */
export type CadenceRule =
  /** The day that KOMBIT publishes the task in KLIK. */
  | { readonly type: 'published' }
  | { readonly type: 'beforeDue'; readonly days: number }
  | { readonly type: 'dueDay' }
  | { readonly type: 'overdue'; readonly workingDays: number }
  /** The first working day of each week after the deadline. */
  | { readonly type: 'everyWeek' }
  | { readonly type: 'onDate'; readonly on: LocalDate }
  /** A role is missed as much as for one task that it performs so many working days ahead. */
  | { readonly type: 'vacant'; readonly workingDays: number };

/** What a vacant role puts at risk: `lav`, `middel`, `høj`. */
export const riskLevels = ['low', 'middle', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** How a nomination ended. `taken`: somebody else has the role; `expired`: nobody answered. */
export type NominationEnd = 'accepted' | 'declined' | 'taken' | 'expired';

/** Why a reminder came: a rule of a cadence, or one of the bot's own. */
export type Rule =
  | CadenceRule
  /** What a vacant role puts at risk has risen to that level, or is still there. */
  | { readonly type: 'risk' | 'riskLeft'; readonly level: RiskLevel }
  /** An extra one, because the deadline is in or right after a closed week. */
  | { readonly type: 'beforeBreak' }
  /** A snoozed reminder whose day has come. */
  | { readonly type: 'snoozed' }
  /** As `everyWeek`, once a month: the deadline is long past. */
  | { readonly type: 'everyMonth' }
  /** It is on somebody's list for the week ('min uge'). */
  | { readonly type: 'monday' }
  /** It is in the channel's overview of the week. */
  | { readonly type: 'friday' }
  /** It falls in the month that begins, without a day of its own to be reminded of. */
  | { readonly type: 'month' }
  /** Go-live was a month ago. */
  | { readonly type: 'closing' }
  /** Somebody else has given the person a role, or taken it back; `holding`: its id. */
  | { readonly type: 'assigned' | 'released'; readonly holding: string }
  /** The bot itself has ended somebody's role, who is gone: told to whoever fills it. */
  | { readonly type: 'gone'; readonly holding: string }
  /** Told to the channel then: who has come into a role, and who has left it. */
  | { readonly type: 'holders'; readonly since: string }
  /** The card of all roles, as it was put up then. */
  | { readonly type: 'panel'; readonly since: string }
  /** Gathered on that day: roles that have changed since KLIK was said to have them as they are. */
  | { readonly type: 'klikRoles'; readonly on: LocalDate }
  /** Somebody nominates the person for a role and asks them; `nomination`: its id. */
  | { readonly type: 'nominated'; readonly nomination: string }
  /** What came of that. */
  | { readonly type: 'nominationOver'; readonly nomination: string; readonly how: NominationEnd }
  /** Somebody asks the person by name to take part, or whom they sent says no; `since`: then. */
  | { readonly type: 'invited' | 'unsent'; readonly since: string }
  /** Asks the person whether they still have their roles: '2026-Q2', or 'go-live'. */
  | { readonly type: 'still'; readonly round: string }
  /** Somebody has not answered that since `asked`; `holding`: its id. */
  | { readonly type: 'silent'; readonly holding: string; readonly asked: string }
  /** Somebody who is away from that day on has named the person as deputy. */
  | { readonly type: 'standIn'; readonly from: LocalDate }
  /** What the person asked to be allowed once was not answered in time; `allowance`: its id. */
  | { readonly type: 'unanswered'; readonly allowance: string }
  /** Somebody added the task on that day. */
  | { readonly type: 'added'; readonly on: LocalDate }
  /** All that the task waited for is done; `waited`: the keys of that. */
  | { readonly type: 'freed'; readonly waited: string }
  /** It was performed then, and is to be approved; or was sent back. */
  | { readonly type: 'approval' | 'sentBack'; readonly since: string }
  /** It may be done already: asked about once, since that day. */
  | { readonly type: 'asked'; readonly since: LocalDate }
  /** A version of the plan that is followed since then has changed it; or says other than the municipality. */
  | { readonly type: 'plan'; readonly since: string; readonly change: PlanChange }
  | { readonly type: 'clash'; readonly since: string }
  /** Asked on that day: whether dates that are not known have been published. */
  | { readonly type: 'undated'; readonly on: LocalDate }
  /** Somebody has changed a meeting since. */
  | { readonly type: 'meeting'; readonly since: string; readonly change: EventChange }
  /** The host refuses to bring a person anything. */
  | { readonly type: 'unreachable' };

/** 'beforeDue:7', 'dueDay'. */
export function ruleName({ type, ...facts }: Rule): string {
  return [type, ...Object.values(facts)].join(':');
}

/** Most days a rule may count: a year, and the days of two quarters at work. */
const mostDays = 366;
const mostWorkingDays = 130;

/** null: not a rule of a cadence. */
export function parseRule(name: string): CadenceRule | null {
  const [type, fact, ...more] = name.split(':');
  if (more.length > 0) return null;
  switch (type) {
    case 'published':
    case 'dueDay':
    case 'everyWeek':
      return fact === undefined ? { type } : null;
    case 'beforeDue': {
      const days = countIn(fact, mostDays);
      return days === null ? null : { type, days };
    }
    case 'overdue':
    case 'vacant': {
      const workingDays = countIn(fact, mostWorkingDays);
      return workingDays === null ? null : { type, workingDays };
    }
    case 'onDate':
      return LocalDate.safeParse(fact).success && fact ? { type, on: fact } : null;
    default:
      return null;
  }
}

function countIn(text: string | undefined, most: number): number | null {
  if (text === undefined || !/^[1-9]\d{0,2}$/.test(text)) return null;
  return Number(text) <= most ? Number(text) : null;
}

const forTasks = ['published', 'beforeDue', 'dueDay', 'overdue', 'everyWeek', 'onDate'] as const;
const forEvents = ['beforeDue', 'dueDay', 'onDate'] as const;

/**
 * What is reminded of, each with a cadence of its own, and the rules that fit it. An event in a
 * place one has to go to is `physical`, any other `online`.
 */
export const topics = {
  tasks: forTasks,
  physical: forEvents,
  online: forEvents,
  goLive: forEvents,
  vacancies: ['vacant'],
} as const satisfies Record<string, readonly CadenceRule['type'][]>;
export type Topic = keyof typeof topics;

export type OtherTopic = Exclude<Topic, 'tasks'>;
export const otherTopics = Object.keys(topics).filter((it) => it !== 'tasks') as OtherTopic[];

/**
 * The names of the rules, at most 20. A cadence of tasks reminds at least once before the deadline.
 */
export function cadenceOf(topic: Topic) {
  return z
    .array(z.string())
    .max(20, 'at most 20 rules')
    .superRefine((names, context) => {
      for (const [index, name] of names.entries()) {
        const rule = parseRule(name);
        const fits: readonly string[] = topics[topic];
        if (rule === null || !fits.includes(rule.type)) {
          const message = `one of ${fits.join(', ')}, as 'beforeDue:7' or 'dueDay'`;
          context.addIssue({ code: 'custom', path: [index], message });
        }
      }
      if (topic === 'tasks' && !names.some(isBeforeDeadline)) {
        const message = 'at least one rule before the deadline, as beforeDue:7 or dueDay';
        context.addIssue({ code: 'custom', message });
      }
    });
}

function isBeforeDeadline(name: string): boolean {
  const type = parseRule(name)?.type;
  return type === 'beforeDue' || type === 'dueDay';
}

/** A plan's cadences: one for every topic. */
export const Cadences = z.strictObject({
  tasks: cadenceOf('tasks'),
  physical: cadenceOf('physical'),
  online: cadenceOf('online'),
  goLive: cadenceOf('goLive'),
  vacancies: cadenceOf('vacancies'),
});
/** Rules by name, by topic. */
export type Cadences = z.infer<typeof Cadences>;
