/** What was done to a task, who did it and what they said: its newest steps, or all of them. */
import type { Card, Part, Row } from '../cards/card.ts';
import type { Task } from '../domain/plan/plan.ts';
import { nearInstant } from '../texts/dates.ts';
import { buttons, taskRef } from './buttons.ts';
import { showButton } from './task-row.ts';
import type { View } from './view.ts';
import { taskName } from './wording.ts';

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
export function historyParts(view: View, task: Task, { steps, earlier }: History): Part[] {
  const { taskCard: words, button } = view.texts;
  if (steps.length === 0) return [{ type: 'text', style: 'quiet', text: words.noHistory }];
  const all = buttons.taskHistory(button.history, taskRef(view, task));
  return [
    { type: 'text', style: 'strong', text: words.history },
    { type: 'rows', rows: steps.map((step) => row(view, step)) },
    ...more(view, earlier),
    ...(earlier > 0 ? [{ type: 'actions', actions: [all] } as const] : []),
  ];
}

/** `heading`: why it is this task. */
export function historyCard(
  view: View,
  task: Task,
  { steps, earlier }: History,
  heading: string | null = null,
): Card {
  const { taskCard: words } = view.texts;
  return {
    title: `${words.history}: ${taskName(task)}`,
    body: [
      ...(heading === null ? [] : [{ type: 'text', style: 'strong', text: heading } as const]),
      steps.length === 0
        ? { type: 'text', text: words.noHistory }
        : { type: 'rows', rows: steps.map((step) => row(view, step)) },
      ...more(view, earlier),
      { type: 'actions', actions: [showButton(view, task)] },
    ],
  };
}

function more({ texts }: View, earlier: number): Part[] {
  return earlier === 0
    ? []
    : [{ type: 'text', style: 'quiet', text: texts.taskCard.earlier(earlier) }];
}

function row({ texts, now, language }: View, { verb, at, by, said }: HistoryStep): Row {
  const { history: verbs, taskCard: words } = texts;
  const did = verbs[verb as keyof typeof verbs] ?? verb;
  const text = `${nearInstant(at, now, language)}: ${by ?? verbs.bot} ${did}`;
  return { text: said === null ? text : words.said(text, said) };
}
