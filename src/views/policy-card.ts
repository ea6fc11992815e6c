/** `/fbs påmindelser ret`: each setting, and from where it is inherited. */
import { actions, type Content, card, row, rows, section, text } from '../cards/build.ts';
import type { Action, Card, Row } from '../cards/card.ts';
import { maySet, type Whose } from '../domain/may/on-rollout.ts';
import type { Task } from '../domain/plan/plan.ts';
import type { CadenceRule, Topic } from '../domain/plan/rules.ts';
import {
  cadenceFor,
  sendHourOf,
  standardSendHour,
  unset,
  wantsMonday,
} from '../domain/rollout/policy.ts';
import type { QuietDays } from '../domain/time/quiet-days.ts';
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
  return card(title, ownActions(view, task), settings(view, task));
}

/** `entry`: id of the audit entry that Fortryd takes back. */
export function policyOutcomeCard(view: View, task: Task | null, entry: string): Card {
  return card(
    view.texts.policy.saved,
    settings(view, task),
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
  return card(view.texts.policy.undone, ownActions(view, task), settings(view, task));
}

/** Leads to the settings of the task's reminders, or of all. */
export function settingsButton(view: View, task: Task | null): Action {
  const value = { rolloutId: view.rollout.id, task: task?.key };
  return buttons.policyShow(view.texts.button.settings, value);
}

function settings(view: View, task: Task | null): Content {
  const { viewer, texts } = view;
  return [
    rows([...taskRows(view, task), ...(task === null ? otherRows(view) : [])]),
    viewer && section(texts.policy.mine, rows(ownRows(view, viewer.id, task))),
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
  const { texts, rollout } = view;
  const { policy: words, setup } = texts;
  const { friday } = rollout.policy;
  const event = (topic: Extract<Topic, 'physical' | 'online' | 'goLive'>) => {
    const { rules, from } = cadenceFor(rollout, topic);
    return settingRow(view, words[topic], beforeText(view, rules), from);
  };
  const vacancies = cadenceFor(rollout, 'vacancies');
  return [
    event('physical'),
    event('online'),
    event('goLive'),
    settingRow(view, words.vacancies, words.vacant(workingDaysOf(vacancies.rules)), vacancies.from),
    settingRow(view, words.hour, setup.hourOption(rollout.sendHour), hourFrom(view)),
    ...quietRows(view),
    settingRow(
      view,
      words.friday,
      friday ? words.on : words.off,
      friday ? 'standard' : 'municipality',
    ),
  ];
}

function hourFrom({ rollout }: View): Origin {
  return rollout.sendHour === standardSendHour ? 'standard' : 'municipality';
}

const daysOff = ['christmasEve', 'labourDay', 'constitutionDay', 'ascensionFriday'] as const;

function quietRows(view: View): Row[] {
  const { policy: words } = view.texts;
  const { quiet } = view.rollout.policy;
  const from = (key: keyof QuietDays): Origin =>
    JSON.stringify(quiet[key]) === JSON.stringify(unset.quiet[key]) ? 'standard' : 'municipality';
  const closed = quiet.closed.map((period) => periodText(view, period)).join('; ');
  return [
    settingRow(view, words.holidays, words.region[quiet.region], from('region')),
    ...daysOff.map((key) => settingRow(view, words[key], words.dayOff[quiet[key]], from(key))),
    settingRow(view, words.closed, closed || words.noClosed, from('closed')),
  ];
}

function ownRows(view: View, personId: string, task: Task | null): Row[] {
  const { texts, rollout } = view;
  const { policy: words, setup } = texts;
  const own = rollout.policy.people[personId] ?? {};
  const of = { personId, ...(task === null ? {} : { task: task.key }) };
  const { rules, from } = cadenceFor(rollout, 'tasks', of);
  const monday = wantsMonday(rollout, personId);
  const hour = setup.hourOption(sendHourOf(rollout, personId));
  return [
    settingRow(view, words.before, beforeText(view, rules), from),
    settingRow(view, words.hour, hour, own.sendHour === undefined ? hourFrom(view) : 'person'),
    settingRow(view, words.monday, monday ? words.on : words.off, monday ? 'standard' : 'person'),
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
