/** Which question a task depends on, and its answer: '7 debitorintegration', 'debitorintegration nej'. */
import type { Card } from '../../cards/card.ts';
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import type { Condition } from '../../domain/plan/plan.ts';
import { type Answer, conditionOf, conditionsInUse } from '../../domain/rollout/conditions.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import type { Texts } from '../../texts/index.ts';
import { textsIn } from '../../texts/index.ts';
import { answerCondition, setOnlyIf } from '../../usecases/set-condition.ts';
import { answeredCard, onlyIfCard } from '../../views/plan/conditions.ts';
import type { View } from '../../views/view.ts';
import { planText } from '../../views/wording.ts';
import type { ValueOf } from '../kit/action.ts';
import type { Command } from '../kit/command.ts';
import { byOf, type Context, grantedTo, viewOn } from '../kit/context.ts';
import type { OnRollout } from '../kit/subject.ts';
import { defineTaskCommand } from '../kit/task-command.ts';
import { taskWithKey } from '../line/find.ts';

const languages = [textsIn('da'), textsIn('en')];

const ofTask = defineTaskCommand({
  key: 'only-if',
  label: ({ button }) => button.onlyIf,
  takesNotes: true,
  isAnswer: (view, _task, text) => isAlways(text) || named(view, text).length === 1,
  async run(context, { view, task, by }, text) {
    grantedTo(context, view.rollout, mayAmendPlan);
    const of = { task: task.key, on: isAlways(text) ? null : questionIn(view, text) };
    const { rollout, entry } = await setOnlyIf(context.store, view.rollout.id, of, by);
    return onlyIfCard(viewOn(context, rollout), task, entry);
  },
});

/** With a yes or no behind a question, or behind a task that depends on one, it is answered. */
export const onlyIf: Command = {
  ...ofTask,
  run(context, words, typed) {
    const view = viewOn(context);
    const answer = answerIn(words.at(-1) ?? '');
    const [question, ...others] = answer === null ? [] : meant(view, words.slice(0, -1).join(' '));
    if (answer === null || question === undefined || others.length > 0) {
      return ofTask.run(context, words, typed);
    }
    return answered(
      context,
      { view, by: byOf(context) },
      {
        ...{ rolloutId: view.rollout.id, question: question.key, answer },
      },
    );
  },
};

function meant(view: View, text: string): Condition[] {
  const task = taskWithKey(view.rollout.plan, text);
  const own = task && conditionOf(view.rollout, task);
  return own ? [own] : named(view, text);
}

export async function answered(
  context: Context,
  { view, by }: OnRollout,
  { question, answer }: ValueOf<'conditionAnswer'>,
): Promise<Card> {
  const of = { question, answer };
  const { rollout, entry } = await answerCondition(context.store, view.rollout.id, of, by);
  return answeredCard(viewOn(context, rollout), question, answer, entry);
}

function answerIn(word: string): Answer | null {
  const is = (answer: Answer) =>
    languages.some(({ conditions }) => fold(conditions[answer]) === fold(word));
  return is('yes') ? 'yes' : is('no') ? 'no' : null;
}

function isAlways(text: string): boolean {
  return languages.some(({ conditions }: Texts) => fold(conditions.alwaysWord) === fold(text));
}

/** By words of it, or what stands for it. */
function named(view: View, text: string): Condition[] {
  const words = fold(text).replaceAll('?', '').split(' ').filter(Boolean);
  const holds = ({ key, text: asked }: Condition) => {
    const all = fold(`${key} ${asked} ${planText(view, asked)}`);
    return words.every((word) => all.includes(word));
  };
  return words.length === 0 ? [] : view.rollout.plan.conditions.filter(holds);
}

/** One that there is, or a new one: it ends in a question mark. */
function questionIn(view: View, text: string): Condition | string {
  const [found, ...others] = named(view, text);
  if (found !== undefined && others.length === 0) return found;
  const asked = text.trim();
  if (found === undefined && asked.endsWith('?') && asked.length > 3) return asked;
  throw unknownQuestion(view, text);
}

function unknownQuestion(view: View, query: string): UserError {
  const inUse = conditionsInUse(view.rollout);
  const others = view.rollout.plan.conditions.filter((one) => !inUse.includes(one));
  const all = [...inUse, ...others].map(({ text }) => planText(view, text));
  return new UserError('unknownQuestion', { query, questions: all.join(' ') });
}
