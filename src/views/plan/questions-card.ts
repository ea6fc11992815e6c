/** `/fbs spørgsmål`: what the municipality asks itself, and what it has answered. */
import { actions, card, row, rows, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { mayKeepItems } from '../../domain/may/on-rollout.ts';
import { itemState } from '../../domain/rollout/items.ts';
import { buttons } from '../buttons.ts';
import { doerOf, type View } from '../view.ts';
import { planText } from '../wording.ts';
import { byText } from './checklist-card.ts';
import { conditionParts } from './conditions.ts';

export function questionsCard(view: View): Card {
  const { rollout, texts } = view;
  const { guides: words } = texts;
  const questions = rollout.plan.questions.map((question) => {
    const state = itemState(rollout, 'questions', question);
    const answer =
      state.answer === null ? words.unanswered : `${state.answer} · ${byText(view, state)}`;
    return row(planText(view, question.text), answer);
  });
  const may = mayKeepItems(rollout, doerOf(view)).may;
  return card(
    words.questions,
    text(words.questionsWhy),
    rows(questions),
    conditionParts(view, true),
    actions(may && buttons.questions(words.answer, { rolloutId: rollout.id })),
  );
}
