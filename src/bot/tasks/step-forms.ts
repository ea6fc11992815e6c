/** Taking a task a step further, and the forms for what a step needs: an answer, or a reason. */
import type { Card } from '../../cards/card.ts';
import type { May } from '../../domain/may/answer.ts';
import { mayStep } from '../../domain/may/on-task.ts';
import { mayAssign } from '../../domain/may/rights.ts';
import type { Step } from '../../domain/rollout/rollout.ts';
import { type Named, takeStep } from '../../usecases/take-step.ts';
import { buttons } from '../../views/buttons.ts';
import { outcomeCard } from '../../views/outcome-card.ts';
import { namedIntro } from '../../views/tasks/named-card.ts';
import { taskName } from '../../views/wording.ts';
import { type Context, viewOn } from '../kit/context.ts';
import { textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { type OnTask, type Subject, type TaskRef, theTask } from '../kit/subject.ts';
import { type Held, heldHere } from '../roles/chosen-holders.ts';
import { answerFields, answerIn } from './answer.ts';
import { askedPeople, nameAndShow, rolesAsked } from './name-people.ts';

interface Answer {
  readonly value: string | null;
  readonly note: string;
  readonly named?: Named;
}

const nothing: Answer = { value: null, note: '' };

/** Takes the step and says what has happened. */
export async function stepAndShow(
  context: Context,
  { view, task, by }: OnTask,
  step: Step,
  { value, note, named }: Answer = nothing,
): Promise<Card> {
  const of = { task: task.key, value, note: note || null, ...(named && { named }) };
  const { rollout, entry } = await takeStep(context.store, view.rollout.id, step, of, by);
  return outcomeCard(viewOn(context, rollout), task, entry);
}

type Sent = TaskRef & { readonly seen?: number };

const theTaskSeen: Subject<TaskRef, Sent, OnTask> = {
  ...theTask,
  refOf: (at) => ({ ...theTask.refOf(at), seen: at.view.now.getTime() }),
};

/** `held`: who holds the roles that people are found for; null: names are written instead. */
interface Opened {
  readonly held: Held | null;
}

/** Asks for what the task wants to know, and a note. */
const performForm = defineForm({
  button: buttons.taskPerform,
  on: theTaskSeen,
  async may({ view, task, by }, context): Promise<May<Opened>> {
    const access = mayStep(view.rollout, task, 'perform', by);
    if (!access.may) return access;
    const roles = rolesAsked(view, task);
    // Only who gives roles finds their holders; others write the names.
    const isChosen = roles.length > 0 && mayAssign(view.rollout, by).may;
    return { ...access, held: isChosen ? await heldHere(context, view.rollout, roles) : null };
  },
  instead: (at, context) =>
    at.task.asks.type === 'nothing' ? stepAndShow(context, at, 'perform') : null,
  title: ({ view, task }) => view.texts.form.perform(taskName(task)),
  intro: ({ view, task, held }) => (held === null ? null : namedIntro(view, task)),
  send: ({ button }) => button.send,
  fields: ({ view, task, held }) => ({
    ...(held === null ? answerFields(view, task) : askedPeople(view, task, held)),
    note: textField('longText', { label: view.texts.form.note }, (note) => note),
  }),
  save(context, at, { note, ...answers }, { seen }) {
    const { view, task, held } = at;
    const said = String(note);
    if (held !== null) {
      const named = { answers, held, seen: seen ?? context.now.getTime() };
      return nameAndShow(context, at, named, said);
    }
    const written = Object.entries(answers).map(([id, answer]) => [id, String(answer)]);
    const value = answerIn(view.rollout.plan, task, Object.fromEntries(written));
    return stepAndShow(context, at, 'perform', { value, note: said });
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
