/** The one question of a late start: how do the tasks stand that may have been done already? */
import { actions, type Content, card, quiet, row, rows, text } from '../cards/build.ts';
import type { Action, Card } from '../cards/card.ts';
import { mostShown } from '../cards/limits.ts';
import { mayAnswerLateStart } from '../domain/may/on-rollout.ts';
import type { Task } from '../domain/plan/plan.ts';
import { askedTasks, unconfirmedTasks } from '../domain/rollout/progress.ts';
import { buttons, statusButton } from './buttons.ts';
import { submit } from './forms.ts';
import { doerOf, type View } from './view.ts';
import { dueShort, statusText, taskName } from './wording.ts';

/** Id of the input that asks about the task. */
export function lateInput(task: string): string {
  return `late.${task}`;
}

export function lateForm(view: View, tasks: readonly Task[]): Card {
  const { late: words, button } = view.texts;
  return {
    title: words.title,
    body: [
      { type: 'text', text: words.intro },
      ...tasks.slice(0, mostShown.inputs).map(
        (task) =>
          ({
            type: 'input',
            id: lateInput(task.key),
            kind: 'choice',
            label: `${taskName(task)} · ${dueShort(view, task)}`,
            required: true,
            initial: 'unknown',
            options: [
              ...(task.kind === 'local'
                ? [{ label: button.completeLocal, value: 'complete' }]
                : [
                    { label: button.complete, value: 'complete' },
                    { label: button.perform, value: 'perform' },
                  ]),
              { label: button.start, value: 'start' },
              { label: words.open, value: 'open' },
              { label: words.unknown, value: 'unknown' },
            ],
          }) as const,
      ),
      submit(buttons.late.save(button.save, { rolloutId: view.rollout.id })),
    ],
  };
}

/** `answered`: the tasks that were answered for, none left out. */
export function lateCard(view: View, answered: readonly Task[]): Card {
  const { late: words, taskCard } = view.texts;
  const left = askedTasks(view.rollout, view.today).length;
  const said = answered.map((task) =>
    row(taskName(task), `${taskCard.status}: ${statusText(view, task)}`),
  );
  return card(
    words.saved,
    rows(said),
    said.length > 0 && quiet(words.undo),
    left > 0 && text(words.waits(left)),
    actions(lateButton(view), statusButton(view)),
  );
}

/** null: there is nothing that the reader may answer. */
export function lateButton(view: View): Action | null {
  const answer = mayAnswerLateStart(view.rollout, doerOf(view));
  if (!answer.may || answer.tasks.length === 0) return null;
  return buttons.late(view.texts.button.late, { rolloutId: view.rollout.id });
}

/** How many it asks about; null: none. */
export function lateText({ texts, rollout, today }: View): string | null {
  const late = unconfirmedTasks(rollout, today).length;
  const asked = askedTasks(rollout, today).length;
  return asked === 0 ? null : texts.late.ask(late, asked - late);
}

/** Those that the form asks about besides the ones whose deadline had passed. */
export function untoldParts({ texts, rollout, today }: View): Content {
  const untold = askedTasks(rollout, today).length - unconfirmedTasks(rollout, today).length;
  return untold > 0 && text(texts.statusCard.untold(untold));
}
