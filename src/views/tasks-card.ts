/** `/fbs opgaver`: a list of tasks with a button on each row. */
import type { Card, Part } from '../cards/card.ts';
import type { Task } from '../domain/plan/plan.ts';
import { isQuestioned } from '../domain/rollout/questions.ts';
import { stateOf } from '../domain/rollout/rollout.ts';
import { knownPart } from './status-card.ts';
import { questionButtons, rowsUnder, showButton, taskRow } from './task-row.ts';
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
      ...(tasks.length === 0 ? [{ type: 'text', text: words.none } as const] : []),
      ...sections(view, tasks.slice(0, mostRows)),
      ...(left > 0 ? [{ type: 'text', style: 'quiet', text: words.more(left) } as const] : []),
      ...knownPart(view),
    ],
  };
}

/** What is to do, then under headings what may be done already and what waits for KLIK alone. */
function sections(view: View, tasks: readonly Task[]): Part[] {
  const isDoubted = (task: Task) => isQuestioned(view.rollout, task, view.today);
  const isWaiting = (task: Task) => stateOf(view.rollout, task).status === 'performed';
  return [
    ...rowsUnder(
      view,
      null,
      tasks.filter((task) => !isWaiting(task) && !isDoubted(task)),
    ),
    ...rowsUnder(view, view.texts.statusCard.asked, tasks.filter(isDoubted), (task) =>
      questionButtons(view, task),
    ),
    ...rowsUnder(view, view.texts.statusCard.klik, tasks.filter(isWaiting)),
  ];
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
