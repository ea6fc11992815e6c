/** `/fbs spørgsmål`: what the municipality asks itself, and what it has answered. */
import { actions, card, row, rows, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import { mayKeepItems } from '../domain/may/on-rollout.ts';
import { answeredAt, itemState } from '../domain/rollout/items.ts';
import { buttons } from './buttons.ts';
import { byText } from './checklist-card.ts';
import { submit } from './forms.ts';
import { doerOf, type View } from './view.ts';
import { planText } from './wording.ts';

/** Id of the input that asks the question. */
export function questionInput(key: string): string {
  return `question.${key}`;
}

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
    actions(may && buttons.questions(words.answer, { rolloutId: rollout.id })),
  );
}

/** Filled in with what is answered; the button says how far that is read. */
export function questionsForm(view: View): Card {
  const { rollout, texts } = view;
  const inputs = rollout.plan.questions.map((question) => {
    const { answer } = itemState(rollout, 'questions', question);
    return {
      ...({ type: 'input', kind: 'longText', required: false } as const),
      id: questionInput(question.key),
      label: planText(view, question.text),
      ...(answer === null ? {} : { initial: answer }),
    };
  });
  const value = { rolloutId: rollout.id, seen: answeredAt(rollout) };
  return {
    title: texts.guides.questions,
    body: [...inputs, submit(buttons.questions.save(texts.button.save, value))],
  };
}
