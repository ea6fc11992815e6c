/** The one question of a late start: which tasks are completed in KLIK already? */
import type { Action, Card } from '../cards/card.ts';
import type { Task } from '../domain/plan.ts';
import { unconfirmedTasks } from '../domain/progress.ts';
import { stateOf } from '../domain/rollout.ts';
import { submit } from './forms.ts';
import { taskRow } from './task-row.ts';
import type { View } from './view.ts';
import { dueShort, taskName } from './wording.ts';

/** A form of Slack's holds at most 100 parts. */
const mostAsked = 90;

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
      ...tasks.slice(0, mostAsked).map(
        (task) =>
          ({
            type: 'input',
            id: lateInput(task.key),
            kind: 'choice',
            label: `${taskName(task)} · ${dueShort(view, task)}`,
            required: true,
            initial: 'unknown',
            options: [
              {
                label: task.kind === 'local' ? button.completeLocal : words.complete,
                value: 'complete',
              },
              { label: words.open, value: 'open' },
              { label: words.unknown, value: 'unknown' },
            ],
          }) as const,
      ),
      submit(button.save, 'late.save', view.rollout.id),
    ],
  };
}

/** `answered`: the tasks that were answered for, none left out. */
export function lateCard(view: View, answered: readonly Task[]): Card {
  const { late: words, button, status, taskCard } = view.texts;
  const left = unconfirmedTasks(view.rollout, view.today).length;
  return {
    title: words.saved,
    body: [
      ...(answered.length === 0
        ? []
        : [
            {
              type: 'rows',
              rows: answered.map((task) => {
                const { status: now } = stateOf(view.rollout, task);
                return { ...taskRow(view, task, []), note: `${taskCard.status}: ${status[now]}` };
              }),
            } as const,
            { type: 'text', style: 'quiet', text: words.undo } as const,
          ]),
      ...(left === 0 ? [] : [{ type: 'text', text: words.waits(left) } as const]),
      {
        type: 'actions',
        actions: [
          ...lateButton(view),
          { label: button.status, action: 'status.show', value: view.rollout.id },
        ],
      },
    ],
  };
}

/** None when there is nothing to ask about. */
export function lateButton(view: View): Action[] {
  return unconfirmedTasks(view.rollout, view.today).length === 0
    ? []
    : [{ label: view.texts.button.late, action: 'late.form', value: view.rollout.id, form: true }];
}
