/** What an entry of the log changed, in words: before and after, and what was said with it. */
import { attendanceIn } from '../domain/rollout/attendance.ts';
import type { Policy } from '../domain/rollout/policy.ts';
import type { Person, TaskState } from '../domain/rollout/rollout.ts';
import { formatDay } from '../texts/dates.ts';
import { type LoggedPlan, planChangesIn } from './log-plan.ts';
import { policyChangesIn } from './log-settings.ts';
import { attendanceLine } from './plan/attendance.ts';
import type { View } from './view.ts';
import { namesOf, personName, roleName } from './wording.ts';

/** As the audit has it. */
export interface LogEntry {
  readonly at: Date;
  /** null: the bot itself. */
  readonly by: Pick<Person, 'name'> | null;
  readonly verb: string;
  readonly subject: string | null;
  readonly before: LogState;
  readonly after: LogState;
}

/** The parts of the state that are told in words. */
export interface LogState {
  readonly task?: TaskState;
  readonly tasks?: Readonly<Record<string, TaskState>>;
  readonly policy?: Policy;
  readonly amendments?: LoggedPlan;
  readonly items?: Readonly<
    Record<string, { readonly done: boolean; readonly answer: string | null }>
  >;
  readonly holders?: {
    readonly personIds: readonly string[];
    readonly terms?: readonly { readonly why?: string; readonly endedWhy?: string }[];
  };
  readonly roles?: Readonly<Record<string, readonly string[]>>;
  readonly settings?: { readonly municipality: string; readonly sendHour: number };
  readonly administrator?: { readonly personId: string | null };
}

/** 'Status: ikke startet → udført', '»Bestilt i dag«'. */
export function changesIn(view: View, { subject, before, after }: LogEntry): string[] {
  return [
    ...taskChanges(view, before.task, after.task),
    ...(after.tasks ? [view.texts.logCard.tasks(Object.keys(after.tasks).length)] : []),
    ...holderChanges(view, before.holders, after.holders),
    ...rolesChanges(view, before.roles, after.roles),
    ...(before.amendments && after.amendments
      ? planChangesIn(view, subject, before.amendments, after.amendments)
      : []),
    ...itemChanges(view, before.items, after.items),
    ...settingChanges(view, before, after),
  ];
}

function changed(label: string, before: string, after: string, none: string): string[] {
  return before === after ? [] : [`${label}: ${before || none} → ${after || none}`];
}

function taskChanges(view: View, before?: TaskState, after?: TaskState): string[] {
  if (before === undefined || after === undefined) return [];
  const { logCard: words, status, taskCard } = view.texts;
  const day = (on: string | null) => (on === null ? '' : formatDay(on, view.language));
  const to = (label: string, one: string, other: string) =>
    changed(label, one, other, words.nothing);
  return [
    ...to(taskCard.status, status[before.status], status[after.status]),
    ...to(taskCard.dueOwn, day(before.dueOn), day(after.dueOn)),
    ...to(words.snoozed, day(before.snoozedUntil), day(after.snoozedUntil)),
    ...to(taskCard.value, before.value ?? '', after.value ?? ''),
    ...(after.note !== null && after.note !== before.note ? [words.said(after.note)] : []),
  ];
}

function holderChanges(
  view: View,
  before?: LogState['holders'],
  after?: LogState['holders'],
): string[] {
  if (before === undefined || after === undefined) return [];
  const { texts, rollout } = view;
  const names = ({ personIds }: { readonly personIds: readonly string[] }) =>
    namesOf(personIds.flatMap((id) => rollout.people[id] ?? []));
  const reasons = (of: NonNullable<LogState['holders']>) =>
    (of.terms ?? []).flatMap(({ why, endedWhy }) => [why ?? [], endedWhy ?? []].flat());
  const said = reasons(after).filter((reason) => !reasons(before).includes(reason));
  return [
    ...changed(texts.role.holders, names(before), names(after), texts.role.vacant),
    ...[...new Set(said)].map((reason) => texts.logCard.said(reason)),
  ];
}

/** Those that one change filled together. */
function rolesChanges(view: View, before: LogState['roles'], after: LogState['roles']): string[] {
  const { rollout, texts } = view;
  const names = (ids: readonly string[] = []) =>
    namesOf(ids.flatMap((id) => rollout.people[id] ?? []));
  return Object.entries(after ?? {}).flatMap(([role, ids]) =>
    changed(roleName(view, role), names(before?.[role]), names(ids), texts.role.vacant),
  );
}

function itemChanges(view: View, before: LogState['items'], after: LogState['items']): string[] {
  const { logCard: words } = view.texts;
  return Object.entries(after ?? {}).flatMap(([name, state]) => {
    const was = before?.[name];
    const of = attendanceIn(name);
    if (of) return attendanceLine(view, of.personId, [was, state]);
    return changed(words.answer, was?.answer ?? '', state.answer ?? '', words.nothing);
  });
}

function settingChanges(view: View, before: LogState, after: LogState): string[] {
  const { logCard: words, setup } = view.texts;
  const [one, other] = [before.settings, after.settings];
  const [who, whoNow] = [before.administrator, after.administrator];
  const to = (label: string, a: string, b: string) => changed(label, a, b, words.nothing);
  const hour = (of: typeof one) => (of === undefined ? '' : setup.hourOption(of.sendHour));
  return [
    ...(other ? to(words.municipality, one?.municipality ?? '', other.municipality) : []),
    ...(other ? to(words.hour, hour(one), hour(other)) : []),
    ...(whoNow
      ? to(
          words.administrator,
          personName(view, who?.personId ?? null),
          personName(view, whoNow.personId),
        )
      : []),
    ...(before.policy && after.policy ? policyChangesIn(view, before.policy, after.policy) : []),
  ];
}
