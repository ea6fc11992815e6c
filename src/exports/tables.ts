/** A rollout as tables, in the reader's language: its tasks, roles, meetings and log. */
import type { PlanEvent, Task } from '../domain/plan/plan.ts';
import { klikDifferences } from '../domain/rollout/klik-roles.ts';
import { holdersOf, holdingsAt } from '../domain/rollout/roles.ts';
import { stateOf } from '../domain/rollout/rollout.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import { dayOf, type Source, type When } from '../domain/time/when.ts';
import type { AuditEntry } from '../store/store.ts';
import { formatInstant } from '../texts/dates.ts';
import { conditionText } from '../views/plan/conditions.ts';
import { recurrenceText } from '../views/tasks/recurrence-text.ts';
import type { View } from '../views/view.ts';
import {
  namesOf,
  originText,
  personName,
  planText,
  roleName,
  roleNames,
  statusText,
  taskName,
  whenText,
} from '../views/wording.ts';
import type { Sheets } from './file.ts';
import { type Cell, type Table, tableOf } from './table.ts';

/** Those that are wanted, in their order. `log` null: it is not for the reader. */
export function tablesOf(
  view: View,
  wanted: Sheets,
  log: readonly AuditEntry[] | null,
): readonly Table[] {
  const makers = [
    ['tasks', tasksTable],
    ['roles', rolesTable],
    ['events', eventsTable],
    ['klik', klikTable],
    ['log', (of: View) => log && logTable(of, log)],
  ] as const;
  return makers
    .filter(([name]) => name === wanted || (wanted === 'all' && name !== 'klik'))
    .map(([, make]) => make(view))
    .filter((table) => table !== null);
}

function tasksTable(view: View): Table {
  const { texts, rollout } = view;
  const { plan } = rollout;
  const { columns, sheets } = texts.exports;
  const retired = plan.retired?.tasks ?? [];
  const isRetired = (task: Task) => retired.some(({ key }) => key === task.key);
  const state = (task: Task) => stateOf(rollout, task);
  return tableOf<Task>(
    sheets.tasks,
    [...plan.tasks, ...retired],
    [
      [columns.number, 6, ({ key }) => key],
      [columns.klikCode, 10, ({ klikCode }) => klikCode ?? null],
      [columns.title, 48, ({ title }) => title],
      [columns.kind, 12, ({ kind }) => texts.exports.kinds[kind]],
      [
        columns.status,
        22,
        (task) => (isRetired(task) ? texts.exports.retired : statusText(view, task)),
      ],
      [columns.klikDue, 16, ({ kind, due }) => (kind === 'local' ? null : whenCell(view, due))],
      [
        columns.klikSource,
        30,
        ({ kind, due }) => (kind === 'local' ? null : sourceText(view, due)),
      ],
      [columns.ownDue, 14, (task) => ownDue(view, task)],
      [columns.ownSource, 30, (task) => ownSource(view, task)],
      [columns.performer, 26, ({ performer }) => performer && roleName(view, performer)],
      [columns.performers, 26, ({ performer }) => holderNames(view, performer)],
      [columns.accountable, 26, ({ accountable }) => accountable && roleName(view, accountable)],
      [columns.accountables, 26, ({ accountable }) => holderNames(view, accountable)],
      [texts.approval.field, 26, ({ approver }) => (approver ? roleName(view, approver) : null)],
      [texts.taskCard.dependsOn, 14, ({ dependsOn }) => dependsOn.join(', ')],
      [texts.conditions.field, 30, (task) => conditionText(view, task)],
      [texts.recurrence.field, 24, (task) => recurrenceText(view, task)],
      [columns.phase, 20, ({ phase }) => plan.phases.find(({ key }) => key === phase)?.name ?? ''],
      [columns.theme, 20, ({ theme }) => plan.themes.find(({ key }) => key === theme)?.name ?? ''],
      [columns.value, 20, (task) => state(task).value],
      [columns.note, 30, (task) => state(task).note],
      [columns.changed, 14, (task) => instantCell(state(task).changedAt)],
      [columns.description, 60, ({ description }) => planText(view, description)],
    ],
  );
}

function rolesTable(view: View): Table {
  const { texts, rollout, now } = view;
  const { columns, sheets } = texts.exports;
  const since = (role: string) => holdingsAt(rollout, role, now)[0]?.from ?? null;
  return tableOf(sheets.roles, rollout.plan.roles, [
    [columns.role, 34, ({ name }) => name],
    [columns.holders, 34, ({ key }) => namesOf(holdersOf(rollout, key, now)) || texts.role.vacant],
    [columns.since, 14, ({ key }) => instantCell(since(key))],
    [
      columns.tasks,
      24,
      ({ key }) =>
        rollout.plan.tasks
          .filter(({ performer }) => performer === key)
          .map((task) => task.key)
          .join(', '),
    ],
    [columns.duties, 60, ({ duties }) => duties.map((duty) => planText(view, duty)).join(' ')],
  ]);
}

/** What has to be put right in KLIK. */
function klikTable({ texts, rollout, now }: View): Table {
  const { columns, sheets } = texts.exports;
  return tableOf(sheets.klik, klikDifferences(rollout, now), [
    [columns.role, 34, ({ role }) => role.name],
    [columns.klikIn, 34, ({ came }) => namesOf(came)],
    [columns.klikOut, 34, ({ left }) => namesOf(left)],
  ]);
}

function eventsTable(view: View): Table {
  const { texts, rollout } = view;
  const { columns, sheets } = texts.exports;
  const time = ({ when }: PlanEvent, end: 'from' | 'to') =>
    when.precision === 'hours' ? when[end] : null;
  return tableOf(sheets.events, rollout.plan.events, [
    [columns.title, 48, ({ title }) => title],
    [columns.day, 16, ({ when }) => whenCell(view, when)],
    [columns.from, 8, (event) => time(event, 'from')],
    [columns.to, 8, (event) => time(event, 'to')],
    [columns.source, 30, ({ when }) => sourceText(view, when)],
    [columns.form, 20, ({ form }) => texts.eventsCard.form[form]],
    [columns.place, 24, ({ place }) => place],
    [columns.audience, 48, ({ audience }) => roleNames(view, audience)],
    [columns.link, 30, ({ link }) => link ?? null],
    [columns.description, 60, ({ description }) => planText(view, description)],
  ]);
}

function logTable(view: View, log: readonly AuditEntry[]): Table {
  const { texts, rollout, language } = view;
  const { columns, sheets } = texts.exports;
  const verbs: Readonly<Record<string, string>> = texts.history;
  const { plan } = rollout;
  const known = [...plan.tasks, ...(plan.retired?.tasks ?? [])];
  const about = (subject: string | null) => {
    const task = known.find(({ key }) => key === subject);
    if (task !== undefined) return taskName(task);
    const event = plan.events.find(({ key }) => key === subject);
    return event?.title ?? (subject && roleName(view, subject));
  };
  return tableOf(sheets.log, log, [
    [columns.day, 14, ({ at }) => instantCell(at)],
    [columns.time, 30, ({ at }) => formatInstant(at, language)],
    [columns.who, 26, ({ by }) => by?.name ?? texts.history.bot],
    [columns.what, 34, ({ verb }) => verbs[verb] ?? verb],
    [columns.about, 48, ({ subject }) => about(subject)],
    [columns.note, 40, ({ after }) => after.task?.note ?? null],
  ]);
}

/** A day where one is known, else as much as is known in words; empty where nothing is. */
function whenCell(view: View, when: When): Cell {
  const day = dayOf(when);
  if (day !== null) return { day };
  return when.precision === 'unknown' ? null : whenText(view, when);
}

function instantCell(at: Date | null): Cell {
  return at && { day: toLocalDate(at) };
}

/** A local task has no other deadline than the municipality's. */
function ownDue(view: View, task: Task): Cell {
  const { dueOn } = stateOf(view.rollout, task);
  if (dueOn !== null) return { day: dueOn };
  return task.kind === 'local' ? whenCell(view, task.due) : null;
}

function ownSource(view: View, task: Task): Cell {
  if (stateOf(view.rollout, task).dueOn !== null) return view.rollout.municipality;
  return task.kind === 'local' ? sourceText(view, task.due) : null;
}

function sourceText(view: View, { precision, source }: When): Cell {
  if (precision === 'unknown') return null;
  const { texts } = view;
  const text = originOf(view, source);
  return source.basis === 'derived' ? `${text} (${texts.when.derived})` : text;
}

function originOf(view: View, { basis, ref }: Source): string {
  if (basis === 'said') return view.texts.exports.said(personName(view, ref));
  return /^L\d/.test(ref) ? originText(view) : ref;
}

function holderNames(view: View, role: string | null): Cell {
  return role && namesOf(holdersOf(view.rollout, role, view.now));
}
