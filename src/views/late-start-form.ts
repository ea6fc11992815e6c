/** The one question of a late start: how do the tasks stand that may have been done already? */
import type { Action, Card, Part } from '../cards/card.ts';
import { mostShown } from '../cards/limits.ts';
import { mayAnswerLateStart } from '../domain/may/on-rollout.ts';
import type { Task } from '../domain/plan/plan.ts';
import { askedTasks, unconfirmedTasks } from '../domain/rollout/progress.ts';
import { buttons } from './buttons.ts';
import { submit } from './forms.ts';
import { taskRow } from './task-row.ts';
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
  const { late: words, button, taskCard } = view.texts;
  const left = askedTasks(view.rollout, view.today).length;
  return {
    title: words.saved,
    body: [
      ...(answered.length === 0
        ? []
        : [
            {
              type: 'rows',
              rows: answered.map((task) => ({
                ...taskRow(view, task, []),
                note: `${taskCard.status}: ${statusText(view, task)}`,
              })),
            } as const,
            { type: 'text', style: 'quiet', text: words.undo } as const,
          ]),
      ...(left === 0 ? [] : [{ type: 'text', text: words.waits(left) } as const]),
      {
        type: 'actions',
        actions: [
          ...lateButton(view),
          buttons.statusShow(button.status, { rolloutId: view.rollout.id }),
        ],
      },
    ],
  };
}

/** None when there is nothing that the reader may answer. */
export function lateButton(view: View): Action[] {
  const answer = mayAnswerLateStart(view.rollout, doerOf(view));
  return answer.may && answer.tasks.length > 0
    ? [buttons.late(view.texts.button.late, { rolloutId: view.rollout.id })]
    : [];
}

/** Those that the form asks about besides the ones whose deadline had passed. */
export function untoldParts({ texts, rollout, today }: View): Part[] {
  const untold = askedTasks(rollout, today).length - unconfirmedTasks(rollout, today).length;
  return untold === 0 ? [] : [{ type: 'text', text: texts.statusCard.untold(untold) }];
}
