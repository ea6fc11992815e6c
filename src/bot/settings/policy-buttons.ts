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
import type { Actions } from '../kit/action.ts';
import { type Context, rolloutOf, viewOn } from '../kit/context.ts';
import { type Inputs, textIn } from '../kit/inputs.ts';
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

export const policyActions = {
  policyShow: async (context, ref) => {
    const { rollout, task } = await pressed(context, ref);
    return policyCard(viewOn(context, rollout), task);
  },
  policyMe: {
    open: async (context, ref) => {
      const { rollout } = await pressed(context, ref);
      return policyForm(context, rollout, 'me', null);
    },
    save: async (context, ref, inputs) => {
      const { rollout } = await pressed(context, ref);
      const { id } = context.caller;
      return policyAndShow(context, rollout.id, { level: 'own' }, (now) => ({
        policy: withOwn(now, id, ownIn(context, now, inputs)),
      }));
    },
  },
  policyMunicipality: {
    open: async (context, ref) => {
      const { rollout } = await pressed(context, ref);
      return policyForm(context, rollout, 'municipality', null);
    },
    save: async (context, ref, inputs) => {
      const { rollout } = await pressed(context, ref);
      return policyAndShow(context, rollout.id, municipality, (now) =>
        municipalityIn(context, now, inputs),
      );
    },
  },
  policyQuiet: {
    open: async (context, ref) => {
      const { rollout } = await pressed(context, ref);
      return policyForm(context, rollout, 'quiet', null);
    },
    save: async (context, ref, inputs) => {
      const { rollout } = await pressed(context, ref);
      const { today } = viewOn(context, rollout);
      return policyAndShow(context, rollout.id, municipality, (now) => ({
        policy: withQuiet(now, quietIn(inputs, today)),
      }));
    },
  },
  policyTask: {
    open: async (context, ref) => {
      const { rollout, task } = await pressed(context, ref);
      return policyForm(context, rollout, 'task', task);
    },
    save: async (context, ref, inputs) => {
      const { rollout, task } = await pressed(context, ref);
      if (task === null) throw new UserError('staleButton');
      const { today } = viewOn(context, rollout);
      return policyAndShow(context, rollout.id, { level: 'task', task: task.key }, (now) => {
        const inherited = namesOf(cadenceFor(now, 'tasks'));
        return { policy: withTask(now, task.key, taskRulesIn(inputs, today, inherited)) };
      });
    },
  },
} satisfies Partial<Actions>;

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
  { rolloutId, task: key }: { readonly rolloutId: string; readonly task?: string | undefined },
): Promise<{ rollout: Rollout; task: Task | null }> {
  const rollout = await rolloutOf(context, rolloutId);
  const task = key === undefined ? null : (taskIn(rollout.plan, key) ?? null);
  if (key !== undefined && task === null) throw new UserError('staleButton');
  return { rollout, task };
}
