/** `/fbs påmindelser ret`: each setting, and from where it is inherited. */
import { actions, type Content, card, row, rows, section, text } from '../cards/build.ts';
import type { Action, Card, Row } from '../cards/card.ts';
import { maySet, type Whose } from '../domain/may/on-rollout.ts';
import type { Task } from '../domain/plan/plan.ts';
import { type CadenceRule, type OtherTopic, otherTopics } from '../domain/plan/rules.ts';
import {
  cadenceFor,
  ownValues,
  type SettingKey,
  sendHourOf,
  settings,
  standardSendHour,
} from '../domain/rollout/policy.ts';
import type { Setting, ValuesOf } from '../domain/time/setting.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { formatDay, nearDay } from '../texts/dates.ts';
import { buttons, taskRef, undoButton } from './buttons.ts';
import { isWeekly, leadsOf, workingDaysOf } from './typed-rules.ts';
import { doerOf, type View } from './view.ts';
import { personName, taskName } from './wording.ts';

/** `task`: whose reminders it is about; null: all of them. */
export function policyCard(view: View, task: Task | null): Card {
  const words = view.texts.policy;
  const title = task === null ? words.title : words.titleTask(taskName(task));
  return card(title, ownActions(view, task), settingsContent(view, task));
}

/** `entry`: id of the audit entry that Fortryd takes back. */
export function policyOutcomeCard(view: View, task: Task | null, entry: string): Card {
  return card(
    view.texts.policy.saved,
    settingsContent(view, task),
    actions(undoButton(view, entry), settingsButton(view, task)),
  );
}

/** `fravær`: what was said of it, and none of the other settings. */
export function absenceCard(view: View, personId: string, entry: string): Card {
  const { policy: words } = view.texts;
  const absence = view.rollout.policy.people[personId]?.absence;
  return card(
    words.absence,
    text(absence === undefined ? words.present : absentText(view, absence)),
    actions(undoButton(view, entry), settingsButton(view, null)),
  );
}

export function undonePolicyCard(view: View, task: Task | null): Card {
  return card(view.texts.policy.undone, ownActions(view, task), settingsContent(view, task));
}

/** Leads to the settings of the task's reminders, or of all. */
export function settingsButton(view: View, task: Task | null): Action {
  const value = { rolloutId: view.rollout.id, task: task?.key };
  return buttons.policyShow(view.texts.button.settings, value);
}

function settingsContent(view: View, task: Task | null): Content {
  const { viewer, texts } = view;
  return [
    rows([...taskRows(view, task), ...(task === null ? otherRows(view) : [])]),
    viewer && section(texts.policy.mine, rows(ownRows(view, viewer.id, task))),
  ];
}

/** What is set for all, for those tasks and for those people: what it is about, and each setting. */
export function settingLines(
  view: View,
  tasks: readonly Task[],
  people: readonly string[],
): { readonly of: string; readonly line: string }[] {
  const lines = (of: string, found: readonly Row[]) =>
    found.map(({ text: line }) => ({ of, line }));
  return [
    ...lines('', [...taskRows(view, null), ...otherRows(view)]),
    ...tasks.flatMap((task) => lines(taskName(task), taskRows(view, task))),
    ...people.flatMap((id) => lines(personName(view, id), ownRows(view, id, null))),
  ];
}

type Origin = keyof View['texts']['policy']['from'];

function settingRow({ texts }: View, setting: string, value: string, from: Origin): Row {
  return row(texts.policy.row(setting, value), texts.policy.from[from]);
}

function taskRows(view: View, task: Task | null): Row[] {
  const { texts, rollout } = view;
  const { rules, from } = cadenceFor(rollout, 'tasks', task === null ? {} : { task: task.key });
  const after = texts.policy.afterDue(workingDaysOf(rules), isWeekly(rules));
  return [
    settingRow(view, texts.policy.before, beforeText(view, rules), from),
    settingRow(view, texts.policy.after, after, from),
  ];
}

function otherRows(view: View): Row[] {
  const { policy: words, setup } = view.texts;
  const { rollout } = view;
  const cadenceRow = (topic: OtherTopic) => {
    const { rules, from } = cadenceFor(rollout, topic);
    const isVacancy = topic === 'vacancies';
    const when = isVacancy ? words.vacant(workingDaysOf(rules)) : beforeText(view, rules);
    return settingRow(view, words[topic], when, from);
  };
  return [
    ...otherTopics.map(cadenceRow),
    settingRow(view, words.hour, setup.hourOption(rollout.sendHour), hourFrom(view)),
    ...valueRows(view, settings.quiet, rollout.policy.quiet, 'municipality'),
    ...valueRows(view, settings.municipality, rollout.policy, 'municipality'),
  ];
}

function hourFrom({ rollout }: View): Origin {
  return rollout.sendHour === standardSendHour ? 'standard' : 'municipality';
}

/** A row for each of the table. `level`: where it is set when it is not the standard. */
function valueRows<T extends Readonly<Record<string, Setting>>>(
  view: View,
  table: T,
  values: ValuesOf<T>,
  level: Origin,
): Row[] {
  return Object.entries(table).map(([key, setting]) => {
    const value = values[key];
    const isStandard = JSON.stringify(value) === JSON.stringify(setting.standard);
    const name = view.texts.policy[key as SettingKey];
    return settingRow(view, name, valueText(view, setting, value), isStandard ? 'standard' : level);
  });
}

function valueText(view: View, setting: Setting, value: unknown): string {
  const { policy: words } = view.texts;
  switch (setting.kind) {
    case 'yesNo':
      return value === true ? words.on : words.off;
    case 'choice': {
      const options: Readonly<Record<string, string>> = words[setting.words];
      return options[String(value)] ?? '';
    }
    case 'periods': {
      const periods = value as readonly { from: LocalDate; to: LocalDate }[];
      return periods.map((period) => periodText(view, period)).join('; ') || words.noClosed;
    }
  }
}

function ownRows(view: View, personId: string, task: Task | null): Row[] {
  const { texts, rollout } = view;
  const { policy: words, setup } = texts;
  const own = rollout.policy.people[personId] ?? {};
  const of = { personId, ...(task === null ? {} : { task: task.key }) };
  const { rules, from } = cadenceFor(rollout, 'tasks', of);
  const hour = setup.hourOption(sendHourOf(rollout, personId));
  return [
    settingRow(view, words.before, beforeText(view, rules), from),
    settingRow(view, words.hour, hour, own.sendHour === undefined ? hourFrom(view) : 'person'),
    ...valueRows(view, settings.person, ownValues(own), 'person'),
    { text: words.row(words.absence, absenceText(view, personId)) },
  ];
}

interface Away {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly deputy: string | null;
}

function absentText(view: View, { from, to, deputy }: Away): string {
  const { policy: words } = view.texts;
  const day = (on: LocalDate) => nearDay(on, view.today, view.language, 'weekday');
  const period = from === to ? day(from) : words.absentFrom(day(from), day(to));
  return words.absent(period, personName(view, deputy) || null);
}

function absenceText(view: View, personId: string): string {
  const { policy: words } = view.texts;
  const absence = view.rollout.policy.people[personId]?.absence;
  if (absence === undefined || absence.to < view.today) return words.notAway;
  return words.away(periodText(view, absence), personName(view, absence.deputy) || null);
}

/** With weekdays, so that a mistake in the dates is seen. */
function periodText(view: View, { from, to }: { from: string; to: string }): string {
  const [first, last] = [from, to].map((on) => formatDay(on, view.language));
  return view.texts.policy.period(first ?? '', last ?? '');
}

function beforeText(view: View, rules: readonly CadenceRule[]): string {
  const leads = leadsOf(rules);
  const dates = leads.dates.map((on) => formatDay(on, view.language));
  return view.texts.policy.beforeDue({ ...leads, dates });
}

/** What the reader may set; nothing where everyone reads it. */
function ownActions(view: View, task: Task | null): Content {
  const { rollout, viewer } = view;
  const { button } = view.texts;
  const ref = { rolloutId: rollout.id };
  const may = (whose: Whose) => viewer !== null && maySet(rollout, whose, doerOf(view)).may;
  return actions(
    may({ level: 'own' }) && buttons.policyMe(button.policyMe, ref),
    task !== null &&
      may({ level: 'task', task: task.key }) &&
      buttons.policyTask(button.policyTask, taskRef(view, task)),
    may({ level: 'municipality' }) && [
      buttons.policyMunicipality(button.policyMunicipality, ref),
      buttons.policyQuiet(button.policyQuiet, ref),
    ],
  );
}
