import type { Card } from '../../cards/card.ts';
import { mayStep } from '../../domain/may/on-task.ts';
import type { Task } from '../../domain/plan/plan.ts';
import type { Step } from '../../domain/rollout/rollout.ts';
import { takeStep } from '../../usecases/take-step.ts';
import { performForm, reasonForm } from '../../views/forms.ts';
import { outcomeCard } from '../../views/outcome-card.ts';
import type { View } from '../../views/view.ts';
import { byOf, type Context, grantedTo, viewOn } from '../kit/context.ts';

/** Takes the step and says what has happened. */
export async function stepAndShow(
  context: Context,
  view: View,
  task: Task,
  step: Step,
  { value, note }: { value: string | null; note: string },
): Promise<Card> {
  const { rollout, entry } = await takeStep(
    context.store,
    view.rollout.id,
    step,
    { task: task.key, value, note: note || null },
    byOf(context),
  );
  return outcomeCard(viewOn(context, rollout), task, entry);
}

/** Asks for what the step needs. @throws UserError at once, before anybody fills it in for nothing */
export function stepForm(
  context: Context,
  view: View,
  task: Task,
  step: Extract<Step, 'perform' | 'dismiss' | 'reopen'>,
): Card {
  grantedTo(context, view.rollout, (now, by) => mayStep(now, task, step, by));
  return step === 'perform' ? performForm(view, task) : reasonForm(view, task, step);
}
