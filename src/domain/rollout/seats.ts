/** The seats that a municipality wishes for at a course, beside those who are to have them. */
import { eventIn, type PlanEvent, type Role, roleIn, type Task } from '../plan/plan.ts';
import { attendeesOf } from './attendance.ts';
import { holdersOf } from './roles.ts';
import { type Rollout, stateOf } from './rollout.ts';

export interface Wished {
  readonly total: number;
  /** By the event's place; empty: not said. */
  readonly bySite: Readonly<Record<string, number>>;
}

export interface Seats extends Wished {
  readonly role: Role;
  /** How many hold the role. */
  readonly known: number;
  /** How many of all who may come have signed up, and of those by place; null: there is no event. */
  readonly signedUp: number | null;
  readonly signedUpAt: Readonly<Record<string, number>>;
}

/** '12', '12 (Region Midtjylland: 8, Region Syddanmark: 4)'. */
export function seatsText({ total, bySite }: Wished): string {
  const parts = Object.entries(bySite).map(([site, n]) => `${site}: ${n}`);
  return parts.length === 0 ? String(total) : `${total} (${parts.join(', ')})`;
}

/** What `seatsText` made; null: it is something else. */
export function seatsIn(text: string): Wished | null {
  const { groups } = /^(?<total>\d{1,4})(?: \((?<parts>.+)\))?$/u.exec(text) ?? {};
  if (groups?.total === undefined) return null;
  const parts = (groups.parts?.split(', ') ?? []).map((part) => /^(.+): (\d{1,4})$/u.exec(part));
  if (parts.some((part) => part === null)) return null;
  const bySite = parts.map((part) => [part?.[1] ?? '', Number(part?.[2])]);
  return { total: Number(groups.total), bySite: Object.fromEntries(bySite) };
}

/** null: the task asks for none, or nobody has said how many. */
export function seatsOf(rollout: Rollout, task: Task, at: Date): Seats | null {
  const { asks } = task;
  const role = asks.type === 'places' ? roleIn(rollout.plan, asks.role ?? '') : undefined;
  const { value } = stateOf(rollout, task);
  const wished = value === null ? null : seatsIn(value);
  if (asks.type !== 'places' || role === undefined || wished === null) return null;
  const event = eventIn(rollout.plan, asks.event ?? '');
  const coming = event && attendeesOf(rollout, event, at).filter(({ answer }) => answer === 'yes');
  const sites = Object.groupBy(coming ?? [], ({ site }) => site ?? '');
  const counted = Object.entries(sites).map(([site, some]) => [site, some?.length ?? 0]);
  return {
    ...wished,
    role,
    known: holdersOf(rollout, role.key, at).length,
    signedUp: coming?.length ?? null,
    signedUpAt: Object.fromEntries(counted),
  };
}

/** The task that asks for seats at the event; undefined: none does. */
export function seatsTaskOf({ plan }: Rollout, { key }: PlanEvent): Task | undefined {
  return plan.tasks.find(({ asks }) => asks.type === 'places' && asks.event === key);
}

/** Where the event of the task is held, if in several places. */
export function sitesOf({ plan }: Pick<Rollout, 'plan'>, { asks }: Task): readonly string[] {
  const key = asks.type === 'places' ? asks.event : undefined;
  return (key === undefined ? undefined : eventIn(plan, key)?.sites) ?? [];
}
