/** The forms of the settings: one's own, the municipality's, its days off, and a task's. */

import type { May } from '../../domain/may/answer.ts';
import { maySet } from '../../domain/may/on-rollout.ts';
import { cadenceFor, ownValues, sendHours, settings, unset } from '../../domain/rollout/policy.ts';
import { rolesOf } from '../../domain/rollout/roles.ts';
import { UserError } from '../../errors.ts';
import {
  namesOf,
  withMunicipality,
  withOwn,
  withQuiet,
  withTask,
} from '../../usecases/edit-policy.ts';
import { buttons } from '../../views/buttons.ts';
import { typedLeads } from '../../views/typed-rules.ts';
import type { View } from '../../views/view.ts';
import { taskName } from '../../views/wording.ts';
import type { Context } from '../kit/context.ts';
import { choosing, hourField, textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { type OnRollout, theRollout, theTask } from '../kit/subject.ts';
import { absenceOf } from './deputies.ts';
import { policyAndShow } from './policy-and-show.ts';
import {
  isNear,
  leadsField,
  notTooMany,
  otherCadenceFields,
  taskRuleFields,
  taskRulesOf,
} from './rule-fields.ts';
import { absenceIn, settingFields, typedPeriod } from './setting-fields.ts';

/** Slack shows no more in one list, of which one is nobody. */
const mostDeputies = 99;

export const ownForm = defineForm({
  button: buttons.policyMe,
  on: theRollout,
  may: (at, context) => unlessShared(context, maySet(at.view.rollout, { level: 'own' }, at.by)),
  title: ({ view }) => view.texts.policyForm.me,
  fields({ view, by }) {
    const { texts, rollout, today } = view;
    const { policyForm: words, policy } = texts;
    const own = rollout.policy.people[by.personId] ?? {};
    const set = cadenceFor(rollout, 'tasks', { personId: by.personId });
    const away = own.absence !== undefined && own.absence.to >= today ? own.absence : null;
    const inherited = typedLeads(cadenceFor(rollout, 'tasks').rules, view.language);
    const before = { label: words.before, hint: words.beforeOwnHint(inherited) };
    const absence = {
      label: policy.absence,
      hint: words.absenceHint,
      initial: away === null ? '' : typedPeriod(view, away),
    };
    return {
      hour: ownHourField(view, own.sendHour ?? null),
      before: leadsField(view, before, own.tasks === undefined ? [] : set.rules),
      ...settingFields(view, settings.person, ownValues(own)),
      absence: textField('text', absence, (typed) => absenceIn(typed, today)),
      deputy: deputyField(view, by.personId, away?.deputy ?? null),
    };
  },
  save(context, { view, by }, { hour, before, absence, deputy: chosen, ...set }) {
    if (before.length > 0 && !before.some(isNear)) {
      throw new UserError('noReminderLeft', { input: 'before' });
    }
    return policyAndShow(context, view.rollout.id, { level: 'own' }, (rollout) => {
      const known = rollout.people[chosen] ?? { id: chosen, name: chosen };
      const deputy = chosen === 'none' ? null : known;
      // Whether one hears of a publication is for the municipality to say.
      const published = namesOf(cadenceFor(rollout, 'tasks')).filter((it) => it === 'published');
      const own = {
        ...set,
        sendHour: hour,
        tasks: before.length === 0 ? null : notTooMany([...published, ...before], 'before'),
        absence: absenceOf(rollout, by.personId, absence, deputy, by.now),
      };
      return { policy: withOwn(rollout, by.personId, own) };
    });
  },
});

export const municipalityForm = defineForm({
  button: buttons.policyMunicipality,
  on: theRollout,
  may: mayForMunicipality,
  title: ({ view }) => view.texts.policyForm.municipality,
  fields({ view }) {
    const { texts, rollout } = view;
    const { policyForm: words, policy } = texts;
    const planned = cadenceFor({ plan: rollout.plan, policy: unset }, 'tasks').rules;
    // One that counts here counts everywhere: without any, nobody would be reminded in time.
    const before = {
      hint: words.beforeHint(typedLeads(planned, view.language)),
      required: true,
    };
    return {
      ...taskRuleFields(view, before, cadenceFor(rollout, 'tasks').rules, planned),
      ...otherCadenceFields(view),
      ...settingFields(view, settings.municipality, rollout.policy),
      hour: hourField(texts, policy.hour, rollout.sendHour),
    };
  },
  save(context, { view }, values) {
    const cadences = { ...values, tasks: taskRulesOf(values) };
    return policyAndShow(context, view.rollout.id, { level: 'municipality' }, (rollout) => ({
      policy: withMunicipality(rollout, cadences, values),
      sendHour: values.hour,
    }));
  },
});

export const quietForm = defineForm({
  button: buttons.policyQuiet,
  on: theRollout,
  may: mayForMunicipality,
  title: ({ view }) => view.texts.policyForm.quiet,
  fields: ({ view }) => settingFields(view, settings.quiet, view.rollout.policy.quiet),
  save: (context, { view }, quiet) =>
    policyAndShow(context, view.rollout.id, { level: 'municipality' }, (rollout) => ({
      policy: withQuiet(rollout, quiet),
    })),
});

export const taskPolicyForm = defineForm({
  button: buttons.policyTask,
  on: theTask,
  may: ({ view, task, by }, context) =>
    unlessShared(context, maySet(view.rollout, { level: 'task', task: task.key }, by)),
  title: ({ view, task }) => view.texts.policy.titleTask(taskName(task)),
  fields({ view, task }) {
    const { rules } = cadenceFor(view.rollout, 'tasks', { task: task.key });
    const inherited = cadenceFor(view.rollout, 'tasks').rules;
    const hint = view.texts.policyForm.beforeTaskHint(typedLeads(inherited, view.language));
    return taskRuleFields(view, { hint }, rules, inherited);
  },
  save: (context, { view, task }, values) =>
    policyAndShow(context, view.rollout.id, { level: 'task', task: task.key }, (rollout) => {
      const inherited = namesOf(cadenceFor(rollout, 'tasks'));
      return { policy: withTask(rollout, task.key, taskRulesOf(values, inherited)) };
    }),
});

function mayForMunicipality({ view, by }: OnRollout, context: Context): May {
  return unlessShared(context, maySet(view.rollout, { level: 'municipality' }, by));
}

/** Everyone would see it, and nobody could be the one to fill it in. */
function unlessShared({ shared }: Context, may: May): May {
  if (shared) throw new UserError('staleButton');
  return may;
}

/** null: as the municipality. */
function ownHourField({ texts, rollout }: View, own: number | null) {
  const { policy, policyForm: words, setup } = texts;
  const asNow = words.asMunicipality(setup.hourOption(rollout.sendHour));
  const options = [
    { label: asNow, value: 'inherit' },
    ...sendHours.map((hour) => ({ label: setup.hourOption(hour), value: String(hour) })),
  ];
  const initial = own === null ? 'inherit' : String(own);
  return choosing({ label: policy.hour, initial }, options, (chosen) => {
    if (options.every(({ value }) => value !== chosen)) throw new UserError('staleButton');
    return chosen === 'inherit' ? null : Number(chosen);
  });
}

/** People with a role now, and the one who is chosen already. */
function deputyField({ texts, rollout, now }: View, personId: string, chosen: string | null) {
  const { deputy: label, noDeputy } = texts.policyForm;
  const people = Object.values(rollout.people)
    .filter(({ id }) => id !== personId)
    .filter(({ id }) => id === chosen || rolesOf(rollout, id, now).length > 0)
    .toSorted((a, b) => Number(b.id === chosen) - Number(a.id === chosen))
    .slice(0, mostDeputies)
    .map(({ id, name }) => ({ label: name, value: id }));
  const options = [{ label: noDeputy, value: 'none' }, ...people];
  return choosing({ label, initial: chosen ?? 'none' }, options, (deputy) => deputy);
}
