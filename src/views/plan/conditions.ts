/** Questions that tasks depend on: asked on the overview and on the tasks, and what an answer means. */
import { actions, type Content, card, row, rows, section, text } from '../../cards/build.ts';
import type { Action, Card } from '../../cards/card.ts';
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import { type Condition, type Task, taskIn } from '../../domain/plan/plan.ts';
import {
  type Answer,
  answerTo,
  conditionOf,
  conditionsInUse,
} from '../../domain/rollout/conditions.ts';
import { itemState } from '../../domain/rollout/items.ts';
import { buttons, undoButton } from '../buttons.ts';
import { waysOn } from '../outcome-card.ts';
import { doerOf, type View } from '../view.ts';
import { dotted, planText, sentences, taskName } from '../wording.ts';
import { byText } from './checklist-card.ts';

/** Those that nobody has answered; with `all`, the others too. Nothing where no task depends on one. */
export function conditionParts(view: View, all = false): Content {
  const { conditions: words } = view.texts;
  const asked = conditionsInUse(view.rollout).filter(
    (one) => all || answerTo(view.rollout, one) === null,
  );
  const rowOf = (one: Condition) =>
    row(
      planText(view, one.text),
      sentences(all && answerText(view, one), words.for(keysOf(view, one))),
      answerButtons(view, one),
    );
  return asked.length === 0 ? null : section(words.title, rows(asked.map(rowOf)));
}

/** Of a task's card: 'Bruger I debitorintegration? Nej · Ida, 3. maj'; null: it always applies. */
export function conditionText(view: View, task: Task): string | null {
  const condition = conditionOf(view.rollout, task);
  if (condition === null) return null;
  return `${planText(view, condition.text)} ${answerText(view, condition)}`;
}

/** The answers that are not given yet, for those who may. */
export function conditionButtons(view: View, task: Task): Action[] {
  const condition = conditionOf(view.rollout, task);
  return condition === null ? [] : answerButtons(view, condition);
}

function answerButtons(view: View, condition: Condition): Action[] {
  const { rollout, texts } = view;
  if (!mayAmendPlan(rollout, doerOf(view)).may) return [];
  const given = answerTo(rollout, condition);
  return (['yes', 'no'] as const)
    .filter((answer) => answer !== given)
    .map((answer) =>
      buttons.conditionAnswer(texts.conditions[answer], {
        ...{ rolloutId: rollout.id, answer, question: condition.key },
      }),
    );
}

function answerText(view: View, condition: Condition): string {
  const { conditions: words } = view.texts;
  const answer = answerTo(view.rollout, condition);
  if (answer === null) return `(${words.unanswered})`;
  return dotted(words[answer], byText(view, itemState(view.rollout, 'conditions', condition)));
}

function keysOf({ rollout }: View, { key }: Condition): string {
  const tasks = rollout.plan.tasks.filter(({ onlyIf }) => onlyIf === key);
  return tasks.map((task) => task.key).join(', ');
}

export function answeredCard(view: View, question: string, answer: Answer, entry: string): Card {
  const { conditions: words } = view.texts;
  const condition = view.rollout.plan.conditions.find(({ key }) => key === question);
  if (condition === undefined) return card(null, actions(undoButton(view, entry)));
  const keys = keysOf(view, condition);
  const now = answer === 'no' ? words.off(keys) : words.on(keys);
  return card(
    words.answered(planText(view, condition.text), words[answer]),
    text(keys === '' ? words.none : now),
    actions(undoButton(view, entry)),
  );
}

export function onlyIfCard(view: View, was: Task, entry: string): Card {
  const { planChanges, conditions: words } = view.texts;
  const task = taskIn(view.rollout.plan, was.key) ?? was;
  const said = conditionText(view, task);
  return card(
    planChanges.changed(taskName(task)),
    text(said === null ? words.always : `${words.field}: ${said}`),
    actions(conditionButtons(view, task)),
    waysOn(view, task, entry),
  );
}
