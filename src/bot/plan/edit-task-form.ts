/** Corrects what is said of a task. What is not touched stays as it is, whoever has said it. */
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import { sourcedFields } from '../../domain/plan/amend-task.ts';
import type { TaskAmendment } from '../../domain/plan/amendments.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { isSame, saidIn } from '../../domain/same.ts';
import { UserError } from '../../errors.ts';
import { amendTask } from '../../usecases/amend-plan.ts';
import { factsOf } from '../../usecases/refusals.ts';
import { buttons, taskRef } from '../../views/buttons.ts';
import { changedTaskCard } from '../../views/plan/plan-changes.ts';
import { planText, taskName } from '../../views/wording.ts';
import { viewOn } from '../kit/context.ts';
import { defineForm } from '../kit/form.ts';
import { type OnTask, type Subject, theTask } from '../kit/subject.ts';
import { taskFields } from './task-fields.ts';

type Sent = ReturnType<typeof taskRef> & { readonly seen?: string };

const theEditedTask: Subject<ReturnType<typeof taskRef>, Sent, OnTask> = {
  ...theTask,
  refOf: ({ view, task }) => ({ ...taskRef(view, task), seen: stateOf(task) }),
};

/** As good as never the same for two states of what the form asks; short enough for a button. */
function stateOf(task: Task): string {
  const asked = sourcedFields.map((field) => saidIn(task[field] ?? null)).join('\n');
  const mixed = [...asked].reduce(
    (sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0,
    7,
  );
  return (mixed >>> 0).toString(36);
}

export const editTaskForm = defineForm({
  button: buttons.taskEdit,
  on: theEditedTask,
  may: ({ view, by }) => mayAmendPlan(view.rollout, by),
  title: ({ view, task }) => view.texts.taskForm.editTitle(taskName(task)),
  intro: ({ view, task }) => (task.kind === 'local' ? null : view.texts.taskForm.editIntro),
  fields: ({ view, task }) =>
    taskFields(view, { ...task, description: planText(view, task.description) }),
  async save(context, { view, task, by }, { code, phase, files, ...filled }, { seen }) {
    // What somebody else has corrected meanwhile stands in no field of this form.
    if (seen !== undefined && seen !== stateOf(task)) {
      throw new UserError('editedSince', factsOf(task));
    }
    if (task.kind === 'local' && code !== '') throw new UserError('codeOfLocal', { input: 'code' });
    const change = changeOf(task, {
      ...filled,
      // The plan's own words stay as they are in both languages, unless somebody writes others.
      description:
        filled.description === planText(view, task.description)
          ? task.description
          : filled.description,
      phase: phase ?? task.phase,
      files: files && [...files],
      klikCode: code === '' ? null : code,
    });
    const { id } = view.rollout;
    const { rollout, entry } = await amendTask(context.store, id, task.key, change, by);
    return changedTaskCard(viewOn(context, rollout), task.key, entry);
  },
});

/** Those fields that are not as they were. */
function changeOf(task: Task, filled: TaskAmendment): TaskAmendment {
  const changed = sourcedFields.filter(
    (field) => !isSame(task[field] ?? null, filled[field] ?? null),
  );
  return Object.fromEntries(changed.map((field) => [field, filled[field]]));
}
