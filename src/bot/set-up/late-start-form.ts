/** The one question of a late start: how do the tasks stand that may have been done already? */
import { mostShown } from '../../cards/limits.ts';
import { mayAnswerLateStart } from '../../domain/may/on-rollout.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { UserError } from '../../errors.ts';
import {
  answerLateStart,
  type LateStartAnswer,
  lateStartAnswers,
} from '../../usecases/answer-late-start.ts';
import { buttons } from '../../views/buttons.ts';
import { lateStartCard } from '../../views/late-start.ts';
import type { View } from '../../views/view.ts';
import { dueShort, taskName } from '../../views/wording.ts';
import { viewOn } from '../kit/context.ts';
import { choosing } from '../kit/fields.ts';
import { defineForm, type Field } from '../kit/form.ts';
import { theRollout } from '../kit/subject.ts';

export const lateStartForm = defineForm({
  button: buttons.lateStart,
  on: theRollout,
  may: ({ view, by }) => mayAnswerLateStart(view.rollout, by),
  instead: ({ view, tasks }) => (tasks.length === 0 ? lateStartCard(view, []) : null),
  title: ({ view }) => view.texts.lateStart.title,
  intro: ({ view }) => view.texts.lateStart.intro,
  fields: ({ view, tasks }) =>
    Object.fromEntries(
      tasks.slice(0, mostShown.inputs).map((task) => [inputOf(task), taskField(view, task)]),
    ),
  async save(context, { view, tasks, by }, values) {
    const { store } = context;
    const answers = tasks.flatMap((task): LateStartAnswer[] => {
      const answer = values[inputOf(task)] ?? null;
      return answer === null ? [] : [{ task: task.key, answer }];
    });
    await answerLateStart(store, view.rollout.id, answers, by);
    const answered = tasks.filter(({ key }) => answers.some(({ task }) => task === key));
    const after = (await store.rollouts.get(view.rollout.id)) ?? view.rollout;
    return lateStartCard(viewOn(context, after), answered);
  },
});

function inputOf({ key }: Task): string {
  return `late.${key}`;
}

/** null: nobody knows, or it was not asked. */
function taskField(view: View, task: Task): Field<LateStartAnswer['answer'] | null> {
  const { lateStart: words, button } = view.texts;
  const label = `${taskName(task)} · ${dueShort(view, task)}`;
  const done =
    task.kind === 'local'
      ? [{ label: button.completeLocal, value: 'complete' }]
      : [
          { label: button.complete, value: 'complete' },
          { label: button.perform, value: 'perform' },
        ];
  const options = [
    ...done,
    { label: button.start, value: 'start' },
    { label: words.open, value: 'open' },
    { label: words.unknown, value: 'unknown' },
  ];
  return choosing({ label, initial: 'unknown' }, options, (chosen) => {
    if (chosen === '' || chosen === 'unknown') return null;
    const answer = lateStartAnswers.find((one) => one === chosen);
    if (answer === undefined) throw new UserError('staleButton');
    return answer;
  });
}
