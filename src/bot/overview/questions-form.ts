/** What the municipality asks itself, to be answered in a form. */
import { mayKeepItems } from '../../domain/may/on-rollout.ts';
import { answeredAt, itemState } from '../../domain/rollout/items.ts';
import { answerQuestions } from '../../usecases/keep-items.ts';
import { buttons } from '../../views/buttons.ts';
import { withUndo } from '../../views/outcome-card.ts';
import { guideCard } from '../../views/plan/guides.ts';
import { planText } from '../../views/wording.ts';
import { viewOn } from '../kit/context.ts';
import { ifAsked, textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { type OnRollout, type Subject, theRollout } from '../kit/subject.ts';

type Read = { readonly rolloutId: string; readonly seen: number };

/** The button carries when the answers were read, so that a later answer is not overwritten. */
const theQuestions: Subject<{ readonly rolloutId: string }, Read, OnRollout> = {
  ...theRollout,
  refOf: ({ view }) => ({ rolloutId: view.rollout.id, seen: answeredAt(view.rollout) }),
};

/** Filled in with what is answered. */
export const questionsForm = defineForm({
  button: buttons.questions,
  on: theQuestions,
  may: ({ view, by }) => mayKeepItems(view.rollout, by),
  title: ({ view }) => view.texts.guides.questions,
  fields({ view }) {
    const { rollout } = view;
    return Object.fromEntries(
      rollout.plan.questions.map((question) => {
        const { answer } = itemState(rollout, 'questions', question);
        const asked = { label: planText(view, question.text), initial: answer ?? '' };
        const field = textField('longText', asked, (text) => text);
        // A question that was not in the form keeps its answer.
        return [inputOf(question.key), ifAsked(field)];
      }),
    );
  },
  async save(context, { view, by }, values, { seen }) {
    const { id, plan } = view.rollout;
    const answers = Object.fromEntries(
      plan.questions.flatMap(({ key }) => {
        const answer = values[inputOf(key)];
        return answer === undefined ? [] : [[key, answer]];
      }),
    );
    const changed = await answerQuestions(context.store, id, answers, seen, by);
    const now = viewOn(context, changed.rollout);
    return withUndo(now, guideCard(now, 'questions'), changed.entry);
  },
});

function inputOf(question: string): string {
  return `question.${question}`;
}
