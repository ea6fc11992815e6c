/**
 * Edits a rollout's policy at one level. A value that equals the inherited one is not stored, so
 * that it stays inherited.
 */

import { type Cadences, ruleName, type Topic, topics } from '../domain/plan/rules.ts';
import {
  type Cadence,
  cadenceFor,
  ownValues,
  type PersonPolicy,
  type Policy,
  settings,
} from '../domain/rollout/policy.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import type { QuietDays } from '../domain/time/quiet-days.ts';
import { onlyOf, unlikeStandard, type ValuesOf } from '../domain/time/setting.ts';

/** All of a person's own settings. null: as the municipality. */
export interface OwnSettings extends ValuesOf<typeof settings.person> {
  readonly sendHour: number | null;
  readonly tasks: readonly string[] | null;
  /** null: not away. */
  readonly absence: NonNullable<PersonPolicy['absence']> | null;
}

export function ownSettings({ policy }: Pick<Rollout, 'policy'>, personId: string): OwnSettings {
  const { sendHour = null, tasks = null, absence = null, ...set } = policy.people[personId] ?? {};
  return { sendHour, tasks, absence, ...ownValues(set) };
}

export function withOwn(rollout: Rollout, personId: string, own: OwnSettings): Policy {
  const { policy, sendHour } = rollout;
  const inherited = cadenceFor(rollout, 'tasks');
  const kept: PersonPolicy = {
    ...(own.sendHour === null || own.sendHour === sendHour ? {} : { sendHour: own.sendHour }),
    ...unlikeStandard(settings.person, own),
    ...(own.tasks === null || sameBeforeDeadline(own.tasks, inherited)
      ? {}
      : { tasks: [...own.tasks] }),
    ...(own.absence === null ? {} : { absence: own.absence }),
  };
  const isEmpty = Object.keys(kept).length === 0;
  return { ...policy, people: withEntry(policy.people, personId, isEmpty ? null : kept) };
}

/** `rules`: names of rules. */
export function withTask(rollout: Rollout, task: string, rules: readonly string[]): Policy {
  const { policy } = rollout;
  const own = sameRules(rules, namesOf(cadenceFor(rollout, 'tasks'))) ? null : [...rules];
  return { ...policy, tasks: withEntry(policy.tasks, task, own) };
}

export function withMunicipality(
  { plan, policy }: Rollout,
  cadences: Cadences,
  set: ValuesOf<typeof settings.municipality>,
): Policy {
  const own = (Object.keys(topics) as Topic[])
    .filter((topic) => !sameRules(cadences[topic], plan.cadences[topic]))
    .map((topic) => [topic, cadences[topic]]);
  return { ...policy, cadences: Object.fromEntries(own), ...onlyOf(settings.municipality, set) };
}

export function withQuiet({ policy }: Rollout, quiet: QuietDays): Policy {
  return { ...policy, quiet };
}

export function namesOf({ rules }: Cadence): string[] {
  return rules.map(ruleName);
}

/** Compares two lists of rules regardless of their order. */
function sameRules(some: readonly string[], others: readonly string[]): boolean {
  const inOrder = (names: readonly string[]) => [...new Set(names)].toSorted().join();
  return inOrder(some) === inOrder(others);
}

/** A person cannot choose the rules after the deadline. */
function sameBeforeDeadline(own: readonly string[], inherited: Cadence): boolean {
  const isBefore = (name: string) => !/^(?:overdue|everyWeek)/.test(name);
  return sameRules(own.filter(isBefore), namesOf(inherited).filter(isBefore));
}

function withEntry<T>(
  all: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Record<string, T> {
  const others = Object.entries(all).filter(([other]) => other !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}
