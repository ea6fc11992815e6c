import type { Card } from '../../cards/card.ts';
import { maySet, type Whose } from '../../domain/may/on-rollout.ts';
import { type Task, taskIn } from '../../domain/plan/plan.ts';
import type { Rollout } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import { type Settings, setPolicy } from '../../usecases/set-policy.ts';
import { policyOutcomeCard } from '../../views/policy-card.ts';
import { municipalityForm, ownForm, quietForm, taskPolicyForm } from '../../views/policy-forms.ts';
import type { View } from '../../views/view.ts';
import { byOf, type Context, grantedTo, viewOn } from '../kit/context.ts';

/** Sets what `edit` makes of the settings, and shows them, or what `show` says, as they are now. */
export async function policyAndShow(
  context: Context,
  rolloutId: string,
  whose: Whose,
  edit: (rollout: Rollout) => Settings,
  show?: (view: View, entry: string) => Card,
): Promise<Card> {
  const { store } = context;
  const { rollout, entry } = await setPolicy(store, rolloutId, whose, edit, byOf(context));
  if (show !== undefined) return show(viewOn(context, rollout), entry);
  const task = whose.level === 'task' ? (taskIn(rollout.plan, whose.task) ?? null) : null;
  return policyOutcomeCard(viewOn(context, rollout), task, entry);
}

/** Which of the settings a form is about. */
export type PolicyForm = 'me' | 'municipality' | 'quiet' | 'task';

/** @throws UserError when the person may not set them, before anybody fills it in for nothing */
export function policyForm(
  context: Context,
  rollout: Rollout,
  form: PolicyForm,
  task: Task | null,
): Card {
  // Everyone would see it, and nobody could be the one to fill it in.
  if (context.shared) throw new UserError('staleButton');
  const view = viewOn(context, rollout);
  const ask = (whose: Whose) => grantedTo(context, rollout, (now, by) => maySet(now, whose, by));
  if (form === 'me') {
    ask({ level: 'own' });
    return ownForm(view, context.caller);
  }
  if (form === 'task') {
    if (task === null) throw new UserError('staleButton');
    ask({ level: 'task', task: task.key });
    return taskPolicyForm(view, task);
  }
  ask({ level: 'municipality' });
  return form === 'quiet' ? quietForm(view) : municipalityForm(view);
}
