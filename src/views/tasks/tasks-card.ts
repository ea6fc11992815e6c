/** `/fbs opgaver`: a list of tasks with a button on each row. */
import { actions, type Content, card, quiet, rows, section, text } from '../../cards/build.ts';
import type { Action, Card } from '../../cards/card.ts';
import { mostShown } from '../../cards/limits.ts';
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { awaitsApproval } from '../../domain/rollout/approval.ts';
import { isQuestioned } from '../../domain/rollout/questions.ts';
import { stateOf } from '../../domain/rollout/rollout.ts';
import { buttons } from '../buttons.ts';
import { suggestionsButton } from '../plan/suggestions-card.ts';
import { knownPart } from '../status-card.ts';
import { doerOf, type View } from '../view.ts';
import { approvalRowButtons } from './approval-parts.ts';
import { questionButtons, showButton, taskRows } from './task-row.ts';

/** `filter` says in the reader's words which tasks these are. */
export function tasksCard(view: View, filter: string, tasks: readonly Task[]): Card {
  const { tasksCard: words } = view.texts;
  const left = tasks.length - mostShown.rows;
  return card(
    words.title(filter),
    tasks.length === 0 && text(words.none),
    sections(view, tasks.slice(0, mostShown.rows)),
    left > 0 && quiet(words.more(left)),
    knownPart(view),
    actions(additionButtons(view), suggestionsButton(view)),
  );
}

/** For those who may amend the plan: a way to add one task, and many at once. */
function additionButtons(view: View): Action[] {
  const { rollout, viewer, texts } = view;
  if (viewer === null || !mayAmendPlan(rollout, doerOf(view)).may) return [];
  const on = { rolloutId: rollout.id };
  return [buttons.taskNew(texts.taskForm.open, on), buttons.importTasks(texts.importing.open, on)];
}

/**
 * What is to do, then under headings what is to be approved, what may be done already and what waits
 * for KLIK alone.
 */
function sections(view: View, tasks: readonly Task[]): Content {
  const { asked, klik } = view.texts.statusCard;
  const isDoubted = (task: Task) => isQuestioned(view.rollout, task, view.today);
  const isUnapproved = (task: Task) => awaitsApproval(view.rollout, task);
  const isWaiting = (task: Task) => stateOf(view.rollout, task).status === 'performed';
  return [
    rows(
      taskRows(
        view,
        tasks.filter((task) => !isWaiting(task) && !isDoubted(task)),
      ),
    ),
    section(
      view.texts.approval.section,
      rows(taskRows(view, tasks.filter(isUnapproved), approvalRowButtons)),
    ),
    section(asked, rows(taskRows(view, tasks.filter(isDoubted), questionButtons))),
    section(
      klik,
      rows(
        taskRows(
          view,
          tasks.filter((task) => isWaiting(task) && !isUnapproved(task)),
        ),
      ),
    ),
  ];
}

/** Several tasks match what was typed: a choice. */
export function chooseTaskCard(view: View, tasks: readonly Task[]): Card {
  return card(view.texts.tasksCard.choose, rows(taskRows(view, tasks, showButton)));
}
