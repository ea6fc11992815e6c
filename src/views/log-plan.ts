/** What an entry of the log changed in the plan: of tasks and meetings, by what each is called. */
import type { Amendments, EventAmendment, TaskAmendment } from '../domain/plan/amendments.ts';
import { isSame } from '../domain/same.ts';
import type { View } from './view.ts';
import { roleName, roleNames, whenText } from './wording.ts';

/** As the audit has it: entries from before a part was kept are without it. */
export type LoggedPlan = Partial<
  Pick<Amendments, 'tasks' | 'events' | 'addedTasks' | 'addedEvents'>
>;

/** Of so many tasks and meetings it is told what changed; of the others, how many they are. */
const mostTold = 3;

type Said = Readonly<Record<string, unknown>>;
type Fields<T> = (view: View, of: Partial<T>) => readonly (readonly [string, string])[];

/** @param subject the key of what the entry is about: its lines need no name */
export function planChangesIn(
  view: View,
  subject: string | null,
  before: LoggedPlan,
  after: LoggedPlan,
): string[] {
  const { tasks, events } = { tasks: taskFields, events: eventFields };
  const told = [
    ...of(view, subject, [before.tasks, before.addedTasks], [after.tasks, after.addedTasks], tasks),
    ...of(
      view,
      subject,
      [before.events, before.addedEvents],
      [after.events, after.addedEvents],
      events,
    ),
  ];
  const more = told.length - mostTold;
  const lines = told.slice(0, mostTold).flat();
  return more > 0 ? [...lines, view.texts.logCard.more(more)] : lines;
}

type Parts = readonly [
  Readonly<Record<string, object | undefined>> | undefined,
  readonly (object & { readonly key: string })[] | undefined,
];

/** The lines of each one that changed. */
function of<T>(
  view: View,
  subject: string | null,
  before: Parts,
  after: Parts,
  fieldsOf: Fields<T>,
): string[][] {
  const { logCard: words } = view.texts;
  const [was, is] = [saidIn(before), saidIn(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key) => {
    const [one = {}, other = {}] = [was[key], is[key]];
    if (isSame(one, other)) return [];
    const isAdded = [...(before[1] ?? []), ...(after[1] ?? [])].some((it) => it.key === key);
    const none = isAdded ? words.nothing : words.asPlanned;
    const fields = fieldsOf(view, one as Partial<T>);
    const lines = fieldsOf(view, other as Partial<T>).flatMap(([label, value], index) => {
      const earlier = fields[index]?.[1] ?? '';
      const name = key === subject ? label : `${key}, ${label}`;
      return earlier === value ? [] : `${name}: ${earlier || none} → ${value || none}`;
    });
    return lines.length === 0 ? [] : [lines];
  });
}

function saidIn([amended = {}, added = []]: Parts): Record<string, Said> {
  const own = Object.fromEntries(added.map((one) => [one.key, one as unknown as Said]));
  const said = Object.entries(amended).map(([key, one]) => [key, { ...own[key], ...one }]);
  return { ...own, ...Object.fromEntries(said) };
}

const taskFields: Fields<TaskAmendment> = (view, one) => {
  const { taskCard, exports, approval, waits } = view.texts;
  const { columns } = exports;
  const role = (key: string | null | undefined) => (key ? roleName(view, key) : '');
  return [
    [columns.title, one.title ?? ''],
    [columns.klikCode, one.klikCode ?? ''],
    [columns.description, one.description ?? ''],
    [taskCard.dueKlik, one.due === undefined ? '' : whenText(view, one.due)],
    [taskCard.performer, role(one.performer)],
    [taskCard.accountable, role(one.accountable)],
    [approval.field, role(one.approver)],
    [columns.phase, String(one.phase ?? '')],
    [columns.theme, String(one.theme ?? '')],
    [waits.label, (one.dependsOn ?? []).join(', ')],
    [columns.link, one.link ?? ''],
  ];
};

const eventFields: Fields<EventAmendment> = (view, one) => {
  const { columns } = view.texts.exports;
  return [
    [columns.title, one.title ?? ''],
    [columns.day, one.when === undefined ? '' : whenText(view, one.when)],
    [columns.place, one.place ?? ''],
    [columns.audience, one.audience === undefined ? '' : roleNames(view, one.audience)],
    [columns.link, one.link ?? ''],
  ];
};
