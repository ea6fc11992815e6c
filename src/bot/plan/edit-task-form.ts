/** Corrects what is said of a task. What is not touched stays as it is, whoever has said it. */
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import { sourcedFields } from '../../domain/plan/amend-task.ts';
import type { TaskAmendment } from '../../domain/plan/amendments.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { isSame } from '../../domain/same.ts';
import { UserError } from '../../errors.ts';
import { amendTask } from '../../usecases/amend-plan.ts';
import { buttons } from '../../views/buttons.ts';
import { changedTaskCard } from '../../views/plan/plan-changes.ts';
import { taskName } from '../../views/wording.ts';
import { viewOn } from '../kit/context.ts';
import { defineForm } from '../kit/form.ts';
import { theTask } from '../kit/subject.ts';
import { taskFields } from './task-fields.ts';

export const editTaskForm = defineForm({
  button: buttons.taskEdit,
  on: theTask,
  may: ({ view, by }) => mayAmendPlan(view.rollout, by),
  title: ({ view, task }) => view.texts.taskForm.editTitle(taskName(task)),
  intro: ({ view, task }) => (task.kind === 'local' ? null : view.texts.taskForm.editIntro),
  fields: ({ view, task }) => taskFields(view, task),
  async save(context, { view, task, by }, { code, phase, files, ...filled }) {
    if (task.kind === 'local' && code !== '') throw new UserError('codeOfLocal', { input: 'code' });
    const change = changeOf(task, {
      ...filled,
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
