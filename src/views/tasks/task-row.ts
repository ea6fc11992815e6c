/** One task as a row of a list, and the buttons that its status allows. */
import { type ButtonContent, row } from '../../cards/build.ts';
import type { Action, ActionButton, Row } from '../../cards/card.ts';
import { maySayNotYet, mayStep } from '../../domain/may/on-task.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { isUntold } from '../../domain/rollout/progress.ts';
import { questionAt } from '../../domain/rollout/questions.ts';
import { type Step, stateOf } from '../../domain/rollout/rollout.ts';
import { hindrancesOf } from '../../domain/rollout/waiting.ts';
import { buttons, taskRef } from '../buttons.ts';
import { doerOf, type View } from '../view.ts';
import {
  dotted,
  dueShort,
  performerText,
  roleWithHolders,
  statusText,
  taskName,
} from '../wording.ts';
import { recurrenceText } from './recurrence-text.ts';

/** The button for a step, or null where the task's status or the reader's rights do not allow it. */
export function stepButton(view: View, task: Task, step: Step): ActionButton | null {
  if (!mayStep(view.rollout, task, step, doerOf(view)).may) return null;
  const { status } = stateOf(view.rollout, task);
  const isNext = step === 'perform' || (step === 'complete' && status === 'performed');
  const { button } = view.texts;
  const label = step === 'complete' && task.kind === 'local' ? button.completeLocal : button[step];
  const form = step === 'perform' ? task.asks.type !== 'nothing' : undefined;
  return stepMakers[step](label, taskRef(view, task), {
    ...(isNext && { style: 'primary' }),
    ...(form !== undefined && { form }),
  });
}

const stepMakers = {
  start: buttons.taskStart,
  perform: buttons.taskPerform,
  complete: buttons.taskComplete,
  dismiss: buttons.taskDismiss,
  reopen: buttons.taskReopen,
};

export function stepButtons(view: View, task: Task, steps: readonly Step[]): Action[] {
  return steps.map((step) => stepButton(view, task, step)).filter((action) => action !== null);
}

export function showButton(view: View, task: Task): Action {
  return buttons.taskShow(view.texts.button.show, taskRef(view, task));
}

/** The answers to whether the task is done already; none where that is not asked. */
export function questionButtons(view: View, task: Task): Action[] {
  const { rollout, texts } = view;
  const question = questionAt(rollout, task, view.now);
  if (question === null) return [];
  if (question.because.type === 'over') return stepButtons(view, task, ['perform', 'dismiss']);
  const notYet = buttons.taskNotYet(texts.button.notYet, taskRef(view, task));
  const mayWait = maySayNotYet(rollout, task, doerOf(view)).may;
  return [...stepButtons(view, task, ['perform']), ...(mayWait ? [notYet] : [])];
}

/** The one step that most likely comes next: what a list offers on each row, none louder. */
export function nextStepButton(view: View, task: Task): Action {
  const { status } = stateOf(view.rollout, task);
  const step = stepButton(view, task, status === 'performed' ? 'complete' : 'perform');
  if (step === null) return showButton(view, task);
  const { style: _, ...quiet } = step;
  return quiet;
}

/** '1 Udpeg …', beneath it 'man. 16. februar · om 7 dage' and whose it is, and the given buttons. */
export function taskRow(view: View, task: Task, buttons: ButtonContent): Row {
  const { status } = stateOf(view.rollout, task);
  const says = status !== 'notStarted' || isUntold(view.rollout, task, view.today);
  const waits = hindrancesOf(view.rollout, task);
  const note = dotted(
    dueShort(view, task),
    says && statusText(view, task),
    waits.length > 0 && view.texts.waits.mark(waits.map(({ key }) => key).join(', ')),
    recurrenceText(view, task),
    performerText(view, task) || (task.accountable && roleWithHolders(view, task.accountable)),
    task.kind === 'local' && view.texts.tasksCard.local,
    task.kind === 'klikGroup' && view.texts.tasksCard.group,
  );
  return row(taskName(task), note, buttons);
}

/** By default with the step that comes next. */
export function taskRows(
  view: View,
  tasks: readonly Task[],
  buttonsOf: (view: View, task: Task) => ButtonContent = nextStepButton,
): Row[] {
  return tasks.map((task) => taskRow(view, task, buttonsOf(view, task)));
}
