/** The settings of reminders: shown, and changed by forms. */
import { type Task, taskIn } from '../../domain/plan/plan.ts';
import { cadenceFor } from '../../domain/rollout/policy.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import {
  namesOf,
  type OwnSettings,
  withCadences,
  withOwn,
  withQuiet,
  withTask,
} from '../../usecases/edit-policy.ts';
import type { Settings } from '../../usecases/set-policy.ts';
import { policyCard } from '../../views/policy-card.ts';
import type { ActionRun } from '../kit/action.ts';
import { type Inputs, textIn } from '../kit/answer.ts';
import { type Context, rolloutOf, viewOn } from '../kit/context.ts';
import { absenceOf } from './deputies.ts';
import { policyAndShow, policyForm } from './policy-and-show.ts';
import {
  absenceIn,
  hourIn,
  isYes,
  leadsIn,
  notTooMany,
  quietIn,
  taskRulesIn,
  workingDaysIn,
} from './policy-inputs.ts';

const municipality = { level: 'municipality' } as const;

export const policyActions: Readonly<Record<string, ActionRun>> = {
  'policy.show': async (context, parts) => {
    const { rollout, task } = await pressed(context, parts);
    return policyCard(viewOn(context, rollout), task);
  },
  'policy.me': async (context, parts) => {
    const { rollout } = await pressed(context, parts);
    return policyForm(context, rollout, 'me', null);
  },
  'policy.municipality': async (context, parts) => {
    const { rollout } = await pressed(context, parts);
    return policyForm(context, rollout, 'municipality', null);
  },
  'policy.quiet': async (context, parts) => {
    const { rollout } = await pressed(context, parts);
    return policyForm(context, rollout, 'quiet', null);
  },
  'policy.task': async (context, parts) => {
    const { rollout, task } = await pressed(context, parts);
    return policyForm(context, rollout, 'task', task);
  },
  'policy.me.save': async (context, parts, inputs) => {
    const { rollout } = await pressed(context, parts);
    const { id } = context.caller;
    return policyAndShow(context, rollout.id, { level: 'own' }, (now) => ({
      policy: withOwn(now, id, ownIn(context, now, inputs)),
    }));
  },
  'policy.municipality.save': async (context, parts, inputs) => {
    const { rollout } = await pressed(context, parts);
    return policyAndShow(context, rollout.id, municipality, (now) =>
      municipalityIn(context, now, inputs),
    );
  },
  'policy.quiet.save': async (context, parts, inputs) => {
    const { rollout } = await pressed(context, parts);
    const { today } = viewOn(context, rollout);
    return policyAndShow(context, rollout.id, municipality, (now) => ({
      policy: withQuiet(now, quietIn(inputs, today)),
    }));
  },
  'policy.task.save': async (context, parts, inputs) => {
    const { rollout, task } = await pressed(context, parts);
    if (task === null) throw new UserError('staleButton');
    const { today } = viewOn(context, rollout);
    return policyAndShow(context, rollout.id, { level: 'task', task: task.key }, (now) => {
      const inherited = namesOf(cadenceFor(now, 'tasks'));
      return { policy: withTask(now, task.key, taskRulesIn(inputs, today, inherited)) };
    });
  },
};

function ownIn(context: Context, rollout: Rollout, inputs: Inputs): OwnSettings {
  const { today } = viewOn(context, rollout);
  const { caller, now } = context;
  const hour = textIn(inputs, 'hour');
  const leads = leadsIn(inputs, 'before', today);
  const isNear = (name: string) => !name.startsWith('onDate');
  if (leads.length > 0 && !leads.some(isNear)) {
    throw new UserError('noReminderLeft', { input: 'before' });
  }
  // Whether one hears of a publication is for the municipality to say.
  const published = namesOf(cadenceFor(rollout, 'tasks')).filter((name) => name === 'published');
  const chosen = textIn(inputs, 'deputy');
  const known = rollout.people[chosen] ?? { id: chosen, name: chosen };
  const deputy = chosen === 'none' ? null : known;
  const period = absenceIn(textIn(inputs, 'absence'), today);
  return {
    sendHour: hour === 'inherit' ? null : hourIn(hour),
    monday: isYes(inputs, 'monday'),
    tasks: leads.length === 0 ? null : notTooMany([...published, ...leads], 'before'),
    absence: absenceOf(rollout, caller.id, period, deputy, now),
  };
}

function municipalityIn(context: Context, rollout: Rollout, inputs: Inputs): Settings {
  const { today } = viewOn(context, rollout);
  const leads = (id: string) => notTooMany(leadsIn(inputs, id, today), id);
  const vacancies = workingDaysIn(inputs, 'vacancies', 'vacant');
  const cadences = {
    tasks: taskRulesIn(inputs, today),
    physical: leads('physical'),
    online: leads('online'),
    goLive: leads('goLive'),
    vacancies: notTooMany(vacancies, 'vacancies'),
  };
  return {
    policy: withCadences(rollout, cadences, isYes(inputs, 'friday')),
    sendHour: hourIn(textIn(inputs, 'hour'), rollout.sendHour),
  };
}

async function pressed(
  context: Context,
  [id = '', key]: readonly string[],
): Promise<{ rollout: Rollout; task: Task | null }> {
  const rollout = await rolloutOf(context, id);
  const task = key === undefined ? null : (taskIn(rollout.plan, key) ?? null);
  if (key !== undefined && task === null) throw new UserError('staleButton');
  return { rollout, task };
}
