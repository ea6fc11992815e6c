/** `/fbs opgaver`: a list of tasks with a button on each row. */
import type { Card } from '../cards/card.ts';
import type { Task } from '../domain/plan.ts';
import { knownPart } from './status-card.ts';
import { nextStepButton, showButton, taskRow } from './task-row.ts';
import type { View } from './view.ts';

/** As many as a Slack message can hold with two blocks a row and something to spare. */
const mostRows = 20;

/** `filter` says in the reader's words which tasks these are. */
export function tasksCard(view: View, filter: string, tasks: readonly Task[]): Card {
  const { tasksCard: words } = view.texts;
  const left = tasks.length - mostRows;
  return {
    title: words.title(filter),
    body: [
      tasks.length === 0
        ? { type: 'text', text: words.none }
        : {
            type: 'rows',
            rows: tasks
              .slice(0, mostRows)
              .map((task) => taskRow(view, task, [nextStepButton(view, task)])),
          },
      ...(left > 0 ? [{ type: 'text', style: 'quiet', text: words.more(left) } as const] : []),
      ...knownPart(view),
    ],
  };
}

/** Several tasks match what was typed: a choice. */
export function chooseTaskCard(view: View, tasks: readonly Task[]): Card {
  return {
    title: view.texts.tasksCard.choose,
    body: [
      { type: 'rows', rows: tasks.map((task) => taskRow(view, task, [showButton(view, task)])) },
    ],
  };
}
