/** What was done to a task, who did it and what they said: its newest steps, or all of them. */
import {
  actions,
  type Content,
  card,
  quiet,
  rows,
  section,
  strong,
  text,
} from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { nearInstant } from '../../texts/dates.ts';
import { buttons, taskRef } from '../buttons.ts';
import type { View } from '../view.ts';
import { taskName } from '../wording.ts';
import { showButton } from './task-row.ts';

/** `by` null: the bot itself. `said`: the note or reason that came with it; null: none. */
export interface HistoryStep {
  readonly verb: string;
  readonly at: Date;
  readonly by: string | null;
  readonly said: string | null;
}

/** The newest steps first, and how many there are besides. */
export interface History {
  readonly steps: readonly HistoryStep[];
  readonly earlier: number;
}

/** Of a task's own card: a way to the others where there are any. */
export function historyParts(view: View, task: Task, history: History): Content {
  const { taskCard: words, button } = view.texts;
  if (history.steps.length === 0) return quiet(words.noHistory);
  const all = buttons.taskHistory(button.history, taskRef(view, task));
  return section(words.history, stepsOf(view, history), actions(history.earlier > 0 && all));
}

/** `heading`: why it is this task. */
export function historyCard(
  view: View,
  task: Task,
  history: History,
  heading: string | null = null,
): Card {
  const { taskCard: words } = view.texts;
  return card(
    `${words.history}: ${taskName(task)}`,
    strong(heading),
    history.steps.length === 0 && text(words.noHistory),
    stepsOf(view, history),
    actions(showButton(view, task)),
  );
}

/** Without a heading. */
export function stepsOf(view: View, { steps, earlier }: History): Content {
  return [
    rows(steps.map((step) => stepText(view, step))),
    earlier > 0 && quiet(view.texts.taskCard.earlier(earlier)),
  ];
}

function stepText({ texts, now, language }: View, { verb, at, by, said }: HistoryStep): string {
  const { history: verbs, taskCard: words } = texts;
  const did = verbs[verb as keyof typeof verbs] ?? verb;
  const done = `${nearInstant(at, now, language)}: ${by ?? verbs.bot} ${did}`;
  return said === null ? done : words.said(done, said);
}
