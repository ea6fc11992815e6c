/** Taking a task a step further, and the forms for what a step needs: an answer, or a reason. */
import type { Card } from '../../cards/card.ts';
import { mayStep } from '../../domain/may/on-task.ts';
import type { Step } from '../../domain/rollout/rollout.ts';
import { takeStep } from '../../usecases/take-step.ts';
import { buttons } from '../../views/buttons.ts';
import { outcomeCard } from '../../views/outcome-card.ts';
import { taskName } from '../../views/wording.ts';
import { type Context, viewOn } from '../kit/context.ts';
import { textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { type OnTask, theTask } from '../kit/subject.ts';
import { answerFields, answerIn } from './answer.ts';

const nothing = { value: null, note: '' };

/** Takes the step and says what has happened. */
export async function stepAndShow(
  context: Context,
  { view, task, by }: OnTask,
  step: Step,
  { value, note }: { readonly value: string | null; readonly note: string } = nothing,
): Promise<Card> {
  const of = { task: task.key, value, note: note || null };
  const { rollout, entry } = await takeStep(context.store, view.rollout.id, step, of, by);
  return outcomeCard(viewOn(context, rollout), task, entry);
}

/** Asks for what the task wants to know, and a note. */
const performForm = defineForm({
  button: buttons.taskPerform,
  on: theTask,
  may: ({ view, task, by }) => mayStep(view.rollout, task, 'perform', by),
  instead: (at, context) =>
    at.task.asks.type === 'nothing' ? stepAndShow(context, at, 'perform') : null,
  title: ({ view, task }) => view.texts.form.perform(taskName(task)),
  send: ({ button }) => button.send,
  fields: ({ view, task }) => ({
    ...answerFields(view, task),
    note: textField('longText', { label: view.texts.form.note }, (note) => note),
  }),
  save(context, at, { note, ...answers }) {
    const value = answerIn(at.view.rollout.plan, at.task, answers);
    return stepAndShow(context, at, 'perform', { value, note });
  },
});

export const stepForms = {
  perform: performForm,
  dismiss: reasonForm('dismiss', buttons.taskDismiss),
  reopen: reasonForm('reopen', buttons.taskReopen),
};

/** Asks why a task is not relevant, or is opened again. */
function reasonForm(step: 'dismiss' | 'reopen', button: typeof buttons.taskDismiss) {
  return defineForm({
    button,
    on: theTask,
    may: ({ view, task, by }) => mayStep(view.rollout, task, step, by),
    title: ({ view, task }) => view.texts.form[step](taskName(task)),
    send: ({ button }) => button[step],
    fields: ({ view }) => ({
      note: textField(
        'longText',
        { label: view.texts.form.reason, required: true },
        (note) => note,
      ),
    }),
    save: (context, at, { note }) => stepAndShow(context, at, step, { value: null, note }),
  });
}
