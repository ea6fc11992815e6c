/** Handing a task over: the whole role goes along, and the form says so. */
import { mayHandOver } from '../../domain/may/on-task.ts';
import { buttons } from '../../views/buttons.ts';
import { taskName } from '../../views/wording.ts';
import { defineForm } from '../kit/form.ts';
import { peopleBy } from '../kit/people.ts';
import { theTask } from '../kit/subject.ts';
import { handOverAndShow, whatFollows, whoField } from '../roles/hand-over.ts';

export const handOverForm = defineForm({
  button: buttons.taskHandOver,
  on: theTask,
  may: ({ view, task, by }) => mayHandOver(view.rollout, task, by),
  title: ({ view, task }) => view.texts.handOver.title(taskName(task)),
  intro: ({ view, role, from }) => whatFollows(view, { role, from }),
  send: ({ button }) => button.handover,
  fields: ({ view }) => whoField(view),
  save: async (context, { view, role, from }, { people }) =>
    handOverAndShow(context, view.rollout, { role, from }, await peopleBy(context, people)),
});
