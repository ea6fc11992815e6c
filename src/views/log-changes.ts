/** What an entry of the log changed, in words: before and after, and what was said with it. */
import type { Person, TaskState } from '../domain/rollout/rollout.ts';
import { isSame } from '../domain/same.ts';
import { formatDay } from '../texts/dates.ts';
import type { View } from './view.ts';
import { namesOf, personName, roleName, whenText } from './wording.ts';

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

/** The parts of the state that are told in words; of others only that they changed. */
export interface LogState {
  readonly task?: TaskState;
  readonly tasks?: Readonly<Record<string, TaskState>>;
  readonly policy?: object;
  readonly amendments?: { readonly tasks: Readonly<Record<string, object | undefined>> };
  readonly items?: Readonly<
    Record<string, { readonly done: boolean; readonly answer: string | null }>
  >;
  readonly holders?: {
    readonly personIds: readonly string[];
    readonly terms?: readonly { readonly why?: string; readonly endedWhy?: string }[];
  };
  readonly settings?: { readonly municipality: string; readonly sendHour: number };
  readonly administrator?: { readonly personId: string | null };
}

/** 'Status: ikke startet → udført', '»Bestilt i dag«'. */
export function changesIn(view: View, { subject, before, after }: LogEntry): string[] {
  return [
    ...taskChanges(view, before.task, after.task),
    ...(after.tasks ? [view.texts.logCard.tasks(Object.keys(after.tasks).length)] : []),
    ...holderChanges(view, before.holders, after.holders),
    ...amendmentChanges(view, subject, before.amendments, after.amendments),
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

/** What a municipality says of one task, by the names of what it says. */
function amendmentChanges(
  view: View,
  subject: string | null,
  before: LogState['amendments'],
  after: LogState['amendments'],
): string[] {
  if (before === undefined || after === undefined || subject === null) return [];
  const one = (before.tasks[subject] ?? {}) as Said;
  const other = (after.tasks[subject] ?? {}) as Said;
  const { taskCard, exports, logCard: words } = view.texts;
  const role = (key: string | null | undefined) => (key ? roleName(view, key) : '');
  const due = (of: Said) => (of.due === undefined ? '' : whenText(view, of.due));
  const to = (label: string, a: string, b: string) => changed(label, a, b, words.asPlanned);
  return [
    ...to(exports.columns.title, one.title ?? '', other.title ?? ''),
    ...to(taskCard.dueKlik, due(one), due(other)),
    ...to(taskCard.performer, role(one.performer), role(other.performer)),
    ...to(taskCard.accountable, role(one.accountable), role(other.accountable)),
  ];
}

interface Said {
  readonly title?: string;
  readonly due?: Parameters<typeof whenText>[1];
  readonly performer?: string | null;
  readonly accountable?: string | null;
}

function itemChanges(view: View, before: LogState['items'], after: LogState['items']): string[] {
  const { logCard: words } = view.texts;
  return Object.entries(after ?? {}).flatMap(([name, state]) => {
    const was = before?.[name];
    return changed(words.answer, was?.answer ?? '', state.answer ?? '', words.nothing);
  });
}

function settingChanges(view: View, before: LogState, after: LogState): string[] {
  const { logCard: words, setup } = view.texts;
  const [one, other] = [before.settings, after.settings];
  const [who, whoNow] = [before.administrator, after.administrator];
  const to = (label: string, a: string, b: string) => changed(label, a, b, words.nothing);
  const hour = (of: typeof one) => (of === undefined ? '' : setup.hourOption(of.sendHour));
  const isOtherPolicy = after.policy !== undefined && !isSame(before.policy, after.policy);
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
    ...(isOtherPolicy ? [words.policy] : []),
  ];
}
