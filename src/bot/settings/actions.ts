/** The settings of reminders: shown, and changed by forms. */
import { taskIn } from '../../domain/plan/plan.ts';
import { UserError } from '../../errors.ts';
import { policyCard } from '../../views/policy-card.ts';
import type { Actions, ValueOf } from '../kit/action.ts';
import { about, theRollout } from '../kit/subject.ts';
import { municipalityForm, ownForm, quietForm, taskPolicyForm } from './forms.ts';

export const policyActions = {
  policyShow: about(theRollout, (_, { view }, { task: key }: ValueOf<'policyShow'>) => {
    const task = key === undefined ? null : taskIn(view.rollout.plan, key);
    if (task === undefined) throw new UserError('staleButton');
    return policyCard(view, task);
  }),
  policyMe: ownForm,
  policyMunicipality: municipalityForm,
  policyQuiet: quietForm,
  policyTask: taskPolicyForm,
} satisfies Partial<Actions>;
