/**
 * The forms of the settings, filled in with what counts now. What is typed is read back by
 * bot/settings/policy-inputs.ts, under the ids used here.
 */
import { actions, card } from '../cards/build.ts';
import type { Card, InputPart } from '../cards/card.ts';
import type { Task } from '../domain/plan/plan.ts';
import type { CadenceRule, Topic } from '../domain/plan/rules.ts';
import { cadenceFor } from '../domain/rollout/policy.ts';
import { rolesOf } from '../domain/rollout/roles.ts';
import type { Person } from '../domain/rollout/rollout.ts';
import { formatDay } from '../texts/dates.ts';
import { buttons, taskRef } from './buttons.ts';
import { isWeekly, leadsOf, typedLeads, typedWorkingDays } from './typed-rules.ts';
import type { View } from './view.ts';
import { taskName } from './wording.ts';

/** The button that sends the form. */
const primary = { style: 'primary' } as const;

/** Slack shows no more in one list. */
const mostDeputies = 99;

export function ownForm(view: View, person: Person): Card {
  const { texts, rollout, today } = view;
  const { policyForm: words, setup, button } = texts;
  const { sendHour, monday = true, tasks, absence } = rollout.policy.people[person.id] ?? {};
  const rules =
    tasks === undefined ? [] : cadenceFor(rollout, 'tasks', { personId: person.id }).rules;
  const away = absence !== undefined && absence.to >= today ? absence : null;
  const asNow = words.asMunicipality(setup.hourOption(rollout.sendHour));
  const inherited = typed(view, cadenceFor(rollout, 'tasks').rules);
  return card(
    words.me,
    choice('hour', texts.policy.hour, sendHour === undefined ? 'inherit' : String(sendHour), [
      { label: asNow, value: 'inherit' },
      ...hourOptions(view),
    ]),
    text('before', words.before, words.beforeOwnHint(inherited), typed(view, rules)),
    yesNo(view, 'monday', texts.policy.monday, monday),
    text(
      'absence',
      texts.policy.absence,
      words.absenceHint,
      away === null ? '' : typedPeriod(view, away),
    ),
    choice('deputy', words.deputy, away?.deputy ?? 'none', [
      { label: words.noDeputy, value: 'none' },
      ...deputies(view, person, away?.deputy ?? null),
    ]),
    actions(buttons.policyMe.save(button.save, { rolloutId: rollout.id }, primary)),
  );
}

export function municipalityForm(view: View): Card {
  const { texts, rollout } = view;
  const { policyForm: words, policy, button } = texts;
  const { plan, sendHour } = rollout;
  const inherited = (topic: Topic) =>
    cadenceFor({ plan, policy: { ...rollout.policy, cadences: {} } }, topic).rules;
  const event = (topic: 'physical' | 'online' | 'goLive') =>
    text(
      topic,
      words[topic],
      words.eventHint(orNone(view, typed(view, inherited(topic)))),
      typed(view, cadenceFor(rollout, topic).rules),
    );
  const { rules } = cadenceFor(rollout, 'tasks');
  const vacancies = typedWorkingDays(cadenceFor(rollout, 'vacancies').rules);
  const planned = orNone(view, typedWorkingDays(inherited('vacancies')));
  return card(
    words.municipality,
    {
      // One that counts here counts everywhere: without any, nobody would be reminded in time.
      ...text(
        'before',
        words.before,
        words.beforeHint(typed(view, inherited('tasks'))),
        typed(view, rules),
      ),
      required: true,
    },
    yesNo(view, 'published', words.published, leadsOf(rules).published),
    ...afterInputs(view, rules, inherited('tasks')),
    event('physical'),
    event('online'),
    event('goLive'),
    text('vacancies', words.vacancies, words.vacanciesHint(planned), vacancies),
    yesNo(view, 'friday', policy.friday, rollout.policy.friday),
    choice('hour', policy.hour, String(sendHour), hourOptions(view, sendHour)),
    actions(buttons.policyMunicipality.save(button.save, { rolloutId: rollout.id }, primary)),
  );
}

export function quietForm(view: View): Card {
  const { texts, rollout } = view;
  const { policyForm: words, policy, button } = texts;
  const { quiet } = rollout.policy;
  const dayOff = (id: 'christmasEve' | 'labourDay' | 'constitutionDay' | 'ascensionFriday') =>
    choice(id, policy[id], quiet[id], optionsOf(policy.dayOff));
  return card(
    words.quiet,
    choice('region', policy.holidays, quiet.region, optionsOf(policy.region)),
    dayOff('christmasEve'),
    dayOff('labourDay'),
    dayOff('constitutionDay'),
    dayOff('ascensionFriday'),
    {
      ...text('closed', policy.closed, words.closedHint, typedPeriods(view)),
      kind: 'longText',
    },
    actions(buttons.policyQuiet.save(button.save, { rolloutId: rollout.id }, primary)),
  );
}

export function taskPolicyForm(view: View, task: Task): Card {
  const { texts, rollout } = view;
  const { policyForm: words, policy, button } = texts;
  const { rules } = cadenceFor(rollout, 'tasks', { task: task.key });
  const inherited = cadenceFor(rollout, 'tasks').rules;
  return card(
    policy.titleTask(taskName(task)),
    text('before', words.before, words.beforeTaskHint(typed(view, inherited)), typed(view, rules)),
    yesNo(view, 'published', words.published, leadsOf(rules).published),
    ...afterInputs(view, rules, inherited),
    actions(buttons.policyTask.save(button.save, taskRef(view, task), primary)),
  );
}

function afterInputs(
  view: View,
  rules: readonly CadenceRule[],
  inherited: readonly CadenceRule[],
): InputPart[] {
  const { policyForm: words } = view.texts;
  const hint = words.afterHint(orNone(view, typedWorkingDays(inherited)));
  return [
    text('after', words.after, hint, typedWorkingDays(rules)),
    yesNo(view, 'weekly', words.weekly, isWeekly(rules)),
  ];
}

function typed(view: View, rules: readonly CadenceRule[]): string {
  return typedLeads(rules, view.language);
}

function orNone(view: View, text: string): string {
  return text || view.texts.policyForm.none;
}

function typedPeriods(view: View): string {
  return view.rollout.policy.quiet.closed.map((period) => typedPeriod(view, period)).join('\n');
}

function typedPeriod({ language }: View, { from, to }: { from: string; to: string }): string {
  const days = from === to ? [from] : [from, to];
  return days.map((on) => formatDay(on, language, 'long')).join(' – ');
}

/** People with a role now, and the one who is chosen already. */
function deputies(view: View, person: Person, chosen: string | null) {
  const { rollout, now } = view;
  return Object.values(rollout.people)
    .filter(({ id }) => id !== person.id)
    .filter(({ id }) => id === chosen || rolesOf(rollout, id, now).length > 0)
    .toSorted((a, b) => Number(b.id === chosen) - Number(a.id === chosen))
    .slice(0, mostDeputies)
    .map(({ id, name }) => ({ label: name, value: id }));
}

function hourOptions({ texts }: View, also = 7) {
  const hours = Array.from({ length: 11 }, (_, index) => index + 7);
  return [...new Set([...hours, also])].map((hour) => ({
    label: texts.setup.hourOption(hour),
    value: String(hour),
  }));
}

function optionsOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ label, value }));
}

function yesNo({ texts }: View, id: string, label: string, isOn: boolean): InputPart {
  const { yes, no } = texts.policyForm;
  return choice(id, label, isOn ? 'yes' : 'no', optionsOf({ yes, no }));
}

function choice(
  id: string,
  label: string,
  initial: string,
  options: NonNullable<InputPart['options']>,
): InputPart {
  return { type: 'input', id, label, kind: 'choice', required: true, initial, options };
}

function text(id: string, label: string, hint: string, initial: string): InputPart {
  const filled = initial === '' ? {} : { initial };
  return { type: 'input', id, label, kind: 'text', required: false, hint, ...filled };
}
